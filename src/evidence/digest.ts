/** The digest: what an approval signs. */
import { createHash } from 'node:crypto'
import { canonical } from '../words/canonical.ts'
import type { Packet } from '../words/packet.ts'

/** What the digest is taken over; a packet fits, and so does a packet that has no gate or digest yet. */
export type Signable = Pick<Packet, 'lane' | 'fields' | 'entered' | 'reliedOn'> & {
  signal: Pick<Packet['signal'], 'id'>
  drafts: readonly Pick<Packet['drafts'][number], 'kind' | 'to' | 'cc' | 'subject' | 'body'>[]
  record: {
    system: string
    changes: readonly Pick<
      Packet['record']['changes'][number],
      'object' | 'key' | 'action' | 'field' | 'from' | 'to'
    >[]
  }
}

/**
 * `sha256:` and 64 hex digits over the canonical JSON of exactly this:
 * - `lane`, and the signal's `id`
 * - `fields`: every cell whole, with its confidence, evidence, candidates, history and who entered it
 * - of each draft, in order: `kind`, `to`, `cc`, `subject`, `body`
 * - `record.system`, and of each change, in order: `object`, `key`, `action`, `field`, `from`, `to`
 * - `entered`: what people vouched for, who and when
 * - `reliedOn`: document versions, the settings' hash, the hash of the signal's raw bytes (attachments included),
 *   revisions of record rows; documents are taken as a set, so their order does not matter
 *
 * Not in it: gate, findings, missing, route, claims and slots (all computed from the above), the signal's summary.
 * Equal under any order of object keys; different whenever one of these values differs.
 */
export function packetDigest(packet: Signable): `sha256:${string}` {
  const signed = {
    lane: packet.lane,
    signal: packet.signal.id,
    fields: packet.fields,
    drafts: packet.drafts.map(({ kind, to, cc, subject, body }) => ({ kind, to, cc, subject, body })),
    system: packet.record.system,
    changes: packet.record.changes.map(({ object, key, action, field, from, to }) => {
      return { object, key, action, field, from, to }
    }),
    entered: packet.entered,
    reliedOn: { ...packet.reliedOn, documents: [...new Set(packet.reliedOn.documents)].sort() },
  }
  return `sha256:${createHash('sha256').update(canonical(signed)).digest('hex')}`
}
