/** What a document of the library is for, by its card's kind, else by the words of its id, title and file name. */
import { type LibraryDocument, lendsWording } from '../../words/document.ts'
import { folded } from './wording.ts'

export const roles = [
  'price-list',
  'lead-times',
  'alias-table',
  'certificate',
  'past-answer',
  'policy',
  'product-sheet',
  'other',
] as const
export type Role = (typeof roles)[number]

const words: readonly [Role, RegExp][] = [
  ['alias-table', /alias|cross.?ref|synonym|part number map|mapping/],
  ['past-answer', /past.?(answer|repl|quot)|former answer|sent repl|previous (answer|quot)|archive/],
  ['price-list', /price|pricing|preis|tarif|precio|\bprix\b|prezz|listino|preco|rate card/],
  ['lead-times', /lead.?time|moq|minimum order|lieferzeit|delai|plazo|prazo|consegna|availability/],
  [
    'certificate',
    /certif|zertifik|declaration|test.?report|conformit|konformit|audit report|approval letter/,
  ],
  ['product-sheet', /product.?sheet|data.?sheet|spec|catalog|product|datenblatt|fiche|ficha|scheda|range/],
  [
    'policy',
    /polic|richtlinie|terms|conditions|incoterm|market|scope|payment|shipping|packaging|sample|rule|sop|guide/,
  ],
]

/** The role of a document; a card's own kind decides before its title does. */
export function roleOf(document: LibraryDocument): Role {
  // Whatever its title says, a proposal to somebody else is no price list.
  if (lendsWording(document.card)) return 'past-answer'
  const known = roleOfWords(document.card.kind ?? '')
  if (known !== null) return known
  const { id, title } = document.card
  return roleOfWords(`${id} ${title} ${document.fileName}`) ?? 'other'
}

function roleOfWords(text: string): Role | null {
  const plain = folded(text).replace(/[_-]+/g, ' ')
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
