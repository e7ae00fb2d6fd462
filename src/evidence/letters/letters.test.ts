import { describe, expect, it } from 'vitest'
import { dateText, wordingsOf } from './letter-language.ts'
import { bareSubject, withoutGaps } from './letter-parts.ts'

describe('letters', () => {
  const wordingIn = wordingsOf({ en: 'Dear', de: 'Guten Tag' }, (text, language) => `${language}: ${text}`)

  it('are in the language of who is written to, and in English where there is no wording', () => {
    expect(wordingIn('de')).toBe('de: Guten Tag')
    expect(wordingIn('ja')).toBe('en: Dear')
    expect(wordingIn(null)).toBe('en: Dear')
  })

  it('write dates so that day and month cannot be mistaken', () => {
    expect(dateText('2026-03-04', 'en')).toBe('4 March 2026')
    expect(dateText('2026-03-04', 'de')).toBe('4. März 2026')
  })

  it('answer a subject, not the replies before it', () => {
    expect(bareSubject(' AW: Re : Fwd: Request 12')).toBe('Request 12')
    expect(bareSubject('Reorder: 12 valves')).toBe('Reorder: 12 valves')
  })

  it('leave no holes where something was left out', () => {
    expect(withoutGaps(['Dear Ana,\n\n\n\nthank you\n'])).toEqual(['Dear Ana,\n\nthank you\n'])
  })
})
