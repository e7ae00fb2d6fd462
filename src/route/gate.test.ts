import { describe, expect, it } from 'vitest'
import { cellsOf } from '../evidence/cells.ts'
import type { Cell } from '../words/evidence.ts'
import type { FindingCode } from '../words/finding.ts'
import { closedBy } from '../words/gate.ts'
import type { Claim, Draft, RecordChange } from '../words/packet.ts'
import { LaneSettings } from '../words/workspace.ts'
import { type Gated, gate, stop } from './gate.ts'

const settings = LaneSettings.parse({
  record: {
    system: 'sheet:log',
    fields: [
      { name: 'items', risk: 'low' },
      { name: 'status', risk: 'gated' },
      { name: 'notes', risk: 'forbidden' },
    ],
  },
  gate: { high_value: { USD: 50_000 }, low_confidence: 0.7 },
})
const claim = (status: Claim['status']): Claim => {
  return { text: 'USD 5', start: 0, end: 5, kind: 'price', status, evidence: [] }
}
const flag = { text: 'It is free.', start: 0, end: 11, score: 0.2, evidence: [] }
const draft = (over: Partial<Draft> = {}): Draft => {
  return {
    kind: 'reply',
    to: ['mara@fjord.example'],
    cc: [],
    subject: '',
    body: '',
    claims: [],
    slots: [],
    ...over,
  }
}
const change = (field: string, from: string | null = 'new'): RecordChange => {
  return { object: 'row', key: {}, action: 'update', field, from, to: 'x', risk: 'low', evidence: [] }
}
const cell = (over: Partial<Cell<unknown>>): Cell<unknown> => {
  return { value: 'x', confidence: 1, evidence: [], ...over }
}
const packet = (over: Partial<Gated> = {}): Gated => {
  return {
    fields: {},
    missing: [],
    drafts: [draft()],
    changes: [],
    findings: [],
    entered: [],
    automatic: null,
    value: null,
    settings,
    ...over,
  }
}
const finding = (code: FindingCode) => ({ findings: [{ code, message: 'look' }] })

describe('why a person must look, and whether they may approve', () => {
  it.each<[string, Partial<Gated>, string, 'open' | 'closed']>([
    ['nothing special', {}, 'always-reviewed', 'open'],
    ['a draft to nobody', { drafts: [draft({ to: [] })] }, 'no-recipient', 'closed'],
    [
      'a slot nobody filled',
      { drafts: [draft({ slots: [{ name: 'price', kind: 'price', start: 0, end: 3, filled: false }] })] },
      'open-slot',
      'closed',
    ],
    [
      'a value nothing supports',
      { drafts: [draft({ claims: [claim('unsupported')] })] },
      'unsupported-claim',
      'closed',
    ],
    [
      'documents that disagree',
      { drafts: [draft({ claims: [claim('conflicting')] })] },
      'conflicting-claim',
      'closed',
    ],
    [
      'a document that expired',
      { drafts: [draft({ claims: [claim('expired')] })] },
      'expired-claim',
      'closed',
    ],
    [
      'a flagged statement, which only asks for a look',
      { drafts: [draft({ flags: [flag] })] },
      'always-reviewed',
      'open',
    ],
    ['a supported value', { drafts: [draft({ claims: [claim('supported')] })] }, 'always-reviewed', 'open'],
    ['a column the lane may not write', { changes: [change('discount')] }, 'field-not-allowed', 'closed'],
    ['a column that is forbidden', { changes: [change('notes')] }, 'field-not-allowed', 'closed'],
    ['a gated column that changes', { changes: [change('status')] }, 'gated-field', 'open'],
    [
      'a gated column that is filled for the first time',
      { changes: [change('status', null)] },
      'always-reviewed',
      'open',
    ],
    ['a plain column', { changes: [change('items')] }, 'always-reviewed', 'open'],
    ['a large order', { value: { amount: '50000.00', currency: 'USD' } }, 'high-value', 'open'],
    [
      'an order just below the limit',
      { value: { amount: '49999.99', currency: 'USD' } },
      'always-reviewed',
      'open',
    ],
    ['a currency without a limit', { value: { amount: '1', currency: 'JPY' } }, 'high-value', 'open'],
    [
      'a value read with little confidence',
      { fields: { a: cell({ confidence: 0.69 }) } },
      'low-confidence',
      'open',
    ],
    [
      'the same value, typed by a person',
      { fields: { a: cell({ confidence: 0.1, enteredBy: 'ben' }) } },
      'always-reviewed',
      'open',
    ],
    ['an absent value', { fields: { a: cell({ value: null, confidence: 0 }) } }, 'always-reviewed', 'open'],
    [
      'an article matched by its words',
      { fields: { items: [{ match: { how: cell({ value: 'fuzzy' }) } }] } },
      'fuzzy-match',
      'open',
    ],
    ['something missing', { missing: ['incoterm.rule'] }, 'missing-field', 'open'],
    ['text nobody would see', finding('hidden-text'), 'untrusted-text', 'open'],
    ['text aimed at a machine', finding('aimed-at-machine'), 'untrusted-text', 'open'],
    ['another address to answer to', finding('reply-to-differs'), 'untrusted-text', 'open'],
    ['a value that changed in the thread', finding('value-changed-in-thread'), 'value-conflict', 'open'],
    ['an attachment that was not read', finding('attachment-encrypted'), 'attachment-not-read', 'open'],
    ['an Outlook file that was not read', finding('tnef-not-read'), 'attachment-not-read', 'open'],
    ['something that changed since', finding('changed-since-you-looked'), 'changed-since-you-looked', 'open'],
    ['a remark', finding('note'), 'always-reviewed', 'open'],
    [
      'a value a person vouches for',
      { entered: [{ text: 'USD 5', by: 'ben', at: '' }] },
      'entered-by-reviewer',
      'open',
    ],
    ['a mail sent by a machine', { automatic: 'auto-reply' }, 'automatic-mail', 'open'],
  ])('%s', (_, over, code, approve) => {
    const answer = gate(packet(over))
    expect(answer.reasons.map((reason) => reason.code)).toEqual([code])
    expect(closedBy(answer).length > 0 ? 'closed' : 'open').toBe(approve)
    expect(answer.decision).toBe('review')
  })
})

describe('how many people', () => {
  it('two for a large order, even where the lane asks for one', () => {
    expect(gate(packet({ value: { amount: '60000', currency: 'USD' } })).reviewers).toBe(2)
  })

  it('as many as the lane asks for, and never fewer than one', () => {
    const three = LaneSettings.parse({ gate: { reviewers: 3 } })
    expect(gate(packet({ settings: three })).reviewers).toBe(3)
    expect(gate(packet({ settings: LaneSettings.parse({}) })).reviewers).toBe(1)
  })

  it('nobody where the gate stops, and approve is closed', () => {
    const answer = stop([{ code: 'payment', message: 'asks for a payment' }])
    expect(answer).toMatchObject({ decision: 'stop', reviewers: 0 })
    expect(closedBy(answer)).toHaveLength(1)
  })
})

it('every cell of the fields is found, with the path a person can follow', () => {
  const fields = { buyer: { name: cell({}) }, items: [{ quantity: cell({}), match: { sku: cell({}) } }] }
  expect(cellsOf(fields, 'fields').map(({ path }) => path)).toEqual([
    'fields.buyer.name',
    'fields.items[0].quantity',
    'fields.items[0].match.sku',
  ])
})
