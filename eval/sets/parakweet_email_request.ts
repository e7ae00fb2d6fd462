/** Whether a sentence of a mail asks its reader for something: learnt from the training rows, told where yes is likelier than no. */
import { classify } from '../../src/learn/classify.ts'
import { train } from '../../src/learn/train.ts'
import { f1Of } from '../answers.ts'
import type { EvalSet } from '../set.ts'

type Row = { id: string; split: 'train' | 'test'; text: string; label: 'Yes' | 'No' }

export const set: EvalSet = {
  name: 'parakweet_email_request',
  file: 'parakweet_email_request.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const model = train(
      rows.filter(({ split }) => split === 'train').map(({ text, label }) => ({ text, label })),
    )
    const bound = model.calibration.bounds[model.labels.indexOf('Yes')] ?? 0.5
    const tests = rows.filter(({ split }) => split === 'test')
    const shares = tests.map(
      ({ text }) => classify(model, text).ranked.find(({ label }) => label === 'Yes')?.confidence ?? 0,
    )
    const truth = tests.map(({ label }) => label === 'Yes')
    tests.forEach(({ id, text, label }, at) => {
      const told = (shares[at] ?? 0) >= 0.5 ? 'Yes' : 'No'
      if (told !== label)
        show(`${id}: ${label} read as ${told} (${shares[at]?.toFixed(2)}): ${text.slice(0, 160)}`)
    })
    const f1At = (least: number): number =>
      f1Of(
        truth,
        shares.map((share) => share >= least),
      )
    return [
      {
        what: 'sentence is a request, F1',
        value: f1At(0.5),
        rows: tests.length,
        aim: 0.77,
        peers: { 'linear model': 0.744 },
      },
      {
        what: 'the same with the bound that was best on the training rows',
        value: f1At(bound),
        rows: tests.length,
      },
      { what: 'accuracy in cross-validation', value: model.measured.accuracy, rows: model.learnt.examples },
    ]
  },
}
