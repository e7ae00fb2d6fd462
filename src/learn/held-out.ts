/**
 * Replay on reviewed cases that neither side has learnt from: what the cases of before and all cases together teach is
 * asked about each case with the case's own thread left out. So every case counts, the oldest and the newest, and none
 * is known beforehand.
 */
import type { Against, LabelCount, ReplayFigures } from '../words/learning.ts'
import { calibrationError, confidencesOf, fitConfidences, type Scored } from './calibration.ts'
import { type Chosen, fit, highest, type Material, scoresOf } from './fit.ts'
import type { Example, Model, Settings } from './model.ts'
import { materialOf } from './train.ts'

/** A case that a person has decided. */
export type Case = Example & {
  label: string
  /** What is said of it when nothing was learnt; asked where there is no model to compare with. */
  unaided: string | null
  /** The model in force has learnt from it. */
  isKnown: boolean
}

export type Replayed = ReplayFigures & {
  /** Fitted on the answers of all folds: what a confidence of the candidate was worth on cases it had not seen. */
  confidences: Pick<Model['calibration'], 'slope' | 'offsets'>
}

/** Fixed, so that nobody waits for a search; what was best on small sets in decision 0016. */
export const usual: Chosen = { cost: 1, words: 0.6 }

/**
 * Old against new on all cases, paired. `hasOld` is false where no model is in force: then the old side is what is said
 * without one. Seeds are always learnt from and never asked. Refuses fewer than two labels.
 */
export function replayHeldOut(
  { cases, seeds, hasOld }: { cases: readonly Case[]; seeds: readonly Example[]; hasOld: boolean },
  settings: Settings,
): Replayed {
  // A seed that somebody copied from a case would know its answer.
  const texts = new Set(cases.map(({ text }) => text))
  const material = materialOf([...cases, ...seeds.filter(({ text }) => !texts.has(text))], settings)
  const labelled = cases.map(({ label }) => material.labels.indexOf(label))
  const scored: (Scored & { fold: number; row: number; old: number })[] = []
  for (let fold = 0; fold < material.folds; fold++) {
    const asked = Int32Array.from(cases.keys()).filter((row) => material.foldOf[row] === fold)
    if (asked.length === 0) continue
    const known = hasOld ? scoresWithout(material, asked, (row) => cases[row]?.isKnown !== false) : null
    const all = scoresWithout(material, asked, () => true)
    asked.forEach((row, at) => {
      const unaided = material.labels.indexOf(cases[row]?.unaided ?? '')
      const old = known?.[at] === undefined ? unaided : highest(known[at])
      scored.push({ scores: all?.[at] ?? [], label: labelled[row] ?? -1, fold, row, old })
    })
  }
  const labels = material.labels.length
  const counts = countsOf(scored, cases)
  return {
    ...counts,
    calibrationError: calibrationError(sureness(scored, labels)),
    against: againstOf(counts),
    confidences: fitConfidences(scored, labels),
  }
}

/** Scores of the rows `asked` by what the other rows teach; null where those have fewer than two labels. */
function scoresWithout(
  material: Material,
  asked: Int32Array,
  isLearnt: (row: number) => boolean,
): Float32Array[] | null {
  const { examples, names, labelOf } = material
  const isAsked = new Set(asked)
  const learnt = examples.filter((row) => isLearnt(row) && !isAsked.has(row))
  const rows = Int32Array.from([...learnt, ...names])
  const present = new Set([...rows].map((row) => labelOf[row] ?? -1).filter((label) => label >= 0))
  if (present.size < 2) return null
  return scoresOf(material, fit(material, rows, usual, present), { asked, chosen: usual })
}

type Answered = Scored & { fold: number; row: number; old: number }

function countsOf(
  answered: readonly Answered[],
  cases: readonly Case[],
): Omit<ReplayFigures, 'calibrationError' | 'against'> {
  const counts = {
    cases: answered.length,
    oldRight: 0,
    candidateRight: 0,
    better: 0,
    worse: 0,
    standing: { cases: 0, better: 0, worse: 0 },
  }
  const byLabel = new Map<string, LabelCount>()
  for (const { scores, label, row, old } of answered) {
    const [wasRight, isRight] = [old === label, highest(scores) === label].map(Number)
    const [before = 0, after = 0] = [wasRight, isRight]
    const better = Math.max(0, after - before)
    const worse = Math.max(0, before - after)
    counts.oldRight += before
    counts.candidateRight += after
    counts.better += better
    counts.worse += worse
    if (cases[row]?.isKnown === true) {
      counts.standing.cases += 1
      counts.standing.better += better
      counts.standing.worse += worse
    }
    const name = cases[row]?.label ?? ''
    const { decided, oldRight, candidateRight } = byLabel.get(name) ?? {
      decided: 0,
      oldRight: 0,
      candidateRight: 0,
    }
    byLabel.set(name, {
      decided: decided + 1,
      oldRight: oldRight + before,
      candidateRight: candidateRight + after,
    })
  }
  return { ...counts, byLabel: Object.fromEntries([...byLabel].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** How sure the candidate is of each answer, by a slope fitted on the other folds. */
function sureness(answered: readonly Answered[], labels: number): { confidence: number; right: boolean }[] {
  return [...Map.groupBy(answered, ({ fold }) => fold)].flatMap(([fold, those]) => {
    const { slope, offsets } = fitConfidences(
      answered.filter((one) => one.fold !== fold),
      labels,
    )
    return those.map(({ scores, label }) => ({
      confidence: Math.max(...confidencesOf(scores, slope, offsets)),
      right: highest(scores) === label,
    }))
  })
}

/**
 * The candidate has to be better in all by more than chance makes (one standard deviation of a sign test); on the cases
 * of before it may lose one case or one of fifty, and on a label what chance makes of so few. Noise does not get through
 * by luck often, and a model that is as good as the old one is no reason to change.
 */
function againstOf({
  cases,
  better,
  worse,
  standing,
  byLabel,
}: Omit<ReplayFigures, 'calibrationError' | 'against'>): Against | null {
  if (cases === 0) return { code: 'no-cases', message: 'there is no reviewed case to compare on' }
  const shown = `of ${cases} cases it has ${better} right that were wrong, and ${worse} the other way round`
  if (worse > better) return { code: 'worse-in-all', message: shown }
  if (better - worse <= Math.sqrt(better + worse))
    return { code: 'no-better', message: `${shown}: no more than chance makes` }
  const lost = standing.worse - standing.better
  if (lost > Math.max(1, standing.cases / 50))
    return {
      code: 'worse-on-standing',
      message: `of the ${standing.cases} cases that the model in force knows it has ${lost} more wrong`,
    }
  const losing = Object.entries(byLabel).find(
    ([, { decided, oldRight, candidateRight }]) => oldRight - candidateRight > 1 + Math.sqrt(decided) / 2,
  )
  if (losing === undefined) return null
  const [label, { decided, oldRight, candidateRight }] = losing
  return {
    code: 'worse-on-a-label',
    message: `of the ${decided} cases of “${label}” it has ${candidateRight} right where ${oldRight} were`,
  }
}
