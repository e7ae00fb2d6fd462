/** Guarantee 8: what happened can be checked, and whoever changes it is found out. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../src/base/database/database.ts'
import { newId } from '../src/base/ids.ts'
import { appendToLedger } from '../src/base/ledger.ts'
import { packetDigest } from '../src/evidence/digest.ts'
import { newPrivateKey, signerOf } from '../src/route/signature.ts'
import { verifyLedger } from '../src/route/verify.ts'
import { testServer } from './fresh-database.ts'
import { rfqMail } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

beforeAll(testServer)

/** A world in which one packet was approved and recorded, and another one waits. */
async function livedIn(): Promise<{ world: World; done: Shown; waiting: Shown }> {
  const world = await openWorld()
  const shown = await world.packetOf(rfqMail({ number: newNumber() }))
  await world.approve(world.people.ben, shown)
  await world.settle()
  const waiting = await world.packetOf(rfqMail({ number: newNumber() }))
  return { world, done: await world.look(shown), waiting }
}

const verified = ({ context, businessId }: World) => verifyLedger(context.database, businessId)

it('a history nobody touched holds', async () => {
  const { world } = await livedIn()
  expect(await verified(world)).toMatchObject({ approvals: 1, problem: null })
})

it('a desk at work is never taken for one that was tampered with', async () => {
  const { world } = await livedIn()
  const { context, businessId } = world
  const at = '2026-11-24T10:00:00.000Z'
  let busy = true
  const work = (async () => {
    while (busy) {
      await inTransaction(context.database, (trx) =>
        appendToLedger(trx, businessId, [{ kind: 'signal-read', at, actor: 'system', data: {} }]),
      )
    }
  })()
  const reports = []
  for (let look = 0; look < 15; look++) reports.push((await verified(world)).problem)
  busy = false
  await work
  expect(reports.filter((problem) => problem !== null)).toEqual([])
})

