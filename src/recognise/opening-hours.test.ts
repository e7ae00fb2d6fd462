import { describe, expect, test } from 'vitest'
import { noHints } from './found.ts'
import { findTimesOfDay, findWeekdays } from './opening-hours.ts'

describe('opening hours', () => {
  test.each([
    ['open Monday to Friday, 08:00 to 17:30', ['1-5'], ['08:00-17:30']],
    ['Saturdays from 9 to 12:30', ['6'], ['09:00-12:30']],
    ['Montag bis Freitag von 8 bis 17 Uhr', ['1-5'], ['08:00-17:00']],
    ['samstags 8.30 Uhr', ['6'], ['08:30']],
    ['de lunes a viernes de 09:00 a 18:00', ['1-5'], ['09:00-18:00']],
    ['du lundi au vendredi de 9h00 à 18h30', ['1-5'], ['09:00-18:30']],
    ['8:30 am - 5 pm', [], ['08:30-17:00']],
    ['9 to 5 pm', [], ['09:00-17:00']],
    ['opens at 17:30 and we close at 08:00', [], ['17:30', '08:00']],
    ['on Friday, 4 December', [], []],
    ['2 to 5 pm', [], ['14:00-17:00']],
  ])('%s', (text, weekdays, times) => {
    expect(findWeekdays(text, noHints).map(({ value }) => value)).toEqual(weekdays)
    expect(findTimesOfDay(text, noHints).map(({ value }) => value)).toEqual(times)
  })
})
