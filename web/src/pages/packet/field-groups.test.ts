import { expect, test } from 'vitest'
import { fieldGroups } from './field-groups.ts'
import { placeWords } from './place-words.ts'

const cell = (value: unknown) => ({ value, confidence: 0.9, evidence: [] })

const fields = {
  items: [
    {
      match: { sku: cell('NV-1') },
      offer: { moq: cell(null), certifications: [cell('ISO 9001')] },
      quantity: cell(5),
      description: cell('GN pan'),
    },
  ],
  buyer: { email: cell('a@b.example'), name: cell('Jonas') },
  certifications: [cell('ISO 9001'), cell('LFGB')],
  currency: cell('EUR'),
}

test('plain values come first, then each part, then each item with what it is', () => {
  expect(fieldGroups(fields).map(({ title, summary }) => [title, summary])).toEqual([
    ['', ''],
    ['Buyer', ''],
    ['Item 1', 'GN pan'],
  ])
})

test('an item shows its own values before what was matched and offered', () => {
  const item = fieldGroups(fields).at(-1)
  expect(item?.rows.map(({ part, words }) => [part, words])).toEqual([
    ['', 'Description'],
    ['', 'Quantity'],
    ['Match', 'SKU'],
    ['Offer', 'MOQ'],
    ['Offer', 'Certifications 1'],
  ])
})

test('values of a list are numbered', () => {
  const [general] = fieldGroups(fields)
  expect(general?.rows.map(({ words, path }) => [words, path])).toEqual([
    ['Currency', 'fields.currency'],
    ['Certifications 1', 'fields.certifications[0]'],
    ['Certifications 2', 'fields.certifications[1]'],
  ])
})

test('a place is said as people say it', () => {
  expect(placeWords('fields.items[1].offer.unit_price')).toBe('Item 2 · Offer · Unit price')
  expect(placeWords('signal:attachment:items.xlsx')).toBe('items.xlsx')
  expect(placeWords('reliedOn.documents[PRICE-2026-H2]')).toBe('Document PRICE-2026-H2')
  expect(placeWords('record.changes[rfq EK-1 status].to')).toBe('Record rfq EK-1 status (becomes)')
})
