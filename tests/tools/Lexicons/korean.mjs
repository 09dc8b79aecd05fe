// Writes Data/lexicons/ko-nouns.txt: Korean nouns and adverbs of two to four syllables, which are no names of persons.
// Run: node tests/tools/Lexicons/korean.mjs FOLDER_OF_OPEN_KOREAN_TEXT
//   the folder is a checkout of open-korean-text/open-korean-text (Apache 2.0); its lists of names are not read
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = join(process.argv[2], 'src/main/resources/org/openkoreantext/processor/util');
const target = new URL('../../../src/IctPipeline.LocalAnalysis/Data/lexicons/ko-nouns.txt', import.meta.url);
const words = new Set(
  ['noun/nouns.txt', 'adverb/adverb.txt'].flatMap((file) => readFileSync(join(lists, file), 'utf8').split('\n')).map((word) => word.trim())
    .filter((word) => /^[가-힣]{2,4}$/.test(word)));
writeFileSync(target, '# Made by tests/tools/Lexicons/korean.mjs; do not edit.\n' + [...words].sort().join('\n') + '\n');
console.log(`${words.size} words`);
