/** What in a mail needs a person whatever documents say: each concern with the sentence that raises it. */

import type { Line } from '../../evidence/thread/lines.ts'
import { asksTheWay } from '../../recognise/asking-words.ts'
import * as words from '../../recognise/concern-words.ts'
import { noHints } from '../../recognise/found.ts'
import { findSensitive, type SensitiveTopic } from '../../recognise/sensitive.ts'
import type { Ask } from './asks.ts'
import type { EscalationReason } from './fields.ts'

export type Concern = { reason: EscalationReason; line: Line }

/** The gravest first: where several are raised, the first of them is the packet's reason. */
export const gravest: readonly EscalationReason[] = [
  'safety',
  'legal-or-medical',
  'refund',
  'policy-exception',
  'billing',
  'account-change',
  'angry-customer',
  'other',
  'conflicting-sources',
  'no-source',
  'unclear',
]

/** Every concern, gravest first. `asks` are the sentences that ask for something; others tell what happened. */
export function concernsOf(sentences: readonly Line[], asks: readonly Ask[]): Concern[] {
  const found = sentences.flatMap((line) => {
    const asked = asks.find(
      (ask) => ask.line.start < line.end && line.start < ask.line.end && ask.line.source === line.source,
    )
    return reasonsIn(line.text, asked?.kind ?? null).map((reason) => ({ reason, line }))
  })
  const action = asks
    .filter(({ kind }) => kind === 'action')
    .map(({ line }) => ({ reason: 'other' as const, line }))
  const angry = angerIn(sentences)
  const all = [
    ...found,
    ...(angry === null ? [] : [{ reason: 'angry-customer' as const, line: angry }]),
    ...action,
  ]
  return all.toSorted((a, b) => gravest.indexOf(a.reason) - gravest.indexOf(b.reason))
}

const ofTopic: Record<SensitiveTopic, EscalationReason> = {
  payment: 'billing',
  'bank-details': 'account-change',
  payroll: 'other',
  'refund-executed': 'refund',
  'legal-judgement': 'legal-or-medical',
  'medical-judgement': 'legal-or-medical',
  'compliance-judgement': 'legal-or-medical',
}

function reasonsIn(text: string, kind: Ask['kind'] | null): EscalationReason[] {
  const reasons = new Set<EscalationReason>(
    findSensitive(text, noHints).map(({ value }) => ofTopic[value.topic]),
  )
  const plain = text.replace(words.noDanger, ' ')
  const wayAsked = kind === 'question' && asksTheWay.test(text)
  const isMine =
    /\b(?:my|our|mine|ours|i|we|me|us|mein\p{L}*|unser\p{L}*|ich|wir|uns|mir|mi|mis|nuestr\p{L}+|nos|me|mon|ma|notre|nous|mio|nostr\p{L}|meu|minha|noss\p{L})\b/iu.test(
      text,
    )
  if (isSaid(plain, words.safety, true)) reasons.add('safety')
  if (isSaid(text, words.legal, false) || isSaid(text.replace(words.friendly, ' '), words.medical, true))
    reasons.add('legal-or-medical')
  if (isSaid(text, words.refund, true) && !(kind === 'question' && words.refundRules.test(text)))
    reasons.add('refund')
  if (isSaid(text, words.exception, true)) reasons.add('policy-exception')
  if (
    isSaid(text, words.billing, false) &&
    !(wayAsked && !/\d{3}|why|warum|por qué/i.test(text)) &&
    !isGeneral(kind, text, isMine)
  )
    reasons.add('billing')
  if (isSaid(text, words.accountChange, true) && isWished(text, kind) && !wayAsked)
    reasons.add('account-change')
  return [...reasons]
}

/** "Do invoices show the VAT?" speaks of no invoice of the writer's. */
function isGeneral(kind: Ask['kind'] | null, text: string, isMine: boolean): boolean {
  return kind === 'question' && !isMine && !/\d{3}/.test(text)
}

/** A change is wished or told, not merely spoken of: "we changed the filter last week" changes no account. */
function isWished(text: string, kind: Ask['kind'] | null): boolean {
  return (
    kind !== null ||
    /\b(?:please|pls|kindly|need|want|like|wish|would|new|moved|moving|is now|has changed|no longer|left|effective|as of|from now|bitte|möchte\p{L}*|neue\p{L}?|ab sofort|umgezogen|por favor|quer\p{L}+|quisier\p{L}+|necesit\p{L}+|nuev[oa]|mudado|veuillez|souhait\p{L}+|vorrei|gostaria)\b/iu.test(
      text,
    )
  )
}

const denial =
  /(?:\b(?:no|not|never|without|don[’']t|doesn[’']t|isn[’']t|kein\p{L}*|nicht|ohne|sin|no|pas de|sans|senza|sem)\b)(?: \p{L}+){0,3} $/iu

/** Whether the words stand in the text and the words before them do not deny them. */
function isSaid(text: string, pattern: RegExp, deniable: boolean): boolean {
  const match = pattern.exec(text)
  if (match === null) return false
  if (!deniable) return true
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  return !denial.test(before) || /\b(?:not sure|don[’']t know|nicht sicher|no sé)\b/i.test(before)
}

/** The sentence in which anger is plain; one weak word is none. */
function angerIn(sentences: readonly Line[]): Line | null {
  let weight = 0
  let first: Line | null = null
  for (const line of sentences) {
    const here = angerOf(line.text)
    if (here > 0) first = first === null || here >= 2 ? line : first
    weight += here
    if (weight >= 2) return first
  }
  return null
}

function angerOf(text: string): number {
  const strong = words.strongAnger.exec(text)
  const weak = words.weakAnger.exec(text)
  const denied = (match: RegExpExecArray | null): boolean =>
    match === null || denial.test(text.slice(Math.max(0, match.index - 30), match.index))
  const capitals = (text.match(/(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu) ?? []).length
  const loud = (/[!?]{3,}|!!/.test(text) ? 1 : 0) + (capitals >= 3 ? 1 : 0)
  return (denied(strong) ? 0 : 2) + (denied(weak) ? 0 : 0.7) + (loud > 0 ? 0.7 : 0)
}
