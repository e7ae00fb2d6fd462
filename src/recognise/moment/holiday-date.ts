/** Holidays: of a written year, of "this year", the next or last one, else the last and the coming one. */
import { type Day, easter, plusDays } from '../calendar.ts'
import { findHolidays } from '../holiday.ts'
import { phraseTable, scanPhrases } from '../phrase.ts'

import { year } from './count.ts'
import { weekdayInMonth, yearsAround } from './day-of-month.ts'
import { pointer } from './names.ts'
import {
  type NamedDay,
  once,
  type Parser,
  phrase,
  type Read,
  type Scene,
  skip,
  type Token,
  word,
} from './scene.ts'
import { compareDays, type DateRead, digits } from './shape.ts'

/** A holiday by name. */
export const holidayDate: Parser<DateRead> = once((scene, at) => {
  const which = pointer(scene, at)
  const named = scene.named.get(which?.next ?? at)
  if (named === undefined) return null
  const before = which?.value.step ?? null
  const written = yearAfter(scene, named.next)
  const dayIn = (one: number): Day | null => named.of(one)?.day ?? null
  const around = yearsAround(scene, written?.value ?? null, dayIn)
  const one = before === null ? null : pointed(scene, before, dayIn)
  const shown = one ?? around.future ?? around.past
  if (shown === null) return null
  const inYear = written?.value ?? one?.year ?? null
  const rule = named.of(inYear ?? scene.now.day.year)?.rule ?? null
  const asked = named.of(inYear ?? scene.now.day.year)?.day ?? shown
  const stamp: DateRead['stamp'] =
    rule !== null && one === null
      ? { of: 'rule', year: inYear, rule }
      : { of: 'day', year: inYear, month: asked.month, day: asked.day }
  const days = one === null ? around : { past: one, future: one }
  return { value: { stamp, ...days, holiday: true }, next: written?.next ?? named.next }
})

function pointed(scene: Scene, step: -1 | 0 | 1, dayIn: (year: number) => Day | null): Day | null {
  const now = scene.now.day
  if (step === 0) return dayIn(now.year)
  const all = [-2, -1, 0, 1, 2].flatMap((one) => dayIn(now.year + one) ?? [])
  const isIt = (day: Day): boolean => (step === 1 ? compareDays(day, now) > 0 : compareDays(day, now) < 0)
  return (step === 1 ? all.find(isIt) : all.findLast(isIt)) ?? null
}

/** ` 2010`, `, 2010`, ` of this year`, ` next year`. */
function yearAfter(scene: Scene, at: number): Read<number> | null {
  const start = skip(scene, at, ',', 'of', 'in')
  const written = year(scene, start)
  if (written !== null) return written
  const which = pointer(scene, skip(scene, start, 'the'))
  if (which !== null && word(scene, which.next) === 'year')
    return { value: scene.now.day.year + which.value.step, next: which.next + 1 }
  const here = phrase(scene, start, 'the year')
  return here === null || start === at ? null : { value: scene.now.day.year, next: here }
}

type Rule = (year: number) => NamedDay | null

const fixed =
  (month: number, day: number): Rule =>
  (one) => ({ day: { year: one, month, day }, rule: null })

const byEaster =
  (days: number): Rule =>
  (one) => ({ day: plusDays(easter(one), days), rule: null })

const byWeekday =
  (month: number, weekday: number, place: number | 'last'): Rule =>
  (one) => {
    const day = weekdayInMonth(one, month, weekday, place)
    return day === null
      ? null
      : { day, rule: `${digits(month, 2)}-WXX-${weekday}-${place === 'last' ? 4 : place}` }
  }

const afterThanksgiving =
  (days: number): Rule =>
  (one) => {
    const day = weekdayInMonth(one, 11, 4, 4)
    return day === null ? null : { day: plusDays(day, days), rule: null }
  }

/** The moon's days and the others that the table of holidays for trade knows. */
const ofTrade =
  (name: string): Rule =>
  (one) => {
    const [found] = findHolidays(`${name} ${one}`, {
      now: new Date(Number.NaN),
      timeZone: 'UTC',
      language: 'en',
    })
    const [inYear = 0, month = 0, day = 0] = found?.value.split('-').map(Number) ?? []
    return found === undefined ? null : { day: { year: inYear, month, day }, rule: null }
  }

