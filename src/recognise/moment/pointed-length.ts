/** Lengths on one side of today: `next 3 days`, `the last two years`, `5 upcoming years`, `past two quarters`. */
import { type Day, plusDays, plusMonths } from '../calendar.ts'
import { count } from './count.ts'
import { hasClockPart, type Length, length, lengthText, plusWorkingDays, shifted, unit } from './length.ts'
import { pointer } from './names.ts'
import { counting, type Period } from './period.ts'
import { once, type Parser, type Read, type Scene, word } from './scene.ts'

/** `next 3 days`, `the last two years`, `5 upcoming years`, `next couple weeks`, `past two quarters`, `next 4 business days`. */
export function countedUnits(scene: Scene, at: number): Read<Period> | null {
  const read = pointedLength(scene, at)
  if (read === null || hasClockPart(read.value.parts)) return null
  const { parts, step, quarters } = read.value
  if (step === 0) return null
  return {
    value:
      quarters === null ? inLength(scene.now.day, parts, step) : quartersFrom(scene.now.day, quarters, step),
    next: read.next,
  }
}

/** A length and which side of today it lies; `quarters` counts quarters of the calendar. */
export type PointedLength = { parts: Length; step: -1 | 0 | 1; quarters: number | null }

export const pointedLength: Parser<PointedLength> = once((scene, at) => {
  const which = pointer(scene, at)
  if (which !== null && which.value.step !== 0) {
    const parts = beforeAgo(scene, length(scene, which.next))
    if (
      parts === null ||
      isVerb(scene, at) ||
      /^an?$/.test(word(scene, which.next)) ||
      word(scene, parts.next) === 'of'
    )
      return null
    return {
      value: { parts: parts.value, step: which.value.step, quarters: quartersIn(scene, parts) },
      next: parts.next,
    }
  }
  const amount = count(scene, at)
  const side = amount === null ? null : pointer(scene, amount.next)
  const of = side === null ? null : unit(scene, side.next)
  const isMany = word(scene, (of?.next ?? at) - 1).endsWith('s')
  if (amount === null || side === null || of === null || side.value.step === 0 || !isMany) return null
  const parts: Length = [{ amount: amount.value * of.value.times, unit: of.value.unit }]
  return {
    value: { parts, step: side.value.step, quarters: of.value.name === 'quarter' ? amount.value : null },
    next: of.next,
  }
})

/** In "the last 3 months and 2 days ago" two things are told. */
function beforeAgo(scene: Scene, parts: Read<Length> | null): Read<Length> | null {
  if (parts === null || parts.value.length === 1 || !/^(?:ago|later|earlier)$/.test(word(scene, parts.next)))
    return parts
  for (let at = parts.next - 1; at > parts.next - 12; at--)
    if (/^(?:and|,)$/.test(word(scene, at))) return { value: parts.value.slice(0, -1), next: at }
  return parts
}

/** "it will last two hours". */
function isVerb(scene: Scene, at: number): boolean {
  return (
    word(scene, at) === 'last' &&
    /^(?:t|to|will|should|would|can|could|may|might|must|not|ll|did|does|usually|normally)$/.test(
      word(scene, at - 1),
    )
  )
}

function quartersIn(scene: Scene, parts: Read<Length>): number | null {
  const [first] = parts.value
  return /^quarters?$/.test(word(scene, parts.next - 1)) && parts.value.length === 1 && first !== undefined
    ? first.amount / 3
    : null
}

/** What comes begins tomorrow, what has been ends before today. */
export function inLength(today: Day, parts: Length, step: -1 | 1): Period {
  const size = lengthText(parts)
  if (parts.some((part) => part.unit === 'BD')) {
    const first = step === 1 ? plusWorkingDays(today, 1) : today
    const days = Math.min(parts[0]?.amount ?? 0, 3000)
    const start = step === 1 ? first : plusWorkingDays(today, -days)
    const end = step === 1 ? plusDays(plusWorkingDays(first, days - 1), 1) : today
    return counting({ start, end }, size, 'day')
  }
  const from = { day: step === 1 ? plusDays(today, 1) : today, seconds: 0 }
  const other = shifted(from, parts, step).day
  return counting(step === 1 ? { start: from.day, end: other } : { start: other, end: from.day }, size, 'day')
}

function quartersFrom(today: Day, amount: number, step: -1 | 1): Period {
  const here = { year: today.year, month: Math.floor((today.month - 1) / 3) * 3 + 1, day: 1 }
  const months = 3 * Math.round(amount)
  const start = step === 1 ? plusMonths(here, 3) : plusMonths(here, -months)
  return counting({ start, end: plusMonths(start, months) }, `P${months}M`, 'quarter')
}
