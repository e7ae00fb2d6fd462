/** Whether a response is attributable to its source (BEGIN, the `wow` part): "fully" against the rest. */
import { attributionTraits, weighAttribution } from '../../src/evidence/attribution.ts'
import { areaUnderCurve, balancedAccuracy, crossValidated, type Example, fitLogistic } from '../logistic.ts'
import type { EvalSet } from '../set.ts'

type Row = { id: string; source: string; response: string; label: string }

/** How many of the score's weights are learnt; those behind them are set by hand. */
const learnt = 4
const byHand = [-1.5, -1.5]

export const set: EvalSet = {
  name: 'begin',
  file: 'begin.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const labels = rows.map(({ label }) => label === 'Fully attributable')
    const scores = rows.map(({ response, source }) => weighAttribution(response, source))
    rows.forEach(({ id, response }, index) => {
      if (scores[index] !== undefined && scores[index] >= 0.5 !== labels[index])
        show(`${id}: ${scores[index].toFixed(2)} ${response}`)
    })
    const examples = rows.map(({ response, source }, index): Example => {
      const traits = attributionTraits(response, source)
      const offset = byHand.reduce((sum, weight, at) => sum + weight * (traits[learnt + at] ?? 0), 0)
      return {
        traits: traits.slice(0, learnt),
        label: labels[index] ?? false,
        group: source.toLowerCase(),
        offset,
      }
    })
    show(`weights fitted on these rows: ${JSON.stringify(fitLogistic(examples))}`)
    const without = crossValidated(examples)
    const told = (values: readonly number[], bound: number) =>
      balancedAccuracy(
        values.map((value) => value >= bound),
        labels,
      )
    const plain = { 'word overlap': 0.871 }
    return [
      { what: 'balanced accuracy', value: told(scores, 0.5), rows: rows.length, aim: 0.88, peers: plain },
      {
        what: 'balanced accuracy, refitted without the row’s source',
        value: told(without, 0),
        rows: rows.length,
        aim: 0.88,
      },
      {
        what: 'AUC',
        value: areaUnderCurve(scores, labels),
        rows: rows.length,
        peers: { 'word overlap': 0.945 },
      },
      {
        what: 'AUC, refitted without the row’s source',
        value: areaUnderCurve(without, labels),
        rows: rows.length,
      },
    ]
  },
}
