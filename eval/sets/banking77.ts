/**
 * Questions to a bank with 77 intents that are close to one another (BANKING77): learnt from all training rows, and from
 * ten an intent, as the mean over three drawings of those ten. What an intent is called counts as one more example. The
 * last measure may also look at training rows whose label it is not told, as a business has mail nobody has sorted.
 */
import { classify } from '../../src/learn/classify.ts'
import { train } from '../../src/learn/train.ts'
import { type EvalSet, type Measure, share } from '../set.ts'

type Row = { split: 'train' | 'test'; text: string; label: string }

/** How many texts without a label the last measure looks at; more help more, and take longer. */
const undecided = 3_000

export const set: EvalSet = {
  name: 'banking77',
  file: 'banking77.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const learnt = rows.filter(({ split }) => split === 'train')
    const tests = rows.filter(({ split }) => split === 'test')
    const names = Object.fromEntries(learnt.map(({ label }) => [label, [label.replaceAll('_', ' ')]]))
    const accuracy = (
      examples: readonly Row[],
      told: (wrong: string) => void,
      unlabelled: string[] = [],
    ): Pick<Measure, 'value' | 'rows'> => {
      const model = train(
        examples.map(({ text, label }) => ({ text, label })),
        { names, unlabelled },
      )
      return share(
        tests,
        ({ text, label }) => classify(model, text).ranked[0]?.label === label,
        ({ text, label }) => told(`${label} read as ${classify(model, text).ranked[0]?.label}: ${text}`),
      )
    }
    const draws = [1, 2, 3].map((seed) => accuracy(tenEach(learnt, seed), () => undefined).value)
    const drawn = tenEach(learnt, 1)
    const others = learnt.filter((row) => !drawn.includes(row)).map(({ text }) => text)
    return [
      {
        what: 'all training rows: accuracy',
        ...accuracy(learnt, show),
        peers: { 'full fine-tuning (published)': 0.937, 'linear model': 0.914 },
      },
      {
        what: 'ten examples an intent: accuracy, mean of three drawings',
        value: draws.reduce((sum, value) => sum + value, 0) / draws.length,
        rows: tests.length,
        aim: 0.8,
        peers: { 'pre-trained encoders (published)': 0.84, 'linear model': 0.741 },
      },
      {
        what: `ten an intent of the first drawing, and ${undecided} more texts without their intent: accuracy`,
        ...accuracy(drawn, () => undefined, everyNth(others, undecided)),
      },
    ]
  },
}

/** Ten rows of each label, by a fixed drawing. */
function tenEach(rows: readonly Row[], seed: number): Row[] {
  let state = seed * 0x9e3779b9
  const drawn = rows
    .map((row) => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return { row, at: state >>> 0 }
    })
    .sort((a, b) => a.at - b.at)
  const taken = new Map<string, number>()
  return drawn.flatMap(({ row }) => {
    const count = taken.get(row.label) ?? 0
    taken.set(row.label, count + 1)
    return count < 10 ? [row] : []
  })
}

/** So many of the texts, evenly from all of them. */
function everyNth(texts: readonly string[], count: number): string[] {
  return Array.from(
    { length: Math.min(count, texts.length) },
    (_, at) => texts[Math.floor((at * texts.length) / count)] ?? '',
  )
}
