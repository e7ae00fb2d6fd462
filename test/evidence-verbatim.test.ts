/** Guarantee 4: evidence can be checked, and a document that changes re-grounds what waits. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { showPacket } from '../src/api/packet-shown.ts'
import { evidenceIn } from '../src/evidence/cells.ts'
import { checkEvidence } from '../src/evidence/grounding.ts'
import { stands } from '../src/evidence/library.ts'
import { edit } from '../src/route/edit.ts'
import { settle } from '../src/route/make-packet.ts'
import { reground, regroundIsDue } from '../src/route/reground.ts'
import { verifyLedger } from '../src/route/verify.ts'
import type { Packet } from '../src/words/packet.ts'
import type { Reading } from '../src/words/signal.ts'
import type { SourceText } from '../src/words/text.ts'
import { libraryOf, settingsOf } from '../src/workspace/in-force.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'
import { testServer } from './fresh-database.ts'
import { root } from './import-graph.ts'
import { rfqMail, tiny } from './tiny-workspace.ts'
import { newNumber, openWorld, type Shown, type World } from './world.ts'

const exporter = join(root, 'samples', 'exporter')

describe('every packet of the sample business', () => {
  let world: World
  let shown: {
    file: string
    packet: Packet
    reading: Reading
    texts: (source: string) => SourceText | undefined
  }[] = []
  beforeAll(async () => {
    world = await openWorld({ whole: await readWorkspace(exporter) })
    const files = readdirSync(join(exporter, 'signals')).filter((name) => name.endsWith('.eml'))
    const ids = await world.receive(...files.map((name) => readFileSync(join(exporter, 'signals', name))))
    await world.settle()
    const { database } = world.context
    const documents = await database
      .selectFrom('document')
      .select('extracted')
      .where('business_id', '=', world.businessId)
      .execute()
    const signals = await database
      .selectFrom('signal')
      .innerJoin('packet', 'packet.signal_id', 'signal.signal_id')
      .innerJoin('packet_revision', 'packet_revision.packet_id', 'packet.packet_id')
      .select(['signal.signal_id', 'signal.reading', 'packet_revision.body'])
      .where('signal.business_id', '=', world.businessId)
      .execute()
    shown = signals.map(({ signal_id, reading, body }) => ({
      file: files[ids.indexOf(signal_id)] ?? '',
      packet: body,
      reading: reading as Reading,
      texts: (source) =>
        [...(reading?.texts ?? []), ...documents.map(({ extracted }) => extracted)].find(
          (text) => text.source === source,
        ),
    }))
  })

  it('is there: one a mail', () => {
    const mails = readdirSync(join(exporter, 'signals')).filter((name) => name.endsWith('.eml'))
    expect(shown.map(({ file }) => file).sort()).toEqual(mails.sort())
  })

  it('quotes its sources to the letter, at the place it names', () => {
    const problems = shown.flatMap(({ file, packet, texts }) =>
      checkEvidence(packet, texts)
        .filter(({ evidence }) => !evidence.source.startsWith('record:'))
        .map(({ path, message }) => `${file}: ${path}: ${message}`),
    )
    expect(problems).toEqual([])
    const pieces = shown.flatMap(({ packet }) => evidenceIn(packet.fields, 'fields'))
    expect(pieces.length).toBeGreaterThan(300)
  })

  it('is not shown to anybody where a single quote is beside its place', async () => {
    const inForce = await world.context.workspaces.inForce(world.businessId)
    const library = libraryOf(inForce, 'export-rfq', world.clock.now())
    const lane = world.context.lanes.get('export-rfq')
    const whole = shown.find(({ packet }) => packet.drafts.length > 0)
    if (!lane || !whole) throw new Error('the sample lost its packets')
    const beside = JSON.parse(JSON.stringify(whole.packet.fields)) as typeof whole.packet.fields
    const [piece] = evidenceIn(beside, 'fields').filter(({ evidence }) =>
      evidence.source.startsWith('signal:'),
    )
    if (piece) piece.evidence.start += 1
    const settling = { lane, reading: whole.reading, library, settings: settingsOf(inForce, 'export-rfq') }
    expect(settle(whole.packet, settling).digest).toBe(whole.packet.digest)
    expect(() => settle({ ...whole.packet, fields: beside }, settling)).toThrow(/does not say/)
  })

  it('relies on documents that are in force, and on nothing else', async () => {
    const library = libraryOf(
      await world.context.workspaces.inForce(world.businessId),
      'export-rfq',
      world.clock.now(),
    )
    const fallen = shown.flatMap(({ file, packet }) =>
      packet.reliedOn.documents.filter((name) => !stands(library, name)).map((name) => `${file}: ${name}`),
    )
    expect(fallen).toEqual([])
    const supported = shown.flatMap(({ file, packet }) =>
      packet.drafts.flatMap(({ claims }) =>
        claims
          .filter(({ status }) => status === 'supported')
          .flatMap(({ evidence }) => evidence)
          .filter(({ source }) => source.startsWith('document:'))
          .filter(({ source }) => !stands(library, source.slice('document:'.length)))
          .map(({ source }) => `${file}: ${source}`),
      ),
    )
    expect(supported).toEqual([])
  })

  it('is told by the ledger, which holds', async () => {
    expect((await verifyLedger(world.context.database, world.businessId)).problem).toBeNull()
  })
})

describe('a document that changes', () => {
  beforeAll(testServer)
  const [prices, leadTimes] = tiny.documents
  if (!prices || !leadTimes) throw new Error('the tiny workspace lost its documents')
  const dearer = { ...prices, text: prices.text.replace('4.20', '4.75') }

  const subjectEdited = async (world: World, { packetId }: Shown) =>
    edit(world.context, world.people.ben, {
      packetId,
      revision: 1,
      edit: { drafts: [{ index: 0, subject: 'Our offer' }] },
    })

  it('sends every waiting packet back to be drafted from what stands now, and shows what changed', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.apply({ documents: [dearer, leadTimes] })
    expect((await world.look(shown)).state).toBe('returned')
    await world.settle()
    const now = await world.look(shown)
    expect([now.state, now.revision, now.why]).toEqual(['waiting', 2, 'changed-since'])
    expect(now.packet.drafts[0]?.body).toContain('USD 4.75')
    expect(now.packet.gate.reasons.map(({ code }) => code)).toContain('changed-since-you-looked')
    const { changedSince } = await showPacket(world.context, world.people.ben, now.packetId)
    expect(changedSince?.map(({ path }) => path)).toContain('reliedOn.documents[prices]')
    await expect(world.approve(world.people.ben, shown)).rejects.toMatchObject({ code: 'revision-changed' })
  })

  it('is made up for where a crash came between applying it and sending the packets back', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.applyAndCrash({ documents: [dearer, leadTimes] })
    expect(await regroundIsDue(world.context, world.businessId)).toBe(true)
    expect((await world.look(shown)).state).toBe('waiting')
    await reground(world.context, world.businessId, 'the documents or settings were changed')
    expect(await regroundIsDue(world.context, world.businessId)).toBe(false)
    await world.settle()
    expect((await world.look(shown)).packet.drafts[0]?.body).toContain('USD 4.75')
  })

  it('whose words stay while the gate sees them differently: the packet shows it', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.tamper(
      'packet_revision',
      `update packet_revision set body = jsonb_set(body, '{gate,reviewers}', '2')`,
    )
    await world.apply({
      documents: [
        prices,
        leadTimes,
        { ...leadTimes, id: 'packing', kind: 'policy', fileName: 'packing.md', text: 'Cartons of ten.\n' },
      ],
    })
    await world.settle()
    const now = await world.look(shown)
    expect([now.revision, now.packet.gate.reviewers]).toEqual([2, 1])
  })

  it('whose packet says the same as before stays where it stood in the queue', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    const since = await waitingSince(world, shown)
    const note = {
      ...leadTimes,
      id: 'packing',
      kind: 'policy',
      fileName: 'packing.md',
      text: 'Cartons of ten.\n',
    }
    await world.apply({ documents: [prices, leadTimes, note] })
    await world.settle()
    expect(await world.look(shown)).toEqual(shown)
    expect(await waitingSince(world, shown)).toEqual(since)
  })

  it('takes an edited packet back only where something it relied on fell', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await subjectEdited(world, shown)
    await world.apply({ documents: [prices, { ...leadTimes, title: 'Lead times' }] })
    await world.settle()
    expect((await world.look(shown)).revision).toBe(2)
    await world.apply({ documents: [dearer, leadTimes] })
    await world.settle()
    const now = await world.look(shown)
    expect([now.revision, now.why]).toEqual([3, 'changed-since'])
  })

  it('is found in every packet that relied on it, sent ones too', async () => {
    const world = await openWorld()
    const shown = await world.packetOf(rfqMail({ number: newNumber() }))
    await world.approve(world.people.ben, shown)
    await world.settle()
    await world.apply({ documents: [dearer, leadTimes] })
    const relied = await world.context.database
      .selectFrom('packet_document')
      .innerJoin('packet', 'packet.packet_id', 'packet_document.packet_id')
      .select(['packet.packet_id', 'packet.state'])
      .where('packet_document.business_id', '=', world.businessId)
      .where('document_id', '=', 'prices')
      .execute()
    expect(relied).toEqual([{ packet_id: shown.packetId, state: 'recorded' }])
    const kept = await showPacket(world.context, world.people.ben, shown.packetId)
    expect(kept.packet).toEqual(shown.packet)
  })

  it('while a packet is being drafted: the packet is drafted again, not left on the old one', async () => {
    const world = await openWorld()
    const [signalId = ''] = await world.receive(rfqMail({ number: newNumber() }))
    await world.run('read')
    const { find } = world.records
    // The look into the record system is the last thing before the packet is stored.
    world.records.find = async (...asked) => {
      world.records.find = find
      await world.apply({ documents: [dearer, leadTimes] })
      return find(...asked)
    }
    await world.settle()
    const row = await world.look({ signalId } as Shown)
    expect([row.state, row.packet.drafts[0]?.body]).toEqual(['waiting', expect.stringContaining('USD 4.75')])
  })
})

async function waitingSince(world: World, { packetId }: Shown): Promise<Date | undefined> {
  const row = await world.context.database
    .selectFrom('packet')
    .select('waiting_since')
    .where('packet_id', '=', packetId)
    .executeTakeFirst()
  return row?.waiting_since
}
