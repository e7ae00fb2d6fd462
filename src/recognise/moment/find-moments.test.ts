import { describe, expect, test } from 'vitest'
import { type Hints, noHints } from '../found.ts'
import { findMoments } from './find-moments.ts'
import type { MomentValue } from './shape.ts'

// A Tuesday, ten in the morning in Berlin.
const hints: Hints = { now: new Date('2026-11-24T09:00:00Z'), timeZone: 'Europe/Berlin', language: 'en' }

/** `quote: kind timex value`, with `or` between what it may mean. */
function moments(text: string, more: Partial<Hints> = {}): string[] {
  return findMoments(text, { ...hints, ...more }).map(
    (found) => `${found.text}: ${found.value.values.map(shown).join(' or ')}`,
  )
}

function shown({ timex, kind, value, start, end, mod }: MomentValue): string {
  const isOpen = value === undefined && start === undefined && end === undefined
  const place = isOpen ? 'open' : (value ?? `${start ?? ''}..${end ?? ''}`)
  return [kind, timex, place, ...(mod === undefined ? [] : [mod])].join(' ')
}

describe('days and dates', () => {
  test.each<[string, string[]]>([
    ['Please ship the samples on 14 December 2026.', ['14 December 2026: date 2026-12-14 2026-12-14']],
    ['Our quote of Nov. 3rd, 2026 still holds.', ['Nov. 3rd, 2026: date 2026-11-03 2026-11-03']],
    ['The audit is set for March 5.', ['March 5: date XXXX-03-05 2026-03-05 or date XXXX-03-05 2027-03-05']],
    [
      'We need the drawings by the 2nd of February 2027.',
      ['by the 2nd of February 2027: daterange 2027-02-02 ..2027-02-02 before'],
    ],
    ['Delivery was promised for 2026-12-18.', ['2026-12-18: date 2026-12-18 2026-12-18']],
    ['Sample lot 12/18/2026 passed.', ['12/18/2026: date 2026-12-18 2026-12-18']],
    ['Can we talk on Thursday?', ['Thursday: date XXXX-WXX-4 2026-11-19 or date XXXX-WXX-4 2026-11-26']],
    ['Our driver comes next Monday.', ['next Monday: date 2026-11-30 2026-11-30']],
    ['We spoke last Friday about the valves.', ['last Friday: date 2026-11-20 2026-11-20']],
    ['Could you call me this coming Saturday?', ['this coming Saturday: date 2026-11-28 2026-11-28']],
    [
      'The goods left yesterday, the papers follow tomorrow.',
      ['yesterday: date 2026-11-23 2026-11-23', 'tomorrow: date 2026-11-25 2026-11-25'],
    ],
    ['I am back the day after tomorrow.', ['the day after tomorrow: date 2026-11-26 2026-11-26']],
    ['Let us meet on Tuesday of next week.', ['on Tuesday of next week: date 2026-12-01 2026-12-01']],
    [
      'The board meets on the first Monday of March 2027.',
      ['the first Monday of March 2027: date 2027-03-WXX-1-#1 2027-03-01'],
    ],
    [
      'Payment is due on the last day of the month.',
      ['the last day of the month: date 2026-11-30 2026-11-30'],
    ],
    [
      'The container arrives on the 9th of next month.',
      ['the 9th of next month: date 2026-12-09 2026-12-09'],
    ],
    ['We close on the 18th.', ['the 18th: date XXXX-XX-18 2026-11-18 or date XXXX-XX-18 2026-12-18']],
    [
      'Please confirm for Friday, 4 December.',
      ['Friday, 4 December: date XXXX-12-04 2025-12-04 or date XXXX-12-04 2026-12-04'],
    ],
    ['Two days after Christmas we reopen.', ['Two days after Christmas: date 2026-12-27 2026-12-27']],
    ['The plant is closed on Good Friday 2027.', ['Good Friday 2027: date 2027-03-26 2027-03-26']],
    [
      'We ship before Thanksgiving.',
      [
        'before Thanksgiving: daterange XXXX-11-WXX-4-4 ..2025-11-27 before or daterange XXXX-11-WXX-4-4 ..2026-11-26 before',
      ],
    ],
    [
      'Order dated thirty-first of January two thousand and twenty.',
      ['thirty-first of January two thousand and twenty: date 2020-01-31 2020-01-31'],
    ],
    ['There is no 30 February 2027.', ['30 February 2027: date 2027-02-30 open']],
    ['Our auditor comes the day after Christmas.', ['the day after Christmas: date 2026-12-26 2026-12-26']],
    ['Your order of 11/2 is packed.', ['11/2: date XXXX-11-02 2026-11-02 or date XXXX-11-02 2027-11-02']],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('counted days', () => {
  test.each<[string, string[]]>([
    ['Invoice payable in 30 days.', ['in 30 days: date 2026-12-24 2026-12-24']],
    ['We ordered three weeks ago.', ['three weeks ago: date 2026-11-03 2026-11-03']],
    ['The part arrives 6 weeks from Monday.', ['6 weeks from Monday: date 2027-01-11 2027-01-11']],
    [
      'Please reply within 5 working days.',
      ['within 5 working days: daterange (2026-11-24,2026-12-01,P5BD) 2026-11-24..2026-12-01'],
    ],
    [
      'Call me in two and a half hours.',
      ['in two and a half hours: datetime 2026-11-24T12:30:00 2026-11-24 12:30:00'],
    ],
    [
      'The line stopped 20 minutes ago.',
      ['20 minutes ago: datetime 2026-11-24T09:40:00 2026-11-24 09:40:00'],
    ],
    ['It was repaired a fortnight later.', ['a fortnight later: date 2026-12-08 2026-12-08']],
    [
      'We need it more than 2 weeks before 20 January 2027.',
      ['more than 2 weeks before 20 January 2027: daterange 2027-01-06 ..2027-01-06 before'],
    ],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('times', () => {
  test.each<[string, string[]]>([
    ['The call is at 3 p.m.', ['3 p.m.: time T15 15:00:00']],
    ['Doors open at 07:45.', ['07:45: time T07:45 07:45:00 or time T19:45 19:45:00']],
    [
      'Gate closes at half past five in the afternoon.',
      ['half past five in the afternoon: time T17:30 17:30:00'],
    ],
    ['The truck leaves at quarter to 9.', ['quarter to 9: time T08:45 08:45:00 or time T20:45 20:45:00']],
    ['We start at ten thirty am.', ['ten thirty am: time T10:30 10:30:00']],
    ['Lunch is at noon.', ['noon: time T12 12:00:00']],
    ['I am reachable at 8 in the evening.', ['8 in the evening: time T20 20:00:00']],
    ['Loading from 6 to 9am.', ['from 6 to 9am: timerange (T06,T09,PT3H) 06:00:00..09:00:00']],
    [
      'We answer between 9:30 and 4 pm.',
      ['between 9:30 and 4 pm: timerange (T09:30,T16,PT6H30M) 09:30:00..16:00:00'],
    ],
    [
      'The desk is open from 8am until noon.',
      ['from 8am until noon: timerange (T08,T12,PT4H) 08:00:00..12:00:00'],
    ],
    ['Free in the afternoon?', ['in the afternoon: timerange TAF 12:00:00..16:00:00']],
    ['Early in the morning suits me best.', ['Early in the morning: timerange TMO 08:00:00..10:00:00 start']],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('day and time', () => {
  test.each<[string, string[]]>([
    ['Tomorrow at 2pm works.', ['Tomorrow at 2pm: datetime 2026-11-25T14 2026-11-25 14:00:00']],
    [
      'Call me on 3 December at 16:15.',
      [
        '3 December at 16:15: datetime XXXX-12-03T16:15 2025-12-03 16:15:00 or datetime XXXX-12-03T16:15 2026-12-03 16:15:00',
      ],
    ],
    [
      'Shall we say 9am on Wednesday?',
      [
        '9am on Wednesday: datetime XXXX-WXX-3T09 2026-11-18 09:00:00 or datetime XXXX-WXX-3T09 2026-11-25 09:00:00',
      ],
    ],
    [
      'The webinar is next Thursday from 10 to 11:30.',
      [
        'next Thursday from 10 to 11:30: datetimerange (2026-12-03T10,2026-12-03T11:30,PT1H30M) 2026-12-03 10:00:00..2026-12-03 11:30:00 or datetimerange (2026-12-03T22,2026-12-03T23:30,PT1H30M) 2026-12-03 22:00:00..2026-12-03 23:30:00',
      ],
    ],
    [
      'Friday afternoon is fine.',
      [
        'Friday afternoon: datetimerange XXXX-WXX-5TAF 2026-11-20 12:00:00..2026-11-20 16:00:00 or datetimerange XXXX-WXX-5TAF 2026-11-27 12:00:00..2026-11-27 16:00:00',
      ],
    ],
    [
      'This evening I will send the offer.',
      ['This evening: datetimerange 2026-11-24TEV 2026-11-24 16:00:00..2026-11-24 20:00:00'],
    ],
    [
      'Last night the server was down.',
      ['Last night: datetimerange 2026-11-23TNI 2026-11-23 20:00:00..2026-11-23 23:59:59'],
    ],
    [
      'Pick-up Monday between 1 and 3 pm.',
      [
        'Monday between 1 and 3 pm: datetimerange (XXXX-WXX-1T13,XXXX-WXX-1T15,PT2H) 2026-11-23 13:00:00..2026-11-23 15:00:00 or datetimerange (XXXX-WXX-1T13,XXXX-WXX-1T15,PT2H) 2026-11-30 13:00:00..2026-11-30 15:00:00',
      ],
    ],
    [
      'The offer ends on 31 December 2026 at midnight.',
      ['31 December 2026 at midnight: datetime 2026-12-31T00 2026-12-31 00:00:00'],
    ],
    [
      'Please answer by tomorrow noon.',
      ['by tomorrow noon: datetimerange 2026-11-25T12 ..2026-11-25 12:00:00 before'],
    ],
    [
      'We must hear from you today before 5pm.',
      ['today before 5pm: datetimerange 2026-11-24T17 ..2026-11-24 17:00:00 before'],
    ],
    ['Meet me at 6 tonight.', ['6 tonight: datetime 2026-11-24T18 2026-11-24 18:00:00']],
    [
      'Send it by end of day.',
      ['by end of day: datetimerange 2026-11-24T23:59:59 ..2026-11-24 23:59:59 before'],
    ],
    [
      'The press stands still from 10pm on Friday until Sunday 6am.',
      [
        'from 10pm on Friday until Sunday 6am: datetimerange (XXXX-WXX-5T22,XXXX-WXX-7T06,PT32H) 2026-11-20 22:00:00..2026-11-22 06:00:00 or datetimerange (XXXX-WXX-5T22,XXXX-WXX-7T06,PT32H) 2026-11-27 22:00:00..2026-11-29 06:00:00',
      ],
    ],
    ['Deliver between 11pm and 2am.', ['between 11pm and 2am: timerange (T23,T02,PT3H) 23:00:00..02:00:00']],
    [
      'The hall is ours on the last Thursday from 9 to 11am of next month.',
      [
        'last Thursday from 9 to 11am of next month: datetimerange (XXXX-12-WXX-4-#5T09,XXXX-12-WXX-4-#5T11,PT2H) 2026-12-31 09:00:00..2026-12-31 11:00:00',
      ],
    ],
    [
      'The line runs from 9am to 5pm Monday to Friday.',
      [
        'from 9am to 5pm: timerange (T09,T17,PT8H) 09:00:00..17:00:00',
        'Monday to Friday: daterange (XXXX-WXX-1,XXXX-WXX-5,P4D) 2026-11-23..2026-11-27',
      ],
    ],
    [
      'I can do tomorrow pm.',
      ['tomorrow pm: datetimerange 2026-11-25TAF 2026-11-25 12:00:00..2026-11-25 16:00:00'],
    ],
    ['Send it back asap.', ['asap: datetime FUTURE_REF 2026-11-24 10:00:00']],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('periods', () => {
  test.each<[string, string[]]>([
    ['We deliver in week 7 of 2027.', ['week 7 of 2027: daterange 2027-W07 2027-02-15..2027-02-22']],
    ['Prices hold until March 2027.', ['until March 2027: daterange 2027-03 ..2027-03-01 before']],
    ['Turnover rose in Q2 2026.', ['Q2 2026: daterange (2026-04-01,2026-07-01,P3M) 2026-04-01..2026-07-01']],
    ['The tool is ready next month.', ['next month: daterange 2026-12 2026-12-01..2027-01-01']],
    [
      'The fair is in the first week of May 2027.',
      ['the first week of May 2027: daterange 2027-05-W01 2027-05-03..2027-05-10'],
    ],
    ['We plan the switch for early 2027.', ['early 2027: daterange 2027 2027-01-01..2027-05-01 start']],
    [
      'Production slows down at the end of December.',
      [
        'end of December: daterange XXXX-12 2025-12-16..2026-01-01 end or daterange XXXX-12 2026-12-16..2027-01-01 end',
      ],
    ],
    ['Our best year was 2019.', ['2019: daterange 2019 2019-01-01..2020-01-01']],
    [
      'The framework runs from January to June 2027.',
      ['from January to June 2027: daterange (2027-01-01,2027-06-01,P5M) 2027-01-01..2027-06-01'],
    ],
    [
      'I am on leave from 21 to 28 December.',
      [
        'from 21 to 28 December: daterange (XXXX-12-21,XXXX-12-28,P7D) 2025-12-21..2025-12-28 or daterange (XXXX-12-21,XXXX-12-28,P7D) 2026-12-21..2026-12-28',
      ],
    ],
    [
      'The hotline is staffed Monday to Friday.',
      ['Monday to Friday: daterange (XXXX-WXX-1,XXXX-WXX-5,P4D) 2026-11-23..2026-11-27'],
    ],
    [
      'We hold stock for the next 3 months.',
      ['next 3 months: daterange (2026-11-25,2027-02-25,P3M) 2026-11-25..2027-02-25'],
    ],
    [
      'Sales of the past two quarters were flat.',
      ['past two quarters: daterange (2026-04-01,2026-10-01,P6M) 2026-04-01..2026-10-01'],
    ],
    ['Since August 2025 we use the new mould.', ['Since August 2025: daterange 2025-08 2025-08-01.. since']],
    [
      'The offer is valid between 1 December 2026 and 15 January 2027.',
      [
        'between 1 December 2026 and 15 January 2027: daterange (2026-12-01,2027-01-15,P45D) 2026-12-01..2027-01-15',
      ],
    ],
    ['After 2027 the price changes.', ['After 2027: daterange 2027 2028-01-01.. after']],
    ['Please plan 2028 or later.', ['2028 or later: daterange 2028 2028-01-01.. since']],
    [
      'We are busy the rest of the week.',
      ['rest of the week: daterange (2026-11-24,2026-11-29,P5D) 2026-11-24..2026-11-29'],
    ],
    [
      'The standard dates from the 1990s.',
      ['the 1990s: daterange (1990-01-01,2000-01-01,P10Y) 1990-01-01..2000-01-01'],
    ],
    ['They begin in spring 2027.', ['spring 2027: daterange 2027-SP open']],
    [
      'A trial of two weeks starting on Monday would help.',
      ['two weeks starting on Monday: daterange (2026-11-30,2026-12-14,P2W) 2026-11-30..2026-12-14'],
    ],
    ['The rate is fixed for fiscal year 2027.', ['fiscal year 2027: daterange FY2027 open']],
    [
      'Please return the form on or before 15 January 2027.',
      ['on or before 15 January 2027: daterange 2027-01-15 ..2027-01-15 until'],
    ],
    [
      'Unload no earlier than Monday.',
      [
        'no earlier than Monday: daterange XXXX-WXX-1 2026-11-23.. since or daterange XXXX-WXX-1 2026-11-30.. since',
      ],
    ],
    [
      'We visit you in the week of the 14th.',
      [
        'the week of the 14th: daterange XXXX-XX-14 2026-11-09..2026-11-16 or daterange XXXX-XX-14 2026-12-14..2026-12-21',
      ],
    ],
    [
      'The review is on the 2nd week of March on Tuesday.',
      [
        'the 2nd week of March on Tuesday: date XXXX-03-WXX-2-#2 2026-03-10 or date XXXX-03-WXX-2-#2 2027-03-09',
      ],
    ],
    [
      'The tool shop is closed over the Christmas weekend.',
      [
        'Christmas weekend: daterange 2025-W52-WE 2025-12-25..2025-12-29 or daterange 2026-W52-WE 2026-12-25..2026-12-28',
      ],
    ],
    ['We ship early next week.', ['early next week: daterange 2026-W49 2026-11-30..2026-12-03 start']],
    ['Later this month we will know.', ['Later this month: daterange 2026-11 2026-11-24..2026-12-01']],
    [
      'Set up in the first two weeks of 2027.',
      ['the first two weeks of 2027: daterange (2027-01-04,2027-01-18,P2W) 2027-01-04..2027-01-18'],
    ],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('lengths and what recurs', () => {
  test.each<[string, string[]]>([
    ['Curing takes 36 hours.', ['36 hours: duration PT36H 129600']],
    [
      'The lead time is two to three weeks, or an hour and a half by courier.',
      ['three weeks: duration P3W 1814400', 'an hour and a half: duration PT1.5H 5400'],
    ],
    ['The warranty covers one year and six months.', ['one year and six months: duration P1Y6M 47088000']],
    ['We need half a day.', ['half a day: duration P0.5D 43200']],
    ['Storage for 90 days is free.', ['90 days: duration P90D 7776000']],
    ['Send the report every Monday at 8am.', ['every Monday at 8am: set XXXX-WXX-1T08 open']],
    ['We deliver weekly.', ['weekly: set P1W open']],
    ['Stock is counted every other Friday.', ['every other Friday: set XXXX-WXX-5 open']],
    ['The invoice comes on the 1st of every month.', ['the 1st of every month: set XXXX-XX-01 open']],
    ['Inspect the filter once a year.', ['once a year: set P1Y open']],
    ['Maintenance is done quarterly.', ['quarterly: set P3M open']],
    ['Backups run daily at 11:30 pm.', ['daily at 11:30 pm: set T23:30 open']],
    ['We ship on Thursdays.', ['on Thursdays: set XXXX-WXX-4 open']],
    ['It takes three quarters of an hour.', ['three quarters of an hour: duration PT0.75H 2700']],
    [
      'Calibrate on the first Tuesday of each month.',
      ['the first Tuesday of each month: set XXXX-XX-WXX-2-#1 open'],
    ],
    ['We audit every second Wednesday.', ['every second Wednesday: set XXXX-WXX-3 open']],
    ['A delay of more than 3 days costs 1 %.', ['more than 3 days: duration P3D 259200 more']],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('what is no moment, or only in part', () => {
  test.each<[string, string[]]>([
    ['You may ask our agent.', []],
    ['We need 2000 pieces.', []],
    ['The ratio is 4:3.', []],
    ['Item 12-2026-0045-7 is sold out.', []],
    ['A tolerance of 3.5 is fine.', []],
    ['The second part is missing.', []],
    ['Good morning Anna.', []],
    ['Call +49 40 2019 2020 11.', []],
    ['Prices rose 8.30 percent.', []],
    [
      'On Monday you wrote:\n> February prices are fixed.\n>> May 3',
      [
        'Monday: date XXXX-WXX-1 2026-11-23 or date XXXX-WXX-1 2026-11-30',
        'February: daterange XXXX-02 2026-02-01..2026-03-01 or daterange XXXX-02 2027-02-01..2027-03-01',
        'May 3: date XXXX-05-03 2026-05-03 or date XXXX-05-03 2027-05-03',
      ],
    ],
    ['Sent 10:15 GMT+02:00', ['10:15: time T10:15 10:15:00 or time T22:15 22:15:00']],
    ['Write to may@example.com', []],
    ['Part AB-2019-11 fits.', []],
    ['In the range of 2 to 4 pieces.', []],
  ])('%s', (text, expected) => {
    expect(moments(text)).toEqual(expected)
  })
})

describe('what the hints say', () => {
  test('a country that writes the day first has the third of April', () => {
    expect(moments('Due 3/4/2027.', { country: 'GB' })).toEqual(['3/4/2027: date 2027-04-03 2027-04-03'])
    expect(moments('Due 3/4/2027.', { country: 'US' })).toEqual(['3/4/2027: date 2027-03-04 2027-03-04'])
  })

  test('where nobody knows the order of day and month a person should look', () => {
    expect(findMoments('Due 3/4/2027.', hints)[0]?.confidence).toBeLessThan(0.7)
    expect(findMoments('Due 3/14/2027.', hints)[0]?.confidence).toBeGreaterThan(0.7)
  })

  test('today is the day of the zone', () => {
    const late = { now: new Date('2026-11-24T23:30:00Z') }
    expect(moments('today', { ...late, timeZone: 'Europe/Berlin' })).toEqual([
      'today: date 2026-11-25 2026-11-25',
    ])
    expect(moments('today', { ...late, timeZone: 'America/New_York' })).toEqual([
      'today: date 2026-11-24 2026-11-24',
    ])
  })

  test('without a clock only what needs none is found', () => {
    const text = 'Tomorrow or on 5 May 2027 at 3 pm, for two hours, every Monday.'
    expect(findMoments(text, noHints).map((one) => one.text)).toEqual([
      '5 May 2027 at 3 pm',
      'two hours',
      'every Monday',
    ])
  })
})

// Chains of words that each could go on; a grammar that asks twice for the same place takes minutes.
test.each([
  'next ',
  '2 days before ',
  'from 1 to ',
  '1/',
  'half past ',
  'the first Monday of ',
  'every other ',
])(
  '100,000 characters of "%s" take no time to speak of',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const start = performance.now()
    findMoments(text, hints)
    expect(performance.now() - start).toBeLessThan(5000)
  },
  20_000,
)