describe('every change is found', () => {
  const entry = 'ledger_entry'
  it.each<[string, string, string, RegExp]>([
    [
      'content',
      entry,
      `update ledger_entry set content = replace(content, 'approved', 'rejected') where kind = 'packet-approved'`,
      /content or the hash/,
    ],
    ['a hash', entry, `update ledger_entry set hash = sha256(hash) where seq = 3`, /content or the hash/],
    ['a row taken out', entry, `delete from ledger_entry where seq = 3`, /entry 3 is missing/],
    ['the first row taken out', entry, `delete from ledger_entry where seq = 1`, /entry 1 is missing/],
    [
      'the column that lists are made by',
      entry,
      `update ledger_entry set kind = 'packet-rejected' where kind = 'packet-approved'`,
      /indexed column/,
    ],
    [
      'the time in the index',
      entry,
      `update ledger_entry set at = at + interval '1 second' where seq = 2`,
      /indexed column/,
    ],
    [
      'the packet in the index',
      entry,
      `update ledger_entry set packet_id = null where kind = 'packet-approved'`,
      /indexed column/,
    ],
    ['the head', 'ledger_head', `update ledger_head set seq = seq - 1`, /ends before or after its head/],
    [
      'a body that was approved',
      'packet_revision',
      `update packet_revision set body = jsonb_set(body, '{drafts,0,body}', '"Free of charge."')`,
      /body of revision 1 .* was changed/,
    ],
    [
      'who an approval is by',
      'approval',
      `update approval set person_id = (select person_id from person where ours and name like 'Vito%') where ours`,
      /signature .* does not hold/,
    ],
    [
      'when an approval was given',
      'approval',
      `update approval set at = at + interval '1 hour'`,
      /signature .* does not hold/,
    ],
    [
      'an approval’s signature',
      'approval',
      `update approval set signature = sha512(signature)`,
      /signature .* does not hold/,
    ],
    [
      'a receipt taken out',
      'receipt',
      `delete from receipt where system = 'memory:outbox'`,
      /a write whose receipt is gone/,
    ],
    [
      'what a receipt says was there before',
      'receipt',
      `update receipt set before = '{}', after = '{}', read_back = '{}' where system = 'memory:rfq-log'`,
      /the receipt of .* was changed/,
    ],
    [
      'the bytes of a signal',
      'blob',
      `update blob set content = content || 'x'::bytea where sha256 in (select raw_sha256 from signal where true)`,
      /stored bytes were changed/,
    ],
  ])('%s', async (_, table, change, why) => {
    const { world } = await livedIn()
    await world.tamper(table, change)
    expect((await verified(world)).problem?.why).toMatch(why)
  })

  it('the last row taken out', async () => {
    const { world } = await livedIn()
    await world.tamper(
      'ledger_entry',
      'delete from ledger_entry where seq = (select seq from ledger_head where ours) and ours',
    )
    expect((await verified(world)).problem?.why).toMatch(/ends before or after its head/)
  })

  it('two rows that changed places', async () => {
    const { world } = await livedIn()
    await world.tamper('ledger_entry', `update ledger_entry set seq = -seq where seq in (2, 3)`)
    await world.tamper('ledger_entry', `update ledger_entry set seq = 5 + seq where seq < 0`)
    expect((await verified(world)).problem).toMatchObject({ seq: '2' })
  })

  it('the body of a packet nobody has approved yet', async () => {
    const { world, waiting } = await livedIn()
    await world.tamper(
      'packet_revision',
      `update packet_revision set body = jsonb_set(body, '{drafts,0,to}', '["thief@example.org"]') where packet_id = '${waiting.packetId}'`,
    )
    expect((await verified(world)).problem?.why).toMatch(/was changed/)
  })

  it('a body and its digest together', async () => {
    const { world, waiting } = await livedIn()
    const forged = { ...waiting.packet, drafts: [] }
    const digest = packetDigest(forged)
    const body = JSON.stringify({ ...forged, digest }).replaceAll("'", "''")
    await world.tamper(
      'packet_revision',
      `update packet_revision set digest = '${digest}', body = '${body}' where packet_id = '${waiting.packetId}'`,
    )
    expect((await verified(world)).problem?.why).toMatch(/is not the one in the ledger/)
  })

  it('an approval forged with another key', async () => {
    const { world, waiting } = await livedIn()
    await forge(world, waiting, newPrivateKey())
    expect((await verified(world)).problem?.why).toMatch(/signature .* does not hold/)
  })

  it('an approval made with the right key and past the program: the ledger does not know it', async () => {
    const { world, waiting } = await livedIn()
    await forge(world, waiting, null)
    expect((await verified(world)).problem?.why).toMatch(/an approval .* is not in the ledger/)
  })
})

/** A row in `approval` that no review made. */
async function forge(world: World, { packetId, revision, packet }: Shown, key: string | null): Promise<void> {
  const { context, businessId, people } = world
  const at = world.clock.now()
  const { digest } = packet
  const personId = people.vito.personId
  const signer = key === null ? context.signer : signerOf(key)
  const signed = { businessId, packetId, revision, digest, personId, at: at.toISOString() }
  await context.database
    .insertInto('approval')
    .values({
      business_id: businessId,
      approval_id: newId(),
      packet_id: packetId,
      revision,
      digest,
      person_id: personId,
      at,
      signature: signer.sign(signed),
    })
    .execute()
}

describe('the database refuses plainly', () => {
  it.each([
    'update ledger_entry set content = content',
    'delete from ledger_entry',
    'truncate ledger_entry',
    'update ledger_head set seq = seq - 1',
    'update ledger_head set hash = sha256(hash)',
    'delete from ledger_head',
    'truncate ledger_head',
    'update packet_revision set note = note',
    'delete from packet_revision',
    'truncate packet_revision cascade',
    'update review set note = note',
    'delete from review',
    'truncate review',
    'update approval set at = at',
    'delete from approval',
    'truncate approval cascade',
  ])('%s', async (statement) => {
    const { world } = await kept
    await expect(sql.raw(statement).execute(world.context.database)).rejects.toMatchObject({ code: '23001' })
  })
  let kept: ReturnType<typeof livedIn>
  beforeAll(async () => {
    kept = livedIn()
    await kept
  })
})
