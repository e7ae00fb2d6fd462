import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../words/packet.ts'
import { checkClaims } from './claims.ts'
import { fillSlots, reviseBody } from './draft-edit.ts'
import { type DraftPart, writeDraft } from './draft-text.ts'
import { openLibrary } from './library.ts'
import { evidenceAt } from './quote.ts'
import { mail, stored } from './sample-for-tests.ts'

const prices = stored('prices', [
  ['SKU', 'Unit price (USD)'],
  ['HX-200', '12.50'],
  ['HX-300', '18.90'],
])
const buyer = mail('Our target price is USD 11.00.')
const [buyerText] = buyer.texts
const library = openLibrary([prices], { now: new Date('2026-11-24T12:00:00Z') })

const price = (index: number, text: string, quote: string): DraftPart => {
  const at = prices.document.text.text.indexOf(quote)
  const evidence = [evidenceAt(prices.document.text, at, at + quote.length)]
  return { slot: `unit_price[${index}]`, kind: 'price', text, evidence }
}
const offer = write([
  'Dear Lena,\n\nHX-200: ',
  price(0, 'USD 12.50', '12.50'),
  ' per piece\nHX-300: ',
  price(1, 'USD 18.90', '18.90'),
  '\nFreight: ',
  { slot: 'freight', kind: 'price', open: 'no approved freight', shown: '[freight?]' },
  ' in total\n\nRegards',
])

function write(parts: readonly DraftPart[]): Draft {
  return writeDraft({ kind: 'reply', to: ['lena@vogt.example'], subject: 'Re: RFQ', parts })
}

/** The draft after a person replaced one part of its text. */
function edited(draft: Draft, from: string, to: string): Draft {
  expect(draft.body).toContain(from)
  return reviseBody(draft, draft.body.replace(from, to))
}

function slots({ body, slots: all }: Draft): string[] {
  return all.map(
    ({ name, start, end, filled }) => `${name} ${filled ? 'filled' : 'open'} ${body.slice(start, end)}`,
  )
}

function claims(draft: Draft): string[] {
  return checkClaims({ draft, support: { reading: buyer, library } }).map(
    ({ text, status }) => `${text} ${status}`,
  )
}

