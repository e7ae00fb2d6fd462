import { describe, expect, test } from 'vitest'
import { findDates } from './date.ts'
import { findDurations } from './duration.ts'
import { type Hints, noHints } from './found.ts'
import { findNoSuchDays } from './no-such-day.ts'

// A Tuesday.
const hints: Hints = { now: new Date('2026-11-24T09:00:00Z'), timeZone: 'Europe/Berlin', language: null }
const dates = (text: string, more: Partial<Hints> = {}) =>
  findDates(text, { ...hints, ...more }).map((one) => one.value)

describe('dates', () => {
  test.each<[string, string[]]>([
    ['2026-12-15', ['2026-12-15']],
    ['reply by 15/12/2026', ['2026-12-15']],
    ['15.12.2026', ['2026-12-15']],
    ['15-Dec-2026', ['2026-12-15']],
    ['12 May 2027', ['2027-05-12']],
    ['May 12, 2027', ['2027-05-12']],
    ['3rd of March 2027', ['2027-03-03']],
    ['bis zum 3. März 2027', ['2027-03-03']],
    ['le 1er mars 2027', ['2027-03-01']],
    ['el 3 de marzo de 2027', ['2027-03-03']],
    ['até 5 de fevereiro de 2027', ['2027-02-05']],
    ['entro il 10 aprile 2027', ['2027-04-10']],
    ['2027年3月5日', ['2027-03-05']],
    ['bis 15.12.', ['2026-12-15']],
    ['by 10 January', ['2027-01-10']],
    ['tomorrow', ['2026-11-25']],
    ['übermorgen', ['2026-11-26']],
    ['by Friday', ['2026-11-27']],
    ['bis Freitag', ['2026-11-27']],
    ['in 2 weeks', ['2026-12-08']],
    ['within 10 working days', ['2026-12-08']],
    ['end of March', ['2027-03-31']],
    ['Ende Februar', ['2027-02-28']],
    ['fin mars', ['2027-03-31']],
    ['KW 3', ['2027-01-22']],
    ['week 12/2027', ['2027-03-26']],
    ['end of this month', ['2026-11-30']],
    ['Ende nächster Woche', ['2026-12-04']],
    ['Q1 2027', ['2027-03-31']],
    ['in January', ['2027-01-31']],
    ['Friday, 18 December', ['2026-12-18']],
    ['Fr., 18.12.', ['2026-12-18']],
    ['Tue 15/12', ['2026-12-15']],
    ['Monday next week', ['2026-11-30']],
    ['last Friday', ['2026-11-20']],
    ['by the 15th', ['2026-12-15']],
    ['the second of March', ['2027-03-02']],
    ['before Chinese New Year', ['2027-02-06']],
    ['2 weeks after Easter 2027', ['2027-04-11']],
    ['vor Weihnachten', ['2026-12-25']],
    ['offer-2026-12-15.pdf', ['2026-12-15']],
    ['31/02/2027', []],
    ['We offer USD 6.12. Then', []],
    ['Rev. 2.11. applies', []],
    ['see section 4.10. Then', []],
    ['entrega 15/12', ['2026-12-15']],
    ['we may need 5 pcs', []],
    ['release 1.2.3', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  test('a day and month that could be the other way round is marked, and both readings are said', () => {
    const [one] = findDates('03/04/2027', hints)
    expect(one?.value).toBe('2027-04-03')
    expect(one?.confidence).toBeLessThan(0.7)
    expect(one?.note).toContain('2027-03-04')
  })

  test('a weekday beside the date settles which number is the day, and a wrong one is marked', () => {
    expect(findDates('04/03/2027 (Saturday)', hints)[0]?.value).toBe('2027-04-03')
    const [one] = findDates('Friday, 15 December 2026', hints)
    expect(one?.value).toBe('2026-12-15')
    expect(one?.confidence).toBeLessThan(0.7)
    expect(one?.note).toContain('not a Friday')
  })

  test('the order is taken from the hints, from other dates of the text, and from the country', () => {
    expect(dates('03/04/2027', { dateOrder: 'mdy' })).toEqual(['2027-03-04'])
    expect(dates('03/04/2027 and 12/25/2026')).toEqual(['2027-03-04', '2026-12-25'])
    expect(dates('03/04/2027', { country: 'US' })).toEqual(['2027-03-04'])
    expect(dates('03/04/2027', { language: 'fr' })).toEqual(['2027-04-03'])
  })

  test('today is the day in the zone of the desk, not in Greenwich', () => {
    const late = new Date('2026-11-24T23:30:00Z')
    expect(dates('today', { now: late })).toEqual(['2026-11-25'])
    expect(dates('today', { now: late, timeZone: 'America/New_York' })).toEqual(['2026-11-24'])
  })

  test('without a clock only full dates are read', () => {
    expect(findDates('tomorrow, 5 May and 2027-01-02', noHints).map((one) => one.value)).toEqual([
      '2027-01-02',
    ])
  })

  test('a week or month carries its first day as well', () => {
    expect(findDates('KW 3', hints)[0]?.period).toEqual({ from: '2027-01-18', to: '2027-01-22' })
  })
})

describe('durations', () => {
  test.each<[string, string[]]>([
    ['lead time 6-8 weeks', ['8 week']],
    ['30 working days after deposit', ['30 working-day']],
    ['4 bis 6 Wochen', ['6 week']],
    ['ca. 30 Arbeitstage', ['30 working-day']],
    ['15 jours ouvrés', ['15 working-day']],
    ['30 días hábiles', ['30 working-day']],
    ['20 dias úteis', ['20 working-day']],
    ['10 giorni lavorativi', ['10 working-day']],
    ['20个工作日', ['20 working-day']],
    ['30天', ['30 day']],
    ['two weeks', ['2 week']],
    ['60/90 days', ['90 day']],
    ['2 years', ['24 month']],
    ['5 pcs', []],
  ])('%s', (text, expected) => {
    expect(findDurations(text, hints).map((one) => `${one.value.value} ${one.value.unit}`)).toEqual(expected)
  })

  test('a range says that the upper value was taken', () => {
    expect(findDurations('6-8 weeks', hints)[0]?.note).toContain('upper')
  })
})

describe('days that do not exist', () => {
  test.each<[string, string[]]>([
    ['delivery by 29/02/2027', ['29/02/2027']],
    ['bis 31.04.2027 bitte', ['31.04.2027']],
    ['on 31 June 2027', ['31 June 2027']],
    ['2027-02-29', ['2027-02-29']],
    ['29/02/2028, 12/31/2027 and 04/31.2', []],
    ['30.04.2027', []],
  ])('%s', (text, expected) => {
    const found = findNoSuchDays(text, hints)
    expect(found.map((one) => one.value)).toEqual(expected)
    for (const one of found) expect(one.note).toContain('there is no')
  })
})
