/** Sixteen mails that are answered, only noted or ignored; told by the seed examples alone, since there is nothing to learn from. */
import { classify } from '../../src/learn/classify.ts'
import { train } from '../../src/learn/train.ts'
import { triageSeeds } from '../../src/learn/triage-seeds.ts'
import { type EvalSet, share } from '../set.ts'

type Row = { id: string; email: { subject: string; email_thread: string }; triage: string }

export const set: EvalSet = {
  name: 'lc_triage16',
  file: 'lc_triage16.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const model = train(triageSeeds)
    const told = ({ email }: Row): string | undefined =>
      classify(model, `${email.subject}\n${email.email_thread}`).ranked[0]?.label
    return [
      {
        what: 'answered, noted or ignored, from seed examples alone',
        ...share(
          rows,
          (row) => told(row) === row.triage,
          (row) => show(`${row.id}: ${row.triage} read as ${told(row)}: ${row.email.subject}`),
        ),
      },
    ]
  },
}
