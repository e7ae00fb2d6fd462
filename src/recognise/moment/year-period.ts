/** Years and what is longer or vaguer: `2019`, `FY18`, `the 1990s`, `15th century`, `summer of 2021`. */
import type { Day } from '../calendar.ts'

import { digitsAt, ordinal, year } from './count.ts'
import { month, pointer, yearNamed } from './names.ts'
import { type DaySpan, fixedPeriod, type Period } from './period.ts'
import { isGlued, type Read, type Scene, skip, word } from './scene.ts'
import { dayText, digits } from './shape.ts'

export function yearPeriod(value: number): Period {
  return fixedPeriod(digits(value, 4), yearSpan(value), 'year')
}

export function yearSpan(value: number): DaySpan {
  return { start: { year: value, month: 1, day: 1 }, end: { year: value + 1, month: 1, day: 1 } }
}

export function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short
}

/** `1990s`, `the '90s`, `the nineties`; without its century both the last and the coming one are meant. */
export function decade(scene: Scene, at: number): Read<Period> | null {
  const start = skip(scene, at, 'the')
  const now = scene.now.day
  const named = decades[word(scene, start)]
  if (named !== undefined && (start > at || word(scene, at - 1) === 'the'))
    return { value: shortDecade(now, named), next: start + 1 }
  const quoted = skip(scene, start, "'", '’')
  const whole = digitsAt(scene, quoted, [4, 4])
  const short = quoted > at ? digitsAt(scene, quoted, [2, 2]) : null
  const first = whole ?? short
  const after = word(scene, quoted + 1)
  if (first === null || first % 10 !== 0 || !isGlued(scene, quoted + 1) || !/^(?:s|'s)$/.test(after))
    return null
  return { value: whole === null ? shortDecade(now, first) : longSpan(first, 10), next: quoted + 2 }
}

const decades: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}

function shortDecade(now: Day, first: number): Period {
  const here = Math.floor(now.year / 100) * 100 + first
  const [past, future] = here < now.year ? [here, here + 100] : [here - 100, here]
  const timex = `(XX${digits(first, 2)}-01-01,XX${digits((first + 10) % 100, 2)}-01-01,P10Y)`
  const [before, after] = [longSpan(past, 10), longSpan(future, 10)]
  return { ...after, timex, past: before.past }
}

function longSpan(first: number, count: number): Period {
  const span = { start: { year: first, month: 1, day: 1 }, end: { year: first + count, month: 1, day: 1 } }
  return fixedPeriod(`(${dayText(span.start)},${dayText(span.end)},P${count}Y)`, span, 'year')
}

export function century(scene: Scene, at: number): Read<Period> | null {
  const place = ordinal(scene, skip(scene, at, 'the'))
  if (place === null || word(scene, place.next) !== 'century' || place.value > 29) return null
  return { value: longSpan((place.value - 1) * 100, 100), next: place.next + 1 }
}

/** `summer of 2021`, `this winter`: seasons begin on other days for everyone, so they stay words. */
export function season(scene: Scene, at: number): Read<Period> | null {
  const which = pointer(scene, at)
  const start = which?.next ?? at
  const name = { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' }[word(scene, start)]
  if (name === undefined) return null
  const joint = skip(scene, skip(scene, start + 1, ','), 'of', 'in')
  const after = which === null ? yearNamed(scene, joint) : null
  const told =
    which !== null ||
    after !== null ||
    /^(?:in|the|of|during|since|until|by|every|each|late|early|mid|from)$/.test(word(scene, at - 1))
  if (
    !told ||
    (word(scene, start) === 'fall' && which === null && after === null && word(scene, at - 1) !== 'in')
  )
    return null
  const inYear = after?.value ?? (which === null ? null : scene.now.day.year + which.value.step)
  const timex = inYear === null ? name : `${digits(inYear, 4)}-${name}`
  return { value: outside(timex), next: after?.next ?? start + 1 }
}

/** A period with no days of the calendar. */
function outside(timex: string): Period {
  return { timex, past: null, future: null, grain: 'year', stamp: { of: 'rule', year: null, rule: timex } }
}

/** `fiscal year 2008`, `FY19`, `school year 2008`, `calendar year 2008`. */
export function specialYear(scene: Scene, first: number): Read<Period> | null {
  const at = pointer(scene, first)?.next ?? first
  const kind = { fy: 'FY', sy: 'SY', cy: '', fiscal: 'FY', financial: 'FY', school: 'SY', calendar: '' }[
    word(scene, at)
  ]
  if (kind === undefined) return null
  const isShort = word(scene, at).length === 2
  if (!isShort && word(scene, at + 1) !== 'year') return null
  const start = isShort ? at + 1 : at + 2
  const short = digitsAt(scene, start, [2, 2])
  const which = isShort ? null : pointer(scene, at - 1)
  const told = which === null ? null : { value: scene.now.day.year + which.value.step, next: start }
  const whole =
    year(scene, start) ?? (short === null ? null : { value: fullYear(short), next: start + 1 }) ?? told
  if (whole === null) return null
  return { value: kind === '' ? yearPeriod(whole.value) : outside(`${kind}${whole.value}`), next: whole.next }
}

/** `2019`, `year 2008`, `two thousand and twenty`; not an amount, a code or a count of things. */
export function plainYear(scene: Scene, at: number): Read<Period> | null {
  const told = word(scene, at) === 'year'
  const read = year(scene, told ? at + 1 : at)
  if (read === null || read.value < 1500 || read.value > 2199) return null
  if (told) return { value: yearPeriod(read.value), next: read.next }
  const spoken = scene.tokens[at]?.kind === 'word'
  if (spoken)
    return read.value >= 1900 && /^(?:in|of|since|until|before|after|by|from|year)$/.test(word(scene, at - 1))
      ? { value: yearPeriod(read.value), next: read.next }
      : null
  return isFree(scene, at, read.next) ? { value: yearPeriod(read.value), next: read.next } : null
}

const things =
  /^(?:pieces?|pcs|units?|kg|lbs?|tons?|people|persons?|dollars?|euros?|usd|eur|miles?|km|meters?|metres?|feet|words?|items?|users?|hours?|days?|minutes?|weeks?|months?|years?|times|boxes|cartons|sets|each|percent|%|x|am|pm|yen|pounds?|rows|copies|points?|calories|jobs|cases|w|kw|mah|hz|rpm)$/

function isFree(scene: Scene, at: number, next: number): boolean {
  const before = scene.tokens[at - 1]
  const glued = isGlued(scene, at)
  if (before !== undefined && glued && (before.kind !== 'mark' || !/^[(["'“=<>~–—-]$/.test(before.text)))
    return false
  if (
    before !== undefined &&
    glued &&
    before.text === '-' &&
    isGlued(scene, at - 1) &&
    scene.tokens[at - 2]?.kind !== undefined
  ) {
    const lead = scene.tokens[at - 2]
    if (/^(?:mid|early|late)$/.test(lead?.text ?? '')) return true
    if (lead?.kind === 'word' || year(scene, at - 2) === null) return false
  }
  if (before !== undefined && /^[$€£¥#+*]$/.test(before.text)) return false
  const after = scene.tokens[next]
  // Groups of digits are a telephone number.
  if (before?.kind === 'digits' || after?.kind === 'digits') return false
  if (after === undefined) return true
  if (things.test(after.text)) return false
  if (!after.glued || after.kind === 'break') return true
  if (after.text === '-')
    return (
      scene.tokens[next + 1]?.glued !== true ||
      year(scene, next + 1) !== null ||
      month(scene, next + 1) !== null
    )
  return after.text === "'s" || (after.kind === 'mark' && !/^[/@_+*:%]$/.test(after.text))
}
