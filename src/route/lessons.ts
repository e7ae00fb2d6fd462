/** Lessons: what the newest reviewed packets of a lane teach. Worked out from the signals each time; nothing is copied. */
import type { Lane, LaneInput } from '../words/lane.ts'
import type { Lesson } from '../words/learning.ts'
import { type InForce, libraryOf, settingsOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'

/** A lesson with the packet it comes from. `group` is the thread: mails of one thread are much alike. */
export type PacketLesson = Lesson & { packetId: string; group: string }

/** Older decisions than these are about a business of long ago. */
export const newest = 1_000
/** So many are worked out before other jobs have their turn. */
const page = 50

/** Oldest first. Of packets that were approved as drafted or corrected; those whose label is no longer open are left out. */
export async function lessonsOf(context: Context, workspace: InForce, lane: Lane): Promise<PacketLesson[]> {
  const { learning } = lane
  if (learning === undefined) return []
  const { businessId, desk } = workspace
  const settings = settingsOf(workspace, lane.name)
  const open = new Set(learning.labels({ settings, desk }))
  const library = libraryOf(workspace, lane.name, context.clock.now())
  const lessons: PacketLesson[] = []
  let after: { decided_at: Date; packet_id: string } | null = null
  for (let read = 0; read < newest; read += page) {
    const rows = await reviewedPackets(context, { businessId, lane: lane.name, after })
    for (const row of rows) {
      if (row.reading === null) continue
      const { received_at: receivedAt, reading } = row
      const input: LaneInput = { reading, receivedAt, now: receivedAt, desk, settings, library }
      const lesson = learning.lesson(row.body.fields, input)
      if (lesson === null || !open.has(lesson.label)) continue
      lessons.push({ ...lesson, packetId: row.packet_id, group: row.thread ?? row.packet_id })
    }
    const last = rows.at(-1)
    if (rows.length < page || last === undefined || last.decided_at === null) break
    after = { decided_at: last.decided_at, packet_id: last.packet_id }
  }
  return lessons.reverse()
}

type Asked = {
  businessId: string
  lane: string
  after: { decided_at: Date; packet_id: string } | null
}

function reviewedPackets({ database }: Context, { businessId, lane, after }: Asked) {
  let rows = database
    .selectFrom('packet')
    .innerJoin('packet_revision as shown', (on) =>
      on
        .onRef('shown.business_id', '=', 'packet.business_id')
        .onRef('shown.packet_id', '=', 'packet.packet_id')
        .onRef('shown.revision', '=', 'packet.revision'),
    )
    .innerJoin('signal', (on) =>
      on
        .onRef('signal.business_id', '=', 'packet.business_id')
        .onRef('signal.signal_id', '=', 'packet.signal_id'),
    )
    .select(['packet.packet_id', 'packet.thread', 'packet.decided_at', 'shown.body', 'signal.reading'])
    .select('signal.received_at')
    .where('packet.business_id', '=', businessId)
    .where('packet.lane', '=', lane)
    .where('packet.state', 'in', ['approved', 'recorded'])
    .orderBy('packet.decided_at', 'desc')
    .orderBy('packet.packet_id', 'desc')
    .limit(page)
  if (after !== null)
    rows = rows.where((eb) =>
      eb(
        eb.refTuple('packet.decided_at', 'packet.packet_id'),
        '<',
        eb.tuple(after.decided_at, after.packet_id),
      ),
    )
  return rows.execute()
}

/** How many packets were decided after a time, counted no further than `most`. */
export async function reviewedSince(
  { database }: Context,
  { businessId, lane, since, most }: { businessId: string; lane: string; since: Date | null; most: number },
): Promise<number> {
  let rows = database
    .selectFrom('packet')
    .select('packet_id')
    .where('business_id', '=', businessId)
    .where('lane', '=', lane)
    .where('state', 'in', ['approved', 'recorded'])
    .limit(most)
  if (since !== null) rows = rows.where('decided_at', '>', since)
  return (await rows.execute()).length
}
