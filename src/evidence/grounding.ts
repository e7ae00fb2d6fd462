/** Whether a packet still stands on its sources. */
import type { Evidence } from '../words/evidence.ts'
import type { Packet } from '../words/packet.ts'
import type { SourceText } from '../words/text.ts'
import { evidenceIn } from './cells.ts'
import { holds } from './quote.ts'

/** The parts of a packet that carry evidence. */
export type Grounded = Pick<Packet, 'fields' | 'drafts' | 'record'>

/** Evidence that is not verbatim at its place, with the packet path it stands at. */
export type GroundingProblem = { path: string; evidence: Evidence; message: string }

/** Every piece of evidence that does not hold; an empty list means that the whole packet can be pointed at. */
export function checkEvidence(
  packet: Grounded,
  texts: (source: string) => SourceText | undefined,
): GroundingProblem[] {
  return allEvidence(packet).flatMap(({ path, evidence }) => {
    if (holds(evidence, texts)) return []
    return [{ path, evidence, message: whyNot(evidence, texts(evidence.source)) }]
  })
}

/** The documents that a packet's evidence points into, as sorted `ID@VERSION`, for `reliedOn.documents`. */
export function documentsOf(packet: Grounded): string[] {
  const ids = allEvidence(packet).flatMap(({ evidence }) => documentId(evidence.source) ?? [])
  return [...new Set(ids)].sort()
}

/** `ID@VERSION` of a `document:` source, null for any other source. */
export function documentId(source: string): string | null {
  return source.startsWith('document:') ? source.slice('document:'.length) : null
}

function allEvidence(packet: Grounded): { path: string; evidence: Evidence }[] {
  return [
    ...evidenceIn(packet.fields, 'fields'),
    ...packet.drafts.flatMap((draft, index) => evidenceIn(draft.claims, `drafts[${index}].claims`)),
    ...evidenceIn(packet.record.changes, 'record.changes'),
  ]
}

function whyNot(evidence: Evidence, text: SourceText | undefined): string {
  if (evidence.quote === '') return `${evidence.source}: an empty quote supports nothing`
  if (text === undefined) return `${evidence.source} is not among the texts of this packet`
  return `${evidence.source} does not say “${short(evidence.quote)}” at ${evidence.start}..${evidence.end}`
}

function short(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 59)}…` : quote
}
