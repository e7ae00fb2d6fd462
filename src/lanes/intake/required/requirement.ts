/** Which documents a business asks for, per service and why: from its approved documents and its settings. */
import { fold } from '../../../recognise/phrase.ts'
import type { Evidence } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import { listedRequirements } from './listed.ts'
import { settledRequirements } from './settled.ts'
import { tabledRequirements } from './tabled.ts'

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

const known = new WeakMap<LaneInput['library'], Map<LaneInput['settings'], Requirement[]>>()

/** Every requirement, approved documents first; what settings repeat is not listed twice. */
export function requirementsOf({
  library,
  settings,
}: Pick<LaneInput, 'library' | 'settings'>): Requirement[] {
  const ofLibrary = known.get(library) ?? new Map<LaneInput['settings'], Requirement[]>()
  known.set(library, ofLibrary)
  const before = ofLibrary.get(settings)
  if (before !== undefined) return before
  const tabled = tabledRequirements(library)
  const written = tabled.length > 0 ? tabled : listedRequirements(library)
  const found = unrepeated([...written, ...settledRequirements(settings)])
  ofLibrary.set(settings, found)
  return found
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

function unrepeated(all: readonly Requirement[]): Requirement[] {
  return all.filter(
    (one, index) =>
      all.findIndex(
        (other) =>
          plain(other.name) === plain(one.name) && plain(other.service ?? '') === plain(one.service ?? ''),
      ) === index,
  )
}
