// Writes Data/lexicons/vi-words.txt: Vietnamese words of two to four syllables, in lower case, one a line.
// Run: node tests/tools/Lexicons/wordlist.mjs words.txt dictionary.tsv
//   words.txt: JSON lines with {"text": …} (we used the page titles of the Vietnamese Wiktionary as undertheseanlp/dictionary lists them);
//   that list lacks thousands of everyday words, so:
//   dictionary.tsv: "word|other spelling<TAB>…" a line (we used the Vietnamese entries of the English Wiktionary as
//   Vuizur/Wiktionary-Dictionaries has them);
//   and vi-compounds.txt beside this file (ours): words of the news that both lack.
// Both Wiktionaries are CC BY-SA. Only forms of well-built Vietnamese syllables are kept; proper names, single syllables, affixes and other
// scripts are left out. A word is listed with i and with y at the end of a syllable where both are written (kĩ thuật, kỹ thuật).
import { readFileSync, writeFileSync } from 'node:fs';

const [titles, dictionary] = process.argv.slice(2);
const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() && !line.startsWith('#'));
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const vowel = '[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}';
const coda = '(?:ch|ng|nh|c|m|n|p|t)?';
const syllable = new RegExp(`^${onset}${vowel}${coda}$`, 'u');
const [iForms, yForms] = ['iìíỉĩị', 'yỳýỷỹỵ'];
const swap = (text, from, to) => text.replace(new RegExp(`(^| )([hklmst])([${from}])(?= |$)`, 'gu'), (_, before, letter, last) => before + letter + to[from.indexOf(last)]);

const words = new Set();
const add = (written) => {
  const text = written.normalize('NFC').replace(/[-–]/g, ' ').trim();
  const syllables = text.split(/\s+/);
  if (text === text.toLowerCase() && syllables.length >= 2 && syllables.length <= 4 && syllables.every((part) => syllable.test(part))) {
    const word = syllables.join(' ');
    [word, swap(word, iForms, yForms), swap(word, yForms, iForms)].forEach((form) => words.add(form));
  }
};

lines(titles).forEach((line) => add(JSON.parse(line).text));
lines(dictionary).forEach((line) => line.split('\t')[0].split('|').forEach(add));
lines(new URL('vi-compounds.txt', import.meta.url)).forEach((line) => line.split('|').forEach(add));

// "bảo hiểm y tế" is two words in a row.
const isPair = (word) => {
  const syllables = word.split(' ');
  return syllables.length === 4 && words.has(syllables.slice(0, 2).join(' ')) && words.has(syllables.slice(2).join(' '));
};
const kept = [...words].filter((word) => !isPair(word));

const target = new URL('../../../src/IctPipeline.LocalAnalysis/Data/lexicons/vi-words.txt', import.meta.url);
writeFileSync(target, '# Made by tests/tools/Lexicons/wordlist.mjs; do not edit.\n' + kept.sort().join('\n') + '\n');
console.log(`${kept.length} words`);
