import { describe, expect, test } from 'vitest'
import type { Evidence } from '../words/evidence.ts'
import { plainText } from '../words/text.ts'
import { checkEvidence, documentsOf, type Grounded } from './grounding.ts'

const texts = new Map(
  [plainText('signal:body', '5,000 pcs of HX-200'), plainText('document:prices@abc', 'HX-200 12.50')].map(
    (text) => [text.source, text],
  ),
)
const at = (source: string, start: number, end: number): Evidence => ({
  source,
  start,
  end,
  quote: texts.get(source)?.text.slice(start, end) ?? 'x',
})
const quantity = at('signal:body', 0, 9)
const price = at('document:prices@abc', 7, 12)

function packet(evidence: Evidence[], more: Partial<Grounded> = {}): Grounded {
  const claim = {
    text: 'USD 12.50',
    start: 0,
    end: 9,
    kind: 'price',
    status: 'supported',
    evidence: [price],
  } as const
  return {
    fields: { items: [{ quantity: { value: 1, confidence: 1, evidence } }], citations: [price] },
    drafts: [
      {
        kind: 'reply',
        to: [],
        cc: [],
        subject: '',
        body: 'USD 12.50',
        claims: [{ ...claim, evidence: [price] }],
        slots: [],
      },
    ],
    record: { system: 's', changes: [] },
    ...more,
  }
}

describe('the evidence of a packet', () => {
  test('is found in cells, citations and claims, and all of it holds', () => {
    expect(checkEvidence(packet([quantity]), (source) => texts.get(source))).toEqual([])
  })

  test('is a problem with its path where the text does not say so, is not there, or is quoted as nothing', () => {
    const problems = checkEvidence(
      packet([
        { ...quantity, start: 1, end: 10 },
        at('signal:gone', 0, 1),
        { ...quantity, end: 0, quote: '' },
      ]),
      (source) => texts.get(source),
    )
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'fields.items[0].quantity.evidence[0]: signal:body does not say “5,000 pcs” at 1..10',
      'fields.items[0].quantity.evidence[1]: signal:gone is not among the texts of this packet',
      'fields.items[0].quantity.evidence[2]: signal:body: an empty quote supports nothing',
    ])
  })

  test('is also that of competing and earlier values and of record changes', () => {
    const wrong = { ...quantity, start: 3 }
    const cell = { value: 1, confidence: 1, evidence: [quantity], history: [{ value: 2, evidence: [wrong] }] }
    const change = {
      object: 'row',
      key: {},
      action: 'update',
      field: 'x',
      from: null,
      to: 'y',
      risk: 'low',
      evidence: [wrong],
    } as const
    const problems = checkEvidence(
      packet([], {
        fields: { quantity: cell },
        record: { system: 's', changes: [{ ...change, evidence: [wrong] }] },
      }),
      (source) => texts.get(source),
    )
    expect(problems.map(({ path }) => path)).toEqual([
      'fields.quantity.history[0].evidence[0]',
      'record.changes[0].evidence[0]',
    ])
  })

  test('names the documents the packet relies on, each once', () => {
    expect(documentsOf(packet([quantity]))).toEqual(['prices@abc'])
    expect(documentsOf(packet([at('document:a@1', 0, 1)]))).toEqual(['a@1', 'prices@abc'])
  })
})
