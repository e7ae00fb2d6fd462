import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LibraryDocument, Passage } from '../words/document.ts'
import { openLibrary } from './library.ts'
import { holds } from './quote.ts'
import { stored } from './sample-for-tests.ts'
import { newSearchIndex, openSearch } from './search.ts'
import { termsOf } from './terms.ts'

const now = new Date('2026-11-24T12:00:00Z')

describe('the terms of a text', () => {
  test('keep numbers and product codes whole', () => {
    expect(termsOf('HX-200B costs 1,500 or 1.500')).toEqual(expect.arrayContaining(['hx200b', '1500']))
    expect(termsOf('1,500')).toEqual(['1500'])
    expect(termsOf('500')).not.toEqual(termsOf('1,500'))
  })

  test.each([
    ['returns', 'return'],
    ['deliveries', 'delivery'],
    ['prices', 'price'],
    ['shipping', 'shipped'],
    ['Rechnungen', 'Rechnung'],
    ['Preise', 'Preis'],
    ['délais', 'délai'],
    ['pedidos', 'pedido'],
    ['preços', 'preço'],
    ['prezzi', 'prezzo'],
    ['Zürich', 'Zurich'],
    ['L’unité', "l'unite"],
  ])('%s and %s are one', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other))
  })

  test.each([
    ['price', 'prime'],
    ['100', '1000'],
    ['HX-200', 'HX-201'],
    ['gate', 'gas'],
  ])('%s and %s are two', (one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other))
  })

  test('find words in Chinese', () => {
    expect(termsOf('最小起订量')).toEqual(expect.arrayContaining(termsOf('起订')))
  })

  test('do not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const alone = termsOf(a)
        termsOf(b)
        expect(termsOf(`${a} `)).toEqual(alone)
        expect(termsOf(`${a}\n\n${b}`)).toEqual([...alone, ...termsOf(b)])
      }),
    )
  })
})

describe('search', () => {
  const policy = stored(
    'policy',
    '# Returns\n\nUnused goods are taken back within 30 days.\n\n# Claims\n\nPlease send photographs of the damage within 5 days.\n',
  )
  const sheet = stored('sheet', [
    ['SKU', 'Colour'],
    ['HX-200', 'blue'],
    ['HX-300', 'red'],
  ])
  const library = openLibrary([policy, sheet], { now })
  const best = (question: string): string | undefined => library.search(question, 1)[0]?.evidence.quote

  test('finds the passage under the heading that says it', () => {
    expect(best('what about returns?')).toBe('Unused goods are taken back within 30 days.')
    expect(best('photo of damaged goods, claim')).toBe('Please send photographs of the damage within 5 days.')
  })

  test('finds the row of an article', () => {
    expect(best('which colour has hx-300')).toBe('HX-300\tred')
  })

  test('gives the best first, at most as many as asked for, and evidence that holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('goods', 'days', 'HX-200', 'blue', 'x', '30')),
        fc.integer({ min: 0, max: 5 }),
        (words, limit) => {
          const found = library.search(words.join(' '), limit)
          expect(found.length).toBeLessThanOrEqual(limit)
          expect(found.map(({ score }) => score)).toEqual(
            found.map(({ score }) => score).toSorted((a, b) => b - a),
          )
          for (const { document, evidence } of found) expect(holds(evidence, () => document.text)).toBe(true)
        },
      ),
    )
  })

  test('answers the same question the same, whatever was asked between', () => {
    const first = library.search('goods within days', 5)
    library.search('blue red HX-200 damage', 5)
    expect(library.search('goods within days', 5)).toEqual(first)
  })

  test('cuts long paragraphs, and every word of a document is in some passage', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, index) => `Rule number ${index} says that item w${index}w is allowed here.`,
    )
    const long = openLibrary([stored('long', sentences.join(' '))], { now })
    for (let index = 0; index < 60; index++) {
      const [passage] = long.search(`w${index}w`, 1)
      expect(passage?.evidence.quote).toContain(`w${index}w`)
      expect(passage?.evidence.quote.length).toBeLessThanOrEqual(1200)
    }
  })
})

describe('an index kept while documents come and go', () => {
  const wordsUsed = ['pump', 'seal', 'motor', 'freight', 'return', 'valve', 'HX-200', 'island']
  const made = (number: number, state: LibraryDocument['state'] = 'approved'): LibraryDocument => {
    const word = (at: number): string => wordsUsed[(number * 7 + at * at) % wordsUsed.length] ?? ''
    const text = `${word(0)} ${word(1)} and ${word(2)}.\n\nAlso ${word(3)}, ${word(number % 5)} w${number}w.\n`
    return { ...stored(`doc-${number}`, text).document, state }
  }
  const places = (found: readonly Passage[]): string[] =>
    found.map(({ document, evidence }) => `${document.card.id} ${evidence.start}-${evidence.end}`).sort()

  test('finds what an index made anew finds', () => {
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), {
      maxLength: 6,
    })
    const most = Array.from({ length: 60 }, (_, number) => number)
    fc.assert(
      fc.property(sets, fc.array(fc.nat({ max: 80 }), { maxLength: 40 }), (jumps, steps) => {
        const index = newSearchIndex()
        const numbers = new Set(most)
        const ask = (): void => {
          const documents = [...numbers].map((number) => made(number))
          const [kept, anew] = [index.over(documents), openSearch(documents)]
          for (const question of [...wordsUsed, 'w3w', 'w70w', 'seal of the HX-200'])
            expect(places(kept(question, 1_000))).toEqual(places(anew(question, 1_000)))
        }
        for (const step of steps) {
          if (!numbers.delete(step)) numbers.add(step)
          ask()
        }
        for (const jump of jumps) {
          numbers.clear()
          for (const number of jump) numbers.add(number)
          ask()
        }
      }),
      { numRuns: 15 },
    )
  })

  test('gives the document as it stands now, and its new title', () => {
    const index = newSearchIndex()
    index.over([made(1), made(2)])
    const expiring = made(1, 'expiring')
    expect(index.over([expiring, made(2)])('w1w', 1)[0]?.document).toBe(expiring)
    const renamed = { ...made(1), card: { ...made(1).card, title: 'Catalogue' } }
    expect(index.over([renamed, made(2)])('catalogue', 5)[0]?.document).toBe(renamed)
  })

  test('leaves a search that is still held as it was', () => {
    const index = newSearchIndex()
    const before = index.over([made(1), made(2)])
    const first = before('w1w', 5)
    index.over([made(2)])
    expect(before('w1w', 5)).toEqual(first)
  })
})
