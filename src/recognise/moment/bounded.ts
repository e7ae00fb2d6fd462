/** Bounds: `before 2018`, `since this August`, `no later than 6:00`, `around noon`, `2012 or later`, `today before 4pm`. */
import { atClock, clock, hourInPart } from './clock.ts'
import { type Counted, counted } from './counted-date.ts'
import { datedValues } from './day-and-time.ts'
import { length, lengthText, secondsIn } from './length.ts'
import { partOfDate } from './part-of-date.ts'
import { mealTime, plainMoment } from './plain-moment.ts'
import { furthest, mapped, once, type Parser, phrase, type Read, type Scene, skip, word } from './scene.ts'
import { dayText, type Mod, type MomentKind, type MomentValue } from './shape.ts'

type Bound = 'before' | 'after' | 'since' | 'until'

export const bounded: Parser<MomentValue[]> = once((scene, at) =>
  furthest(
    ledBy(scene, at),
    dayThenBound(scene, at),
    followedBy(scene, at),
    around(scene, at),
    toDate(scene, at),
    comparedCount(scene, at),
    comparedLength(scene, at),
  ),
)

const leads: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'before',
    [
      'before',
      'prior to',
      'in advance of',
      'ahead of',
      'by',
      'no later than',
      'not later than',
      'earlier than',
      'sooner than',
      'until',
      'till',
      'til',
      'ending',
      'ending on',
      'ending with',
      'up to',
      'up until',
      '<',
    ],
  ],
  ['until', ['as late as', '< =', '<=']],
  ['after', ['after', 'later than', 'greater than', 'year greater than', '>']],
  [
    'since',
    [
      'since',
      'starting',
      'starting on',
      'starting from',
      'starting with',
      'beginning',
      'beginning on',
      'beginning from',
      'as early as',
      'no earlier than',
      'not earlier than',
      'no sooner than',
      'not before',
      'as of',
      'effective',
      'effective from',
      'any time from',
      '> =',
      '>=',
      'after or equal to',
    ],
  ],
]

/** The longest bounding words that stand here. */
function lead(scene: Scene, at: number): Read<Bound> | null {
  const inclusive = phrase(scene, at, 'on or', 'in or', 'at or')
  const start = inclusive ?? at
  const read = furthest(
    ...leads.map(([bound, words]): Read<Bound> | null => {
      const next = phrase(scene, start, ...words)
      return next === null ? null : { value: bound, next }
    }),
  )
  const after = read === null ? null : phrase(scene, read.next, 'or on', 'or in', 'or at')
  if (read === null || (inclusive === null && after === null)) return read
  return { value: including[read.value], next: after ?? read.next }
}

/** With "or on" the day itself is meant too. */
const including: Readonly<Record<Bound, Bound>> = {
  before: 'until',
  until: 'until',
  after: 'since',
  since: 'since',
}

function ledBy(scene: Scene, at: number): Read<MomentValue[]> | null {
  const equal = word(scene, at) === '=' ? plainMoment(scene, at + 1) : null
  if (equal !== null && /^\d{4}$/.test(equal.value[0]?.timex ?? '')) return equal
  const bound = lead(scene, at)
  if (bound === null) return null
  const near = skip(scene, bound.next, 'around', 'about')
  const inner = furthest(boundable(scene, near), boundable(scene, skip(scene, near, 'the')))
  if (inner === null || (/^[<>]/.test(word(scene, at)) && !isCompared(scene, at, inner))) return null
  const isNear = near > bound.next
  return mapped(inner, (list) =>
    list.map((one) => boundedBy(bound.value, isNear ? { ...one, mod: 'approx' } : one)),
  )
}

/** A mark compares with a year; what stands behind it at the start of a line is quoted. */
function isCompared(scene: Scene, at: number, inner: Read<MomentValue[]>): boolean {
  const start = scene.tokens[at]?.start ?? 0
  const isQuote = scene.text[start - 1] === '\n' || /^[<>]$/.test(word(scene, at - 1))
  return !isQuote && /^\d{4}$/.test(inner.value[0]?.timex ?? '')
}

/** What can be bounded: all but lengths and "now". */
function boundable(scene: Scene, at: number): Read<MomentValue[]> | null {
  const read = furthest(plainMoment(scene, at), mealTime(scene, at))
  const kind = read?.value[0]?.kind
  return kind === undefined ||
    kind === 'duration' ||
    kind === 'set' ||
    read?.value[0]?.timex === 'PRESENT_REF'
    ? null
    : read
}

const ranges: Readonly<Record<MomentKind, MomentKind>> = {
  date: 'daterange',
  time: 'timerange',
  datetime: 'datetimerange',
  daterange: 'daterange',
  timerange: 'timerange',
  datetimerange: 'datetimerange',
  duration: 'duration',
  set: 'set',
}

