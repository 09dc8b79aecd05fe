// Writes Data/lexicons/phrases/LANGUAGE.tsv: how frequent the common words of a language are and what they do in a key phrase, and what
// the endings of other words say of it.
// Run: node tests/tools/Lexicons/phrase-words.mjs WORDFREQ TREEBANKS
//   WORDFREQ: the folder of small_LANGUAGE.msgpack.gz of wordfreq 3 (CC BY-SA 4.0)
//   TREEBANKS: a folder with the Universal Dependencies treebanks of languages.tsv beside this file (CC BY-SA 4.0), as UD_NAME/*.conllu;
//   test parts are left alone. stop-words.tsv (ours) stands in where no treebank has a fitting licence.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';

const [wordfreq, treebanks] = process.argv.slice(2);
const beside = (name) => new URL(name, import.meta.url);
const rows = (name) => readFileSync(beside(name), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const mostWords = 8000;
const classOf = (rank) => (rank < 200 ? 1 : rank < 1000 ? 2 : rank < 3000 ? 3 : 4);

// s: no phrase goes over it; v: a verb, likewise; a: an adjective; n: a noun; l: a word that phrases have inside.
const roles = {
  ADP: 's', DET: 's', PRON: 's', AUX: 's', CCONJ: 's', SCONJ: 's', PART: 's', INTJ: 's', ADV: 's', NUM: 's',
  VERB: 'v', ADJ: 'a', NOUN: 'n', PROPN: 'n',
};

/** As many of MessagePack's forms as wordfreq's files have. */
function unpack(bytes) {
  let at = 0;
  const size = (width) => { const n = bytes.readUIntBE(at, width); at += width; return n; };
  const text = (length) => { const value = bytes.toString('utf8', at, at + length); at += length; return value; };
  const list = (length) => Array.from({ length }, next);
  const map = (length) => Object.fromEntries(Array.from({ length }, () => [next(), next()]));
  function next() {
    const form = bytes[at++];
    if (form < 0x80) return form;
    if (form < 0x90) return map(form & 15);
    if (form < 0xa0) return list(form & 15);
    if (form < 0xc0) return text(form & 31);
    switch (form) {
      case 0xd9: return text(size(1));
      case 0xda: return text(size(2));
      case 0xdc: return list(size(2));
      case 0xdd: return list(size(4));
      default: throw new Error(`MessagePack form ${form} is not expected`);
    }
  }

  return next();
}

/** Words by falling frequency: lists of words, one a centibel. */
function frequent(language) {
  const lists = unpack(gunzipSync(readFileSync(join(wordfreq, `small_${language}.msgpack.gz`)))).slice(1);
  return lists.flat().filter((word) => /^[\p{L}\p{M}'’-]+$/u.test(word)).map((word) => word.normalize('NFC')).slice(0, mostWords);
}

/** How often each word of the treebanks, in lower case, has each role. */
function tagged(names) {
  const words = new Map();
  for (const name of names) {
    const folder = join(treebanks, name);
    for (const file of readdirSync(folder).filter((file) => /-ud-(train|dev)\.conllu$/.test(file))) {
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
        const [id, form, , tag] = line.split('\t');
        // "aux", "pelo": several words in one, none of them a noun.
        const role = /^\d+-\d+$/.test(id) ? 's' : /^\d+$/.test(id) ? roles[tag] : undefined;
        if (role && /^[\p{L}\p{M}'’-]+$/u.test(form)) {
          const word = form.normalize('NFC').toLowerCase();
          const counts = words.get(word) ?? words.set(word, { s: 0, v: 0, a: 0, n: 0 }).get(word);
          counts[role]++;
        }
      }
    }
  }

  return words;
}

const best = (counts) => Object.entries(counts).sort((x, y) => y[1] - x[1])[0];

/** Endings whose words nearly always have one role, the shorter first; a longer one is listed where it says something else. */
function endings(words) {
  const counts = new Map();
  for (const [word, seen] of words) {
    const [role] = best(seen);
    for (let length = 1; role !== 's' && length <= Math.min(5, word.length - 2); length++) {
      const ending = word.slice(-length);
      const row = counts.get(ending) ?? counts.set(ending, { v: 0, a: 0, n: 0 }).get(ending);
      row[role]++;
    }
  }

  const found = new Map();
  for (const [ending, row] of [...counts].sort((x, y) => x[0].length - y[0].length || (x[0] < y[0] ? -1 : 1))) {
    const [role, count] = best(row);
    const all = row.v + row.a + row.n;
    const shorter = [...ending].map((_, i) => found.get(ending.slice(i + 1))).find((known) => known) ?? 'n';
    if (all >= 8 && count / all >= 0.7 && role !== shorter) {
      found.set(ending, role);
    }
  }

  return found;
}

const stops = new Map(rows('stop-words.tsv').map(([language, words]) => [language, words.split('|')]));
const target = new URL('../../../src/IctPipeline.LocalAnalysis/Data/lexicons/phrases/', import.meta.url);
mkdirSync(target, { recursive: true });
for (const [language, list, names, between] of rows('phrase-languages.tsv')) {
  const words = tagged(names ? names.split('|') : []);
  const common = frequent(list);
  const table = new Map();
  const put = (key, word) => (table.get(key) ?? table.set(key, []).get(key)).push(word);
  const stop = new Set((stops.get(language) ?? []).map((word) => word.normalize('NFC')));
  const rules = endings(words);
  const byEnding = (word) => { for (let i = Math.max(2, word.length - 5); i < word.length; i++) { const role = rules.get(word.slice(i)); if (role) return role; } return 'n'; };
  const listed = new Set();
  const links = new Set(between ? between.split('|') : []);
  for (const word of links) {
    put('l1', word);
    listed.add(word);
  }

  common.forEach((word, rank) => {
    if (listed.has(word)) {
      return;
    }

    const seen = words.get(word);
    // Among the most frequent words hardly any is what a text is about.
    const role = stop.has(word) ? 's' : seen ? best(seen)[0] : rank < 200 || word.length < (rank < 1000 ? 4 : 2) ? 's' : byEnding(word);
    put(role + classOf(rank), word);
    listed.add(word);
  });
  for (const [word, seen] of words) {
    const [role, count] = best(seen);
    if (!listed.has(word) && (role === 's' || (count > 1 && role !== byEnding(word)))) {
      put(role + '5', word);
      listed.add(word);
    }
  }

  for (const word of stop) {
    if (!listed.has(word)) {
      put('s5', word);
    }
  }

  for (const [ending, role] of rules) {
    put(`-${role}`, ending);
  }

  const lines = [...table].sort((x, y) => (x[0] < y[0] ? -1 : 1)).map(([key, list]) => `${key}\t${list.sort().join('|')}`);
  writeFileSync(new URL(`${language}.tsv`, target), '# Made by tests/tools/Lexicons/phrase-words.mjs; do not edit.\n' + lines.join('\n') + '\n');
  console.log(language, listed.size, rules.size);
}
