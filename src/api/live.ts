/**
 * Live: tells open pages what happened, from the ledger itself. Its entries are numbered without gaps in the order they
 * were committed, by whichever process, so a number is all a page needs to go on after a lost connection.
 *
 * One look at the head a moment serves every page of a process. LISTEN/NOTIFY would be a little faster and costs every
 * commit of every business a lock of the whole server; see docs/decisions/0031.
 */
import type { Database } from '../base/database/database.ts'
import { type Hold, holdsWhere } from '../route/hold.ts'
import { type Present, presentIn } from '../route/presence.ts'
import { Refusal } from '../words/refusal.ts'

/** `id` is the number of the last ledger entry a page has heard of. */
export type LiveEvent =
  | { event: 'ready' | 'behind'; id: string; data: object }
  | { event: 'entry'; id: string; data: { kind: string; packetId: string | null; lane: string | null } }
  | { event: 'people'; data: { holds: Hold[]; present: Present[] } }

export type Listener = {
  personId: string
  /** The number the page heard last, as it says; null for a new page. */
  after: bigint | null
  tell: (event: LiveEvent) => void
  /** Called once when this listener is no longer served. */
  end: () => void
}

export type Live = { listen: (listener: Listener) => () => void; end: () => void }

export type LiveLimits = { lookMilliseconds: number; listeners: number; perPerson: number; entries: number }

/** A page that is more entries behind than `entries` asks for everything anew instead. */
export const defaultLimits: LiveLimits = { lookMilliseconds: 300, listeners: 400, perPerson: 6, entries: 500 }

type LiveOptions = {
  database: Database
  businessId: string
  now: () => Date
  log: (message: string) => void
  limits?: LiveLimits
}

export function openLive({ database, businessId, now, log, limits = defaultLimits }: LiveOptions): Live {
  const listeners = new Map<Listener, { seq: bigint | null; people: string }>()
  let looking = false

  const remove = (listener: Listener) => {
    if (listeners.delete(listener)) listener.end()
  }
  const look = async () => {
    await tellEntries()
    await tellPeople()
  }
  const keepLooking = (): void => {
    if (looking || listeners.size === 0) return
    looking = true
    const again = () => {
      looking = false
      setTimeout(keepLooking, limits.lookMilliseconds).unref()
    }
    look().then(again, (error: unknown) => {
      // The next look begins where this one did: nothing is lost while the database cannot be reached.
      log(`live: ${error instanceof Error ? error.message : String(error)}`)
      again()
    })
  }

  async function tellEntries(): Promise<void> {
    const head = await headOf(database, businessId)
    const open = [...listeners]
    for (const [listener, place] of open) {
      const start = place.seq ?? listener.after
      if (start !== null && start <= head && head - start <= BigInt(limits.entries)) place.seq = start
      else {
        place.seq = head
        listener.tell({ event: start === null ? 'ready' : 'behind', id: String(head), data: {} })
      }
    }
    const from = open.reduce((least, [, { seq }]) => (seq !== null && seq < least ? seq : least), head)
    if (from >= head) return
    for (const entry of await entriesBetween(database, businessId, { from, head })) {
      const seq = BigInt(entry.seq)
      for (const [listener, place] of open) {
        if (place.seq === null || seq <= place.seq) continue
        place.seq = seq
        const data = { kind: entry.kind, packetId: entry.packet_id, lane: entry.lane }
        listener.tell({ event: 'entry', id: entry.seq, data })
      }
    }
  }

  async function tellPeople(): Promise<void> {
    const at = now()
    const holds = await holdsWhere(database, businessId, { now: at })
    const present = await presentIn(database, businessId, at)
    // When a hold runs out moves with every renewal and changes nothing for anybody else.
    const people = JSON.stringify([holds.map(({ packetId, person }) => [packetId, person.id]), present])
    for (const [listener, place] of listeners) {
      if (place.people === people) continue
      place.people = people
      listener.tell({ event: 'people', data: { holds, present } })
    }
  }

  return {
    listen: (listener) => {
      if (listeners.size >= limits.listeners)
        throw new Refusal(
          'too-many',
          'too many pages are open on this server: close some, or add a web process',
        )
      const own = [...listeners.keys()].filter(({ personId }) => personId === listener.personId)
      // The newest page of a person is the one they look at.
      for (const oldest of own.slice(0, Math.max(0, own.length + 1 - limits.perPerson))) remove(oldest)
      listeners.set(listener, { seq: null, people: '' })
      keepLooking()
      return () => remove(listener)
    },
    end: () => {
      for (const listener of listeners.keys()) remove(listener)
    },
  }
}

async function headOf(database: Database, businessId: string): Promise<bigint> {
  const { seq } = await database
    .selectFrom('ledger_head')
    .select('seq')
    .where('business_id', '=', businessId)
    .executeTakeFirstOrThrow()
  return BigInt(seq)
}

function entriesBetween(
  database: Database,
  businessId: string,
  { from, head }: { from: bigint; head: bigint },
) {
  return database
    .selectFrom('ledger_entry')
    .select(['seq', 'kind', 'packet_id', 'lane'])
    .where('business_id', '=', businessId)
    .where('seq', '>', String(from))
    .where('seq', '<=', String(head))
    .orderBy('seq')
    .execute()
}
