/** What a message is about by the words in it, and which of a desk's categories mean that: no example is needed. */
import type { Line } from '../../evidence/thread/lines.ts'
import { type Concept, plainLetters } from './concept.ts'
import { customerConcepts } from './customer-concepts.ts'
import { otherConcepts } from './other-concepts.ts'
import { publicConcepts } from './public-concepts.ts'
import type { Category } from './settings.ts'
import { tradeConcepts } from './trade-concepts.ts'

const concepts: readonly Concept[] = [
  ...customerConcepts,
  ...otherConcepts,
  ...publicConcepts,
  ...tradeConcepts,
]

export type Hit = { line: Line; start: number; end: number; weight: number }
/** By concept how much a text is about it, and by which words. */
export type About = Map<string, { weight: number; hits: Hit[] }>

const firstStrong = 2
const nextStrong = 0.8
const firstWeak = 0.7
const nextWeak = 0.25
const most = 4.5

/** What the lines are about. Words that are denied ("this is not a complaint") do not count. */
export function aboutOf(lines: readonly Line[]): About {
  const plain = lines.map((line) => ({ line, text: plainLetters(line.text) }))
  const about: About = new Map(
    concepts.flatMap(({ name, strong, weak }) => {
      const sure = plain.flatMap(({ line, text }) => hitsIn(text, line, strong, 1))
      const leaning = weak === null ? [] : plain.flatMap(({ line, text }) => hitsIn(text, line, weak, 0.4))
      const weight = Math.min(
        most,
        series(distinct(sure), firstStrong, nextStrong) + series(distinct(leaning), firstWeak, nextWeak),
      )
      return weight === 0 ? [] : [[name, { weight, hits: [...sure, ...leaning] }] as const]
    }),
  )
  return settledAbout(about)
}

/** That something is asked says little where it is said of what; danger is a fault as well, for desks that have no other word for it. */
function settledAbout(about: About): About {
  const [question, danger, fault] = [about.get('question'), about.get('safety'), about.get('fault')]
  const isTold = [...about].some(([name, { weight }]) => !formal.has(name) && weight >= firstStrong)
  if (question !== undefined && isTold) about.set('question', { ...question, weight: 0.35 * question.weight })
  if (danger !== undefined)
    about.set('fault', {
      weight: Math.min(most, (fault?.weight ?? 0) + danger.weight / 2),
      hits: [...(fault?.hits ?? []), ...danger.hits],
    })
  return about
}

/** How something is said, not what it is about. */
const formal: ReadonlySet<string> = new Set(['question', 'praise'])

function series(count: number, first: number, next: number): number {
  return count === 0 ? 0 : first + (count - 1) * next
}

function distinct(hits: readonly Hit[]): number {
  return new Set(hits.map(({ line, start, end }) => plainLetters(line.source.text.slice(start, end)))).size
}

const denied =
  /(?:\b(?:not|no|never|isn t|isn't|kein\p{L}{0,2}|nicht|sin|ningun\p{L}?|pas de|aucune?|ni|nothing to do with)\b)(?: (?:a|an|any|the|your|about|eine?|una?|de|unsere?)){0,2} $/u

function hitsIn(text: string, line: Line, pattern: RegExp, weight: number): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '' || denied.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
    const end = match.index + match[0].trimEnd().length
    hits.push({ line, start: line.start + match.index, end: line.start + end, weight })
    if (hits.length === 12) break
  }
  return hits
}

export type Meant = { name: string; score: number; hits: Hit[] }

