/** A document that a business asks for, of whom and why; and what is asked for one service. */
import { fold } from '../../../recognise/phrase.ts'
import type { Evidence } from '../../../words/evidence.ts'

export type Requirement = {
  /** As the business writes it; null where every applicant needs the document. */
  service: string | null
  name: string
  /** Names in other languages, and other words by which it is known. */
  also: { language: string | null; name: string; evidence: Evidence[] }[]
  why: string | null
  whyEvidence: Evidence[]
  /** What stands under "must be valid for". */
  validity: string | null
  /** Fields it must show, as the business lists them. */
  mustShow: string[]
  /** Where an approved document says so; none where only the settings do. */
  evidence: Evidence[]
}

/** What is asked of an applicant for this service: what all need, and what this one needs besides. */
export function requiredFor(service: string | null, all: readonly Requirement[]): Requirement[] {
  const wanted = service === null ? null : plain(service)
  return all.filter((one) => one.service === null || (wanted !== null && plain(one.service) === wanted))
}

/** What is asked whichever of these services it will be. */
export function requiredForEach(services: readonly string[], all: readonly Requirement[]): Requirement[] {
  const [first = null, ...others] = services
  return requiredFor(first, all).filter(
    (one) =>
      one.service === null ||
      others.every((service) =>
        requiredFor(service, all).some(({ name }) => plain(name) === plain(one.name)),
      ),
  )
}

const everybody =
  /^(?:[-–—*]*|(?:all|any|every|each|general|common|default|everyone|everybody|alle|allgemein|jede[rs]?|todos|todas|general(?:es)?|cualquiera?)(?: (?:our )?(?:services?|customers?|clients?|applicants?|cases|leistungen|dienste|kunden|los servicios|los clientes|servicios|clientes))?)$/

/** The services a cell or key names: `null` for all of them. */
export function servicesNamed(words: string): (string | null)[] {
  if (everybody.test(fold(words).trim())) return [null]
  return words
    .split(/\s*(?:;|\n|\s\/\s|,(?=\s*\p{Lu}))\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (everybody.test(fold(name)) ? null : name))
}

export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
