// usage: node compare.mjs SAMPLES.tsv [peer …]
// SAMPLES.tsv has one sample a line: tag, kind, text. Prints macro accuracy by kind and samples for each second of processor time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const threeLetters = {
  arb: 'ar', ara: 'ar', ces: 'cs', dan: 'da', deu: 'de', ell: 'el', eng: 'en', spa: 'es', fin: 'fi', fra: 'fr', heb: 'he', hin: 'hi', hun: 'hu',
  ind: 'id', ita: 'it', jpn: 'ja', kor: 'ko', zlm: 'ms', msa: 'ms', nld: 'nl', pol: 'pl', por: 'pt', ron: 'ro', rus: 'ru', swe: 'sv', tha: 'th',
  tgl: 'tl', fil: 'tl', tur: 'tr', ukr: 'uk', vie: 'vi', cmn: 'zh', iw: 'he', no: 'nb',
}
const plain = (tag) => {
  const base = String(tag ?? 'und').split(/[-_]/)[0]
  return threeLetters[base] ?? base
}

const peers = {
  async eldSmall() {
    const { eld } = await import('eld/small')
    return (text) => eld.detect(text).language
  },
  async eldLarge() {
    const { eld } = await import('eld/large')
    return (text) => eld.detect(text).language
  },
  async tinyld() {
    const { detect } = await import('tinyld')
    return (text) => detect(text)
  },
  async franc() {
    const { franc } = await import('franc-all')
    return (text) => franc(text, { minLength: 1 })
  },
  async cld3() {
    const { loadModule } = require('cld3-asm')
    const cld3 = (await loadModule()).create(0, 1000)
    return (text) => cld3.findLanguage(text).language
  },
  async langdetect() {
    const langdetect = require('langdetect')
    return (text) => langdetect.detectOne(text)
  },
  async fasttext() {
    const { getLIDModel } = await import('fasttext.wasm.js')
    const model = await getLIDModel()
    await model.load()
    return async (text) => (await model.identify(text.replaceAll('\n', ' '))).alpha2
  },
}

const samples = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map((line) => line.split('\t'))
const wanted = process.argv.length > 3 ? process.argv.slice(3) : Object.keys(peers)
for (const name of wanted) {
  try {
    await measure(name, await peers[name]())
  } catch (error) {
    console.log(`${name}: not measured (${error.message})`)
  }
}

async function measure(name, identify) {
  const tally = {}
  const started = process.cpuUsage()
  for (const [tag, kind, text] of samples) {
    const answer = identify(text)
    const got = plain(answer instanceof Promise ? await answer : answer)
    const row = ((tally[kind] ??= {})[tag.startsWith('zh') ? 'zh' : tag] ??= { right: 0, all: 0 })
    row.right += got === plain(tag) ? 1 : 0
    row.all++
  }

  const used = process.cpuUsage(started)
  const seconds = (used.user + used.system) / 1e6
  const macros = Object.entries(tally).map(([kind, rows]) => {
    const macro = (filter) => {
      const kept = Object.entries(rows).filter(([tag]) => filter(tag))
      return ((100 * kept.reduce((sum, [, r]) => sum + r.right / r.all, 0)) / kept.length).toFixed(2)
    }
    const vi = rows.vi ? ((100 * rows.vi.right) / rows.vi.all).toFixed(1) : '-'
    return `${kind} ${macro(() => true)} (without id, ms ${macro((t) => t !== 'id' && t !== 'ms')}; vi ${vi})`
  })
  console.log(`${name}: ${macros.join('; ')}; ${(samples.length / seconds).toFixed(0)} samples/s`)
}
