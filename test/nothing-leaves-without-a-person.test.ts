/** Guarantee 1: nothing leaves without a person. The compiler's part of it stands in `approval-types.ts`. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../src/base/ids.ts'
import { edit } from '../src/route/edit.ts'
import { recordApproved } from '../src/route/record.ts'
import { rfqMail } from './tiny-workspace.ts'
import { newNumber, openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const written = () => [world.records.rows.length, world.drafts.drafts.size]

describe('before a person approves', () => {
  it('a packet waits, and neither the record nor the drafts folder has anything', async () => {
    const before = written()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(shown.state).toBe('waiting')
    expect(shown.packet.drafts[0]?.body).toContain('USD 4.20 per piece')
    expect(shown.packet.record.changes.map(({ field }) => field)).toContain('status')
    await recordApproved(world.context, world.businessId, { packetId: shown.packetId })
    expect(written()).toEqual(before)
    expect(await world.look(shown)).toEqual(shown)
  })

  it('no effect is even written down', async () => {
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const effects = await world.context.database
      .selectFrom('effect')
      .select('effect_id')
      .where('packet_id', '=', shown.packetId)
      .execute()
    expect(effects).toEqual([])
  })
})

describe('after a person approved', () => {
  it('the row and the reply are there, each with a receipt that names the approval', async () => {
    const { people, context } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    expect(await world.approve(people.ben, shown)).toBe('approved')
    await world.settle()
    expect((await world.look(shown)).state).toBe('recorded')
    const receipts = await context.database
      .selectFrom('receipt')
      .innerJoin('approval', 'approval.approval_id', 'receipt.approval_id')
      .select(['receipt.system', 'approval.person_id', 'receipt.read_back'])
      .where('receipt.packet_id', '=', shown.packetId)
      .orderBy('receipt.system')
      .execute()
    expect(receipts.map(({ system, person_id }) => [system, person_id])).toEqual([
      ['memory:outbox', people.ben.personId],
      ['memory:rfq-log', people.ben.personId],
    ])
    const body = shown.packet.drafts[0]?.body
    expect([...world.drafts.drafts.values()].map((draft) => draft.body)).toContain(body)
    expect(receipts[0]?.read_back['body']).toBe(body)
  })

  it('the draft handed to the drafts folder carries a date', async () => {
    const [draft] = world.drafts.drafts.values()
    expect(draft?.date).toBeInstanceOf(Date)
  })
})

describe('the database itself', () => {
  it('refuses a receipt without an approval', async () => {
    const { context, businessId } = world
    const [effect] = await context.database
      .selectFrom('effect')
      .selectAll()
      .where('business_id', '=', businessId)
      .limit(1)
      .execute()
    const receipt = context.database.insertInto('receipt').values({
      business_id: businessId,
      receipt_id: newId(),
      effect_id: effect?.effect_id ?? '',
      approval_id: newId(),
      packet_id: effect?.packet_id ?? '',
      revision: 1,
      system: 'memory:rfq-log',
      external_id: '1',
      before: '{}',
      after: '{}',
      read_back: '{}',
      at: new Date(),
    })
    // The unique key of the effect's own receipt must not be what refuses it.
    await world.tamper('receipt', 'delete from receipt')
    await expect(receipt.execute()).rejects.toMatchObject({
      code: '23503',
      constraint: expect.stringMatching(/^receipt_business_id_approval_id/),
    })
  })

  it('refuses an effect under the approval of another packet', async () => {
    const { context, businessId } = world
    const approved = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, approved)
    const { approval_id } = await context.database
      .selectFrom('approval')
      .select('approval_id')
      .where('business_id', '=', businessId)
      .where('packet_id', '=', approved.packetId)
      .executeTakeFirstOrThrow()
    const waiting = await world.packetOf(rfqMail({ number: newNumber() }))
    const effect = context.database.insertInto('effect').values({
      business_id: businessId,
      effect_id: newId(),
      packet_id: waiting.packetId,
      revision: 1,
      approval_id,
      position: 0,
      system: 'memory:rfq-log',
      write: '{}',
      line: '',
      state: 'pending',
    })
    await expect(effect.execute()).rejects.toMatchObject({ code: '23503' })
  })

  it('refuses an effect without an approval', async () => {
    const { context, businessId } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const effect = context.database.insertInto('effect').values({
      business_id: businessId,
      effect_id: newId(),
      packet_id: shown.packetId,
      revision: 1,
      approval_id: newId(),
      position: 0,
      system: 'memory:rfq-log',
      write: '{}',
      line: '',
      state: 'pending',
    })
    await expect(effect.execute()).rejects.toMatchObject({ code: '23503' })
  })
})

describe('what a person types into the record', () => {
  it('is marked as theirs, points at no evidence, and vouches for nothing in the reply', async () => {
    const { context, people, look } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const index = shown.packet.record.changes.findIndex(({ field }) => field === 'total')
    expect(shown.packet.record.changes[index]?.evidence).not.toEqual([])
    const body = shown.packet.drafts[0]?.body.replace('USD 4.20 per piece', 'USD 3.33 per piece') ?? ''
    await edit(context, people.ben, {
      packetId: shown.packetId,
      revision: 1,
      edit: { changes: [{ index, to: 'USD 3.33' }], drafts: [{ index: 0, body }] },
    })
    const { packet } = await look(shown)
    expect(packet.record.changes[index]).toMatchObject({
      to: 'USD 3.33',
      evidence: [],
      enteredBy: 'ben@harbour.example',
    })
    expect(packet.entered).toEqual([])
    expect(packet.gate.reasons.map(({ code, at }) => [code, at])).toContainEqual([
      'entered-by-reviewer',
      `record.changes[${index}]`,
    ])
    expect(packet.gate.reasons.map(({ code }) => code)).toContain('unsupported-claim')
  })
})

describe('what nobody may approve', () => {
  it('a price in the subject line that nothing supports', async () => {
    const { context, people, approve, look } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const drafts = [{ index: 0, subject: 'Our offer: USD 3.33 per piece' }]
    await edit(context, people.ben, { packetId: shown.packetId, revision: 1, edit: { drafts } })
    const edited = await look(shown)
    expect(edited.packet.gate.reasons).toContainEqual(
      expect.objectContaining({ code: 'unsupported-claim', at: 'drafts[0].subject' }),
    )
    await expect(approve(people.ben, edited)).rejects.toMatchObject({ code: 'approve-closed' })
  })

  it('a signal about new bank details: stopped, with no draft, and approve stays closed', async () => {
    const body =
      'Dear Sirs,\n\nour bank details have changed. Please use the new account from now on.\n\nMara Holm'
    const shown = await world.packetOf(rfqMail({ number: newNumber(), body, subject: 'Invoice 17' }))
    expect([shown.state, shown.packet.drafts, shown.packet.gate.decision]).toEqual(['stopped', [], 'stop'])
    await expect(world.approve(world.people.ana, shown)).rejects.toMatchObject({ code: 'approve-closed' })
    expect((await world.look(shown)).state).toBe('stopped')
  })

  it('a packet whose gate says stop without a reason: the decision itself closes it', async () => {
    const { context, businessId, people } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await sql`alter table packet_revision disable trigger user`.execute(context.database)
    await sql`update packet_revision set body = jsonb_set(body, '{gate}', '{"decision":"stop","reviewers":0,"reasons":[]}')
      where business_id = ${businessId} and packet_id = ${shown.packetId}`.execute(context.database)
    await sql`alter table packet_revision enable trigger user`.execute(context.database)
    await expect(world.approve(people.ana, shown)).rejects.toMatchObject({ code: 'approve-closed' })
  })

  it('a price nobody supports: approve opens when a person enters it in their own name', async () => {
    const { context, people, approve, look } = world
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const body = shown.packet.drafts[0]?.body.replace('USD 4.20 per piece', 'USD 3.33 per piece') ?? ''
    const { packetId } = shown
    const drafts = [{ index: 0, body }]
    await edit(context, people.ben, { packetId, revision: 1, edit: { drafts } })
    const unsupported = await look(shown)
    expect(unsupported.packet.gate.reasons.map(({ code }) => code)).toContain('unsupported-claim')
    await expect(approve(people.ben, unsupported)).rejects.toMatchObject({ code: 'approve-closed' })
    const claims = unsupported.packet.drafts[0]?.claims ?? []
    const vouched = claims.filter(({ status }) => status !== 'supported').map(({ text }) => text)
    await edit(context, people.ben, { packetId, revision: 2, edit: { entered: vouched } })
    const entered = await look(shown)
    expect(entered.packet.entered.map(({ by }) => by)).toContain('ben@harbour.example')
    expect(await approve(people.ben, entered)).toBe('approved')
  })
})
