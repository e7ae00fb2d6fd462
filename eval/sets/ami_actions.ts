/**
 * Utterances of meetings that assign work (AMI, the subset of the papers), told by models that have not learnt from any
 * meeting of the same group: in thirds, with two utterances each side, who speaks and how late it is. The bound for yes
 * is the model's own, chosen by leaving out meetings among those it learnt from.
 */
import { classify } from '../../src/learn/classify.ts'
import type { Example, Model } from '../../src/learn/model.ts'
import { train } from '../../src/learn/train.ts'
import { f1Of } from '../answers.ts'
import type { EvalSet } from '../set.ts'

type Row = {
  m: string
  i: number
  spk: string
  role: string
  t: number
  x: string
  sub: 0 | 1
  act?: unknown
}

const parts = 3
const around = 2

export const set: EvalSet = {
  name: 'ami_actions',
  file: 'ami_actions.jsonl',
  measure: (all, show) => {
    const examples = examplesOf((all as readonly Row[]).filter(({ sub }) => sub === 1))
    const groups = [...new Set(examples.map(({ group }) => group))].sort()
    const partOf = new Map(groups.map((group, at) => [group, at % parts]))
    const truth: boolean[] = []
    const told: boolean[] = []
    const likely: boolean[] = []
    for (let part = 0; part < parts; part++) {
      const model = train(
        examples.filter(({ group }) => partOf.get(group) !== part),
        { cost: 0.3, words: 0.6 },
      )
      for (const example of examples.filter(({ group }) => partOf.get(group) === part)) {
        const share = shareOfYes(model, example)
        truth.push(example.label === 'yes')
        told.push(share >= (model.calibration.bounds[model.labels.indexOf('yes')] ?? 0.5))
        likely.push(share >= 0.5)
        if (truth.at(-1) !== told.at(-1))
          show(`${example.group}: ${example.label} (${share.toFixed(2)}): ${example.text}`)
      }
    }
    return [
      {
        what: 'utterance assigns work, F1, meetings left out',
        value: f1Of(truth, told),
        rows: truth.length,
        aim: 0.44,
        peers: { 'StructBERT (published)': 0.4312, 'BERT (published)': 0.3818, 'linear model': 0.4 },
      },
      { what: 'the same where yes is likelier than no', value: f1Of(truth, likely), rows: truth.length },
    ]
  },
}

function shareOfYes(model: Model, example: Example): number {
  return classify(model, example).ranked.find(({ label }) => label === 'yes')?.confidence ?? 0
}

/** Rows of a meeting stand in order; meetings of the same four people have the same first six characters. */
function examplesOf(rows: readonly Row[]): (Example & { group: string })[] {
  const lasts = new Map<string, number>()
  for (const { m, t } of rows) lasts.set(m, Math.max(lasts.get(m) ?? 0, t))
  return rows.map((row, at) => {
    const near = (step: number): Row | undefined =>
      rows[at + step]?.m === row.m ? rows[at + step] : undefined
    const texts = (sign: number): string[] =>
      Array.from({ length: around }, (_, index) => near(sign * (index + 1))?.x ?? '').filter(
        (text) => text !== '',
      )
    return {
      text: row.x,
      before: texts(-1),
      after: texts(1),
      traits: [
        `role ${row.role}`,
        `part ${Math.min(9, Math.floor((10 * row.t) / (lasts.get(row.m) ?? 1)))} of the meeting`,
        ...(near(-1)?.spk === row.spk ? ['spoke before'] : []),
        ...(near(1)?.spk === row.spk ? ['speaks on'] : []),
      ],
      label: row.act === undefined ? 'no' : 'yes',
      group: row.m.slice(0, -1),
    }
  })
}
