import { describe, expect, it } from 'vitest'
import type { Draft, Packet, RecordChange } from '../words/packet.ts'
import { cannotPlan, plan } from './effects.ts'

const change = (over: Partial<RecordChange>): RecordChange => {
  return {
    object: 'rfq',
    key: { rfq_ref: 'FK-1' },
    action: 'update',
    field: 'status',
    from: 'new',
    to: 'quoted',
    risk: 'gated',
    evidence: [],
    ...over,
  }
}
const draft = (over: Partial<Draft> = {}): Draft => {
  return {
    kind: 'reply',
    to: ['mara@fjord.example'],
    cc: ['lars@fjord.example'],
    subject: 'Our offer',
    body: 'Dear Mara',
    claims: [],
    slots: [],
    ...over,
  }
}
const packetOf = (changes: RecordChange[], records: Record<string, string>, drafts = [draft()]): Packet => {
  return {
    lane: 'export-rfq',
    signal: {
      id: 's',
      kind: 'email',
      from: null,
      to: [],
      subject: '',
      receivedAt: '2026-11-24T09:30:00.000Z',
      language: null,
      attachments: [],
    },
    fields: {},
    missing: [],
    route: { category: null, queue: null, owner: null, priority: 'normal', confidence: 1 },
    drafts,
    record: { system: 'sheet:log', changes },
    findings: [],
    entered: [],
    reliedOn: { documents: [], cards: '', settings: '', signal: '', records },
    gate: { decision: 'review', reviewers: 1, reasons: [] },
    digest: '',
  }
}
const at = new Date('2026-11-24T10:00:00Z')
const reading = { messageId: '<two@fjord.example>', references: ['<one@fjord.example>'] }
const planned = (packet: Packet) =>
  plan(packet, {
    reading,
    drafts: 'drafts:outbox',
    from: 'rfq@harbour.example',
    at,
    actionId: (n) => `a${n}`,
  })

describe('what an approved packet will do', () => {
  it('changes of one record are one write, on the revision that was looked at, before the reply', () => {
    const effects = planned(
      packetOf([change({}), change({ field: 'total', from: null, to: '100' })], { '7': 'r1' }),
    )
    expect(effects.map(({ write }) => write)).toEqual([
      {
        kind: 'record',
        actionId: 'a0',
        object: 'rfq',
        key: { rfq_ref: 'FK-1' },
        set: { status: 'quoted', total: '100' },
        expected: { externalId: '7', revision: 'r1' },
      },
      {
        kind: 'mail-draft',
        actionId: 'a1',
        from: 'rfq@harbour.example',
        to: ['mara@fjord.example'],
        cc: ['lars@fjord.example'],
        subject: 'Our offer',
        body: 'Dear Mara',
        inReplyTo: '<two@fjord.example>',
        references: ['<one@fjord.example>', '<two@fjord.example>'],
        date: at,
      },
    ])
    expect(effects.map(({ line }) => line)).toEqual([
      'update rfq FK-1 in sheet:log: status: new → quoted; total = 100',
      'lay a reply to mara@fjord.example into drafts:outbox',
    ])
  })

  it('a new record expects that there is none', () => {
    const [effect] = planned(packetOf([change({ action: 'create', from: null })], {}))
    expect(effect?.write).toMatchObject({ expected: null })
  })

  it('records with other keys are other writes, whatever order the keys are in', () => {
    const changes = [
      change({ action: 'create', key: { a: '1', b: '2' } }),
      change({ action: 'create', key: { b: '2', a: '1' }, field: 'total' }),
      change({ action: 'create', key: { a: '3', b: '2' } }),
    ]
    const writes = planned(packetOf(changes, {}, []))
    expect(writes.map(({ write }) => (write.kind === 'record' ? Object.keys(write.set) : []))).toEqual([
      ['status', 'total'],
      ['status'],
    ])
  })

  it('a draft to nobody goes nowhere, and a mail without a Message-ID is answered without a thread', () => {
    const effects = plan(packetOf([], {}, [draft({ to: [] }), draft()]), {
      reading: { messageId: null, references: ['<one@fjord.example>'] },
      drafts: 'drafts:outbox',
      from: '',
      at,
      actionId: String,
    })
    expect(effects).toHaveLength(1)
    expect(effects[0]?.write).toMatchObject({ inReplyTo: null, references: [] })
  })
})

describe('approve is closed while it cannot be said which record is meant', () => {
  it.each<[string, RecordChange[], Record<string, string>, RegExp]>([
    ['one record', [change({})], { '7': 'r' }, /^open$/],
    ['two records match', [change({})], { '7': 'r', '8': 'r' }, /2 records of sheet:log match \(7, 8\)/],
    ['a change of no record', [change({})], {}, /the record to change was not found/],
    ['a new record', [change({ action: 'create' })], {}, /^open$/],
    ['no changes at all', [], { '7': 'r', '8': 'r' }, /^open$/],
  ])('%s', (_, changes, records, why) => {
    expect(cannotPlan(packetOf(changes, records)) ?? 'open').toMatch(why)
  })
})
