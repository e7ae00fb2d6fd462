/** What is new in one open IMAP folder, handed over in batches, with the position kept behind each. */
import type { ImapFlow } from 'imapflow'
import type { Arrived, MailPosition, MailPositions, ReceiveMail } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import type { ImapAccount } from './imap-session.ts'

export type Progress = { folder: string; done: number; of: number }

export type Importing = {
  name: string
  account: ImapAccount
  positions: MailPositions
  largestBytes: number
  folder: string
  receive: ReceiveMail
  /** Also looks through the mail of the last days again, below the position. */
  lookBack: boolean
  signal: AbortSignal
  onProblem: (message: string) => void
  onProgress?: (progress: Progress) => void
}

const mostMails = 50
const mostBytes = 8_000_000

/**
 * A UIDVALIDITY that is not the kept one means that UIDs say nothing any more (RFC 3501, 2.3.1.1): everything is looked at
 * again, and what was received before is recognised by its Message-ID.
 */
export async function importNew(client: ImapFlow, importing: Importing): Promise<void> {
  const { name, folder, positions, account } = importing
  if (!client.mailbox) throw new Error(`${folder} is not open`)
  const uidValidity = String(client.mailbox.uidValidity)
  // Taken before the search: what comes after it has this UID or a higher one and is not passed by.
  const { uidNext } = client.mailbox
  const kept = await positions.load(name, folder)
  const known: MailPosition = kept?.uidValidity === uidValidity ? kept : { uidValidity, lastUid: 0 }
  const { first_import_days: days, look_back_days: back } = account.settings
  const since = known.lastUid === 0 && days !== undefined ? { since: daysAgo(days) } : {}
  // `n:*` names the last mail even where its UID is below n, hence the filter.
  const found = await uidsOf(client, { uid: `${known.lastUid + 1}:*`, ...since })
  const fresh = found.filter((uid) => uid > known.lastUid)
  if (importing.lookBack && known.lastUid > 0 && back > 0) {
    const again = (await uidsOf(client, { since: daysAgo(back) })).filter((uid) => uid <= known.lastUid)
    await handOver(client, { ...importing, uids: again, keep: async () => {} })
  }
  const keep = (lastUid: number) => positions.keep(name, folder, { uidValidity, lastUid })
  await handOver(client, { ...importing, uids: fresh, keep })
  // Mail older than the first import wants is passed by once and for all.
  if (fresh.length === 0 && known.lastUid === 0) await keep(Math.max(0, uidNext - 1))
}

async function uidsOf(client: ImapFlow, query: { uid?: string; since?: Date }): Promise<number[]> {
  const found = await client.search(query, { uid: true })
  if (!found) throw new Error('the server did not answer a search')
  return found.sort((a, b) => a - b)
}

function daysAgo(days: number): Date {
  // SINCE knows days only, in the server's time zone.
  return new Date(Date.now() - (days + 1) * 24 * 3600 * 1000)
}

type HandingOver = Importing & { uids: readonly number[]; keep: (lastUid: number) => Promise<void> }

async function handOver(client: ImapFlow, handing: HandingOver): Promise<void> {
  const { uids, keep, onProgress, folder, signal } = handing
  for (let at = 0; at < uids.length && !signal.aborted; at += 500) {
    const part = uids.slice(at, at + 500)
    for (const batch of await batchesOf(client, part, handing)) {
      if (signal.aborted) return
      const arrived = await fetchBatch(client, batch, handing)
      await receiveAll(arrived, handing)
      const last = batch.at(-1)
      if (last !== undefined) await keep(last)
    }
    const last = part.at(-1)
    if (last !== undefined) await keep(last)
    onProgress?.({ folder, done: Math.min(at + part.length, uids.length), of: uids.length })
  }
}

/** Sizes are asked for first, so that what is too large is never held in memory. */
async function batchesOf(
  client: ImapFlow,
  uids: readonly number[],
  handing: HandingOver,
): Promise<number[][]> {
  const batches: number[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for await (const { uid, size = 0 } of client.fetch([...uids], { uid: true, size: true }, { uid: true })) {
    if (size > handing.largestBytes) {
      handing.onProblem(
        `${handing.name}: ${handing.folder}: mail ${uid} has ${size} bytes, more than is taken; it stays in the mailbox`,
      )
      continue
    }
    const batch = batches.at(-1)
    if (batch === undefined || batch.length >= mostMails || bytes + size > mostBytes) {
      batches.push([uid])
      bytes = size
    } else {
      batch.push(uid)
      bytes += size
    }
  }
  return batches
}

/** BODY.PEEK[] of a read-only folder: no mail becomes read by being taken. */
async function fetchBatch(
  client: ImapFlow,
  batch: readonly number[],
  handing: HandingOver,
): Promise<Arrived[]> {
  const { name, account, folder } = handing
  const arrived: Arrived[] = []
  for await (const { uid, source } of client.fetch([...batch], { uid: true, source: true }, { uid: true })) {
    if (source === undefined) throw new Error(`the server gave no text of mail ${uid} in ${folder}`)
    const lane = account.settings.lane ?? null
    arrived.push({ source: name, raw: source, mediaType: 'message/rfc822', fileName: `${uid}.eml`, lane })
  }
  return arrived
}

/** A mail that is refused must not keep the others of its batch from being received. */
async function receiveAll(arrived: readonly Arrived[], handing: HandingOver): Promise<void> {
  if (arrived.length === 0) return
  try {
    await handing.receive(arrived)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (arrived.length > 1) for (const one of arrived) await receiveAll([one], handing)
    else handing.onProblem(`${handing.name}: ${handing.folder}: ${arrived[0]?.fileName}: ${error.message}`)
  }
}
