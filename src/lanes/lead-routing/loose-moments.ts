/** Moments as leads write them that name no day: a season, the first half of a year, a month in further languages. */
import { asDate, lengthOfMonth } from '../../recognise/calendar.ts'
import { fold } from '../../recognise/phrase.ts'

export type LooseMoment = { start: number; end: number; from: string; to: string }

/** Month names, folded, of the languages that the general reader of dates does not know. */
const months: readonly string[][] = [
  'januari stycznia styczen ocak ocakta januar leden ledna tammikuu января январь январе'.split(' '),
  'februari lutego luty subat subatta februar unora helmikuu февраля февраль феврале'.split(' '),
  'maart marca marzec mart martta mars brezna maaliskuu марта март марте'.split(' '),
  'april kwietnia kwiecien nisan nisanda dubna huhtikuu апреля апрель апреле'.split(' '),
  'mei maja maj mayis mayista kvetna toukokuu мая май мае'.split(' '),
  'juni czerwca czerwiec haziran haziranda cervna kesakuu июня июнь июне'.split(' '),
  'juli lipca lipiec temmuz temmuzda cervence heinakuu июля июль июле'.split(' '),
  'augustus sierpnia sierpien agustos agustosta srpna elokuu августа август августе augusti august'.split(
    ' ',
  ),
  'september wrzesnia wrzesien eylul eylulde zari syyskuu сентября сентябрь сентябре'.split(' '),
  'oktober pazdziernika pazdziernik ekim ekimde rijna lokakuu октября октябрь октябре'.split(' '),
  'november listopada listopad kasim kasimda marraskuu ноября ноябрь ноябре'.split(' '),
  'december grudnia grudzien aralik aralikta prosince joulukuu декабря декабрь декабре'.split(' '),
]
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** First and last month; winter reaches into the next year. */
const seasons: readonly [RegExp, number, number][] = [
  [/^(?:spring|fruhjahr|fruhling|primavera|printemps|voorjaar|wiosn\p{L}+|ilkbahar|varen|foraret)$/u, 3, 5],
  [/^(?:summer|sommer|verano|ete|estate|verao|zomer|lato|lata|yaz|sommaren)$/u, 6, 8],
  [
    /^(?:autumn|fall|herbst|otono|automne|autunno|outono|najaar|herfst|jesien\p{L}*|sonbahar|hosten)$/u,
    9,
    11,
  ],
  [/^(?:winter|invierno|hiver|inverno|zima|zimy|kis|vintern)$/u, 12, 14],
]

const word = "[\\p{L}\\p{M}']{3,14}"
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<day>\\d{1,2})\\.?\\s)?(?<name>${word})(?:\\s(?:of|de|del|di|du|do|des|r\\.))?(?:\\s(?<year>20\\d\\d))?(?![\\p{L}\\p{N}])|(?<first>20\\d\\d)\\s(?<then>${word})(?![\\p{L}])`,
  'giu',
)
const half =
  /(?<![\p{L}\p{N}])(?:(?<early>early|beginning of|start of|anfang|début|principios de|a principios de|inizio|início de|begin|początek|początku)|(?<mid>mid[- ]?|middle of|mitte|mi-|mediados de|metà|meados de|medio|połowie)|(?<late>late|end of|ende|fin|finales de|a finales de|fine|final de|eind|koniec|końca))\s?(?<year>20\d\d)(?![\p{L}\p{N}])/giu
const chinese = /(?<year>20\d\d)年(?:(?<month>\d{1,2})月)?(?:(?<day>\d{1,2})日)?(?:底|初|中旬)?/gu

/** Every such moment with its first and last day; a month without a year is the next one from `now` on. */
export function looseMoments(text: string, now: Date): LooseMoment[] {
  const found: LooseMoment[] = []
  for (const match of text.matchAll(half)) {
    const { early, mid, year } = match.groups ?? {}
    const later: [number, number] = mid === undefined ? [10, 12] : [5, 8]
    const [from, to] = early === undefined ? later : [1, 3]
    add(found, match, Number(year), from, to)
  }
  for (const match of text.matchAll(chinese)) {
    const { year, month, day } = match.groups ?? {}
    add(found, match, Number(year), Number(month ?? 1), Number(month ?? 12), Number(day ?? 0))
  }
  for (const match of text.matchAll(named)) {
    const { name, year, first, then, day } = match.groups ?? {}
    const plain = fold(name ?? then ?? '')
    const month = monthOf.get(plain)
    const season = seasons.find(([pattern]) => pattern.test(plain))
    const [from, to] = month === undefined ? (season?.slice(1) ?? []) : [month, month]
    if (typeof from !== 'number' || typeof to !== 'number') continue
    const said = year ?? first
    // "mei" and "fall" alone are words of other languages.
    if (
      said === undefined &&
      (plain.length < 4 || plain === 'fall' || plain === 'estate' || plain === 'lata')
    )
      continue
    add(
      found,
      match,
      said === undefined ? nextYear(season === undefined ? to : from, now) : Number(said),
      from,
      to,
      Number(day ?? 0),
    )
  }
  return found
}

function nextYear(month: number, now: Date): number {
  return now.getUTCFullYear() + (month < now.getUTCMonth() + 1 ? 1 : 0)
}

function add(
  found: LooseMoment[],
  { index, 0: words }: RegExpMatchArray,
  year: number,
  first: number,
  last: number,
  day = 0,
): void {
  const start = index ?? 0
  if (found.some((one) => one.start < start + words.length && start < one.end)) return
  const [lastYear, lastMonth] = last > 12 ? [year + 1, last - 12] : [year, last]
  const from = asDate({ year, month: first, day: day || 1 })
  const to = asDate({
    year: lastYear,
    month: lastMonth,
    day: day || lengthOfMonth(lastYear, lastMonth),
  })
  if (from !== null && to !== null) found.push({ start, end: start + words.length, from, to })
}
