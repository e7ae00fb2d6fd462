/** The category as reviewed packets taught it: asked about the words of a message and about what the words mean. */
import { evidenceAt } from '../../evidence/quote.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Asked } from '../../words/learning.ts'
import { shortVersion } from '../../words/learning.ts'
import { type Labelled, phrasesOf, placeOf, quoted } from './labelled.ts'
import { type Mail, tellingLines } from './mail.ts'
import type { Category } from './settings.ts'

/**
 * What a model is asked: the text, and the category its words mean to somebody who has seen no decision. Decided cases
 * teach how far that is to be believed.
 */
export function askedOf(mail: Mail, unaided: Labelled): Asked {
  const text = tellingLines(mail)
    .map((line) => line.text)
    .join('\n')
  const means = unaided.weight > 0 && unaided.name !== null ? [`means ${unaided.name}`] : []
  return { text, traits: [...means, ...unaided.others.slice(0, 1).map((name) => `or ${name}`)] }
}

/** So sure are words alone of a category that no reviewed packet was given, that they count more. */
const sureWithoutCases = 0.6

/** null where nothing was learnt, or where the words are sure of a category that no reviewed packet was given. */
export function labelByReviewed(
  mail: Mail,
  categories: readonly Category[],
  unaided: Labelled,
): Labelled | null {
  const { learnt } = mail.input
  if (learnt === undefined) return null
  const asked = askedOf(mail, unaided)
  if (asked.text.trim() === '') return null
  const { ranked, reasons } = learnt.answer(asked)
  // A category that was taken out of the settings since is given no more.
  const open = ranked.flatMap(({ label, confidence }) => {
    const category = categories.find(({ name }) => fold(name) === fold(label))
    return category === undefined ? [] : [{ category, confidence }]
  })
  const [best] = open
  if (best === undefined) return null
  const isUnheard = unaided.name !== null && !open.some(({ category }) => category.name === unaided.name)
  if (isUnheard && unaided.confidence >= sureWithoutCases) return null
  const whole = open.reduce((sum, { confidence }) => sum + confidence, 0)
  const confidence = best.confidence / Math.max(whole, 1e-9)
  const lines = tellingLines(mail)
  const phrases = phrasesOf(reasons.flatMap((reason) => placeOf(reason, lines)))
  const evidence = phrases.map(({ line, start, end }) => evidenceAt(line.source, start, end))
  const { name } = best.category
  const cases = learnt.casesOf[name] ?? 0
  const words = phrases.length === 0 ? '' : `the words ${quoted(phrases)} and `
  return {
    name,
    confidence: Number(Math.min(0.98, confidence).toFixed(2)),
    evidence: evidence.length === 0 && unaided.name === name ? unaided.evidence : evidence,
    why: `${words}${cases} reviewed ${cases === 1 ? 'case' : 'cases'} of it (learnt model ${shortVersion(learnt.version)})`,
    others: open
      .slice(1, 3)
      .filter((one) => one.confidence > 0.1)
      .map(({ category }) => category.name),
    weight: confidence >= 0.5 ? Math.max(2, unaided.weight) : unaided.weight,
  }
}
