/** Times of day and recurring weekdays, as opening hours are written in six languages: `08:00 to 17:30`, `Monday to Friday`, `samstags`. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

const clock =
  '(?:(?:[01]?\\d|2[0-4])(?::[0-5]\\d|h[0-5]\\d|\\.[0-5]\\d(?=\\s?(?:uhr|[ap]\\.?m\\b)))(?:\\s?(?:uhr|hrs|h\\b|[ap]\\.?m\\.?(?!\\p{L})))?|(?:[01]?\\d|2[0-4])\\s?(?:uhr|[ap]\\.?m\\.?(?!\\p{L}))|noon|midnight)'
const upTo = '\\s?(?:to|until|till|and|bis|und|à|a|às|alle|ate|até|y|et|e|[-–—])\\s?'
const bareClock = '(?:[01]?\\d|2[0-4])(?::[0-5]\\d)?'
const times = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(${clock}|${bareClock}(?=${upTo}${clock}))(?:${upTo}(?:las |les |le )?(${clock}))?(?![\\p{L}\\p{N}]|[:.,]\\d)`,
  'giu',
)

/** Every time of day, `08:00`, or stretch of it, `08:00-17:30`, on the clock of 24 hours. */
export function findTimesOfDay(text: string, _hints: Hints): Found<string>[] {
  if (!/\d[:h.]\d\d|\d\s?(?:uhr|[ap]\.?m)|noon|midnight/i.test(text)) return []
  return [...text.matchAll(times)].flatMap((match) => {
    const [whole, first = '', second] = match
    const span = { start: match.index, end: match.index + whole.length }
    const to = second === undefined ? null : onClock(second)
    const half = /([ap])\.?m/i.exec(second ?? '')?.[1]
    const late = half === undefined ? null : onClock(first, half)
    // "2 to 5 pm" begins in the afternoon, "9 to 5 pm" in the morning.
    const from = late !== null && to !== null && late < to ? late : onClock(first)
    if (from === null || (second !== undefined && to === null)) return []
    return [foundAt(text, span, to === null ? from : `${from}-${to}`, { confidence: 0.9 })]
  })
}

function onClock(words: string, otherHalf?: string): string | null {
  if (/noon/i.test(words)) return '12:00'
  if (/midnight/i.test(words)) return '00:00'
  const [, hours, minutes = '00'] = /(\d{1,2})(?:[:.h](\d\d))?/i.exec(words) ?? []
  const half = (/([ap])\.?m/i.exec(words)?.[1] ?? otherHalf)?.toLowerCase()
  const hour = Number(hours)
  if (hours === undefined || hour > 24 || (half !== undefined && hour > 12)) return null
  const added = half === 'p' && hour < 12 ? 12 : 0
  const midnight = half === 'a' && hour === 12 ? -12 : 0
  return `${String(hour + added + midnight).padStart(2, '0')}:${minutes}`
}

const days = [
  'monday|montag|lundi|lunes|luned[iì]|segunda(?:-feira)?|mon|mo',
  'tuesday|dienstag|mardi|martes|marted[iì]|ter[çc]a(?:-feira)?|tue|di',
  'wednesday|mittwoch|mercredi|mi[ée]rcoles|mercoled[iì]|quarta(?:-feira)?|wed|mi',
  'thursday|donnerstag|jeudi|jueves|gioved[iì]|quinta(?:-feira)?|thu|do',
  'friday|freitag|vendredi|viernes|venerd[iì]|sexta(?:-feira)?|fri|fr',
  'saturday|samstag|sonnabend|samedi|s[áa]bado|sabato|sat|sa',
  'sunday|sonntag|dimanche|domingo|domenica|sun|so',
]
const short = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)$/i
const anyDay = days.join('|')
const spans = new RegExp(
  `(?<![\\p{L}\\p{N}])(${anyDay})\\.?s?(?:\\s?(?:to|through|until|bis|à|au|a|alla?|[-–—])\\s?(?:el |al |le )?)(${anyDay})\\.?s?(?![\\p{L}\\p{N}])`,
  'giu',
)
const recurring = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${anyDay})s|(?:every|each|jeden|chaque|cada|ogni|los|aos?) (${anyDay})s?)(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Weekdays that come again, `6`, and stretches of them, `1-5`, Monday being 1; "on Friday" is one day, and left to dates. */
export function findWeekdays(text: string, _hints: Hints): Found<string>[] {
  const found = [
    ...[...text.matchAll(spans)].map((match) => ({ match, from: match[1], to: match[2] })),
    ...[...text.matchAll(recurring)].map((match) => ({ match, from: match[1] ?? match[2], to: undefined })),
  ]
  return withoutOverlaps(
    found.flatMap(({ match, from = '', to }) => {
      if (to === undefined && short.test(from)) return []
      const [first, last] = [from, to ?? ''].map(
        (name) => 1 + days.findIndex((day) => new RegExp(`^(?:${day})$`, 'iu').test(name)),
      )
      const span = { start: match.index, end: match.index + match[0].length }
      return [foundAt(text, span, to === undefined ? String(first) : `${first}-${last}`)]
    }),
  )
}
