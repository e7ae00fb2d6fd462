/** The codes that the ledger keeps of a packet, so that every KPI can be recomputed from it. */
import { sha256 } from '../base/hash.ts'
import { type KpiCode, kpiCode } from '../words/kpi.ts'
import type { Lane } from '../words/lane.ts'
import type { Packet } from '../words/packet.ts'

/**
 * What every packet has, then what its lane says. `complete`: nothing is missing. `owner`: it is somebody's.
 * `draft:KIND` for each kind of draft. `queue:HASH`, since queues are named by the business, in its own words.
 */
export function codesOf(lane: Pick<Lane, 'codes'> | undefined, packet: Packet): KpiCode[] {
  const { missing, route, drafts } = packet
  const codes = [
    ...(missing.length === 0 ? ['complete'] : []),
    ...(route.owner === null ? [] : ['owner']),
    ...(route.queue === null ? [] : [`queue:${sha256(route.queue).toString('hex').slice(0, 12)}`]),
    ...drafts.map(({ kind }) => `draft:${kind}`),
    // A stopped packet has fields and nothing else: what the lane makes of it is nobody's decision.
    ...(packet.gate.decision === 'stop' ? [] : (lane?.codes(packet.fields) ?? [])),
  ]
  const strange = codes.find((code) => !kpiCode.test(code))
  if (strange !== undefined)
    throw new TypeError(`“${strange}” is no code for the ledger: a name and a value of a closed list`)
  return [...new Set(codes)]
}
