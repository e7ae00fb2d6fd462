import { describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../words/document.ts'
import { relevantTo } from './relevant-documents.ts'
import { stored } from './sample-for-tests.ts'
import { openSearch } from './search.ts'

const written: readonly (readonly [id: string, title: string, text: string])[] = [
  ['returns', 'Returns', 'Goods may be returned within 30 days of delivery in their packaging.'],
  ['warranty', 'Warranty', 'The warranty on pumps is two years and covers the seals and the motor.'],
  ['freight', 'Freight', 'Freight to islands takes five days more and is charged at cost.'],
  ['blue', 'Blue Line Pump: getting started', 'Fill the housing with water before the first start.'],
  ['silver', 'Silver Line Pump: getting started', 'Fill the housing with water before the first start.'],
]
const documents = written.map(
  ([id, title, text]): LibraryDocument => ({ ...stored(id, text, { title }).document, state: 'approved' }),
)
const relevant = relevantTo(documents, openSearch(documents))
const ids = (question: string, limit = 3) => relevant(question, limit).map(({ document }) => document.card.id)

describe('the documents a long question needs', () => {
  it('are found for each of its parts', () => {
    const asked = `Hello, I hope you had a pleasant weekend with your family.
How long is the warranty on the motor of the pump?
And may goods be returned after delivery?`
    expect(ids(asked, 2).sort()).toEqual(['returns', 'warranty'])
  })

  it('are those of the thing it names, where two read the same', () => {
    expect(ids('How do I fill the housing of our Silver Line Pump with water?')[0]).toBe('silver')
    expect(ids('How do I fill the housing of our Blue Line Pump with water?')[0]).toBe('blue')
  })

  it('are none for a text that shares no word with any', () => {
    expect(ids('Zdravím vás')).toEqual([])
  })

  it('come with the passage that says it', () => {
    const [first] = relevant('How long is the warranty on pumps?', 1)
    expect(first?.best.evidence.quote).toContain('two years')
    expect(first?.score).toBeGreaterThan(0)
  })
})
