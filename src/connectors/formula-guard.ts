/**
 * Values from outside may begin a formula when a spreadsheet opens the file (CSV injection, CWE-1236). They are stored
 * with a leading apostrophe, and read without it, so what was approved is what is read back.
 */

/** Also the full-width signs, which East Asian versions of Excel take for the plain ones. */
const beginsFormula = /^\s*[=+\-@\t\r＝＋－＠]/u
const guarded = /^'+\s*[=+\-@\t\r＝＋－＠]/u

/**
 * Numbers and phones that begin with a sign can name no cell and call no function: `-12.50`, `+3 %`, `+49 (0)89 123-4`.
 * An apostrophe would spoil them for every other program that reads the column.
 */
const harmless = /^[+-](?:|\d[\d\s().,/-]*%?|\(\d[\d\s().,/-]*)$/

/** The text to store: the value itself, or the value behind an apostrophe where a spreadsheet would run it. */
export function guardFormula(value: string): string {
  const dangerous = beginsFormula.test(value) && !harmless.test(value)
  return dangerous || guarded.test(value) ? `'${value}` : value
}

/** The value of a stored text: the inverse of `guardFormula`. */
export function unguardFormula(stored: string): string {
  return guarded.test(stored) ? stored.slice(1) : stored
}
