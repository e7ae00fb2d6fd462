/** Words in a mail that are meant for a machine: what rules find, and sentences that sound like it to a trained model. */
import { z } from 'zod'
import { findAimedAtMachine, type MachineAim } from '../recognise/aimed-at-machine.ts'
import { type Found, foundAt, type Hints } from '../recognise/found.ts'
import { classify } from './classify.ts'
import shipped from './data/aimed-at-machine.json' with { type: 'json' }
import { sentencesFor } from './machine-sentences.ts'
import { Model } from './model.ts'

const Share = z.number().min(0).max(1)

/** From which confidence on a sentence counts: as a line of a mail, and as all there is, where nothing around it helps. */
const Bounds = z.strictObject({ inMail: Share, alone: Share })
export type Bounds = z.infer<typeof Bounds>

/** The model as it is shipped; `eval/aimed/train.ts` makes it. */
const Shipped = z.strictObject({ made: z.string(), source: z.string(), bounds: Bounds, model: Model })
let kept: z.infer<typeof Shipped> | undefined

/** More sentences than this are no letter. */
const mostSentences = 500

/**
 * Every passage aimed at a machine: by the rules with what it tries, else by the model as `sounds-aimed`, with the words
 * that spoke for it in its note. Advice only: text has no permissions whatever it says.
 */
export function findWordsToMachine(text: string, hints: Hints): Found<MachineAim | 'sounds-aimed'>[] {
  const byRules = findAimedAtMachine(text, hints)
  kept ??= Shipped.parse(shipped)
  const more = soundsAimed(text, kept.model, kept.bounds).filter(
    (one) => !byRules.some((rule) => rule.start < one.end && one.start < rule.end),
  )
  return [...byRules, ...more].sort((a, b) => a.start - b.start)
}

/** The sentences that a model takes for words to a machine. */
export function soundsAimed(text: string, model: Model, bounds: Bounds): Found<'sounds-aimed'>[] {
  const bound = text.trim().includes('\n') ? bounds.inMail : bounds.alone
  return sentencesFor(text)
    .slice(0, mostSentences)
    .flatMap(({ start, end, utterance }) => {
      const { ranked, reasons } = classify(model, utterance)
      const confidence = ranked.find(({ label }) => label === 'machine')?.confidence ?? 0
      if (confidence < bound) return []
      const note = `because of ${reasons.map(({ phrase }) => `“${phrase}”`).join(', ')}`
      return [foundAt(text, { start, end }, 'sounds-aimed' as const, { confidence, note })]
    })
}
