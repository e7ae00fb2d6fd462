/** Until when a paper is valid and when it was issued: dates beside the words that say so. */
import { findDates } from '../../../recognise/date.ts'
import type { Hints } from '../../../recognise/found.ts'
import { fold } from '../../../recognise/phrase.ts'
import type { Cell } from '../../../words/evidence.ts'
import { absent } from '../../../words/evidence.ts'
import type { CalendarDate } from '../../../words/money.ts'
import type { TableCell } from '../../../words/text.ts'
import { lineEvidence, type PaperLine, type Upload } from './uploads.ts'

/** `from` is the first day of a period whose last day is `expires`. */
export type PaperDates = {
  expires: Cell<CalendarDate>
  from: CalendarDate | null
  issued: Cell<CalendarDate>
}

const expiry =
  /\bexpir\w*|\bexp\b|\bvalid(?:ity)?\b|\bgood (?:until|through)|\bcover(?:age)? (?:until|to|ends?|period)|period of (?:insurance|cover|validity)|(?:policy|insurance|cover(?:age)?|validity) (?:period|term|dates?)|\bto date\b|\bend date|\bin force\b|next (?:\w+ )?(?:inspection|test|service|check|review)|(?:inspection|test|review|renewal|retest) (?:is )?due|renewal date|\bthrough\b|gultig\w*|ablauf\w*|lauft (?:\w+ )?ab\b|laufzeit|versicherungs(?:zeitraum|dauer|periode)|versicherungsschutz (?:bis|besteht)|befristet|nachste \w*(?:prufung|inspektion)|valid[oa]\b|validez|vigencia|vigente|\bvence\w*|vencimiento|caduc\w*|fecha de fin|proxima (?:revision|inspeccion)|fin de cobertura/
const issue =
  /\bissued?\b|date of (?:\w+ )?(?:issue|extract|inspection|assessment|test|report|survey|signing|signature|check|search)|(?:issue|inspection|assessment|test|report|extract|survey|print|print-?out) date|\b(?:bill|statement|letter|notice) date|inspected|tested on|\bdated\b|retrieved|printed|as (?:of|at)\b|ausgestellt|ausstellung\w*|ausdruck|abruf\w*|\bstand\b|datum\b|prufdatum|gepruft am|geprueft|erstellt am|fecha\b|expedid[oa]|expedicion|emitid[oa]|emision|^date\b|signed (?:on|at)|unterzeichnet am/

const start =
  /\b(?:valid from|effective|commenc\w+|inception|start(?:s|ing)? (?:date|on)|start date|from date|cover(?:age)? (?:starts|begins|from)|policy eff)\b|beginn\b|gultig ab|\bab dem\b|fecha de (?:inicio|efecto)|\bdesde\b|^from$/
const end =
  /\buntil\b|\btill?\b|\bto\b|\bthrough\b|\bbis\b|\bhasta\b|\bal\b|expir|ablauf|vencim|caduc|[-–—]\s*\d/

/** A line that says from when, and not until when. */
function isStart({ said }: PaperLine): boolean {
  return start.test(said) && !end.test(said)
}

const readAtMost = 20_000

/** The dates of a paper; a date whose day and month could be the other way round stays doubtful. */
export function datesOf(upload: Upload, hints: Hints): PaperDates {
  const before = known.get(upload)
  if (before !== undefined && before.country === hints.country) return before.dates
  const dates = readDates(upload, hints)
  known.set(upload, { country: hints.country, dates })
  return dates
}

const known = new WeakMap<Upload, { country: string | undefined; dates: PaperDates }>()

