// Names from the GUM corpus: its entities cover every noun phrase ("the president of the country"), and its parses say which word is
// the head. A name is the run of proper nouns around a head that is one; titles before it are left out. Run: node gum.mjs FOLDER GENRE… > names.tsv
// where FOLDER has the .conllu files; only genres whose texts allow commercial use may be given (see Data/SOURCES.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = { person: 'PER', organization: 'ORG', place: 'LOC' };
const others = new Set(['object', 'event', 'abstract']);
const [folder, ...genres] = process.argv.slice(2);
const isProper = (token) => /^NNPS?$/.test(token.tag);

function spansOf(tokens) {
  const [open, spans] = [[], []];
  for (const [at, token] of tokens.entries()) {
    for (const part of (token.entity ?? '').matchAll(/\(([^()]+)(\))?|([^()]+)\)/g)) {
      const inner = part[1];
      if (inner) {
        const [group, kind, , , , head] = inner.split('-');
        const span = { group, kind, first: at, end: at + 1, head: head.split(',').map((place) => at + Number(place) - 1) };
        part[2] ? spans.push(span) : open.push(span);
      } else {
        const place = open.findLastIndex((span) => span.group === part[3]);
        if (place >= 0) {
          const [span] = open.splice(place, 1);
          spans.push({ ...span, end: at + 1 });
        }
      }
    }
  }

  return spans;
}

function nameOf(tokens, span) {
  const heads = span.head.filter((at) => at < span.end && isProper(tokens[at]));
  if (!heads.length) {
    return undefined;
  }

  let [first, end] = [heads[0], heads[0] + 1];
  const joins = (at) => isProper(tokens[at]) || /^(\p{Lu}\.|-|&)$/u.test(tokens[at].form);
  while (first > span.first && joins(first - 1) && !tokens[first - 1].role.startsWith('nmod:desc')) {
    first--;
  }

  for (let at = end; at < span.end && !tokens[at].role.startsWith('appos'); at++) {
    const reaches = at + 1 < span.end && isProper(tokens[at + 1]);
    const through = at + 2 < span.end && tokens[at + 1].form === 'the' && isProper(tokens[at + 2]);
    const links = /^(of|for|and|de|von|van)$/.test(tokens[at].form) && span.kind !== 'person' && (reaches || through);
    if (!isProper(tokens[at]) && !(tokens[at].form === '&' && reaches) && !links) {
      break;
    }

    end = at + 1;
  }

  return end > first ? { first, end, label: kinds[span.kind] ?? 'MISC' } : undefined;
}

const isWanted = (name) => genres.some((genre) => name.startsWith(`GUM_${genre}_`)) && name.endsWith('.conllu');
for (const file of readdirSync(folder).filter(isWanted)) {
  for (const block of readFileSync(join(folder, file), 'utf8').split('\n\n')) {
    const rows = block.split('\n').map((line) => line.split('\t')).filter((row) => /^\d+$/.test(row[0]));
    const tokens = rows.map((row) => ({ form: row[1], tag: row[4], role: row[7], entity: /Entity=([^|]*)/.exec(row[9])?.[1] }));
    const labels = tokens.map(() => 'O');
    const spans = spansOf(tokens).filter((span) => kinds[span.kind] || others.has(span.kind));
    for (const span of spans.sort((a, b) => b.end - b.first - (a.end - a.first))) {
      const name = nameOf(tokens, span);
      if (name && labels.slice(name.first, name.end).every((label) => label === 'O')) {
        for (let at = name.first; at < name.end; at++) {
          labels[at] = `${at === name.first ? 'B' : 'I'}-${name.label}`;
        }
      }
    }

    if (tokens.length) {
      console.log(tokens.map((token, at) => `${token.form}\t${labels[at]}`).join('\n') + '\n');
    }
  }
}
