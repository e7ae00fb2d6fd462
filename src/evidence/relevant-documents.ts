/** Which documents a long question needs: its parts asked one by one, and the things it names followed to their documents. */
import type { LibraryDocument, Passage } from '../words/document.ts'
import { termsOf } from './terms.ts'

export type RelevantDocument = { document: LibraryDocument; score: number; best: Passage }

type Search = (question: string, limit: number) => Passage[]

/** How many passages are looked at for one part of the question, and how many documents of them count. */
const passagesAPart = 100
const documentsAPart = 30
/** How much more a document counts that is about a thing the question names, and what its being all about it adds. */
const namedFactor = 3
const namedBonus = 0.5

/**
 * Documents by how much of the question they are needed for, best first. A part (a sentence, a line) counts by the
 * square of its best passage's score, times the share of the part that the passage holds: greetings and small talk,
 * which match a word here and there, weigh next to nothing. Score 1 is the best of the parts' answers.
 */
export function relevantTo(documents: readonly LibraryDocument[], search: Search) {
  const names = namesOf(documents)
  const rarity = rarityIn(documents)
  return (question: string, limit: number): RelevantDocument[] => {
    const found = new Map<LibraryDocument, RelevantDocument>()
    for (const part of partsOf(question)) {
      const ideal = termsIn(part).reduce((sum, term) => sum + rarity(term), 0)
      for (const best of bestOf(search(part, passagesAPart)).slice(0, documentsAPart)) {
        const before = found.get(best.document)
        const score = (best.score ** 2 * best.score) / Math.max(ideal, 1e-9)
        found.set(best.document, {
          document: best.document,
          score: (before?.score ?? 0) + score,
          best: before !== undefined && before.best.score >= best.score ? before.best : best,
        })
      }
    }
    const most = Math.max(...[...found.values()].map(({ score }) => score))
    const about = aboutNamed(names, question)
    return [...found.values()]
      .map((one) => {
        const share = about.get(one.document)
        const score = one.score / most
        return { ...one, score: share === undefined ? score : score * namedFactor + namedBonus * share }
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }
}

/** Sentences and lines; what is shorter than two words asks nothing. */
function partsOf(question: string): string[] {
  return question
    .split(/(?<=[.!?。！？])\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => termsIn(part).length >= 2)
}

function termsIn(text: string): string[] {
  return [...new Set(termsOf(text))]
}

/** The best passage of each document, best first. */
function bestOf(passages: readonly Passage[]): Passage[] {
  const best = new Map<LibraryDocument, Passage>()
  for (const passage of passages) {
    if ((best.get(passage.document)?.score ?? 0) < passage.score) best.set(passage.document, passage)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** What a term counts: more the fewer documents have it, most where none has it. */
function rarityIn(documents: readonly LibraryDocument[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const { card, text } of documents) {
    for (const term of termsIn(`${card.title} ${text.text}`)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return (term) => {
    const count = counts.get(term) ?? 0
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5)) * 2.2
  }
}

/** A name that stands in more titles than this names a kind of thing. */
const mostTitles = 30

/** Names of things: two or more capitalised words together, or one with a capital inside, in the head of a title. */
function namesOf(documents: readonly LibraryDocument[]): Map<string, LibraryDocument[]> {
  const names = new Map<string, LibraryDocument[]>()
  for (const document of documents) {
    const head = document.card.title.split(':')[0] ?? ''
    for (const name of new Set([...head.matchAll(capitalised)].flatMap(([run]) => partsOfName(run)))) {
      const named = names.get(name)
      if (named === undefined) names.set(name, [document])
      else named.push(document)
    }
  }
  for (const [name, named] of names) if (named.length > mostTitles) names.delete(name)
  return names
}

const capitalised = /\p{Lu}[\p{L}\p{N}+&'’-]*(?: \p{Lu}[\p{L}\p{N}+&'’-]*)+|\p{Lu}\p{Ll}+\p{Lu}\p{L}+/gu

/** `Business Silver Rewards Card` may be called `Silver Rewards Card`. */
function partsOfName(run: string): string[] {
  const words = run.split(' ').slice(0, 8)
  if (words.length === 1) return [run]
  return words.flatMap((_, from) =>
    words.slice(from + 1).map((_next, count) => words.slice(from, from + count + 2).join(' ')),
  )
}

/** Documents about a thing the question names → the share of their title that is its name. */
function aboutNamed(
  names: ReadonlyMap<string, LibraryDocument[]>,
  question: string,
): Map<LibraryDocument, number> {
  const places = (name: string): number => question.split(name).length
  const said = [...names.keys()].filter((name) => standsIn(name, question))
  // A name that only stands inside a longer one was not said by itself.
  const own = said.filter(
    (name) => !said.some((other) => other !== name && other.includes(name) && places(other) === places(name)),
  )
  const about = new Map<LibraryDocument, number>()
  for (const name of own) {
    const nameTerms = new Set(termsOf(name))
    for (const document of names.get(name) ?? []) {
      const title = termsIn(document.card.title)
      const share = title.filter((term) => nameTerms.has(term)).length / Math.max(1, title.length)
      about.set(document, Math.max(share, about.get(document) ?? 0))
    }
  }
  return about
}

function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' ']
    if (!/\p{L}/u.test(before) && !/[\p{L}]/u.test(after === 's' ? ' ' : after)) return true
  }
  return false
}
