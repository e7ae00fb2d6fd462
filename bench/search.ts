/**
 * `script/bench search [--passages N]`: the search of the library over made-up documents with the word frequencies of
 * real text (Zipf): building the index, asking it, and a document that changes.
 */
import { parseArgs } from 'node:util'
import { newSearchIndex } from '../src/evidence/search.ts'
import type { LibraryDocument } from '../src/words/document.ts'
import { plainText } from '../src/words/text.ts'
import { randomOf } from './parts/damage.ts'
import { machineLine, percentile, printTable } from './parts/table.ts'

const { values: options } = parseArgs({ options: { passages: { type: 'string', default: '100000' } } })
const machine = machineLine()
const random = randomOf(7)
const passagesADocument = 10
const wordsAPassage = 40
const words = Array.from({ length: 60_000 }, (_, rank) => `${syllables(rank)}`)
const documents = Array.from({ length: Math.ceil(Number(options.passages) / passagesADocument) }, (_, at) =>
  documentOf(`doc-${at}`),
)

const built = performance.now()
const index = newSearchIndex()
const search = index.over(documents)
const buildTime = performance.now() - built
const times: number[] = []
for (let asked = 0; asked < 1_000; asked++) {
  const question = sentence(8)
  const began = performance.now()
  search(question, 10)
  times.push(performance.now() - began)
}
const changed = performance.now()
const renewed = index.over([...documents.slice(1), documentOf('doc-new')])
const changeTime = performance.now() - changed
if (renewed(sentence(8), 10).length === 0) throw new Error('the renewed index finds nothing')

console.log(`${machine}\n`)
printTable([
  ['passages', String(documents.length * passagesADocument), ''],
  ['building the index', `${(buildTime / 1000).toFixed(1)} s`, 'under 60 s'],
  [
    'a question of 8 words, p50 / p99',
    `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)} ms`,
    'p99 under 20 ms',
  ],
  ['a document changes', `${changeTime.toFixed(0)} ms`, 'under 50 ms'],
  ['memory (RSS)', `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`, ''],
])

function documentOf(id: string): LibraryDocument {
  const text = Array.from({ length: passagesADocument }, () => `${sentence(wordsAPassage)}.`).join('\n\n')
  const card = {
    id,
    title: sentence(4),
    kind: null,
    owner: null,
    approved_by: 'the benchmark',
    approved_on: null,
    valid_until: null,
    supersedes: [],
    prevails_over: [],
    review_every: null,
    scope: {},
  }
  return {
    card,
    version: '1',
    fileName: `${id}.md`,
    mediaType: 'text/markdown',
    text: plainText(`document:${id}@1`, text),
    state: 'approved',
  }
}

function sentence(length: number): string {
  // Zipf: the word of rank r comes 1/r as often as the first.
  return Array.from({ length }, () => words[Math.floor(words.length ** random()) - 1] ?? words[0]).join(' ')
}

function syllables(rank: number): string {
  const parts = ['ba', 'ke', 'li', 'mo', 'nu', 'pra', 'sten', 'tor', 'vil', 'zan', 'dre', 'fos']
  let word = ''
  for (let left = rank + 12; left > 0; left = Math.floor(left / parts.length))
    word += parts[left % parts.length]
  return word
}
