/** What our goods are called, by the tables of approved documents: enough to hear them named in an enquiry. */
import { meaningOfHeader } from '../../evidence/header-meaning.ts'
import { evidenceOfCell } from '../../evidence/quote.ts'
import { fold } from '../../recognise/phrase.ts'
import { type Library, supports } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'

type Named = { words: readonly string[]; at: Evidence }

export type ProductNames = {
  /** Where the words name one of our goods: the name's own cell in a document. */
  namedBy: (text: string) => Evidence | null
  /** Whether any word of it is a word of one of our goods. */
  knowsWordOf: (text: string) => boolean
  /** The article whose key this is. */
  keyOf: (text: string) => Evidence | null
  /** ISO 639-1 of the documents that name them. */
  language: string | null
  isEmpty: boolean
}

const made = new WeakMap<Library, ProductNames>()

/** The names of a library, made once per library. */
export function productNames(library: Library): ProductNames {
  const known = made.get(library)
  if (known) return known
  const names = makeNames(library)
  made.set(library, names)
  return names
}

function makeNames(library: Library): ProductNames {
  const names = new Map<string, Named>()
  const keys = new Map<string, Evidence>()
  const vocabulary = new Set<string>()
  let language: string | null = null
  for (const document of library.documents.filter(supports)) {
    for (const table of document.text.tables) {
      const [head, ...rows] = table.rows
      const columns = (head ?? []).map((cell) => meaningOfHeader(cell.text))
      const [key, description] = [columns.indexOf('sku'), columns.indexOf('description')]
      if (key < 0 && description < 0) continue
      language ??= document.text.language
      for (const row of rows) {
        const sku = row[key]
        if (sku && /\d/.test(sku.text)) keys.set(partKey(sku.text), evidenceOfCell(document.text, sku))
        const cell = row[description]
        if (!cell || cell.end <= cell.start) continue
        for (const word of wordsOf(cell.text)) vocabulary.add(word)
        const words = wordsOf((cell.text.split(/[,;("“]/)[0] ?? '').replace(/\s\d.*$/, ''))
        if (words.length > 0 && words.length <= 4 && !names.has(words.join(' ')))
          names.set(words.join(' '), { words, at: evidenceOfCell(document.text, cell) })
      }
    }
  }
  const all = [...names.values()]
  return {
    namedBy: (text) => {
      const said = wordsOf(text)
      return (
        all.find(({ words }) => words.every((word) => said.some((one) => alike(one, word))))?.at ??
        headNamed(said, all)
      )
    },
    knowsWordOf: (text) => wordsOf(text).some((word) => vocabulary.has(word)),
    keyOf: (text) => keys.get(partKey(text)) ?? null,
    language: language ?? (all.length > 0 ? 'en' : null),
    isEmpty: all.length === 0 && keys.size === 0,
  }
}

/** "bowls" alone, or "GN pans": the name's last word, which says what sort of thing it is. */
function headNamed(said: readonly string[], all: readonly Named[]): Evidence | null {
  const last = said.at(-1)
  if (last === undefined || said.length > 3 || last.length < 4) return null
  return all.find(({ words }) => words.at(-1) === last)?.at ?? null
}

const fillers = new Set('a an the of for with and or our your in to stainless steel'.split(' '))

function wordsOf(text: string): string[] {
  return (fold(text).match(/\p{L}{3,}/gu) ?? []).filter((word) => !fillers.has(word)).map(stem)
}

function stem(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/kni?ves$/.test(word)) return 'knife'
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function alike(said: string, name: string): boolean {
  return said === name || (said === 'gn' && name === 'gastronorm')
}

function partKey(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
