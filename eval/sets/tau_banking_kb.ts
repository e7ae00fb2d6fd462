/** Which documents of a bank's knowledge base a support task needs (τ-bench): a long request, many documents. */
import { relevantTo } from '../../src/evidence/relevant-documents.ts'
import { openSearch } from '../../src/evidence/search.ts'
import { documentOf, mean, recall } from '../library.ts'
import type { EvalSet } from '../set.ts'

type Row =
  | { type: 'doc'; id: string; title: string; text: string }
  | { type: 'task'; id: string; instructions: string; required_documents: string[] }

export const set: EvalSet = {
  name: 'tau_banking_kb',
  file: 'tau_banking_kb.jsonl',
  measure: (rows, show) => {
    const all = rows as readonly Row[]
    const documents = all.flatMap((row) => (row.type === 'doc' ? [documentOf(row)] : []))
    const tasks = all.flatMap((row) =>
      row.type === 'task' && row.required_documents.length > 0 ? [row] : [],
    )
    const search = openSearch(documents)
    const relevant = relevantTo(documents, search)
    const ranked = tasks.map(({ instructions }) =>
      relevant(instructions, 25).map(({ document }) => document.card.id),
    )
    const single = tasks.map(({ instructions }) => [
      ...new Set(search(instructions, 100).map(({ document }) => document.card.id)),
    ])
    tasks.forEach(({ id, required_documents: wanted }, index) => {
      const missed = wanted.filter((one) => !ranked[index]?.slice(0, 10).includes(one))
      if (missed.length > 0) show(`${id} misses ${missed.join(', ')}`)
    })
    const over = (lists: readonly string[][], limit: number): number =>
      mean(tasks.map(({ required_documents: wanted }, index) => recall(wanted, lists[index] ?? [], limit)))
    return [10, 25].map((limit) => ({
      what: `documents needed among the first ${limit}`,
      value: over(ranked, limit),
      rows: tasks.length,
      ...(limit === 10 ? { aim: 0.4 } : {}),
      peers: {
        'one question of ours': over(single, limit),
        'one BM25 query (published)': limit === 10 ? 0.235 : 0.35,
      },
    }))
  },
}
