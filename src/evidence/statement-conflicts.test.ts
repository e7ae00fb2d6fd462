import { describe, expect, test } from 'vitest'
import type { DocumentCard } from '../words/document.ts'
import { checkClaims } from './claims.ts'
import type { StoredVersion } from './document-state.ts'
import { openLibrary } from './library.ts'
import { mail, reply, stored } from './sample-for-tests.ts'
import { statementConflicts } from './statement-conflicts.ts'

const now = new Date('2026-11-24T12:00:00Z')

function conflicts(...versions: StoredVersion[]): string[] {
  return statementConflicts(openLibrary(versions, { now })).map((pair) =>
    pair.map(({ document, says }) => `${document.card.id}: ${says}`).join(' / '),
  )
}

const returns = (text: string, id = 'returns', card: Partial<DocumentCard> = {}): StoredVersion =>
  stored(id, `# Returns\n\n${text}\n`, { title: 'Return policy', kind: 'policy', ...card })
const terms = (text: string, card: Partial<DocumentCard> = {}): StoredVersion =>
  stored('terms', `# Terms of sale\n\n${text}\n`, { title: 'Terms of sale', kind: 'policy', ...card })

describe('sentences that say the same with another figure', () => {
  test.each([
    ['Unused goods are taken back within 30 days.', 'Goods can be returned within 14 days.'],
    ['The restocking fee is 10 %.', 'A restocking fee of 15% applies to returns.'],
    ['The fee for express returns is EUR 25.', 'Express returns: fee EUR 30 each.'],
    ['Returned goods are refunded after 10 working days.', 'Refunds of returned goods take 5 working days.'],
  ])('conflict: %s', (one, other) => {
    expect(conflicts(returns(one), terms(other))).toHaveLength(1)
  })

  test.each([
    ['the same figure', 'Goods are taken back within 30 days.', 'Goods can be returned within 30 days.'],
    ['another unit', 'Goods are taken back within 30 days.', 'Goods can be returned within 5 working days.'],
    ['another currency', 'The restocking fee is EUR 10.', 'The restocking fee is USD 12.'],
    ['another thing', 'Unused goods are taken back within 30 days.', 'Invoices are paid within 14 days.'],
    ['another case', 'Returns of opened goods cost 20 %.', 'Returns after the season cost 10 %.'],
    [
      'a range of figures',
      'Goods are taken back within 30 days, or 60 days for dealers.',
      'Goods can be returned within 14 days.',
    ],
  ])('do not with %s', (_, one, other) => {
    expect(conflicts(returns(one), terms(other))).toEqual([])
  })

  test('do not where the documents are about two products, two markets, or one of them does not stand', () => {
    const fee = (product: string, amount: string): StoredVersion =>
      stored(product, `The monthly fee is EUR ${amount}.`, { title: `${product} plan: fees` })
    expect(conflicts(fee('Gold', '10'), fee('Gold Plus', '20'))).toEqual([])
    const [one, other] = ['Goods are taken back within 30 days.', 'Goods can be returned within 14 days.']
    expect(conflicts(returns(one), terms(other, { scope: { market: ['US'] } }))).toEqual([])
    expect(conflicts(returns(one), terms(other, { valid_until: '2026-01-01' }))).toEqual([])
    expect(conflicts(returns(one), terms(other, { approved_by: null }))).toEqual([])
    expect(conflicts(returns(one), terms(other, { kind: 'past-answer' }))).toEqual([])
  })

  test('do not once a person settled it', () => {
    const [one, other] = ['Goods are taken back within 30 days.', 'Goods can be returned within 14 days.']
    expect(conflicts(returns(one), terms(other, { prevails_over: ['returns'] }))).toEqual([])
    expect(conflicts(returns(one, 'returns', { prevails_over: ['terms'] }), terms(other))).toEqual([])
  })
})

describe('a claim that rests on such a sentence', () => {
  const draft = 'Unused goods are taken back within 30 days.'
  const claim = (...versions: StoredVersion[]) =>
    checkClaims({
      draft: reply(draft),
      support: { reading: mail('hello'), library: openLibrary(versions, { now }) },
    })[0]
  const one = returns('Unused goods are taken back within 30 days.')
  const other = 'Unused goods can be returned within 14 days.'

  test('is conflicting until it is settled', () => {
    expect(claim(one)?.status).toBe('supported')
    expect(claim(one, terms(other))).toMatchObject({
      status: 'conflicting',
      reason: 'approved documents disagree: 30 days in Return policy, 14 days in Terms of sale',
    })
  })

  test('then stands where its document prevails, and not where the other does', () => {
    const first = returns('Unused goods are taken back within 30 days.', 'returns', {
      prevails_over: ['terms'],
    })
    expect(claim(first, terms(other))?.status).toBe('supported')
    expect(claim(one, terms(other, { prevails_over: ['returns'] }))).toMatchObject({
      status: 'unsupported',
      reason: 'Terms of sale prevails, and says 14 days',
    })
  })
})
