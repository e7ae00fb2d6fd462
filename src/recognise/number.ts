/** Plain numbers: `1.500`, `1,500.5`, `1 500`, `10k`, `2 1/2`, `two hundred and fifty`. */
import type { Decimal } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { type Numeral, scanNumerals } from './numeral.ts'
import { scanPowers } from './power-number.ts'

/** Every number that stands by itself, in digits or words; an ambiguous `1.500` is below 0.7 and says so. */
export function findNumbers(text: string, hints: Hints): Found<Decimal>[] {
  const days = [...text.matchAll(writtenDay)].map(({ index, 0: day }) => ({
    start: index,
    end: index + day.length,
  }))
  const numerals = scanNumerals(text, hints).filter(
    (one) => !days.some((day) => one.start < day.end && one.end > day.start),
  )
  const digits = numerals
    .filter((numeral) => standsAlone(text, numeral) && !isDayAndMonth(text, numeral))
    .map((numeral) => {
      const { end, value } = numeral.scaled ?? numeral
      return foundAt(text, { start: numeral.start, end }, value, numeral)
    })
  const words = scanNumberWords(text, hints.language, numerals).map((word) =>
    foundAt(text, word, word.value, { confidence: 0.85, note: word.note }),
  )
  return withoutOverlaps([...digits, ...words, ...scanPowers(text)])
}

/** A date with its year, whether there is such a day or not: `29/02/2027`, `2027-02-29`. */
const writtenDay =
  /(?<![\d/.,-])(?:\d{1,2}([/-])\d{1,2}\1(?:19|20|21)\d\d|(?:19|20|21)\d\d([/-])\d{1,2}\2\d{1,2})(?![\d/-])/g

/** `15/12` is the fifteenth of December sooner than one and a quarter. */
function isDayAndMonth(text: string, { start, end, fraction }: Numeral): boolean {
  const [, top = 0, bottom = 0] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.slice(start, end)) ?? []
  return fraction && Number(top) > 12 && Number(top) <= 31 && Number(bottom) <= 12
}

/** The number a whole cell or label value says, if it says one and nothing else but a sign or unit words. */
export function numberIn(text: string, hints: Hints): Found<Decimal> | null {
  const all = findNumbers(text, hints)
  return all.length === 1 ? (all[0] ?? null) : null
}

/** Not part of a name or code (`A4`, `180ml`, `12-A`). */
function standsAlone(text: string, numeral: Numeral): boolean {
  if (numeral.glued) return false
  if (numeral.scaled !== undefined) return true
  const after = text.slice(numeral.end, numeral.end + 2)
  return !/^[\p{L}_]/u.test(after)
}
