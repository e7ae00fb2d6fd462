/**
 * Receipts from Malaysia as lines of OCR (SROIE): the two fields of four that recognisers of the product can read. No
 * lane reads receipts; which amount is the total, and which lines are the address, is nobody's to say yet.
 */
import { findCompanies } from '../../src/recognise/company.ts'
import { findDates } from '../../src/recognise/date.ts'
import type { Hints } from '../../src/recognise/found.ts'
import { type EvalSet, share } from '../set.ts'

type Row = {
  id: string
  lines: [number, number, number, number, string][]
  expect: { company?: string; date?: string }
}

const hints: Hints = {
  now: new Date('2018-12-31T12:00:00Z'),
  timeZone: 'Asia/Kuala_Lumpur',
  language: 'en',
  country: 'MY',
}

export const set: EvalSet = {
  name: 'sroie',
  file: 'sroie.jsonl',
  measure: (all, show) => {
    const rows = all as readonly Row[]
    const field = (
      name: 'company' | 'date',
      read: (text: string) => string | undefined,
      plainPeer: number,
    ) => ({
      what: `${name}, exact`,
      ...share(
        rows.filter(({ expect }) => (expect[name] ?? '') !== ''),
        ({ lines, expect }) =>
          bare(read(lines.map((line) => line[4]).join('\n')) ?? '') === bare(expect[name] ?? ''),
        ({ id, expect }) => show(`${id} ${name} ${expect[name]}`),
      ),
      peers: { 'a plain baseline (published here)': plainPeer },
    })
    return [
      field('date', (text) => findDates(text, hints)[0]?.text, 0.96),
      field('company', (text) => findCompanies(text, hints)[0]?.text, 0.617),
    ]
  },
}

/** OCR sets blanks where there are none, and the set itself evens them out. */
function bare(text: string): string {
  return text.toUpperCase().replace(/\s+/g, '')
}
