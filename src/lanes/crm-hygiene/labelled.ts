/** What a label says of a field: `Close date: 28 February`, a row of a table, a field of a form. */

import { wordsOf } from '../../evidence/fields/field-type.ts'
import { typedValue } from '../../evidence/fields/field-values.ts'
import type { Heard, Listening } from './heard.ts'
import { type Field, meaningOf } from './meanings.ts'
import { addressesHeard, nameOfValue } from './names.ts'
import { stageOfValue } from './stage-said.ts'
import type { Stage } from './stages.ts'
import { typedIn } from './typed.ts'
import { hintsOf, takes } from './values.ts'

const also: Partial<Record<string, RegExp>> = {
  'close-date':
    /^(?:closing|close|po|sign(?:ing|ature)?|decision(?: date| by)?|expected (?:po|order|signature)|unterschrift|entscheidung(?: bis)?|abschluss|cierre|firma|decisi[oó]n)$/i,
  'decision-maker': /^(?:decider|decision(?: by)?|entscheider(?:in)?|entscheidet|decide)$/i,
  amount: /^(?:deal size|(?:auftrags)?volumen|value|size|total|order|auftragsvolumen)$/i,
  probability: /^(?:chances?|win chance|odds|likelihood)$/i,
  competitor: /^(?:competition|competitors|rivals?|mitbewerber)$/i,
}

/** The field that a label names, or null. */
export function fieldLabelled(label: string, fields: readonly Field[]): Field | null {
  const words = wordsOf(label)
  const exact = fields.find(({ name, also: names }) =>
    [name, ...(names ?? [])].some((one) => wordsOf(one) === words),
  )
  if (exact !== undefined) return exact
  const means = meaningOf(label)
  return (
    fields.find(
      ({ meaning }) => meaning !== null && (meaning === means || also[meaning]?.test(label.trim()) === true),
    ) ?? null
  )
}

/** The value after a label; none where it does not fit the field. */
export function labelHeard(
  field: Field,
  listening: Listening,
  { stages, own }: { stages: readonly Stage[]; own: readonly string[] },
): Heard[] {
  const { saying } = listening
  const text = saying.line.text
  const heard = (value: string, span: { start: number; end: number }, confidence: number): Heard => ({
    field,
    value,
    unit: null,
    ...span,
    confidence,
    saying,
    named: true,
  })
  if (field.meaning === 'stage') {
    const said = stageOfValue(text, stages)
    return said === null ? [] : [heard(said.stage.name, said, said.confidence)]
  }
  if (field.meaning === 'contact' || field.meaning === 'decision-maker' || field.meaning === 'competitor')
    return [
      ...nameOfValue(text, { field, saying, own }),
      ...(field.meaning === 'contact' ? addressesHeard(listening) : []),
    ].map((one) => ({ ...one, named: true }))
  if (field.meaning === 'contact-email' || field.meaning === 'contact-phone') return addressesHeard(listening)
  const hints = hintsOf(listening)
  const typed = typedIn(text, hints, [field]).filter(({ kind, stale }) => !stale && takes(field, kind))
  if (typed.length > 0) return typed.slice(-1).map((one) => ({ ...one, field, saying, named: true }))
  const other = typedValue(field, text, hints)
  return other === null ? [] : [heard(other.value, other, 0.85)]
}
