/** Holidays that trade plans around, as dates: "before Chinese New Year", "nach Ostern", "Black Friday". */
import type { CalendarDate } from '../words/money.ts'
import { asDate, type Day, daysBetween, easter, plusDays, today, weekday } from './calendar.ts'
import { type Found, foundAt, type Hints } from './found.ts'
import { phraseTable, scanPhrases } from './phrase.ts'

/** Every holiday named, in the year beside it, else the coming one; moon-dependent days may be a day off and say so. */
export function findHolidays(text: string, hints: Hints): Found<CalendarDate>[] {
  const now = today(hints)
  return scanPhrases(text, table).flatMap(({ start, end, value }) => {
    if (
      /^\p{Ll}/u.test(text[start] ?? '') &&
      hints.language !== 'en' &&
      !/[\u4e00-\u9fff]/.test(text[start] ?? '')
    ) {
      // "natal", "pascua" and "new year" in small letters: still the holiday when a word of time stands before.
      if (
        !/\b(?:before|after|by|until|on|vor|nach|bis|avant|après|antes|después|depois|prima|dopo)\b/i.test(
          text.slice(Math.max(0, start - 12), start),
        )
      )
        return []
    }
    year.lastIndex = end
    const written = year.exec(text)
    const which = /(?<![\p{L}])(next|last|previous|following|this)\s(?:year['’]?s\s)?$/iu.exec(
      text.slice(Math.max(0, start - 20), start),
    )
    const ahead = now === null ? null : coming(value.of, now, which?.[1]?.toLowerCase())
    const day = written === null ? ahead : value.of(Number(written[1]))
    const date = day === null ? null : asDate(day)
    if (date === null) return []
    const from = written === null && which !== null ? start - which[0].length : start
    const doubt = value.byMoon
      ? { confidence: 0.65, note: 'the moon decides; may be a day off' }
      : { confidence: 0.85 }
    return [foundAt(text, { start: from, end: end + (written?.[0].length ?? 0) }, date, doubt)]
  })
}

const year = /,?\s(?:of |in )?((?:19|20)\d\d)(?!\d)/y

function coming(of: Holiday['of'], now: Day, which: string | undefined): Day | null {
  const all = [now.year - 1, now.year, now.year + 1, now.year + 2].flatMap((one) => of(one) ?? [])
  if (which === 'last' || which === 'previous')
    return all.findLast((day) => daysBetween(now, day) < 0) ?? null
  const ahead = which === undefined || which === 'this' ? -10 : 1
  return all.find((day) => daysBetween(now, day) >= ahead) ?? null
}

type Holiday = { of: (year: number) => Day | null; byMoon: boolean }

const fixed = (month: number, day: number): Holiday => ({
  of: (year) => ({ year, month, day }),
  byMoon: false,
})
const fromEaster = (days: number): Holiday => ({ of: (year) => plusDays(easter(year), days), byMoon: false })
const fromTable = (dates: string, byMoon: boolean): Holiday => ({
  byMoon,
  of: (year) => {
    const date = dates.split(' ').find((one) => one.startsWith(String(year)))
    const [, month, day] = date?.split('-').map(Number) ?? []
    return month === undefined || day === undefined ? null : { year, month, day }
  },
})

/** The fourth Thursday of November. */
function thanksgiving(year: number): Day {
  const first = { year, month: 11, day: 1 }
  return plusDays(first, ((4 - weekday(first) + 7) % 7) + 21)
}

// Hong Kong Observatory calendar for the lunar new year; the Islamic and Hindu days as announced or computed (Umm al-Qura).
const lunarNewYear = fromTable(
  '2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08',
  false,
)
const endOfRamadan = fromTable(
  '2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04',
  true,
)
const ramadan = fromTable(
  '2024-03-11 2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05',
  true,
)
const sacrifice = fromTable(
  '2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13',
  true,
)
const diwali = fromTable('2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26', true)

const table = phraseTable<Holiday>([
  ...named('christmas|xmas|christmas day|x-mas|weihnachten|noël|navidad|natale', fixed(12, 25)),
  ...named('christmas eve|heiligabend|nochebuena', fixed(12, 24)),
  ...named(
    "new year|new years|new year's|new year's day|new year day|neujahr|nouvel an|año nuevo|ano novo|capodanno",
    fixed(1, 1),
  ),
  ...named("new year's eve|new years eve|silvester|nochevieja", fixed(12, 31)),
  ...named('easter|easter sunday|ostern|pâques|pascua|páscoa|pasqua', fromEaster(0)),
  ...named(
    'good friday|karfreitag|viernes santo|vendredi saint|sexta-feira santa|venerdì santo',
    fromEaster(-2),
  ),
  ...named('easter monday|ostermontag|lundi de pâques|pasquetta', fromEaster(1)),
  ...named('pfingsten|whitsun|pentecost|pentecôte', fromEaster(49)),
  ...named('thanksgiving|thanksgiving day', { of: thanksgiving, byMoon: false }),
  ...named('black friday', { of: (one) => plusDays(thanksgiving(one), 1), byMoon: false }),
  ...named(
    "labour day|international workers' day|may day|tag der arbeit|fête du travail|día del trabajo|dia do trabalho",
    fixed(5, 1),
  ),
  ...named('ferragosto', fixed(8, 15)),
  ...named(
    'chinese new year|cny|lunar new year|spring festival|chinesisches neujahr|chinesischem neujahr|nouvel an chinois|año nuevo chino|ano novo chinês|capodanno cinese',
    lunarNewYear,
  ),
  ...named('golden week|chinese national day', fixed(10, 1)),
  ...named('eid al fitr|eid-al-fitr|eid ul fitr', endOfRamadan),
  ...named('ramadan|ramadhan', ramadan),
  ...named('eid al adha|eid-al-adha|eid ul adha', sacrifice),
  ...named('diwali|deepavali', diwali),
])

function named(names: string, holiday: Holiday): [string, Holiday][] {
  return names.split('|').map((name) => [name, holiday])
}
