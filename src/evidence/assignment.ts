/** Whose a packet is and in which queue it waits, by what the desk and the lane's settings say. */
import { fold } from '../recognise/phrase.ts'
import { holdsCountry, isEverywhere } from '../recognise/sales-region.ts'
import type { Desk, LaneSettings, Person } from '../words/workspace.ts'

/** What an owner is chosen by; null where the signal does not say. */
export type Matter = {
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** ISO 639-1. */
  language: string | null
  /** Whether a product range that a person answers for (`products` of the desk) is what this is about. */
  isAbout: (product: string) => boolean
}

/** An owner by e-mail and how sure that is; `null` with 0 where nobody is there to take it. */
export type Assigned = { owner: string | null; confidence: number }

/** The person whose territory, products and language fit, else the lane's owner, else the first reviewer or owner. */
export function assigned(
  matter: Matter,
  desk: Desk,
  settings: Pick<LaneSettings, 'owner' | 'reviewers'>,
): Assigned {
  const [best, ...equals] = bestFits(matter, desk, settings)
  if (best) return { owner: best.email, confidence: equals.length > 0 ? 0.6 : 0.9 }
  const fallback =
    settings.owner ?? settings.reviewers[0] ?? desk.people.find(({ roles }) => roles.includes('owner'))?.email
  return { owner: fallback ?? null, confidence: fallback === undefined ? 0 : 0.7 }
}

/** Those whose territory, products and language fit best and equally well; none where nobody answers for it. */
export function bestFits(matter: Matter, desk: Desk, settings: Pick<LaneSettings, 'reviewers'>): Person[] {
  const scored = candidates(desk, settings.reviewers).map((person) => ({
    person,
    score: fitOf(person, matter),
  }))
  const most = Math.max(0, ...scored.map(({ score }) => score))
  return most < 2 ? [] : scored.filter(({ score }) => score === most).map(({ person }) => person)
}

/** The person of the desk whom a record names as owner, by e-mail or name; null for a stranger. */
export function personNamed(said: string | undefined, desk: Desk): Person | null {
  const wanted = said?.trim().toLowerCase()
  if (wanted === undefined || wanted === '') return null
  return desk.people.find(({ email, name }) => email === wanted || name.toLowerCase() === wanted) ?? null
}

/** Those who may decide here; where the lane names nobody, everybody who reviews or owns. */
function candidates(desk: Desk, reviewers: readonly string[]): Person[] {
  const named = desk.people.filter(({ email, name }) =>
    reviewers.some((one) => one.toLowerCase() === email || one === name),
  )
  if (named.length > 0) return named
  const able = desk.people.filter(({ roles }) => roles.includes('reviewer') || roles.includes('owner'))
  return able.length > 0 ? able : [...desk.people]
}

/** Territory counts most, then product range, then language. Someone responsible for other countries is no fit. */
function fitOf(person: Person, { country, language, isAbout }: Matter): number {
  const territory = country !== null && person.territories.some((name) => holdsCountry(name, country))
  const elsewhere =
    country !== null && person.territories.length > 0 && !person.territories.some(isEverywhere)
  if (!territory && elsewhere) return 0
  const product = person.products.some((name) => !/^all$/i.test(name) && isAbout(name))
  const speaks = language !== null && person.languages.some((name) => fold(name).startsWith(language))
  return (territory ? 4 : 0) + (product ? 2 : 0) + (speaks ? 1 : 0)
}

/** The queue the settings name for this outcome or category, else the lane's only or first queue, else `fallback`. */
export function queueFor(
  outcome: string | null,
  { queues }: Pick<LaneSettings, 'queues'>,
  fallback: string,
): string {
  const names = Array.isArray(queues) ? queues.flatMap(nameOf) : []
  if (typeof queues === 'object' && queues !== null && !Array.isArray(queues)) {
    const entry = Object.entries(queues).find(([key]) => outcome !== null && fold(key) === outcome)
    if (entry) return nameOf(entry[1])[0] ?? entry[0]
    names.push(...Object.keys(queues))
  }
  const stem = outcome?.split('-')[0] ?? ''
  const fitting = names.find((name) => stem !== '' && fold(name).includes(stem))
  return fitting ?? names[0] ?? fallback
}

function nameOf(queue: unknown): string[] {
  if (typeof queue === 'string') return [queue]
  const named = typeof queue === 'object' && queue !== null && 'name' in queue ? queue.name : null
  return typeof named === 'string' ? [named] : []
}
