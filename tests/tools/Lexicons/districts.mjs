// Writes Data/lexicons/districts.tsv: the districts, towns and provincial cities of Việt Nam as they were until 1 July 2025, when the level was
// abolished; texts go on to name them. Input: the JSON list of units by province that thanglequoc/vietnamese-provinces-database (MIT; facts of the
// General Statistics Office) had before that day. Names that places.tsv has already are left out. Run: node tests/tools/Lexicons/districts.mjs units.json
import { readFileSync, writeFileSync } from 'node:fs';

const target = (file) => new URL(`../../../src/IctPipeline.LocalAnalysis/Data/lexicons/${file}`, import.meta.url);
const slug = (name) => name.replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const known = new Set(readFileSync(target('places.tsv'), 'utf8').split('\n').flatMap((line) => (line.split('\t')[1] ?? '').split('|')).map((name) => name.replace(/\?$/, '')));
const words = new Set(readFileSync(target('vi-words.txt'), 'utf8').split('\n'));
const surnames = new Set(readFileSync(target('terms.tsv'), 'utf8').split('\n').find((line) => line.startsWith('VietnameseSurname')).split('\t')[1].split('|'));
const districts = new Map();
for (const province of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  for (const district of province.District ?? []) {
    const name = district.FullName.normalize('NFC').replace(/^(Quận|Huyện|Thị xã|Thành phố)\s+/u, '').replace(/’/g, "'").trim();
    // One-syllable names (Huyện Bát Xát has two) and numbers say nothing without their head.
    if (/\d/.test(name) || !/[ -]/.test(name) || known.has(name)) {
      continue;
    }

    const weak = words.has(name.toLowerCase()) || surnames.has(name.split(/[ -]/)[0]) ? '?' : '';
    districts.set(name, [`loc:vn-${slug(name)}`, name + weak, ''].join('\t'));
  }
}

const head = '# Made by tests/tools/Lexicons/districts.mjs; do not edit. Columns: id, Vietnamese forms, other forms. Districts of one name share an id.\n@\tLocation\tCity\n';
writeFileSync(target('districts.tsv'), head + [...districts.values()].sort().join('\n') + '\n');
console.log(`${districts.size} names`);