/** Before a range is before it starts; before its end is until that end, as after its start is from that start. */
export function boundedBy(bound: Bound, one: MomentValue): MomentValue {
  const { timex, value, mod: inner } = one
  const mod: Mod =
    inner === 'start' || inner === 'mid' || inner === 'end' || inner === 'approx'
      ? `${bound}-${inner}`
      : bound
  const kind = ranges[one.kind]
  const isKnown = value !== undefined || one.start !== undefined
  if (!isKnown) return { timex, kind, mod }
  if (bound === 'before')
    return { timex, kind, mod, ...part('end', value ?? (inner === 'end' ? one.end : one.start)) }
  if (bound === 'until') return { timex, kind, mod, ...part('end', value ?? one.end) }
  if (bound === 'since') return { timex, kind, mod, ...part('start', value ?? one.start) }
  return { timex, kind, mod, ...part('start', value ?? (inner === 'start' ? one.start : one.end)) }
}

function part(name: 'start' | 'end', text: string | undefined): { start?: string; end?: string } {
  return text === undefined ? {} : { [name]: text }
}

/** `today before 4pm`, `next Wednesday later than 10 in the morning`. */
function dayThenBound(scene: Scene, at: number): Read<MomentValue[]> | null {
  const day = partOfDate(scene, at)
  if (day === null || day.value.part !== null) return null
  const bound = lead(scene, skip(scene, day.next, ','))
  if (bound === null) return null
  const time = furthest(clock(scene, bound.next), hourInPart(scene, bound.next), atClock(scene, bound.next))
  return mapped(time, (one) =>
    datedValues({ date: day.value.date, clock: one }).map((value) => boundedBy(bound.value, value)),
  )
}

/** `2012 or later`, `3 pm or later`, `1/1/2016 and after`, `Monday onwards`. */
function followedBy(scene: Scene, at: number): Read<MomentValue[]> | null {
  const inner = boundable(scene, at)
  if (inner === null) return null
  const later = phrase(
    scene,
    inner.next,
    ...['later', 'after', 'above', 'greater', 'onwards', 'onward', 'beyond'].flatMap((one) => [
      `or ${one}`,
      `and ${one}`,
    ]),
    'onwards',
    'onward',
  )
  if (later !== null && word(scene, later) !== 'than' && !opensBound(scene, later))
    return mapped({ value: inner.value, next: later }, (list) => list.map((one) => boundedBy('since', one)))
  const earlier = phrase(scene, inner.next, 'or earlier', 'and earlier', 'or before', 'and before')
  if (earlier === null || word(scene, earlier) === 'than' || opensBound(scene, earlier)) return null
  return { value: inner.value.map((one) => boundedBy('until', one)), next: earlier }
}

/** In "1/1/2016 and after 6PM", "… and after my leave" the word bounds what comes. */
function opensBound(scene: Scene, at: number): boolean {
  return (
    /^(?:after|before)$/.test(word(scene, at - 1)) &&
    scene.tokens[at]?.kind !== 'mark' &&
    scene.tokens[at] !== undefined
  )
}

/** `around tomorrow 10am`, `around dinner`, `circa 1900`. */
function around(scene: Scene, at: number): Read<MomentValue[]> | null {
  const next = phrase(scene, at, 'around', 'circa', 'approximately')
  if (next === null) return null
  const inner = furthest(boundable(scene, next), boundable(scene, skip(scene, next, 'the')))
  return mapped(inner, (list) =>
    list.map((one) => ({ ...one, kind: ranges[one.kind], mod: 'approx' as const })),
  )
}

/** `to date`, `till date`. */
function toDate(scene: Scene, at: number): Read<MomentValue[]> | null {
  const next = phrase(scene, at, 'to date', 'till date', 'until now', 'till now', 'up to now')
  if (next === null || word(scene, at - 1) === '-') return null
  return {
    value: [{ timex: 'PRESENT_REF', kind: 'daterange', end: dayText(scene.now.day), mod: 'before' }],
    next,
  }
}

/** `more than 2 weeks before today`, `less than 3 days after tomorrow`. */
function comparedCount(scene: Scene, at: number): Read<MomentValue[]> | null {
  const isMore = phrase(scene, at, 'more than')
  const start = isMore ?? phrase(scene, at, 'less than')
  const read = start === null ? null : counted(scene, start)
  if (read === null || read.value.exact) return null
  return { value: [comparedValue(read.value, isMore !== null)], next: read.next }
}

function comparedValue({ at: moment, from, parts, sign }: Counted, isMore: boolean): MomentValue {
  const day = dayText(moment.day)
  if (isMore && sign === -1) return { timex: day, kind: 'daterange', end: day, mod: 'before' }
  if (isMore) return { timex: day, kind: 'daterange', start: day, mod: 'after' }
  const [start, end] = sign === 1 ? [dayText(from.day), day] : [day, dayText(from.day)]
  return { timex: `(${start},${end},${lengthText(parts)})`, kind: 'daterange', start, end }
}

/** `less than 2 hours`, `more than 4 days`. */
function comparedLength(scene: Scene, at: number): Read<MomentValue[]> | null {
  const isMore = phrase(scene, at, 'more than')
  const start = isMore ?? phrase(scene, at, 'less than')
  return mapped(start === null ? null : length(scene, start), (parts) => [
    {
      timex: lengthText(parts),
      kind: 'duration',
      value: String(secondsIn(parts)),
      mod: isMore === null ? 'less' : 'more',
    },
  ])
}
