/** What a document seems to be, for a person to correct and approve: nothing here approves anything. */
import { findCountries } from '../recognise/country.ts'
import { findDates } from '../recognise/date.ts'
import { type Hints, noHints } from '../recognise/found.ts'
import type { DocumentCard } from '../words/document.ts'
import type { Evidence } from '../words/evidence.ts'
import type { SourceText } from '../words/text.ts'
import { meaningOfHeader } from './header-meaning.ts'
import { evidenceAt } from './quote.ts'
import { cellsOfTable } from './table-rows.ts'

/** A card without approval, and what each proposed part rests on. */
export type ProposedCard = {
  card: Pick<DocumentCard, 'id' | 'title' | 'kind' | 'valid_until' | 'supersedes' | 'scope'> & {
    review_every: string | null
  }
  because: {
    field: 'title' | 'kind' | 'valid_until' | 'supersedes' | 'scope'
    evidence: Evidence | null
    why: string
  }[]
}

/** How often documents of a kind are worth a look: prices and times move, certificates say their own end. */
const reviewEvery: Readonly<Record<string, string>> = {
  'price-list': '6 months',
  'lead-times': '3 months',
  'alias-table': '1 year',
  'product-sheet': '1 year',
  'past-answer': '6 months',
  policy: '1 year',
}

/** As much of a text as is looked through for what it says about itself. */
const lookedThrough = 20_000

/** A document of the library: a newer edition of it is proposed to supersede it. */
type Known = { card: DocumentCard; fileName: string }

/** `known` are the documents that have a card. Dates are read as the hints say. */
export function proposeCard(
  text: SourceText,
  { fileName, known, hints = noHints }: { fileName: string; known: readonly Known[]; hints?: Hints },
): ProposedCard {
  const stem = stemOf(fileName)
  const title = titleOf(text, stem)
  const kind = kindOf(text, `${stem} ${title.value}`, fileName)
  const until = validUntil(text, hints)
  const older = editionBefore(stem, kind.value, known)
  const market = [...new Set(findCountries(title.value, noHints).map(({ value }) => value))]
  const because: ProposedCard['because'] = [
    { field: 'title', evidence: title.evidence, why: title.evidence ? 'its first heading' : 'its file name' },
    { field: 'kind', evidence: kind.evidence, why: kind.why },
  ]
  if (until !== null) because.push({ field: 'valid_until', evidence: until.evidence, why: 'it says so' })
  if (older !== null)
    because.push({
      field: 'supersedes',
      evidence: null,
      why: `it is named like ${older.id}, with a later date`,
    })
  if (market.length > 0) because.push({ field: 'scope', evidence: null, why: 'its title names a market' })
  return {
    card: {
      id: stem,
      title: title.value,
      kind: kind.value,
      valid_until: until?.value ?? null,
      supersedes: older === null ? [] : [older.id],
      scope: market.length > 0 ? { market } : {},
      review_every: reviewEvery[kind.value ?? ''] ?? null,
    },
    because,
  }
}

function stemOf(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
}

function titleOf(text: SourceText, stem: string): { value: string; evidence: Evidence | null } {
  const head = text.text.slice(0, lookedThrough)
  const subject = /^Subject: (?:(?:re|aw|fw|fwd|wg|sv|antw?):\s*)*(\S.*)$/im.exec(head)
  const heading = /^#{1,2}\s+(\S.*)$/m.exec(head) ?? (head.startsWith('From: ') ? subject : null)
  const first = heading ?? /^[ \t]*(\S[^\n\t]{2,99})$/m.exec(head)
  const inTable = text.tables.some(({ rows }) =>
    rows.some((row) =>
      row.some(
        ({ start, end }) => first !== null && start < first.index + first[0].length && end > first.index,
      ),
    ),
  )
  const value = first?.[1]?.trim()
  if (first === null || value === undefined || inTable || !/\p{L}{3}/u.test(value))
    return { value: fromName(stem), evidence: null }
  const start = first.index + first[0].lastIndexOf(value)
  return { value: value.replace(/[.:;]+$/, ''), evidence: evidenceAt(text, start, start + value.length) }
}

