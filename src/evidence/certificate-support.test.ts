import { describe, expect, test } from 'vitest'
import { checkClaims } from './claims.ts'
import { openLibrary } from './library.ts'
import { mail, reply, stored } from './sample-for-tests.ts'

const rows = stored('Price list', [
  ['SKU', 'Description', 'Unit price (USD)'],
  ['TF-1', 'Table fork', '0.42'],
  ['PN-1', 'Steel pan', '6.80'],
])
const report = stored('Test report FDA', 'The articles listed below, TF-1, were tested under FDA 21 CFR.', {
  kind: 'certificate',
  scope: { product: ['TF-1'] },
})
const iso = stored(
  'ISO certificate',
  'Certifies that Reis Ltd runs a quality system to ISO 9001:2015 for the manufacture of steel kitchenware.',
  { kind: 'certificate' },
)

function verdict(sentence: string): string[] {
  const support = {
    reading: mail('Hi.'),
    library: openLibrary([rows, report, iso], { now: new Date('2026-11-24') }),
  }
  return checkClaims({ draft: reply(sentence), support })
    .filter(({ kind }) => kind === 'certificate')
    .map(({ text, status, reason }) => [text, status, reason].filter(Boolean).join(' | '))
}

describe('a certificate', () => {
  test.each([
    ['TF-1 is tested under FDA 21 CFR.', 'FDA 21 CFR | supported'],
    ['PN-1 is tested under FDA 21 CFR.', 'FDA 21 CFR | unsupported | Test report FDA does not cover PN-1'],
    ['All our pans are FDA certified.', 'FDA | unsupported | Test report FDA says nothing of “pans”'],
    ['We are certified to ISO 9001:2015.', 'ISO 9001:2015 | supported'],
    [
      'We are not certified to ISO 9001:2015.',
      'ISO 9001:2015 | unsupported | ISO certificate says the opposite',
    ],
    [
      'Our cast-iron pans are certified to ISO 9001:2015.',
      'ISO 9001:2015 | unsupported | ISO certificate says nothing of “cast”',
    ],
    [
      'We are certified to ISO 9001:2008.',
      'ISO 9001:2008 | unsupported | ISO certificate says “Certifies that Reis Ltd runs a quality system to ISO 9001:2015 for the manufacture of steel kitchenware.”',
    ],
  ])('%s', (sentence, expected) => {
    expect(verdict(sentence)).toEqual([expected])
  })
})
