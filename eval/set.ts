/** What a file in `eval/sets` is: one external set, read from `../shared/evals`, measured on the product's own functions. */

/** One number of the table. */
export type Measure = {
  /** What was measured, in a few words: `Number, exact span and value`. */
  what: string
  /** A share from 0 to 1, higher is better. */
  value: number
  /** How many rows it is over. */
  rows: number
  /** What the project wants to reach, in the same scale. */
  aim?: number
  /** The same measured on others: `suite 1.3.1` → 0.847; published numbers are marked as such in their name. */
  peers?: Record<string, number>
}

export type EvalSet = {
  /** Name for the command line and the table: the file's name without its ending. */
  name: string
  /** File in the evaluation folder. */
  file: string
} & (Measured | Pending)

type Measured = {
  /** `rows` are the lines of the file as parsed JSON. With `show` the rows that went wrong are told, for people. */
  measure: (rows: readonly unknown[], show: (wrong: string) => void) => Promise<Measure[]> | Measure[]
}

/** A set that nothing measures yet, and what it waits for. */
type Pending = { pending: string }

/** A share of rows for which `right` holds; the others are shown. */
export function share<Row>(
  rows: readonly Row[],
  right: (row: Row) => boolean,
  wrong: (row: Row) => void = () => undefined,
): { value: number; rows: number } {
  let count = 0
  for (const row of rows) {
    if (right(row)) count += 1
    else wrong(row)
  }
  return { value: rows.length === 0 ? Number.NaN : count / rows.length, rows: rows.length }
}
