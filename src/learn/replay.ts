/** Replay: an old and a new model on what people decided, before the new one takes over. */
import type { LabelCount } from '../words/learning.ts'
import { classify } from './classify.ts'
import { type Example, fingerprintOf, type Model } from './model.ts'

export type Replay = {
  /** Cases on which both say the same, right or wrong. */
  agree: number
  /** Cases that the candidate has right and the old one wrong, and the other way round. */
  better: number
  worse: number
  byLabel: Record<string, LabelCount>
  /** Cases that were not counted, because one of the two had learnt from them. */
  learnt: number
  /** Whether the candidate may take over: not worse in all, and on no label by more than one case and a twentieth. */
  mayReplace: boolean
}

/** How two models do on the same decided cases. With no case that is new to both nothing speaks for a change. */
export function compare(old: Model, candidate: Model, decided: readonly Example[]): Replay {
  const learnt = new Set([...old.fingerprints, ...candidate.fingerprints])
  const fresh = decided.filter((example) => !learnt.has(fingerprintOf(example)))
  const byLabel = new Map<string, LabelCount>()
  const counts = { agree: 0, better: 0, worse: 0 }
  for (const example of fresh) {
    const [before, after] = [classify(old, example).label, classify(candidate, example).label]
    const [oldRight, candidateRight] = [before === example.label, after === example.label]
    if (before === after) counts.agree += 1
    if (candidateRight && !oldRight) counts.better += 1
    if (oldRight && !candidateRight) counts.worse += 1
    const label = byLabel.get(example.label ?? '') ?? { decided: 0, oldRight: 0, candidateRight: 0 }
    byLabel.set(example.label ?? '', {
      decided: label.decided + 1,
      oldRight: label.oldRight + Number(oldRight),
      candidateRight: label.candidateRight + Number(candidateRight),
    })
  }
  const losing = [...byLabel.values()].some(
    ({ decided: all, oldRight, candidateRight }) => oldRight - candidateRight > 1 + all / 20,
  )
  return {
    ...counts,
    byLabel: Object.fromEntries([...byLabel].sort(([a], [b]) => (a < b ? -1 : 1))),
    learnt: decided.length - fresh.length,
    mayReplace: fresh.length > 0 && counts.better >= counts.worse && !losing,
  }
}
