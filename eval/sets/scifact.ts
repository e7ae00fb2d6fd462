/** Abstracts that a scientific claim was checked against (SciFact): search over 5,183 of them. */
import { openSearch } from '../../src/evidence/search.ts'
import { documentOf, gain, mean, recall } from '../library.ts'
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
    for (const { id, claim, cited } of claims)
      if (recall(cited, ranked.get(id) ?? [], 10) === 0) show(`${id} ${claim}`)
    return [...new Set(claims.map(({ split }) => split))].flatMap((split) => {
      const own = claims.filter((claim) => claim.split === split)
      const over = (score: typeof gain, limit: number): number =>
        mean(own.map(({ id, cited }) => score(cited, ranked.get(id) ?? [], limit)))
      return [
        {
          what: `nDCG@10, ${split}`,
          value: over(gain, 10),
          rows: own.length,
          aim: 0.69,
          peers: { 'Anserini BM25 (published)': 0.6789 },
        },
        {
          what: `recall@100, ${split}`,
          value: over(recall, 100),
          rows: own.length,
          peers: { 'Anserini BM25 (published)': 0.9253 },
        },
      ]
    })
  },
}
