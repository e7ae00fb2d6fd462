/** Abstracts that a scientific claim was checked against (SciFact): search over 5,183 of them. */
import { openSearch } from '../../src/evidence/search.ts'
import { documentOf, gain, mean, recall } from '../library.ts'
import { peerNamed } from '../peers/peers.ts'
import type { EvalSet } from '../set.ts'

type Row =
  | { type: 'doc'; id: string; title: string; sents: string[] }
  | { type: 'claim'; id: string; split: string; claim: string; cited: string[] }

export const set: EvalSet = {
  name: 'scifact',
  file: 'scifact.jsonl',
  measure: (rows, show) => {
    const all = rows as readonly Row[]
    const documents = all.flatMap((row) =>
      row.type === 'doc' ? [documentOf({ ...row, text: row.sents.join(' ').replace(/\s+/g, ' ') })] : [],
    )
    const claims = all.flatMap((row) => (row.type === 'claim' && row.cited.length > 0 ? [row] : []))
    const search = openSearch(documents)
    const ranked = new Map(
      claims.map(({ id, claim }) => [
        id,
        [...new Set(search(claim, 300).map(({ document }) => document.card.id))],
      ]),
    )
    const mini = miniSearch(all)
    const miniRanked = new Map(claims.map(({ id, claim }) => [id, mini?.search(claim) ?? []]))
    for (const { id, claim, cited } of claims)
      if (recall(cited, ranked.get(id) ?? [], 10) === 0) show(`${id} ${claim}`)
    return [...new Set(claims.map(({ split }) => split))].flatMap((split) => {
      const own = claims.filter((claim) => claim.split === split)
      const over = (score: typeof gain, limit: number, by = ranked): number =>
        mean(own.map(({ id, cited }) => score(cited, by.get(id) ?? [], limit)))
      const theirs = (score: typeof gain, limit: number): Record<string, number> =>
        mini === null ? {} : { [mini.label]: over(score, limit, miniRanked) }
      return [
        {
          what: `nDCG@10, ${split}`,
          value: over(gain, 10),
          rows: own.length,
          aim: 0.69,
          peers: { 'Anserini BM25 (published)': 0.6789, ...theirs(gain, 10) },
        },
        {
          what: `recall@100, ${split}`,
          value: over(recall, 100),
          rows: own.length,
          peers: { 'Anserini BM25 (published)': 0.9253, ...theirs(recall, 100) },
        },
      ]
    })
  },
}

type MiniSearch = {
  addAll: (documents: { id: string; title: string; text: string }[]) => void
  search: (query: string) => { id: string }[]
}

/** MiniSearch as it comes, over the same two fields. */
function miniSearch(rows: readonly Row[]): { label: string; search: (claim: string) => string[] } | null {
  const peer = peerNamed<new (options: { fields: string[] }) => MiniSearch>('minisearch')
  if (peer === null) return null
  const index = new peer.exports({ fields: ['title', 'text'] })
  index.addAll(
    rows.flatMap((row) =>
      row.type === 'doc' ? [{ id: row.id, title: row.title, text: row.sents.join(' ') }] : [],
    ),
  )
  return { label: peer.label, search: (claim) => index.search(claim).map(({ id }) => id) }
}
