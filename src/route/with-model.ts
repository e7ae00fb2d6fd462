/**
 * A packet with a language model's help: the built-in one first, whole; then what holds of a model's answers. Whatever
 * these say, the packet is written to the same people, about the same record, and decided by at least as many.
 */
import { canonical } from '../words/canonical.ts'
import type { Finding } from '../words/finding.ts'
import { closedBy } from '../words/gate.ts'
import type { Lane, LaneInput } from '../words/lane.ts'
import type { ModelUse } from '../words/model.ts'
import type { Draft, Packet } from '../words/packet.ts'
import { type Asking, type ModelHelp, notUsed, redactionFor } from './model-help.ts'
import { readWithModel } from './read-with-model.ts'
import { wordWithModel } from './word-with-model.ts'

type Making = {
  lane: Lane
  input: LaneInput
  /** The packet that the lane makes of other fields, settled. */
  make: (fields: Packet['fields']) => Promise<Packet>
  /** The packet with other drafts and findings, settled: claims, gate and digest anew. */
  settle: (packet: Packet) => Packet
}

/** The packet with what holds of the model's answers, and what each question came to. */
export async function withModel(builtIn: Packet, help: ModelHelp, making: Making): Promise<Packet> {
  const { lane, input } = making
  // A machine's mail asks for nothing, and a lane that says nothing of models wants none.
  if (lane.model === undefined || input.reading.automatic !== null) return builtIn
  const asking: Asking = {
    help,
    signal: AbortSignal.timeout(help.settings.time_per_packet * 1000),
    redaction: redactionFor(
      help,
      input,
      builtIn.drafts.map(({ body }) => body),
    ),
  }
  const uses: ModelUse[] = []
  const findings: Finding[] = []
  let packet = builtIn
  if (help.settings.tasks.includes('extract')) {
    const read = await readAndMake(builtIn, making, asking)
    packet = read.packet
    uses.push(...read.uses)
    findings.push(...read.findings)
  }
  if (help.settings.tasks.includes('draft')) {
    const worded = await wordAndSettle(packet, making, asking)
    packet = worded.packet
    uses.push(...worded.uses)
    findings.push(...worded.findings)
  }
  if (uses.length === 0) return builtIn
  return { ...making.settle({ ...packet, findings: [...packet.findings, ...findings] }), model: uses }
}

type Step = { packet: Packet; uses: ModelUse[]; findings: Finding[] }

async function readAndMake(builtIn: Packet, making: Making, asking: Asking): Promise<Step> {
  const { lane, input } = making
  const read = await readWithModel(builtIn.fields, making, asking)
  if (read === null) return { packet: builtIn, uses: [], findings: [] }
  const step: Step = { packet: builtIn, uses: [read.use], findings: read.findings }
  if (read.fields === null) return step
  const packet = await making.make(lane.ground(read.fields, input))
  const moved = whatMoved(builtIn, packet)
  if (moved === null) return { ...step, packet }
  const use: ModelUse = {
    ...read.use,
    outcome: 'nothing',
    dropped: read.use.dropped + read.use.filled,
    filled: 0,
  }
  return { ...step, uses: [use], findings: [...read.findings, notUsed('extract', moved)] }
}

async function wordAndSettle(packet: Packet, making: Making, asking: Asking): Promise<Step> {
  const worded = await wordWithModel(packet, making, asking)
  const { uses, findings } = worded
  const settled = making.settle({ ...packet, drafts: worded.drafts })
  if (whatMoved(packet, settled) === null && keepsClosed(packet, settled))
    return { packet: settled, uses, findings }
  const refused = uses.map((use): ModelUse => ({ ...use, outcome: 'nothing', reworded: 0 }))
  const why = 'with the model’s words the packet would be decided otherwise'
  return { packet, uses: refused, findings: [notUsed('draft', why)] }
}

/** What no answer of a model may move, said for a person; null where all of it is as it was. */
function whatMoved(before: Packet, after: Packet): string | null {
  if (before.gate.decision !== after.gate.decision || after.gate.reviewers < before.gate.reviewers)
    return 'with its values fewer people would decide'
  if (canonical(recipientsOf(before.drafts)) !== canonical(recipientsOf(after.drafts)))
    return 'with its values somebody else would be written to'
  if (canonical(recordsOf(before)) !== canonical(recordsOf(after)))
    return 'with its values another record would be written'
  return null
}

function recipientsOf(drafts: readonly Draft[]): string[] {
  return [...new Set(drafts.flatMap(({ to, cc }) => [...to, ...cc]))].sort()
}

/** Which records are meant, and what is done to them; what is written there a person sees, field by field. */
function recordsOf({ record }: Packet): string[] {
  const keys = record.changes.map(({ object, key, action }) => canonical({ object, key, action }))
  return [record.system, ...new Set(keys)].sort()
}

/** Words open nothing: every reason that keeps approve closed is still there. */
function keepsClosed(before: Packet, after: Packet): boolean {
  const counted = ({ gate }: Packet, code: string) => closedBy(gate).filter((one) => one.code === code).length
  return closedBy(before.gate).every(({ code }) => counted(after, code) >= counted(before, code))
}
