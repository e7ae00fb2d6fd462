import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'
import { type Example, Model } from './model.ts'
import { train } from './train.ts'
import { triageSeeds } from './triage-seeds.ts'

const cases: Record<string, string[]> = {
  refund: [
    'I want my money back for the broken kettle',
    'Please refund the double charge on my card',
    'How long does a refund take?',
    'You charged me twice, pay one back please',
    'The refund for order 4471 has not arrived',
    'Can I get a refund without the receipt?',
  ],
  delivery: [
    'Where is my parcel?',
    'The parcel should have been delivered yesterday',
    'When will order 8812 be delivered?',
    'Tracking says delivered, but nothing is here',
    'Can you deliver to another address?',
    'How long does delivery to Norway take?',
  ],
  quote: [
    'Please quote 500 pcs of HX-200',
    'We need your best price for 20 pumps',
    'Could you send an offer for the valves?',
    'Request for quotation: 3 containers of tiles',
    'What would 1,000 pieces cost, FOB Hamburg?',
    'Kindly quote the items in the attached list',
  ],
}
const examples = Object.entries(cases).flatMap(([label, texts]) =>
  texts.map((text): Example => ({ text, label })),
)
const model = train(examples)

describe('a classifier that learnt from eighteen mails', () => {
  it('sorts mails it has not seen', () => {
    expect(classify(model, 'my refund is still missing').ranked[0]?.label).toBe('refund')
    expect(classify(model, 'has the parcel been delivered?').ranked[0]?.label).toBe('delivery')
    expect(classify(model, 'kindly send a quotation for 40 valves').ranked[0]?.label).toBe('quote')
  })

  it('names all labels, the likeliest first, with confidences that sum to 1', () => {
    const { ranked, confidence } = classify(model, 'please refund me')
    expect(ranked.map(({ label }) => label).toSorted()).toEqual(['delivery', 'quote', 'refund'])
    expect(ranked[0]?.confidence).toBe(confidence)
    expect(ranked.reduce((sum, one) => sum + one.confidence, 0)).toBeCloseTo(1)
    expect(ranked.every((one, at) => one.confidence <= (ranked[at - 1]?.confidence ?? 1))).toBe(true)
  })

  it('gives as reasons words as they stand in the text', () => {
    const text = 'Hello, the REFUND for my card is late'
    const { label, reasons } = classify(model, text)
    expect(label).toBe('refund')
    expect(reasons[0]?.phrase).toMatch(/refund/i)
    for (const { phrase, weight, where } of reasons) {
      expect(text).toContain(phrase)
      expect(weight).toBeGreaterThan(0)
      expect(where).toBe('text')
    }
  })

  it('is unsure of a text about something else, and says that it belongs to no label', () => {
    const strange = classify(model, 'Bohrinsel Xylophon überwintert zwischen Gletschern')
    expect(strange.confidence).toBeLessThan(0.6)
    expect(strange.label).toBeNull()
    expect(strange.out).toBeGreaterThan(classify(model, 'please refund my card').out)
  })

  it('recognises words with accents, in capitals and with a typing error', () => {
    expect(classify(model, 'RÉFUND').ranked[0]?.label).toBe('refund')
    expect(classify(model, 'when is my parcl delivred').ranked[0]?.label).toBe('delivery')
  })

  it('answers for texts without words', () => {
    for (const text of ['', '   ', '\u0000\uD800', '.,;']) expect(classify(model, text).reasons).toEqual([])
  })

  it('is the same after a trip through JSON', () => {
    const kept = Model.parse(JSON.parse(JSON.stringify(model)))
    expect(kept).toEqual(model)
    expect(classify(kept, 'where is the refund?')).toEqual(classify(model, 'where is the refund?'))
  })

  it('reads no model of another format', () => {
    expect(() => Model.parse({ ...model, format: 'linear-0' })).toThrow(/format/)
  })

  it('takes time in the length of a hostile text, not in its square', () => {
    const hostile = [
      'a'.repeat(3e6),
      'a@'.repeat(1e6),
      'http://'.repeat(4e5),
      `${'1.'.repeat(1e6)}x`,
      '漢'.repeat(1e6),
    ]
    for (const text of hostile) {
      const start = performance.now()
      classify(model, text)
      expect(performance.now() - start).toBeLessThan(1_000)
    }
  })
})

describe('what stands around a text', () => {
  const lines = ['yes', 'fine', 'okay', 'sure', 'good', 'right', 'well', 'so'].flatMap((text): Example[] => [
    { text, before: ['can you write the report'], traits: ['role lead'], label: 'task' },
    { text, before: ['it rained all day'], traits: ['role guest'], label: 'talk' },
  ])

  it('decides where the text itself says nothing, and is named as the reason', () => {
    const lead = train(lines)
    const answer = classify(lead, {
      text: 'okay',
      before: ['can you write the minutes'],
      traits: ['role lead'],
    })
    expect(answer.label).toBe('task')
    expect(answer.reasons).toContainEqual(expect.objectContaining({ phrase: 'role lead', where: 'trait' }))
    expect(
      answer.reasons.some(({ where, phrase }) => where === 'before' && /can you|write/.test(phrase)),
    ).toBe(true)
  })
})

describe('the seed examples', () => {
  it('sort mail before anybody has decided on one', () => {
    const seeded = train(triageSeeds)
    expect(
      classify(seeded, 'Could you please tell me when you can deliver the valves?').ranked[0]?.label,
    ).toBe('respond')
    expect(classify(seeded, 'Sale! Everything 30 percent off, shop now. Unsubscribe').ranked[0]?.label).toBe(
      'ignore',
    )
    expect(classify(seeded, 'Your parcel has been shipped and arrives tomorrow.').ranked[0]?.label).toBe(
      'notify',
    )
  })
})
