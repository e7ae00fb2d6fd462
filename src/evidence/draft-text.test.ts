import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../words/evidence.ts'
import { type DraftPart, type FilledSlot, writeDraft } from './draft-text.ts'

const proof: Evidence[] = [{ source: 'document:p@1', start: 0, end: 5, quote: '12.50' }]
const filled: FilledSlot = { slot: 'unit_price[0]', kind: 'price', text: 'USD 12.50', evidence: proof }
const words = fc.string({ minLength: 1, maxLength: 12 })
const part: fc.Arbitrary<DraftPart> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.record({
    slot: words,
    kind: fc.constant('price' as const),
    text: words,
    evidence: fc.constant(proof),
  }),
  fc.record({
    slot: words,
    kind: fc.constant('moq' as const),
    open: words,
    shown: fc.string({ maxLength: 9 }),
  }),
  fc.record({ claim: words, kind: fc.constant('quantity' as const), evidence: fc.constant(proof) }),
)

function write(parts: readonly DraftPart[]): ReturnType<typeof writeDraft> {
  return writeDraft({ kind: 'reply', to: ['lena@vogt.example'], subject: 'Re: RFQ', parts })
}

describe('a draft', () => {
  test('has every claim and slot exactly where it says', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { body, claims, slots } = write(parts)
        const texts = parts.map((one) => {
          if (typeof one === 'string') return one
          if ('claim' in one) return one.claim
          return 'open' in one ? one.shown : one.text
        })
        expect(body).toBe(texts.join(''))
        for (const claim of claims) expect(body.slice(claim.start, claim.end)).toBe(claim.text)
        const shown = parts.flatMap((one) =>
          typeof one === 'string' || 'claim' in one ? [] : ['open' in one ? one.shown : one.text],
        )
        expect(slots.map(({ start, end }) => body.slice(start, end))).toEqual(shown)
        expect(slots.filter((slot) => slot.filled)).toHaveLength(
          parts.filter((one) => typeof one !== 'string' && 'slot' in one && !('open' in one)).length,
        )
      }),
    )
  })

  test('says of an open slot why it is open, and makes no claim of it', () => {
    const { body, claims, slots } = write([
      'We offer ',
      { slot: 'unit_price[0]', kind: 'price', open: 'no approved price', shown: '[unit price?]' },
      '.',
    ])
    expect(body).toBe('We offer [unit price?].')
    expect(claims).toEqual([])
    expect(slots).toEqual([
      { name: 'unit_price[0]', kind: 'price', start: 9, end: 22, filled: false, reason: 'no approved price' },
    ])
  })

  test('claims what a filled slot says', () => {
    const { claims, slots } = write(['We offer ', filled])
    expect(slots[0]).toEqual({ name: 'unit_price[0]', kind: 'price', start: 9, end: 18, filled: true })
    expect(claims[0]).toEqual({
      text: 'USD 12.50',
      start: 9,
      end: 18,
      kind: 'price',
      status: 'supported',
      evidence: proof,
    })
  })

  test('does not pass a value off as supported that came without evidence', () => {
    expect(write([{ ...filled, evidence: [] }]).claims[0]?.status).toBe('unsupported')
    expect(write([{ claim: 'ISO 9001', kind: 'certificate', evidence: [] }]).claims[0]?.status).toBe(
      'unsupported',
    )
  })

  test('takes no value without text', () => {
    expect(() => write([{ ...filled, text: '' }])).toThrow('slot unit_price[0] has no text')
  })
})
