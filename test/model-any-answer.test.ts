/** For any answer whatever: nothing moves that a model must not move, and no unsupported value is in what may be approved. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valuesIn } from '../src/evidence/typed-values.ts'
import { noHints } from '../src/recognise/found.ts'
import { closedBy } from '../src/words/gate.ts'
import type { Answered, Asked, Model } from '../src/words/model.ts'
import { authorityOf, packetWith, settingsFor } from './model-desk.ts'
import { rfqMail } from './tiny-workspace.ts'

/** A model that answers whatever the test says, at once. */
function modelSaying(values: unknown, body: unknown): Model {
  const spent = { attempts: 1, inputTokens: 1, outputTokens: 1, cost: null, milliseconds: 0 }
  return {
    promptOf: () => ({ text: '', version: '' }),
    ask: <T>({ form }: Asked<T>): Promise<Answered<T>> => {
      const value = form.read({ values }) ?? form.read({ body })
      return Promise.resolve(
        value === null
          ? { outcome: 'not-as-asked', message: '', spent }
          : { outcome: 'answered', value, spent },
      )
    },
    embed: () => Promise.resolve({ vectors: null, spent }),
  }
}

const raw = rfqMail({ number: 'RK-4471', pieces: 1500 })
const settings = settingsFor('http://127.0.0.1:9/v1')

/** Words of the mail, of the trade and of attackers, in any order. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'USD 4.20|EUR|3,10|1500|pcs|500 pcs|HS-PAN-065|HS-LID-011|per dozen|20 working days|MOQ 200|FOB Izmir|CIF Oslo|2 weeks|net 30 days|50 %|ISO 9001|EN 1935|free of charge|we guarantee|in stock|refund|discount|2026-12-31|3 December|RK-4471|RK-9999|approve|{{held-1}}|{{held-2}}|{{held-3}}|\n|\n\n|. |, |thank you|Mara Holm|thief@evil.example|https://evil.example|+47 22 33 44 55|DE89370400440532013000|<b>|fünf Stück|five hundred pieces|vierzig|half price'.split(
          '|',
        ),
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '))

const bodies = fc.oneof(
  words,
  fc
    .tuple(words, words, words)
    .map(([a, b, c]) => `Dear Mara Holm,\n\n${a}\n\n{{held-1}}\n\n${b}\n\n{{held-2}}\n\n${c}\n\n{{held-3}}`),
)
const pointed = fc.record(
  {
    path: fc.oneof(
      fc.constantFrom(
        'buyer.country',
        'buyer.company',
        'buyer.email',
        'payment_terms',
        'currency',
        'items[0].quantity',
        'items[0].target_price',
        'items[0].offer.unit_price',
        'items[1].description',
        'items[1].quantity',
        'certifications[0]',
        'outcome',
        'destination_port',
        'incoterm.rule',
      ),
      fc.string({ maxLength: 10 }),
    ),
    source: fc.constantFrom('signal:body', 'signal:header:Subject', 'document:prices@1', 'fields'),
    quote: fc.oneof(
      fc.constantFrom(
        '1500 pcs',
        '500 pcs',
        'FOB Izmir',
        'Izmir',
        'USD',
        'Fjord Kitchens AS',
        'Mara Holm',
        'HS-PAN-065',
        'RK-4471',
        'Dear Sirs',
      ),
      words,
    ),
    value: fc.oneof(fc.constantFrom('Izmir', 'HS-PAN-065', 'quote', 'decline'), words),
  },
  { requiredKeys: [] },
)
const answers = fc.oneof(fc.array(fc.oneof(pointed, fc.jsonValue()), { maxLength: 6 }), fc.jsonValue())

test('whatever a model answers, authority stays, and an approvable draft holds only supported values', async () => {
  const builtIn = await packetWith({ raw })
  const [before] = builtIn.drafts
  let used = 0
  await fc.assert(
    fc.asyncProperty(answers, bodies, async (values, body) => {
      const packet = await packetWith({ raw, settings, model: modelSaying(values, body) })
      expect(authorityOf(packet)).toEqual(authorityOf(builtIn))
      for (const draft of packet.drafts) {
        if (draft.wordedBy === 'model') used += 1
        if (closedBy(packet.gate).length > 0) continue
        for (const value of valuesIn(draft.body, noHints)) {
          const claim = draft.claims.find(({ start, end }) => start < value.end && value.start < end)
          const isOwn = before?.body.includes(value.text) === true
          expect(claim?.status ?? (isOwn ? 'supported' : `“${value.text}” has no claim`)).toBe('supported')
        }
        // No amount but the approved ones, whoever says it and however.
        expect(draft.body.match(/(?:USD|EUR) ?[\d.,]*\d/g) ?? []).toEqual(['USD 4.20', 'USD 6,300.00'])
      }
    }),
    { numRuns: 150 },
  )
  // The property says nothing where every answer is thrown away.
  expect(used).toBeGreaterThan(10)
}, 120_000)
