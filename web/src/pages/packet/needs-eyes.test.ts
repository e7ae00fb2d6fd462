import { expect, test } from 'vitest'
import type { Reason } from '../../../../src/words/gate.ts'
import { needsEyes, nextEye } from './needs-eyes.ts'
import { packet } from './packet-for-tests.ts'
import { enterField, fillSlot, noEdit, type UnsentEdit, vouch, workingDraft } from './unsent-edit.ts'

const closed: Reason[] = packet.gate.reasons.filter(({ code }) => code === 'open-slot')
const eyes = (unsent: UnsentEdit = noEdit(1)) =>
  needsEyes(packet, {
    drafts: packet.drafts.map((draft, index) => ({
      ...workingDraft(draft, index, unsent),
      claims: draft.claims,
    })),
    unsent,
    closed,
  })

test('what keeps approve closed comes first, each place is said once', () => {
  expect(eyes().map(({ code, at, closes }) => [code, at, closes])).toEqual([
    ['open-slot', 'drafts[0].slots[0]', true],
    ['unsupported-claim', 'drafts[0].claims[1]', true],
    ['missing-field', 'fields.incoterm.rule', false],
    ['low-confidence', 'fields.items[0].quantity', false],
  ])
})

test('a slot that was filled is no longer listed, a claim that was vouched for is dealt with', () => {
  const filled = fillSlot(packet, noEdit(1), { draft: 0, name: 'unit_price[0]' }, 'USD 2.10')
  const [first] = eyes(vouch(filled, '20 working days', true))
  expect(first).toMatchObject({ code: 'unsupported-claim', settled: true })
})

test('the next key walks through everything that is open and begins again after the last', () => {
  const all = eyes(enterField(noEdit(1), 'fields.incoterm.rule', 'FOB'))
  expect(nextEye(all, null)).toBe('drafts[0].slots[0]')
  expect(nextEye(all, 'drafts[0].claims[1]')).toBe('fields.items[0].quantity')
  expect(nextEye(all, 'fields.items[0].quantity')).toBe('drafts[0].slots[0]')
  expect(nextEye([], null)).toBeNull()
})

test('two different notes about one place are both shown', () => {
  const notes = ['LFGB is not offered.', '1935/2004 is not offered.'].map((message) => ({
    code: 'note' as const,
    message,
    at: 'fields.items[0].quantity',
  }))
  const found = needsEyes({ ...packet, findings: notes }, { drafts: [], unsent: noEdit(1), closed: [] })
  expect(found.filter(({ code }) => code === 'note')).toHaveLength(2)
})
