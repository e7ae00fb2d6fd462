/** What our goods are called, by the tables of approved documents: enough to hear them named in an enquiry. */
import { type HeaderMeaning, meaningOfHeader } from '../../evidence/header-meaning.ts'
import { evidenceOfCell } from '../../evidence/quote.ts'
import { rowsOfTable } from '../../evidence/table-rows.ts'
import { fold } from '../../recognise/phrase.ts'
import { type Library, speaks } from '../../words/document.ts'
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
  for (const document of library.documents.filter(speaks)) {
    for (const table of document.text.tables) {
      for (const { cells } of rowsOfTable(document, table)) {
        const named = cells.filter(
          ({ header, cell }) => cell.end > cell.start && naming.has(meaningOfHeader(header)),
        )
        const sku = named.find(({ cell }) => isCode(cell.text))?.cell
        if (sku === undefined) continue
        language ??= document.text.language
        keys.set(partKey(sku.text), evidenceOfCell(document.text, sku))
        for (const { cell } of named) {
          if (isCode(cell.text)) continue
          for (const word of wordsOf(cell.text)) vocabulary.add(word)
          const words = wordsOf((cell.text.split(/[,;("“]/)[0] ?? '').replace(/\s\d.*$/, ''))
          if (
            words.length <= 4 &&
            words.some((word) => !collective.test(word)) &&
            !names.has(words.join(' '))
          )
            names.set(words.join(' '), { words, at: evidenceOfCell(document.text, cell) })
        }
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

/** Headings under which a table names its goods: by number, by words, or either (`Article`). */
const naming: ReadonlySet<HeaderMeaning | null> = new Set<HeaderMeaning | null>(['sku', 'description'])

function isCode(text: string): boolean {
  const plain = text.trim()
  return /\d/.test(plain) && plain.length <= 24 && /^[\p{Lu}\d][\p{Lu}\d._/#-]*$/u.test(plain)
}

/** "bowls" alone, or "GN pans": the name's last word, which says what sort of thing it is. */
function headNamed(said: readonly string[], all: readonly Named[]): Evidence | null {
  const last = said.at(-1)
  if (last === undefined || collective.test(last) || said.length > 3 || last.length < 3) return null
  const isHead = ({ words }: Named): boolean =>
    (said.length > 1 && said.every((word) => words.includes(word))) ||
    words.at(-1) === last ||
    (said.length === 1 && words[0] === last && collective.test(words.at(-1) ?? ''))
  return all.find(isHead)?.at ?? null
}

/** A cutlery set is cutlery. */
const collective = /^(?:set|kit|pack|collection|series|assortment|range|service)$/

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
