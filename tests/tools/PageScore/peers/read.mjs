// node read.mjs readability|defuddle OUT FOLDER…: writes what another extractor finds in each page, in PageScore's form.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { Readability } from '@mozilla/readability';

const [peer, out, ...folders] = process.argv.slice(2);
const block = /<\/?(p|div|h\d|li|ul|ol|section|article|blockquote|pre|table|tr|td|th|figure|figcaption|header|footer|dd|dt|dl|br|hr)\b[^>]*>/gi;

function text(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${(html ?? '').replace(block, match => match + '\n')}</body></html>`);
  document.querySelectorAll('script,style').forEach(node => node.remove());
  return document.body.textContent;
}

async function read(html, url) {
  const { document } = parseHTML(html);
  if (peer === 'readability') {
    const article = new Readability(document).parse();
    return { title: article?.title, body: text(article?.content), authors: article?.byline ? [article.byline] : [], published: article?.publishedTime };
  }
  const { Defuddle } = await import('defuddle/node').catch(() => import('defuddle'));
  const article = await Defuddle(document, url ?? 'https://example.com/page');
  return { title: article.title, body: text(article.content), authors: article.author ? [article.author] : [], published: article.published };
}

for (const folder of folders) {
  const target = join(out, basename(folder));
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(folder).filter(name => name.endsWith('.html'))) {
    const name = file.slice(0, -5);
    let found = {};
    try {
      const url = JSON.parse(readFileSync(join(folder, name + '.json'), 'utf8')).url;
      found = await read(readFileSync(join(folder, file), 'utf8'), url);
    } catch (error) {
      console.error(name, error.message);
    }
    writeFileSync(join(target, name + '.json'), JSON.stringify(found));
  }
}
