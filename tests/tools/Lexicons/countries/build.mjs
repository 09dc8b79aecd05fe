// Writes Data/lexicons/countries.tsv: every country and territory of ISO 3166-1 with its names in Vietnamese, English, Korean,
// Japanese and Chinese (as the Unicode CLDR inside Node.js has them), joined with the exonyms and short forms of exonyms.tsv
// beside this file. Run: node tests/tools/Lexicons/countries/build.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const slug = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/&/g, 'and').toLowerCase()
  .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const languages = ['vi', 'en', 'ko', 'ja', 'zh'].map((tag) => new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' }));

const extra = new Map();
for (const line of readFileSync(new URL('exonyms.tsv', here), 'utf8').split('\n')) {
  if (line && !line.startsWith('#')) {
    const [code, id, vietnamese, other] = line.split('\t');
    extra.set(code, { id, vietnamese: split(vietnamese), other: split(other) });
  }
}

function split(column) {
  return (column ?? '').split('|').map((name) => name.trim()).filter(Boolean);
}

const skipped = new Set(['AQ', 'BV', 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'UM', 'TF', 'HM', 'IO', 'GS', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ', 'UK', 'AX', 'CC', 'CX', 'SJ', 'BQ', 'SX', 'MF', 'BL', 'PM', 'WF', 'NF', 'PN', 'YT', 'IM', 'JE', 'GG', 'AN', 'BU', 'CS', 'CT', 'DD', 'DY', 'FQ', 'FX', 'HV', 'JT', 'MI', 'NH', 'NQ', 'NT', 'PC', 'PU', 'PZ', 'RH', 'SU', 'TP', 'VD', 'WK', 'YD', 'YU', 'ZR']);
const rows = [];
for (let a = 65; a <= 90; a++) {
  for (let b = 65; b <= 90; b++) {
    const code = String.fromCharCode(a, b);
    const [vi, en, ko, ja, zh] = languages.map((names) => names.of(code));
    if (!en || skipped.has(code)) {
      continue;
    }

    const known = extra.get(code) ?? { id: '', vietnamese: [], other: [] };
    const plain = (name) => name.replace(/\s*[(（].*[)）]/u, '').replace(/^T\.?Q\.? /, '');
    const vietnamese = unique([...known.vietnamese, plain(vi)]);
    const other = unique([...known.other, plain(en), plain(ko), plain(ja), plain(zh)]);
    rows.push([`loc:${known.id || slug(plain(en))}`, vietnamese.join('|'), other.join('|')].join('\t'));
  }
}

function unique(names) {
  const forms = names.map((name) => name.normalize('NFC').replace(/’/g, "'"));
  return [...new Set(forms.filter((name) => !forms.includes(`${name}?`)))];
}

const head = '# Made by tests/tools/Lexicons/countries/build.mjs; do not edit. Columns: id, Vietnamese forms, other forms.\n@\tLocation\tCountryRegion\n';
writeFileSync(new URL('../../../../src/IctPipeline.LocalAnalysis/Data/lexicons/countries.tsv', here), head + rows.join('\n') + '\n');
console.log(`${rows.length} countries`);