/** How well each category fits, by what its name and description mean and by the words it shares with the message. */
export function meantBy(categories: readonly Category[], lines: readonly Line[]): Meant[] {
  const about = aboutOf(lines)
  const stems = stemsOf(lines)
  const own = categories.map((category) => new Set(stemsIn(category.meaning)))
  const claimed = new Map<string, number>()
  for (const category of categories)
    for (const [name, share] of profileOf(category))
      if (share >= 0.4) claimed.set(name, (claimed.get(name) ?? 0) + 1)
  return categories.map((category, place) => {
    const hits: Hit[] = []
    let score = 0
    for (const [name, whole] of profileOf(category)) {
      const said = about.get(name)
      if (said === undefined) continue
      // What several categories are about tells them apart less.
      const share = whole / (claimed.get(name) ?? 1) ** 0.3
      score += said.weight * share
      hits.push(...said.hits.map((hit) => ({ ...hit, weight: hit.weight * share })))
    }
    let shared = 0
    for (const stem of own[place] ?? []) {
      const said = stems.get(stem)
      if (said === undefined) continue
      const others = own.filter((one) => one.has(stem)).length
      const rarity = Math.log(1 + categories.length / others) / Math.log(1 + categories.length)
      shared += 0.9 * rarity
      hits.push({ ...said, weight: 0.5 * rarity })
    }
    const named = category.keywords.flatMap((word) => keywordHits(word, lines))
    hits.push(...named)
    return {
      name: category.name,
      score: score + Math.min(2.5, shared) + Math.min(4, 2 * named.length),
      hits: hits.toSorted((a, b) => b.weight - a.weight),
    }
  })
}

function keywordHits(word: string, lines: readonly Line[]): Hit[] {
  const wanted = plainLetters(word.trim())
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (wanted === '') return []
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
  return lines.flatMap((line) => hitsIn(plainLetters(line.text), line, whole, 1.5))
}

/** From this weight on a category is about a concept and about nothing more. */
const enough = 2.5

const profiles = new WeakMap<Category, Map<string, number>>()

/** By concept how much a category is about it, 0 to 1. */
export function profileOf(category: Category): Map<string, number> {
  const known = profiles.get(category)
  if (known !== undefined) return known
  const name = plainLetters(category.name.replace(/[-_/&+]+/g, ' '))
  const meaning = plainLetters(category.meaning).replace(excluded, ' ')
  const weights = concepts.flatMap(({ name: of, called, strong, weak }) => {
    const weight =
      3 * Math.min(1, count(name, called)) +
      Math.min(2, count(meaning, called)) +
      Math.min(1.6, 0.8 * count(meaning, strong)) +
      (weak === null ? 0 : Math.min(0.6, 0.3 * count(meaning, weak)))
    return weight < 0.5 ? [] : [[of, weight] as const]
  })
  const profile = new Map(weights.map(([of, weight]) => [of, Math.min(1, weight / enough)]))
  profiles.set(category, profile)
  return profile
}

/** What a description says a category is not. */
const excluded =
  /\b(?:not|except|excluding|other than|rather than|without|no|nicht|ausser|ohne|kein\p{L}{0,2}|excepto|salvo|sin|sauf|hors)\b[^,.;)]{0,60}/gu

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].filter(([match]) => match !== '').length
}

const stopwords = new Set(
  'about after also been before being could does doing done each every from have having here into just like make many more most much need needs only other over said same send shall should some somebody someone something such than that their them then there these they thing things this those through want wants were what when where which while will with within would your yours ours mail email message messages people person customer customers anything everything asks asked asking kunden kunde haben werden sind eine einer einem einen oder nicht unsere unser ihre dass auch sich wird para como esta este estos estas desde sobre nuestro nuestra cliente clientes pour avec dans votre notre vous nous sont client clients requests request general questions question'.split(
    ' ',
  ),
)

function stemsIn(text: string): string[] {
  const words = plainLetters(text).match(/\p{L}{4,}/gu) ?? []
  return words
    .filter((word) => !stopwords.has(word))
    .map((word) => word.slice(0, 6).replace(/(?:e?s|en?|ed|ing)$/, ''))
}

function stemsOf(lines: readonly Line[]): Map<string, Hit> {
  const stems = new Map<string, Hit>()
  for (const line of lines)
    for (const match of plainLetters(line.text).matchAll(/\p{L}{4,}/gu)) {
      const [stem] = stemsIn(match[0])
      if (stem === undefined || stems.has(stem)) continue
      const start = line.start + match.index
      stems.set(stem, { line, start, end: start + match[0].length, weight: 0.5 })
    }
  return stems
}
