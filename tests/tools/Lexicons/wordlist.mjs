// Writes Data/lexicons/vi-words.txt: Vietnamese words of two to four syllables, in lower case, one a line.
// Input: a JSON-lines word list with {"text": …} (we used the head words of the Vietnamese Wiktionary as the project
// undertheseanlp/dictionary lists them, CC BY-SA). Only forms of well-built Vietnamese syllables are kept; proper names, single syllables,
// affixes and other scripts are left out. Run: node tests/tools/Lexicons/wordlist.mjs words.txt
import { readFileSync, writeFileSync } from 'node:fs';

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const vowel = '[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}';
const coda = '(?:ch|ng|nh|c|m|n|p|t)?';
const syllable = new RegExp(`^${onset}${vowel}${coda}$`, 'u');
const words = new Set();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (!line.trim()) {
    continue;
  }

  const text = JSON.parse(line).text.normalize('NFC').replace(/[-–]/g, ' ').trim();
  const syllables = text.split(/\s+/);
  if (text === text.toLowerCase() && syllables.length >= 2 && syllables.length <= 4 && syllables.every((part) => syllable.test(part))) {
    words.add(syllables.join(' '));
  }
}

const target = new URL('../../../src/IctPipeline.LocalAnalysis/Data/lexicons/vi-words.txt', import.meta.url);
writeFileSync(target, '# Made by tests/tools/Lexicons/wordlist.mjs; do not edit.\n' + [...words].sort().join('\n') + '\n');
console.log(`${words.size} words`);
