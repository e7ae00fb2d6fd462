/** Documents about one of several like things (`Green Rewards Card`, `Silver Rewards Card`): each speaks of its own alone. */
import type { Library, LibraryDocument } from '../../words/document.ts'
import { meaningTerms } from './same-meaning.ts'

/** So many names with one last word are a family: cards, accounts, contracts. */
const fewestOfFamily = 3

/** Whether the document is about no member of a family, or about the one that the customer names. */
export function isOfNamed(document: LibraryDocument, words: ReadonlySet<string>, library: Library): boolean {
  const name = nameOf(document)
  if (name === null || !familiesOf(library).has(name.family)) return true
  return name.own.every((term) => words.has(term))
}

type Name = { family: string; own: string[] }

const kept = new WeakMap<Library, ReadonlySet<string>>()

/** Last words that several names of the library's titles share. */
function familiesOf(library: Library): ReadonlySet<string> {
  const known = kept.get(library)
  if (known !== undefined) return known
  const members = new Map<string, Set<string>>()
  for (const document of library.documents) {
    const name = nameOf(document)
    if (name === null) continue
    const of = members.get(name.family) ?? new Set()
    of.add(name.own.join(' '))
    members.set(name.family, of)
  }
  const families = new Set(
    [...members].filter(([, of]) => of.size >= fewestOfFamily).map(([family]) => family),
  )
  kept.set(library, families)
  return families
}

/** Capitalised words at the head of a title, `Business Green Card: fees`; kinds of documents are no family. */
function nameOf({ card }: LibraryDocument): Name | null {
  const [run] =
    /^(?:\p{Lu}[\p{L}\p{N}+&'’-]*)(?: \p{Lu}[\p{L}\p{N}+&'’-]*)+/u.exec(card.title.split(/[:–—]/)[0] ?? '') ??
    []
  const parts = run?.split(' ') ?? []
  const last = parts.at(-1)
  if (last === undefined || kinds.test(last)) return null
  const [family] = meaningTerms(last)
  const own = [...new Set(meaningTerms(parts.slice(0, -1).join(' ')))].filter((term) => term !== family)
  return family === undefined || own.length === 0 ? null : { family, own }
}

const kinds =
  /^(?:polic(?:y|ies)|guides?|guidelines?|procedures?|sops?|faqs?|handbook|information|terms|conditions|manuals?|overview|process(?:es)?|instructions?|tables?|lists?|hours|times?|rules?|questions|summary|notes?|requests?|changes?|support|service|services|management|requirements?|standards?)$/i
