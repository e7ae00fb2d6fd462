/** Whether a passage answers a question, and which of its sentences do (CLAP NQ, development set). */
import { answerIn, answeringTraits, likeliestAnswer } from '../../src/evidence/answering.ts'
import { balancedAccuracy, crossValidated, type Example, fitLogistic } from '../logistic.ts'
import type { EvalSet } from '../set.ts'

type Row = {
  id: string
  question: string
  title: string
  sents: string[]
  answerable: 0 | 1
  gold_sents: string[][]
}

const plain = 'plain overlap'

export const set: EvalSet = {
  name: 'clapnq_dev',
  file: 'clapnq_dev.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const answered = rows.filter(({ answerable }) => answerable === 1)
    const answers = rows.map(({ question, sents, title }) => answerIn(question, sents, title))
    const labels = rows.map(({ answerable }) => answerable === 1)
    const told = answers.map(({ answerable }) => answerable >= 0.5)
    rows.forEach(({ id, question }, at) => {
      if (told[at] !== labels[at]) show(`${id}: ${answers[at]?.answerable.toFixed(2)} ${question}`)
    })
    const sentenceF1 = (chosen: (row: Row) => number[]): number =>
      answered.reduce((sum, row) => sum + bestF1(row, chosen(row)), 0) / answered.length
    const passages = rows.map((row): Example => {
      const { passage } = answeringTraits(row.question, row.sents, row.title)
      return { traits: passage, label: row.answerable === 1, group: row.id }
    })
    const sentences = answered.flatMap(sentenceExamples)
    show(`passage weights fitted on these rows: ${JSON.stringify(fitLogistic(passages))}`)
    show(`sentence weights fitted on these rows: ${JSON.stringify(fitLogistic(sentences, asTheyAre))}`)
    const refitted = crossValidated(passages).map((score) => score > 0)
    const likely = crossValidated(sentences, asTheyAre).map((score) => 1 / (1 + Math.exp(-score)))
    const likelyOf = (row: Row): number[] => likely.filter((_, at) => sentences[at]?.group === row.id)
    const accuracy = 'answerable, balanced accuracy'
    const f1 = 'answering sentences, mean F1'
    const peers = { [plain]: 0.683 }
    const held = 'refitted without the row'
    return [
      { what: accuracy, value: balancedAccuracy(told, labels), rows: rows.length, aim: 0.72, peers },
      {
        what: `${accuracy}, ${held}`,
        value: balancedAccuracy(refitted, labels),
        rows: rows.length,
        aim: 0.72,
      },
      {
        what: f1,
        value: sentenceF1(({ question, sents, title }) => answerIn(question, sents, title).sentences),
        rows: answered.length,
        peers: { [plain]: 0.586 },
      },
      {
        what: `${f1}, ${held}`,
        value: sentenceF1((row) => likeliestAnswer(likelyOf(row))),
        rows: answered.length,
      },
    ]
  },
}

/** A sentence's score must be its likelihood, so that F1 can be expected of it: classes are not weighed equally. */
const asTheyAre = { balanced: false }

function sentenceExamples(row: Row): Example[] {
  const { sentences } = answeringTraits(row.question, row.sents, row.title)
  return row.sents.map((sentence, at) => {
    const chosenBy = row.gold_sents.filter((gold) => gold.includes(sentence)).length
    return { traits: sentences[at] ?? [], label: chosenBy * 2 >= row.gold_sents.length, group: row.id }
  })
}

/** Against the annotator who agrees most. */
function bestF1({ sents, gold_sents }: Row, chosen: readonly number[]): number {
  const f1s = gold_sents.map((gold) => {
    const right = chosen.filter((at) => gold.includes(sents[at] ?? '')).length
    return (2 * right) / Math.max(1, chosen.length + gold.length)
  })
  return Math.max(...f1s)
}
