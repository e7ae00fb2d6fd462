import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cellOf } from '../words/evidence.ts'
import type { Lane } from '../words/lane.ts'
import { Refusal } from '../words/refusal.ts'
import { enterFields } from './enter-fields.ts'

const Quantity = z.strictObject({ value: z.string(), unit: z.string() })
const lane: Pick<Lane, 'fields'> = {
  fields: z.strictObject({
    buyer: z.strictObject({ name: cellOf(z.string()) }),
    items: z.array(z.strictObject({ quantity: cellOf(Quantity) })),
  }),
}
const evidence = [{ source: 'signal:body', start: 0, end: 3, quote: '500' }]
const fields = {
  buyer: { name: { value: null, confidence: 0, evidence: [] } },
  items: [
    {
      quantity: {
        value: { value: '500', unit: 'pcs' },
        confidence: 0.8,
        evidence,
        candidates: [
          { value: { value: '5000', unit: 'pcs' }, evidence: [{ ...evidence[0], end: 4, quote: '5000' }] },
        ],
      },
    },
  ],
}
const enter = (values: Record<string, unknown>) => enterFields(lane, fields, values, 'ben@harbour.example')

describe('a value a person types', () => {
  it('stands in their name, needs no evidence, and what stood there is kept beside it', () => {
    expect(enter({ 'items[0].quantity': { value: '600', unit: 'pcs' } })).toMatchObject({
      items: [
        {
          quantity: {
            value: { value: '600', unit: 'pcs' },
            confidence: 1,
            evidence: [],
            enteredBy: 'ben@harbour.example',
            history: [{ value: { value: '500', unit: 'pcs' }, evidence }],
          },
        },
      ],
    })
  })

  it('keeps the evidence where it is one of the readings that were offered', () => {
    const entered = enter({ 'items[0].quantity': { value: '5000', unit: 'pcs' } })
    expect(entered).toMatchObject({ items: [{ quantity: { evidence: [{ quote: '5000' }] } }] })
  })

  it('may be cleared, and fills what was absent without a history', () => {
    expect(enter({ 'items[0].quantity': null })).toMatchObject({ items: [{ quantity: { value: null } }] })
    expect(enter({ 'buyer.name': 'Mara Holm' })).toMatchObject({
      buyer: { name: { value: 'Mara Holm', enteredBy: 'ben@harbour.example' } },
    })
  })

  it('leaves the fields it was given alone', () => {
    const before = structuredClone(fields)
    enter({ 'items[0].quantity': null })
    expect(fields).toEqual(before)
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a field there is not', { 'buyer.age': 3 }, /there is no field buyer\.age/],
    ['an item there is not', { 'items[4].quantity': null }, /there is no field items\[4\]\.quantity/],
    ['a group instead of a field', { buyer: 'Mara' }, /there is no field buyer/],
    ['a part of a value', { 'items[0].quantity.value.unit': 'kg' }, /there is no field/],
    ['the prototype', { '__proto__.x': 1, 'constructor.name': 'x' }, /there is no field/],
    ['a value of another type', { 'items[0].quantity': 'many' }, /^fields\.items\.0\.quantity\.value/],
  ])('%s is refused by name', (_, values, why) => {
    const attempt = () => enter(values)
    expect(attempt).toThrow(Refusal)
    expect(attempt).toThrow(why)
  })
})