const table = phraseTable<Rule>(
  (
    [
      ['christmas|christmas day|xmas|x mas', fixed(12, 25)],
      ['christmas eve|xmas eve', fixed(12, 24)],
      ["new year|new year's|new years|new year day|new year's day|new years day", fixed(1, 1)],
      ["new year's eve|new years eve|new year eve", fixed(12, 31)],
      ['boxing day', fixed(12, 26)],
      ["valentine's day|valentines day|valentine day|st valentine's day", fixed(2, 14)],
      [
        "st patrick's day|saint patrick's day|saint patrick|st patrick|st patricks day|st patrick day",
        fixed(3, 17),
      ],
      ["april fools|april fools day|april fool's day|april fool day", fixed(4, 1)],
      ['earth day', fixed(4, 22)],
      ["international workers' day|may day", fixed(5, 1)],
      ['cinco de mayo', fixed(5, 5)],
      ['juneteenth|freedom day|jubilee day', fixed(6, 19)],
      ['independence day', fixed(7, 4)],
      ['bastille day', fixed(7, 14)],
      ['halloween|all hallows eve|halloween day', fixed(10, 31)],
      ["all saints day|all saints' day", fixed(11, 1)],
      ["all souls day|all souls' day", fixed(11, 2)],
      ['guy fawkes day|guy fawkes night', fixed(11, 5)],
      ["veterans day|veteran's day|veterans' day|remembrance day", fixed(11, 11)],
      ["groundhog day|groundhog's day", fixed(2, 2)],
      ["women's day|international women's day|womens day", fixed(3, 8)],
      ["singles day|single's day|singles' day", fixed(11, 11)],
      ["teacher's day|teachers' day|teachers day", fixed(9, 10)],
      ["children's day|childrens day", fixed(6, 1)],
      ['inauguration day', fixed(1, 20)],
      ['epiphany', fixed(1, 6)],
      ['ferragosto|assumption day', fixed(8, 15)],
      ['canada day', fixed(7, 1)],
      ['anzac day', fixed(4, 25)],
      ['australia day', fixed(1, 26)],
      ['pi day', fixed(3, 14)],
      ['easter|easter day|easter sunday', byEaster(0)],
      ['good friday', byEaster(-2)],
      ['easter monday', byEaster(1)],
      ['easter saturday|holy saturday', byEaster(-1)],
      ['palm sunday', byEaster(-7)],
      ['maundy thursday|holy thursday', byEaster(-3)],
      ['ash wednesday', byEaster(-46)],
      ['mardi gras|shrove tuesday|fat tuesday', byEaster(-47)],
      ['ascension day|ascension thursday', byEaster(39)],
      ['pentecost|whitsun|whit sunday', byEaster(49)],
      ['whit monday|pentecost monday', byEaster(50)],
      ['corpus christi', byEaster(60)],
      ["mother's day|mothers day|mothers' day|mother day", byWeekday(5, 7, 2)],
      ["father's day|fathers day|fathers' day|father day", byWeekday(6, 7, 3)],
      ['thanksgiving|thanksgiving day', byWeekday(11, 4, 4)],
      ['martin luther king day|mlk day|martin luther king jr day', byWeekday(1, 1, 3)],
      ["presidents day|president's day|presidents' day|washington's birthday", byWeekday(2, 1, 3)],
      ['memorial day', byWeekday(5, 1, 'last')],
      ['labor day|labour day', byWeekday(9, 1, 1)],
      ['columbus day|indigenous peoples day', byWeekday(10, 1, 2)],
      ['black friday', afterThanksgiving(1)],
      ['cyber monday', afterThanksgiving(4)],
      ['chinese new year|lunar new year|spring festival', ofTrade('chinese new year')],
      ['eid al fitr|eid ul fitr|end of ramadan', ofTrade('eid al fitr')],
      ['eid al adha|eid ul adha', ofTrade('eid al adha')],
      ['ramadan|ramadhan', ofTrade('ramadan')],
      ['diwali|deepavali', ofTrade('diwali')],
    ] as const
  ).flatMap(([names, rule]) => names.split('|').map((name): [string, Rule] => [name, rule])),
)

/** Where holidays stand, by the index of their first token. */
export function holidaysIn(text: string, tokens: readonly Token[]): Scene['named'] {
  const found = new Map<number, { of: Rule; next: number }>()
  const hits = scanPhrases(text, table)
  let index = 0
  for (const { start, end, value } of hits) {
    while ((tokens[index]?.start ?? Number.POSITIVE_INFINITY) < start) index++
    let next = index
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next++
    if (next > index) found.set(index, { of: value, next })
  }
  return found
}
