import { expect, test } from 'vitest'
import { body, packet } from './packet-for-tests.ts'
import {
  changeDraft,
  enterField,
  fillSlot,
  isEmptyEdit,
  noEdit,
  toEdit,
  vouch,
  workingDraft,
} from './unsent-edit.ts'

const [draft] = packet.drafts
if (!draft) throw new Error('the packet has a draft')
const price = { draft: 0, name: 'unit_price[0]' }
const shown = (unsent: ReturnType<typeof noEdit>) => workingDraft(draft, 0, unsent)

test('a price put into its slot stands in the draft and is sent as the slot, not as a rewritten draft', () => {
  const unsent = fillSlot(packet, noEdit(1), price, 'USD 2.10')
  expect(shown(unsent).body).toBe('We offer 500 pcs at USD 2.10 within 20 working days.')
  expect(shown(unsent).slots).toMatchObject([{ filled: true, start: 20, end: 28 }])
  expect(toEdit(unsent)).toEqual({ slots: { 'unit_price[0]': 'USD 2.10' } })
})

test('emptying the slot again leaves nothing to save', () => {
  const unsent = fillSlot(packet, fillSlot(packet, noEdit(1), price, 'USD 2.10'), price, '')
  expect(isEmptyEdit(unsent)).toBe(true)
  expect(shown(unsent).body).toBe(body)
})

test('a draft can be rewritten and its slot filled, in either order', () => {
  const rewrite = (text: string) => text.replace('We offer', 'Gladly we offer')
  const first = fillSlot(
    packet,
    changeDraft(packet, noEdit(1), 0, { body: rewrite(body) }),
    price,
    'USD 2.10',
  )
  const filled = fillSlot(packet, noEdit(1), price, 'USD 2.10')
  const second = changeDraft(packet, filled, 0, { body: rewrite(shown(filled).body) })
  expect(shown(first).body).toBe('Gladly we offer 500 pcs at USD 2.10 within 20 working days.')
  expect(toEdit(second)).toEqual(toEdit(first))
})

test('a draft written back to what it was is no change', () => {
  const unsent = changeDraft(packet, noEdit(1), 0, { body: 'other', subject: 'other' })
  expect(isEmptyEdit(changeDraft(packet, unsent, 0, { body, subject: draft.subject }))).toBe(true)
})

test('fields are sent by their path below the fields, claims by their text', () => {
  const unsent = vouch(enterField(noEdit(1), 'fields.incoterm.rule', 'FOB'), '20 working days', true)
  expect(toEdit(unsent)).toEqual({ fields: { 'incoterm.rule': 'FOB' }, entered: ['20 working days'] })
})

test('what a person takes back is not sent', () => {
  const field = enterField(enterField(noEdit(1), 'fields.rfq_number', null), 'fields.rfq_number', undefined)
  expect(isEmptyEdit(vouch(vouch(field, '20 working days', true), '20 working days', false))).toBe(true)
})