function readDates(upload: Upload, hints: Hints): PaperDates {
  const { source, lines } = upload
  const [first] = lines
  const last = lines.at(-1)
  if (!source || !first || !last) return { expires: absent(), from: null, issued: absent() }
  const text = source.text.slice(first.start, Math.min(last.end, first.start + readAtMost))
  const found = findDates(text, { ...hints, language: source.language ?? hints.language }).map((date) => ({
    ...date,
    start: date.start + first.start,
    end: date.end + first.start,
  }))
  const dates = found.filter(({ text: said }) => /\d{4}|\d[./-]\d{2}$/.test(said))
  const ends = lines.flatMap((line, at) =>
    isStart(line) ? [] : datesBeside(line, lines[at + 1], dates, expiry),
  )
  const starts = lines.flatMap((line, at) =>
    isStart(line) ? datesBeside(line, lines[at + 1], dates, start) : [],
  )
  const tabled = tabledDates(upload, dates)
  const periods = [...ends, ...tabled]
  const ending = latest(periods.length > 0 ? periods : [])
  const others = lines.flatMap((line, at) =>
    ends.some(({ group }) => group === line.start) || expiry.test(line.said)
      ? []
      : datesBeside(line, lines[at + 1], dates, issue),
  )
  const period = ending === null ? [] : periods.filter(({ group }) => group === ending.group)
  return {
    expires: ending === null ? absent() : cellOfDate(upload, ending),
    from: (period.length > 1 ? earliest(period) : starts[0])?.value ?? null,
    issued: others[0] === undefined ? absent() : cellOfDate(upload, others[0]),
  }
}

type DateAt = ReturnType<typeof findDates>[number] & { group: number }

/** Dates behind the words in their line, before them where none is behind, or in the line below a bare label. */
function datesBeside(
  line: PaperLine,
  next: PaperLine | undefined,
  dates: readonly Omit<DateAt, 'group'>[],
  words: RegExp,
): DateAt[] {
  const within = dates.filter(({ start, end }) => line.start <= start && end <= line.end)
  const cue = words.exec(line.said)
  if (!cue)
    return words === expiry && isPeriod(line, within)
      ? within.map((date) => ({ ...date, group: line.start }))
      : []
  const behind = within.filter(({ start }) => start >= line.start + cue.index)
  const here = behind.length > 0 ? behind : within
  const below =
    here.length === 0 && next && line.text.length < 60 && !/[.!?]$/.test(line.text)
      ? dates.filter(({ start, end }) => next.start <= start && end <= next.end)
      : []
  return [...here, ...below].map((date) => ({ ...date, group: line.start }))
}

/** `1 January 2026 to 31 December 2026`: the one day to the other, whatever stands before them. */
function isPeriod(line: PaperLine, [from, to, ...more]: readonly Omit<DateAt, 'group'>[]): boolean {
  if (!from || !to || more.length > 0) return false
  const between = line.text.slice(from.end - line.start, to.start - line.start)
  return /^\s*(?:,?\s*(?:to|until|till|through|bis(?: zum)?|hasta(?: el)?|al?)\s*(?:the\s*)?|[-–—])\s*$/i.test(
    between,
  )
}

/** Dates in the column below a heading that speaks of validity. */
function tabledDates({ tables }: Upload, dates: readonly Omit<DateAt, 'group'>[]): DateAt[] {
  return tables.flatMap(({ rows }) =>
    rows.slice(0, 40).flatMap((cells, row) =>
      cells.flatMap((cell, column): DateAt[] => {
        const above = rows
          .slice(0, row)
          .map((one) => one[column])
          .find((head) => head && isEnd(head))
        const found = dates.find(({ start, end }) => cell.start <= start && end <= cell.end)
        return above && found ? [{ ...found, group: -1 - row }] : []
      }),
    ),
  )
}

function isEnd(head: TableCell): boolean {
  return expiry.test(fold(head.text)) && !/\bfrom\b|\bab\b|desde|\bstart/.test(fold(head.text))
}

function latest(dates: readonly DateAt[]): DateAt | null {
  return dates.reduce<DateAt | null>(
    (best, one) => (best === null || one.value > best.value ? one : best),
    null,
  )
}

function earliest(dates: readonly DateAt[]): DateAt | null {
  return dates.reduce<DateAt | null>(
    (best, one) => (best === null || one.value < best.value ? one : best),
    null,
  )
}

function cellOfDate(upload: Upload, { value, start, end, confidence, note }: DateAt): Cell<CalendarDate> {
  const evidence = lineEvidence(upload, { start, end })
  const other = /\d{4}-\d\d-\d\d/.exec(note ?? '')?.[0]
  return {
    value,
    confidence,
    evidence,
    ...(other === undefined ? {} : { candidates: [{ value: other, evidence }] }),
  }
}
