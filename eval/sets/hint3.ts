/**
 * Real queries to three shops' chat bots, much of them out of scope (HINT3), learnt from few examples. The measure is
 * the paper's: Matthews' correlation over the labels and "none of them", where the bound for none is the model's own,
 * chosen in training without a query of the test. `subset` is the paper's smaller training set. v2 has the labels of
 * the authors' second round; the paper's figures are about v1.
 */
import { classify } from '../../src/learn/classify.ts'
import type { Example } from '../../src/learn/model.ts'
import { train } from '../../src/learn/train.ts'
import { correlation } from '../answers.ts'
import type { EvalSet, Measure } from '../set.ts'

type Row = { bot: string; ver: string; split: 'train' | 'test'; subset: boolean; text: string; label: string }

const none = new Set(['oos', 'NO_NODES_DETECTED'])

const published: Record<string, Record<string, number>> = {
  'curekart v1': { 'Haptik (published)': 0.603, 'Dialogflow (published)': 0.578, 'linear model': 0.647 },
}

export const set: EvalSet = {
  name: 'hint3',
  file: 'hint3.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const bots = [...new Set(rows.map(({ bot, ver }) => `${bot} ${ver}`))].sort()
    return bots.flatMap((name) => {
      const those = rows.filter(({ bot, ver }) => `${bot} ${ver}` === name)
      return [false, true].flatMap((subset) => measured(name, subset, those, show))
    })
  },
}

function measured(
  name: string,
  subset: boolean,
  rows: readonly Row[],
  show: (wrong: string) => void,
): Measure[] {
  const learnt = rows.filter((row) => row.split === 'train' && row.subset === subset)
  if (learnt.length === 0) return []
  const model = train(
    learnt.map(({ text, label }): Example => ({ text, label: none.has(label) ? null : label })),
    {
      names: Object.fromEntries(
        [...new Set(learnt.map(({ label }) => label))].map((label) => [label, [label.replaceAll('_', ' ')]]),
      ),
    },
  )
  const what = `${name}${subset ? ', smaller training set' : ''}`
  const tests = rows.filter(({ split }) => split === 'test')
  const inTraining: Measure[] = [
    { what: `${what}: accuracy in cross-validation`, value: model.measured.accuracy, rows: learnt.length },
  ]
  if (tests.length === 0) return inTraining
  const truth = tests.map(({ label }) => (none.has(label) ? null : label))
  const answers = tests.map(({ text }) => classify(model, text))
  answers.forEach(({ label, confidence, out }, at) => {
    if (label !== truth[at])
      show(
        `${what}: ${truth[at]} read as ${label} (${confidence.toFixed(2)}, out ${out.toFixed(2)}): ${tests[at]?.text}`,
      )
  })
  const isAim = name === 'curekart v1' && !subset
  return [
    {
      what: `${what}: Matthews’ correlation`,
      value: correlation(
        truth,
        answers.map(({ label }) => label),
      ),
      rows: tests.length,
      ...(isAim ? { aim: 0.66, peers: published[name] ?? {} } : {}),
    },
    ...inTraining,
  ]
}
