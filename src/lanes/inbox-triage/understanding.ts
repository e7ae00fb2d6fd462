/** Everything triage makes of a message, worked out once for fields, drafts and findings alike. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { type Ask, asksOf } from './asks.ts'
import { labelOf } from './category.ts'
import { type Intent, intentOf, isThanks } from './intent.ts'
import type { Labelled } from './labelled.ts'
import { anchorOf, linesSaid, type Mail, mailOf } from './mail.ts'
import { aboutOf, profileOf } from './meaning.ts'
import { type Pressing, pressingOf } from './priority.ts'
import { categoriesOf } from './settings.ts'

export type Understood = {
  mail: Mail
  asks: Ask[]
  label: Labelled
  intent: Intent
  /** What a value rests on that nothing else speaks for; empty where the signal holds no text at all. */
  anchor: Evidence[]
}

/** Fields, drafts and findings ask for the same: it is worked out once for an input. */
const known = new WeakMap<LaneInput, Understood>()

export function understand(input: LaneInput): Understood {
  const before = known.get(input)
  if (before !== undefined) return before
  const understood = understandAnew(input)
  known.set(input, understood)
  return understood
}

function understandAnew(input: LaneInput): Understood {
  const mail = mailOf(input)
  const asks = asksOf(mail)
  const label = labelOf(mail)
  const line = anchorOf(mail)
  const anchor = line === null ? [] : [evidenceAt(line.source, line.start, line.end)]
  return { mail, asks, label, intent: intentOf(mail, asks, label), anchor }
}

/** How soon somebody must look at it, given the category that stands now. */
export function pressing({ mail, asks }: Understood, category: string | null): Pressing | null {
  const listed = categoriesOf(mail.input).find(({ name }) => name === category)
  const profile = listed === undefined ? null : profileOf(listed)
  const ofCategory = (names: readonly string[]): boolean =>
    profile !== null && names.some((name) => (profile.get(name) ?? 0) >= 0.9)
  const about = aboutOf(linesSaid(mail))
  const sells = (about.get('pitch')?.weight ?? 0) >= 2
  const isUnasked =
    ofCategory(['newsletter', 'spam', 'bounce', 'auto-reply']) || (sells && ofCategory(['pitch']))
  const told = pressingOf(mail, isUnasked)
  if (told !== null) return told
  const own = listed?.priority ?? null
  if (own !== null)
    return { priority: own, confidence: 0.88, evidence: [], why: `the settings say so for ${category ?? ''}` }
  if (isUnasked) return { priority: 'low', confidence: 0.8, evidence: [], why: 'nobody here asked for it' }
  return isThanks(mail, asks)
    ? { priority: 'low', confidence: 0.75, evidence: [], why: 'it only says thanks' }
    : null
}
