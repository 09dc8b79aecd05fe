// Makes NAME.conll from NAME.txt. A line of the text is one sentence, a line -DOCSTART- begins a document; {P …} marks a person, {O …} a body, {L …} a place,
// {D …} a date, {T …} a time of day, {Q …} an amount.
// The tokens are what tokenized sets have: marks stand by themselves, and abbreviations keep their full stop; in English 's is one
// token, and so is a result (2-1). Run: node build.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const types = { P: 'PER', O: 'ORG', L: 'LOC', D: 'DATE', T: 'TIME', Q: 'QUANTITY' };
const token = /(?:\p{Lu}\.){2,}(?:\p{Lu}\p{Ll}\.?)?|\p{Lu}\p{Ll}?\.(?=$|[,)]| [^\s])|[\p{L}\p{M}&]+(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}&]+)*|\d+(?:[.,:]\d+)*\p{L}*|[^\s]/gu;
const english = /['’]s(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,}(?:\p{Lu}\p{Ll}\.?)?|\p{Lu}\p{Ll}?\.(?=$|[,)]| [^\s])|[\p{L}\p{M}&]+(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}&]+)*|\d+(?:[.,:-]\d+)*\p{L}*|[^\s]/gu;
const folder = new URL('.', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const lines = [];
  const form = file.startsWith('en-') ? english : token;
  for (const sentence of readFileSync(new URL(file, folder), 'utf8').normalize('NFC').split('\n').filter((line) => line.trim())) {
    if (sentence === '-DOCSTART-') {
      lines.push('-DOCSTART-\tO', '');
      continue;
    }

    for (const part of sentence.matchAll(/\{([POLDTQ]) ([^}]*)\}|([^{]+)/gu)) {
      const tokens = (part[2] ?? part[3]).match(form) ?? [];
      tokens.forEach((word, i) => lines.push(`${word}\t${part[1] ? (i ? 'I-' : 'B-') + types[part[1]] : 'O'}`));
    }

    lines.push('');
  }

  writeFileSync(new URL(file.replace('.txt', '.conll'), folder), lines.join('\n') + '\n');
}
