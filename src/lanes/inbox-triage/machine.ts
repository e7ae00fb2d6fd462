/** Mail that machines send, told by its headers, with the header that says so. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Reading } from '../../words/signal.ts'

export type Machine = {
  kind: 'auto-reply' | 'bounce' | 'newsletter' | 'invite'
  evidence: Evidence[]
}

const telling: Record<NonNullable<Reading['automatic']>, readonly string[]> = {
  'auto-reply': ['Auto-Submitted', 'X-Autoreply', 'Precedence', 'Subject'],
  bounce: ['X-Failed-Recipients', 'Content-Type', 'Return-Path', 'From', 'Subject'],
  list: ['List-Id', 'List-Unsubscribe', 'Precedence', 'Subject'],
  invite: ['Content-Type', 'Subject', 'From'],
}

/** RFC 3834, RFC 3464, RFC 2919 and iTIP; null for what a person wrote, and for forms and orders that programs send. */
export function machineOf(reading: Reading): Machine | null {
  const { automatic } = reading
  const texts = [...(reading.trace ?? []), ...reading.texts]
  const named = (names: readonly string[]): Evidence[] =>
    names
      .flatMap((name) => texts.find(({ source }) => source === `signal:header:${name}`) ?? [])
      .filter(({ text }) => text !== '')
      .slice(0, 1)
      .map((text) => evidenceAt(text, 0, text.text.length))
  // A mailing that lets its readers unsubscribe by a header and names no list is still one.
  if (automatic === null) {
    const evidence = named(['List-Unsubscribe'])
    return evidence.length === 0 ? null : { kind: 'newsletter', evidence }
  }
  return { kind: automatic === 'list' ? 'newsletter' : automatic, evidence: named(telling[automatic]) }
}
