/** How much of a signal and its files is read; past a limit a finding says so and the rest is used. */

export type Limits = {
  /** Bytes of one attached file. */
  fileBytes: number
  /** Bytes of a signal as received, and of all its attachments together. */
  signalBytes: number
  /** Attachments of one signal, those inside attached mails and archives included. */
  files: number
  /** A file in a mail in a mail …: 1 is an attachment of the signal itself. */
  depth: number
  /** Pages of a PDF. */
  pages: number
  /** Cells of all tables of one file. */
  cells: number
  /** Characters of one extracted text. */
  characters: number
  /** Characters of the body of a mail, which is read in the process that asks. */
  bodyCharacters: number
  /** Bytes out for one byte in, past the first megabyte of an entry; deflate itself can do 1,032. */
  inflationRatio: number
  /** Bytes that all entries of one archive may have when unpacked. */
  inflatedBytes: number
  /** Time to read one file. */
  seconds: number
  /** Time to read all files of a signal. */
  signalSeconds: number
  /** Memory of the process that reads a file. */
  memoryMB: number
}

/** A catalogue of 200 pages and a price list of 20,000 rows fit. */
export const defaultLimits: Limits = {
  fileBytes: 25_000_000,
  signalBytes: 60_000_000,
  files: 200,
  depth: 4,
  pages: 200,
  cells: 200_000,
  characters: 10_000_000,
  bodyCharacters: 2_000_000,
  inflationRatio: 200,
  inflatedBytes: 200_000_000,
  seconds: 10,
  signalSeconds: 60,
  memoryMB: 512,
}
