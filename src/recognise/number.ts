/** Plain numbers: `1.500`, `1,500.5`, `1 500`, `10k`, `2 1/2`, `two hundred and fifty`. */
import type { Decimal } from '../words/money.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { scanNumberWords } from './number-word.ts'
import { type Numeral, scanNumerals } from './numeral.ts'
import { scanPowers } from './power-number.ts'

/** Every number that stands by itself, in digits or words; an ambiguous `1.500` is below 0.7 and says so. */
export function findNumbers(text: string, hints: Hints): Found<Decimal>[] {
  const numerals = scanNumerals(text, hints)
  const digits = numerals
    .filter((numeral) => standsAlone(text, numeral))
    .map((numeral) => {
      const { end, value } = numeral.scaled ?? numeral
      return foundAt(text, { start: numeral.start, end }, value, numeral)
    })
  const words = scanNumberWords(text, hints.language, numerals).map((word) =>
    foundAt(text, word, word.value, { confidence: 0.85, note: word.note }),
  )
  return withoutOverlaps([...digits, ...words, ...scanPowers(text)])
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
