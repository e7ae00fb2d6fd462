/** A sheet as a connector sees it: one header, rows of text, and one change at a time. CSV and XLSX both give this. */

export type SheetRow = {
  /** Where the format finds it again; means nothing outside of it. */
  at: number
  /** As stored, one text a column; a short row has fewer. */
  cells: readonly string[]
  /** Column → formula where a cell holds one. Such cells are never written, and their results are no part of a revision. */
  formulas: ReadonlyMap<number, string>
}

/** `values` by column name. A column that is not there yet is added at the right. */
export type SheetChange =
  | { kind: 'set'; row: SheetRow; values: Readonly<Record<string, string>> }
  | { kind: 'append'; values: Readonly<Record<string, string>> }
  | { kind: 'remove'; row: SheetRow }

export type Sheet = {
  /** Trimmed; '' for a column without a name. */
  columns: readonly string[]
  /** Rows that hold anything are counted from 0, in their order. */
  rowCount: number
  row: (nth: number) => SheetRow
  /** One column of all those rows: a long sheet is searched without making its rows. */
  column: (index: number) => readonly string[]
  /** False where no cell can hold the text: looking at each row is the slow part of a long sheet. */
  mentions: (text: string) => boolean
  /** The whole file after the change; everything the change does not name stays byte for byte. */
  change: (change: SheetChange) => Promise<Uint8Array>
}

/** `names` are columns the sheet is expected to have; they tell the header from a title above it. */
export type ReadSheet = (bytes: Buffer, names: readonly string[]) => Promise<Sheet>

export const noFormulas: ReadonlyMap<number, string> = new Map()
