/** What ends drafting before it begins: money movement, and judgement that is not a desk's to make. Pure. */

import { noHints } from '../recognise/found.ts'
import { findSensitive } from '../recognise/sensitive.ts'
import type { Reason } from '../words/gate.ts'
import { type Reading, textOf } from '../words/signal.ts'
import type { SourceText } from '../words/text.ts'
import type { LaneSettings } from '../words/workspace.ts'

const explained = {
  payment: 'asks for a payment: money is never moved from here',
  'bank-details': 'is about bank details: call the sender on a number you already have',
  payroll: 'is about payroll',
  'refund-executed': 'asks for a refund to be carried out',
  'legal-judgement': 'asks for a legal judgement',
  'medical-judgement': 'asks for a medical judgement',
  'compliance-judgement': 'asks for a compliance judgement',
} as const

/** The reasons to stop; none means that a packet may be drafted. */
export function stopReasons(reading: Reading, settings: LaneSettings): Reason[] {
  const body = textOf(reading, 'signal:body')
  const said = `${reading.subject}\n${body ? newText(body) : ''}`
  const attached = reading.texts.filter(({ source }) => source.startsWith('signal:attachment:'))
  return [
    ...sensitiveReasons(said, 'signal:body', () => true),
    // Contracts and certificates come attached and speak of law and medicine: only new bank details stop from there.
    ...attached.flatMap(({ text, source }) =>
      sensitiveReasons(text, source, (topic) => topic === 'bank-details'),
    ),
    ...noGoReasons(said, settings.no_go),
  ]
}

function sensitiveReasons(text: string, at: string, counts: (topic: string) => boolean): Reason[] {
  const seen = new Set<string>()
  return findSensitive(text, noHints).flatMap(({ value: { topic }, text: quote }): Reason[] => {
    if (!counts(topic) || seen.has(topic)) return []
    seen.add(topic)
    return [{ code: topic, message: `“${quote}” ${explained[topic]}`, at }]
  })
}

function noGoReasons(text: string, lines: readonly string[]): Reason[] {
  const said = ` ${plain(text)} `
  return lines.flatMap((line): Reason[] => {
    const phrase = plain(line)
    if (phrase === '' || !said.includes(` ${phrase} `)) return []
    return [{ code: 'no-go-line', message: `the lane's no-go line: ${line}`, at: 'signal:body' }]
  })
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What this message itself says: without quoted history, signature and disclaimer. */
export function newText(text: SourceText): string {
  if (text.regions.length === 0) return text.text
  return text.regions
    .filter(({ kind }) => kind === 'new')
    .map(({ start, end }) => text.text.slice(start, end))
    .join('\n')
}
