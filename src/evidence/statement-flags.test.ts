import { describe, expect, test } from 'vitest'
import type { Draft } from '../words/packet.ts'
import { checkClaims } from './claims.ts'
import { writeDraft } from './draft-text.ts'
import { openLibrary } from './library.ts'
import { evidenceAt } from './quote.ts'
import { mail, reply, stored } from './sample-for-tests.ts'
import { flagStatements } from './statement-flags.ts'

const now = new Date('2026-11-24T12:00:00Z')
const service = stored(
  'Service',
  'Every press is tested at the factory before delivery. A technician trains the staff of the customer on site.\n\nSpare parts stay available after the end of production. Wear parts are not covered by the warranty.\n',
)

function flags(draft: Draft | string, versions = [service]) {
  const support = { reading: mail('Hello'), library: openLibrary(versions, { now }) }
  const checked = typeof draft === 'string' ? reply(draft) : draft
  const claims = checkClaims({ draft: checked, support })
  return flagStatements({ draft: { ...checked, claims }, support })
}

const flagged = (body: string) => flags(body).map(({ text }) => text)

describe('a statement that paraphrases a document', () => {
  test.each([
    'Every press is tested at the factory before delivery.',
    'Each press is tested at our factory before delivery.',
    'Spare parts stay available after production ends.',
  ])('and keeps to it is left alone: %s', (body) => {
    expect(flagged(body)).toEqual([])
  })

  test.each([
    'Every press is tested at the factory after delivery.',
    'Wear parts are covered by the warranty.',
    'A technician trains the staff on site in a weekly course with a famous professor.',
  ])('and says something else is flagged: %s', (body) => {
    expect(flagged(`Dear Ms Vogt,\n\n${body}\n\nKind regards`)).toEqual([body])
  })
})

test('a flag names its place in the draft and the passage that it leans on', () => {
  const body = 'Thank you.\n- Wear parts are covered by the warranty.'
  const [flag] = flags(body)
  expect(body.slice(flag?.start, flag?.end)).toBe('Wear parts are covered by the warranty.')
  expect(flag?.score).toBeLessThan(0.5)
  expect(flag?.evidence[0]?.quote).toContain('Wear parts are not covered by the warranty.')
})

test.each([
  ['a question', 'Are wear parts covered by the warranty?'],
  ['politeness', 'Thank you very much for your kind enquiry and your patience.'],
  ['a statement with a value, which is a claim', 'Spare parts stay available for 25 years after production.'],
])('%s is no paraphrase', (_, body) => {
  expect(flagged(body)).toEqual([])
})

test('a statement given with its evidence is weighed against exactly that', () => {
  const [document] = openLibrary([service], { now }).documents
  if (document === undefined) throw new Error('no document')
  const start = document.text.text.indexOf('Wear')
  const evidence = [evidenceAt(document.text, start, document.text.text.indexOf('warranty.') + 9)]
  const draftOf = (claim: string) =>
    writeDraft({ kind: 'reply', to: [], subject: '', parts: [{ claim, kind: 'policy', evidence }] })
  expect(flags(draftOf('Wear parts are not covered by the warranty.'))).toEqual([])
  expect(flags(draftOf('Wear parts get replaced at once and free of charge.'))).toHaveLength(1)
})

test('documents that no longer hold flag nothing, since nothing may lean on them', () => {
  const expired = stored('Service', service.document.text.text, { valid_until: '2026-01-31' })
  expect(flags('Wear parts are covered by the warranty.', [expired])).toEqual([])
})
