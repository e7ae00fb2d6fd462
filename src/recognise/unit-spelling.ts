/** The spelling of one unit behind a number, longest first: `metric tons`, `pcs.`, `dm3`, `Js`, `'`. */
import { type Factor, longestSpelling, productOf, type Unit, unitBehindNumber } from '../words/units.ts'
import { type Place, unitByContext } from './unit-in-context.ts'

/** A factor with its place; `place` is null where the words around have settled what it means. */
export type FactorAt = Factor & { end: number; place: Place | null }

const firstWord = /[°º℃℉µμΩÅ²³"'′″”’½\p{L}](?:[\p{L}\d²³/.°·()'’"^⁻¹]|-(?!\d)){0,23}/uy
const nextWord = /[ \u00a0-]{1,2}([\p{L}°][\p{L}\d²³/.'’-]{0,15})/uy

/** The longest spelling first: up to four words, then the first word without what hangs on it. */
export function atomAt(text: string, from: number, start: number): FactorAt | null {
  const first = wordAt(text, start) ?? ''
  // `6'2"`: a mark is a unit of one character whatever follows, unless letters do.
  if (/^["'′″”’](?!\p{L})/u.test(text.slice(start, start + 2))) return markAt(text, from, start)
  const letters = /^[\p{L}°]+/u.exec(first)?.[0] ?? ''
  const place = { from, start, end: start + letters.length }
  const meant =
    letters === '' || /^[\p{L}\d]/u.test(first.slice(letters.length)) ? null : unitByContext(text, place)
  if (meant !== null) return { unit: meant, power: 1, end: place.end, place: null }
  const ends = [start + first.length]
  for (let words = 1; words < longestSpelling; words++) {
    nextWord.lastIndex = ends.at(-1) ?? start
    const more = nextWord.exec(text)
    if (more === null) break
    ends.push(more.index + more[0].length)
  }
  for (const [words, end] of [...ends.entries()].reverse()) {
    const hit = spelled(text, start, { end, beyond: ends[words - 1] ?? start })
    if (hit !== null) return { ...hit, place: { from, start, end: hit.end } }
  }
  return null
}

function markAt(text: string, from: number, start: number): FactorAt | null {
  // Two feet marks are typed for an inch mark: `4'' pipe`.
  const twice = /^(?:''|’’|′′)/.test(text.slice(start, start + 2))
  const place = { from, start, end: start + (twice ? 2 : 1) }
  const meant = unitByContext(text, place)
  if (meant !== null) return { unit: meant, power: 1, end: place.end, place: null }
  const unit = unitBehindNumber(twice ? '"' : (text[start] ?? ''))
  return unit === null ? null : { unit, power: 1, end: place.end, place }
}

type Spelled = { unit: Unit; power: number; end: number }

/** The spelling up to `end`, or shorter by trailing punctuation as far as `beyond`: `pcs.`, `kg/carton` → kg, `pcs)`. */
function spelled(
  text: string,
  start: number,
  { end, beyond }: { end: number; beyond: number },
): Spelled | null {
  let stop = end
  while (stop > beyond) {
    const candidate = text.slice(start, stop)
    const next = text[stop] ?? ''
    const hit = /[\p{L}\d²³]/u.test(next) ? null : readSpelling(candidate)
    if (hit !== null) {
      const abbreviated = candidate.endsWith('.') && unitBehindNumber(candidate.slice(0, -1)) !== null
      return { ...hit, end: abbreviated ? stop - 1 : stop }
    }
    const shorter = candidate.search(/[/.()'’"^·⁻-][^/.()'’"^·⁻-]*$/)
    if (shorter <= 0) return null
    stop = start + shorter
  }
  return null
}

/** A spelling of the tables, one with its power (`dm3`), or two symbols in one (`Js`, `Pas`). */
function readSpelling(spelling: string): { unit: Unit; power: number } | null {
  const unit = unitBehindNumber(spelling) ?? unitBehindNumber(spelling.replace(/-/g, ' '))
  if (unit !== null) return { unit, power: 1 }
  const raised = /^(\p{L}{1,3})([23²³])$/u.exec(spelling)
  const base = raised?.[1] === undefined ? null : unitBehindNumber(raised[1])
  if (base !== null && (base.kind === 'length' || base.kind === 'time'))
    return { unit: base, power: /[2²]/.test(raised?.[2] ?? '') ? 2 : 3 }
  const joined = /^([fpnµμmkMGT]?[A-Z]a?A?)(s|h|m)$/u.exec(spelling)
  const left = joined?.[1] === undefined ? null : unitBehindNumber(joined[1])
  const right = joined?.[2] === undefined ? null : unitBehindNumber(joined[2])
  if (left === null || right === null || !multiplies.has(left.kind)) return null
  // "50 MWs" are megawatts; nobody counts their seconds.
  if (left.kind === 'power' && spelling.endsWith('s') && /^[MG]/.test(spelling))
    return { unit: left, power: 1 }
  const product = productOf([
    { unit: left, power: 1 },
    { unit: right, power: 1 },
  ])
  return product === null ? null : { unit: product, power: 1 }
}

/** What times, lengths and hours are multiplied with. */
export const multiplies = new Set(['energy', 'power', 'force', 'electric', 'pressure'])

/** `个`, `平方米`: no space parts a unit from what follows. */
export function chineseUnit(characters: string, start: number): { unit: Unit; end: number } | null {
  for (let length = Math.min(4, characters.length); length > 0; length--) {
    const unit = unitBehindNumber(characters.slice(0, length))
    if (unit !== null) return { unit, end: start + length }
  }
  return null
}

/** The word at a place, to its second joint or to a digit behind a hyphen: no spelling of the tables goes on there. */
export function wordAt(text: string, start: number): string | null {
  firstWord.lastIndex = start
  const whole = firstWord.exec(text)?.[0]
  return whole === undefined ? null : (oneJoint.exec(whole)?.[0] ?? whole)
}

const oneJoint = /^[^/·]*(?:[/·][^/·]*)?(?=$|[/·])/u
