/** Which documents a business asks for, per service and why: from its approved documents and its settings. */
import type { LaneInput } from '../../../words/lane.ts'
import { listedRequirements } from './listed.ts'
import { plain, type Requirement } from './requirement.ts'
import { servicesAsRequirements, settledRequirements } from './settled.ts'
import { tabledRequirements } from './tabled.ts'

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
  const all = [...written, ...settledRequirements(settings)]
  const found = unrepeated(all.length > 0 ? all : servicesAsRequirements(settings))
  ofLibrary.set(settings, found)
  return found
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
