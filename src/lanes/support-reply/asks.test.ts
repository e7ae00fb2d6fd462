/** What a customer's mail asks, and what in it needs a person. */
import { describe, expect, test } from 'vitest'
import { loose, type Spoken } from '../../evidence/thread/spoken.ts'
import { type Ask, asksOf } from './asks.ts'
import { concernsOf } from './concerns.ts'

function said(...sentences: string[]): Spoken {
  return { now: sentences.map(loose), subject: null, before: [] }
}

function asked(...sentences: string[]): string[] {
  return asksOf(said(...sentences)).map(({ line }: Ask) => line.text)
}

function reason(...sentences: string[]): string | null {
  const spoken = said(...sentences)
  return concernsOf(spoken.now, asksOf(spoken))[0]?.reason ?? null
}

describe('questions', () => {
  test('two in one sentence are two', () => {
    expect(asked('Do you deliver to Malta and how long does it take?')).toEqual([
      'Do you deliver to Malta',
      'how long does it take?',
    ])
  })

  test('stand without a question mark and inside statements', () => {
    expect(asked('how much does a visit cost')).toHaveLength(1)
    expect(asked('Please let us know whether seals are covered.')).toHaveLength(1)
    expect(asked('Ich wüsste gern, wie lange die Garantie gilt.')).toHaveLength(1)
  })

  test('are not courtesies', () => {
    expect(asked('How are you?', 'Can you help?', 'Let me know if you need anything else.')).toEqual([])
  })

  test('trouble is asked about where nothing else is', () => {
    expect(asked('Our oven shows E7.')).toEqual(['Our oven shows E7.'])
  })
})

describe('concerns', () => {
  test.each([
    ['refund', 'When will I receive my refund for order 4471?'],
    ['billing', 'You charged us twice for October.'],
    ['policy-exception', 'Could you make an exception this time?'],
    ['account-change', 'Please update our billing address to 12 Main Street.'],
    ['legal-or-medical', 'Our lawyer will be in touch.'],
    ['safety', 'Es riecht nach Gas in der Küche!'],
    ['angry-customer', 'This is ridiculous, nobody answers.'],
    ['other', 'Can you book us in for Thursday at 10?'],
  ])('%s goes to a person', (wanted, sentence) => {
    expect(reason(sentence)).toBe(wanted)
  })

  test.each([
    'What is your refund policy?',
    'How do I update my billing address in the portal?',
    'There is no smell of gas, but the burner does not light.',
    'Do you sell smoke detectors?',
    'Can we pay by credit card?',
  ])('%s is for documents', (sentence) => {
    expect(reason(sentence)).toBeNull()
  })
})