describe('an edit of a draft', () => {
  test('moves what stands behind it and keeps what it did not touch', () => {
    const next = edited(offer, 'Dear Lena,', 'Dear Ms Vogt,\n\nthank you for asking us.')
    expect(slots(next)).toEqual(slots(offer))
    expect(claims(next)).toEqual(claims(offer))
  })

  test('keeps a value in a reworded line', () => {
    const next = edited(
      offer,
      'HX-200: USD 12.50 per piece',
      'Our best price for HX-200 is USD 12.50 a piece',
    )
    expect(slots(next)).toEqual(slots(offer))
    expect(next.claims.map(({ text }) => text)).toEqual(['USD 12.50', 'USD 18.90'])
  })

  test('does not take a changed price along', () => {
    const next = edited(offer, 'USD 12.50', 'USD 11.50')
    expect(claims(next)).toContain('USD 11.50 per piece unsupported')
  })

  test('does not let a price move to another article', () => {
    const swapped = edited(edited(offer, 'HX-200', 'HX-X'), 'HX-300', 'HX-200')
    expect(claims(edited(swapped, 'HX-X', 'HX-300'))).toEqual([
      'HX-300 supported',
      'USD 12.50 per piece unsupported',
      'HX-200 supported',
      'USD 18.90 unsupported',
    ])
    const prices = edited(edited(offer, 'USD 12.50', 'USD 0'), 'USD 18.90', 'USD 12.50')
    expect(claims(edited(prices, 'USD 0', 'USD 18.90'))).toEqual([
      'HX-200 supported',
      'USD 18.90 per piece unsupported',
      'HX-300 supported',
      'USD 12.50 unsupported',
    ])
  })

  test('does not let an article named above a price be exchanged for another', () => {
    const above = write(['Article HX-200\nour price: ', price(0, 'USD 12.50', '12.50')])
    expect(claims(above)).toEqual(['HX-200 supported', 'USD 12.50 supported'])
    expect(claims(edited(above, 'HX-200', 'HX-300'))).toEqual(['HX-300 supported', 'USD 12.50 unsupported'])
  })

  test('fills an open slot with what a person wrote in its place, which then needs support', () => {
    const next = edited(offer, '[freight?]', 'USD 900')
    expect(slots(next).at(-1)).toBe('freight filled USD 900')
    expect(claims(next)).toContain('USD 900 unsupported')
  })

  test('leaves an open slot open wherever its mark went', () => {
    expect(
      slots(edited(offer, 'Freight: [freight?] in total', 'We ask for freight: [freight?]')).at(-1),
    ).toBe('freight open [freight?]')
  })

  test('that removes a slot removes it', () => {
    expect(slots(edited(offer, '\nFreight: [freight?] in total', ''))).toHaveLength(2)
  })

  test('does not turn a quoted price of the buyer into ours', () => {
    if (buyerText === undefined) throw new Error('no mail')
    const evidence = [evidenceAt(buyerText, 20, 29)]
    const quoting = write([
      'Your target price of ',
      { claim: 'USD 11.00', kind: 'price', evidence },
      ' is noted.\n\nRegards',
    ])
    expect(claims(quoting)).toEqual(['USD 11.00 supported'])
    expect(claims(edited(quoting, 'Regards', 'Kind regards'))).toEqual(['USD 11.00 supported'])
    expect(claims(edited(quoting, 'Your target price of', 'Agreed: our price of'))).toEqual([
      'USD 11.00 unsupported',
    ])
  })

  test('keeps slots and claims exactly at their texts, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('\n', 'USD 12.50', 'HX-200', '[freight?]', ': '),
    )
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 30 }), piece, (at, length, text) => {
        const start = at % offer.body.length
        const next = reviseBody(offer, offer.body.slice(0, start) + text + offer.body.slice(start + length))
        for (const claim of next.claims) expect(next.body.slice(claim.start, claim.end)).toBe(claim.text)
        for (const slot of next.slots) {
          expect(slot.start).toBeLessThan(slot.end)
          expect(slot.end).toBeLessThanOrEqual(next.body.length)
          expect(slot.filled || next.body.slice(slot.start, slot.end) === '[freight?]').toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('taken back is the draft it was', () => {
    const next = edited(offer, 'Dear Lena', 'Hello')
    expect(reviseBody(next, offer.body)).toEqual(offer)
  })
})

describe('filling slots by name', () => {
  test('puts the text in and moves everything behind it', () => {
    const next = fillSlots(offer, { 'unit_price[0]': 'USD 9', freight: 'USD 1,234.00' })
    expect(next.body).toBe(
      'Dear Lena,\n\nHX-200: USD 9 per piece\nHX-300: USD 18.90\nFreight: USD 1,234.00 in total\n\nRegards',
    )
    expect(slots(next)).toEqual([
      'unit_price[0] filled USD 9',
      'unit_price[1] filled USD 18.90',
      'freight filled USD 1,234.00',
    ])
    expect(next.claims.map(({ text, start, end }) => [text, next.body.slice(start, end)])).toEqual([
      ['USD 18.90', 'USD 18.90'],
    ])
  })

  test('supports nothing by itself', () => {
    expect(claims(fillSlots(offer, { freight: 'USD 900' }))).toContain('USD 900 unsupported')
    expect(claims(fillSlots(offer, { 'unit_price[0]': 'USD 9' }))).toContain('USD 9 per piece unsupported')
  })

  test('may be vouched for as entered, with the unit the draft has behind it', () => {
    const entered = [{ text: 'USD 9', by: 'ana@reis.example' }]
    const draft = fillSlots(offer, { 'unit_price[0]': 'USD 9' })
    const checked = checkClaims({ draft, support: { reading: buyer, library, entered } })
    expect(checked.map(({ text, status }) => `${text} ${status}`)).toContain(
      'USD 9 per piece entered-by-reviewer',
    )
  })

  test('of no known name changes nothing', () => {
    expect(fillSlots(offer, { other: 'x' })).toEqual(offer)
  })
})