/** `price-list_2026_H2` → `Price list 2026 H2`. */
function fromName(stem: string): string {
  const words = stem.replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

type Kind = { value: string | null; evidence: Evidence | null; why: string }

function kindOf(text: SourceText, names: string, fileName: string): Kind {
  if (/\.eml$/i.test(fileName)) return { value: 'past-answer', evidence: null, why: 'it is a mail' }
  const headers = text.tables.flatMap(cellsOfTable).slice(0, 200).flat()
  const under = (meaning: string) => headers.filter(({ header }) => meaningOfHeader(header) === meaning)
  const byTable: [kind: string, columns: string[]][] = [
    ['price-list', ['unit-price']],
    ['lead-times', ['lead-time']],
    ['lead-times', ['moq']],
    ['alias-table', ['buyer-part-number', 'sku']],
  ]
  for (const [value, columns] of byTable) {
    const [cell] = under(columns[0] ?? '')
    if (cell !== undefined && columns.every((column) => under(column).length > 0))
      return { value, evidence: null, why: `it has a column “${cell.header}”` }
  }
  const alias = headers.find(({ header }) => /alias|synonym/i.test(header))
  if (alias !== undefined)
    return { value: 'alias-table', evidence: null, why: `it has a column “${alias.header}”` }
  const said = kindsByWord.find(([, pattern]) => pattern.test(names.toLowerCase().replace(/[_-]+/g, ' ')))
  if (said !== undefined) return { value: said[0], evidence: null, why: 'its name or title says so' }
  const prose = text.tables.length === 0 || text.text.length > 2 * tableLength(text)
  return prose
    ? { value: 'policy', evidence: null, why: 'it is prose, and nothing says what else' }
    : { value: null, evidence: null, why: 'it is a table, and nothing says of what' }
}

function tableLength({ tables }: SourceText): number {
  return tables.flatMap(({ rows }) => rows.flat()).reduce((sum, { start, end }) => sum + end - start, 0)
}

const kindsByWord: readonly [string, RegExp][] = [
  ['certificate', /certif|zertifik|declaration|konformit|conformit|test ?report|attest/],
  ['price-list', /price|preis|tarif|prezz|preço|precio|listino/],
  ['lead-times', /lead ?time|lieferzeit|délai|plazo|prazo|\bmoq\b/],
  ['alias-table', /alias|cross ?ref|part number map/],
  ['past-answer', /past ?answer|sent ?repl/],
  ['product-sheet', /product ?sheet|data ?sheet|datenblatt|spec|catalog|fiche|ficha|scheda/],
]

const untilWords =
  /(?:valid(?:ity)?(?: (?:until|through|till|to|up to))?|(?:good|holds?|effective) (?:until|through)|expir(?:es|y|ation)(?: date| on)?|date of expiry|gültig bis|valable jusqu(?:'|’)au|válid[oa] hasta|válid[oa] até|valido fino al|fecha de (?:caducidad|vencimiento))[^\p{L}\d]{0,6}/giu

/** The last date that stands behind words of validity. */
function validUntil(text: SourceText, hints: Hints): { value: string; evidence: Evidence } | null {
  const head = text.text.slice(0, lookedThrough)
  const found = [...head.matchAll(untilWords)].flatMap((match) => {
    const from = match.index + match[0].length
    return findDates(head.slice(from, from + 60), hints)
      .slice(0, 2)
      .filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value))
      .map(({ value, start, end }) => ({ value, evidence: evidenceAt(text, from + start, from + end) }))
  })
  return found.reduce<(typeof found)[number] | null>(
    (latest, one) => (latest === null || one.value > latest.value ? one : latest),
    null,
  )
}

/** The latest card of the same kind whose id, title or file name reads the same but for its date: `PRICE-2026-H1` before `PRICE-2026-H2`. */
function editionBefore(stem: string, kind: string | null, known: readonly Known[]): DocumentCard | null {
  const [bare, edition] = editionOf(stem)
  if (edition === '') return null
  const before = known
    .filter(({ card }) => card.kind === null || card.kind === kind)
    .map(({ card, fileName }) => ({ card, parts: [card.id, card.title, stemOf(fileName)].map(editionOf) }))
    .flatMap(({ card, parts }) => {
      const same = parts.find(([other, when]) => other === bare && when !== '' && when < edition)
      return same === undefined ? [] : [{ card, when: same[1] }]
    })
    .sort((a, b) => (a.when < b.when ? 1 : -1))
  return before[0]?.card ?? null
}

/** A name without its date or edition, and those: `price list`, `2026 h2`. */
function editionOf(name: string): [bare: string, edition: string] {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  const editions =
    plain.match(/\b(?:(?:19|20)\d{2}(?: ?(?:h|q)[1-4]| (?:0[1-9]|1[0-2]))?|v ?\d{1,3}|rev ?\d{1,3})\b/g) ?? []
  const bare = editions.reduce((rest, one) => rest.replace(one, ' '), plain)
  return [bare.replace(/\s+/g, ' ').trim(), editions.join(' ')]
}
