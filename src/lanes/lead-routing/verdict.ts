/** What the answers to the criteria come to. */
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Criterion } from '../../words/qualification.ts'
import type { Lead, Verdict } from './fields.ts'
import type { Heard } from './hearing.ts'
import { evidenceOfLine } from './quoted.ts'

/**
 * What a lead is that does not meet a criterion of this kind, where the settings do not say. Another title or another
 * answer than the one hoped for only counts as not met.
 */
const usually: Record<Criterion['kind'], 'nurture' | 'disqualified' | null> = {
  money: 'nurture',
  quantity: 'nurture',
  date: 'nurture',
  country: 'disqualified',
  words: null,
  product: 'disqualified',
  company: 'nurture',
  question: null,
}

/**
 * Qualified: nothing says no, all required ones are met, and more than half of all. Disqualified or nurture: something
 * says no, by what the settings make of it. Unclear: too little is known. Only leads have a verdict of their own.
 */
export function verdictOf(fields: Lead, criteria: readonly Criterion[], heard: Heard): Cell<Verdict> {
  const { kind } = fields
  if (kind.value === 'vendor-pitch' || kind.value === 'job-application' || kind.value === 'spam')
    return { value: 'disqualified', confidence: kind.confidence, evidence: kind.evidence }
  if (kind.value !== 'lead') return absent()
  const answered = fields.qualification.criteria.flatMap(({ name, met }) => {
    const criterion = criteria.find((one) => one.name === name.value)
    return criterion && met.value !== null ? [{ criterion, met }] : []
  })
  const missed = answered
    .filter(({ met }) => met.value === 'no')
    .map((one) => ({ ...one, makes: consequenceOf(one.criterion) }))
  const hard = missed.find(({ makes }) => makes === 'disqualified')
  const decides = hard ?? missed.find(({ makes }) => makes === 'nurture')
  if (decides)
    return {
      value: hard ? 'disqualified' : 'nurture',
      confidence: Math.min(0.9, decides.met.confidence),
      evidence: decides.met.evidence,
    }
  const later = heard.sentences.find(({ text }) => notNow.test(text))
  if (later)
    return {
      value: 'nurture',
      confidence: 0.8,
      evidence: [evidenceOfLine(later, { start: 0, end: later.text.length })],
    }
  const met = answered.filter(({ met: { value } }) => value === 'yes')
  const isOpen = answered.some(({ criterion, met: { value } }) => criterion.required && value !== 'yes')
  const evidence = met.flatMap(({ met: { evidence: of } }) => of).slice(0, 6)
  if (!isOpen && met.length > 0 && met.length * 2 > answered.length) {
    const share = met.length / answered.length
    return { value: 'qualified', confidence: Math.round((0.65 + 0.3 * share) * 100) / 100, evidence }
  }
  return { value: 'unclear', confidence: 0.65, evidence: [] }
}

function consequenceOf({ otherwise, required, kind }: Criterion): 'nurture' | 'disqualified' | null {
  return otherwise ?? (required ? 'disqualified' : usually[kind])
}

/** Wants to know and not to buy, for now. */
const notNow =
  /\b(?:just (?:looking|browsing|gathering|collecting|curious|checking|researching)|no (?:rush|hurry|urgency|immediate (?:need|plans?))|not (?:yet )?(?:ready|urgent|in a hurry|looking to buy)|for (?:now|the future|future reference|a later)|sometime (?:in|next)|maybe (?:next|later)|some day|someday|early stages?|still (?:exploring|evaluating|researching))\b|\b(?:vorerst nur|zunächst nur|erst(?:mal| einmal) nur|unverbindlich informieren|nur zur information|kein(?:e)? (?:konkreter? bedarf|eile)|noch nicht konkret|irgendwann|zu einem späteren zeitpunkt)\b|\b(?:pas (?:pressé|urgent)|simple renseignement|plus tard|juste pour (?:savoir|information)|à l['’]avenir)\b|\b(?:sin (?:prisa|compromiso inmediato)|no (?:tengo|tenemos|hay) prisa|solo (?:información|informarme|por curiosidad)|más adelante|en el futuro|de momento solo)\b|\b(?:senza fretta|solo informazioni|in futuro|per ora solo|più avanti)\b|\b(?:sem pressa|só (?:para|por) curiosidade|no futuro|por agora só|mais tarde)\b/iu
