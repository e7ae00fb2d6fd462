/**
 * Queries to an assistant with 150 intents, and queries out of scope (CLINC150). Learnt from the training rows only; the
 * hundred out-of-scope rows among them are examples of no label. `outArea` is how well the score of belonging to no
 * label tells the two apart.
 */
import { calibrationError } from '../../src/learn/calibration.ts'
import { classify } from '../../src/learn/classify.ts'
import { train } from '../../src/learn/train.ts'
import { areaUnderCurve } from '../logistic.ts'
import { type EvalSet, type Measure, share } from '../set.ts'

type Row = { id: string; split: 'train' | 'dev' | 'test'; text: string; label: string }

export const set: EvalSet = {
  name: 'clinc150',
  file: 'clinc150.jsonl',
  measure: (all, show) => {
    const rows = (all as readonly Row[]).map((row) => ({
      ...row,
      label: row.label === 'oos' ? null : row.label,
    }))
    const model = train(
      rows.filter(({ split }) => split === 'train').map(({ text, label }) => ({ text, label })),
    )
    return (['dev', 'test'] as const).flatMap((part): Measure[] => {
      const answers = rows
        .filter(({ split }) => split === part)
        .map((row) => ({ ...row, answer: classify(model, row.text) }))
      const inScope = answers.filter(({ label }) => label !== null)
      const tests = part === 'test'
      return [
        {
          what: `${part}: accuracy in scope`,
          ...share(
            inScope,
            ({ label, answer }) => answer.ranked[0]?.label === label,
            ({ text, label, answer }) =>
              show(`${part}: ${label} read as ${answer.ranked[0]?.label}: ${text}`),
          ),
          ...(tests ? { aim: 0.935, peers: { 'BERT (published)': 0.965, 'linear model': 0.925 } } : {}),
        },
        {
          what: `${part}: out of scope told from in scope, AUROC`,
          value: areaUnderCurve(
            answers.map(({ answer }) => answer.out),
            answers.map(({ label }) => label === null),
          ),
          rows: answers.length,
          ...(tests
            ? {
                aim: 0.958,
                peers: { 'BERT (published)': 0.942, 'SNGP (published)': 0.969, 'linear model': 0.956 },
              }
            : {}),
        },
        {
          what: `${part}: right with the model’s own bound for none`,
          ...share(answers, ({ label, answer }) => answer.label === label),
        },
        {
          what: `${part}: 1 − calibration error in scope`,
          value:
            1 -
            calibrationError(
              inScope.map(({ label, answer }) => ({
                confidence: answer.confidence,
                right: answer.ranked[0]?.label === label,
              })),
            ),
          rows: inScope.length,
        },
      ]
    })
  },
}
