/** What the meeting was called: its label or first heading, the mail's subject, or the file's name. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { findDates } from '../../recognise/date.ts'
import { findEmailAddresses } from '../../recognise/email-address.ts'
import { noHints } from '../../recognise/found.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { textOf } from '../../words/signal.ts'
import { headedBy, sectionNamed } from './headings.ts'
import { isNameLike, type Part } from './meeting-text.ts'
import { labelOf } from './speakers.ts'

/** The title without its date and without what only says that these are notes. */
export function meetingTitle(parts: readonly Part[], input: LaneInput): Cell<string> {
  const newest = parts.toReversed()
  for (const { message } of newest) {
    for (const line of message.lines.slice(0, 25)) {
      const heads = headedBy(line.text, isNameLike)
      if (heads?.section !== 'title' || heads.rest >= line.text.length) continue
      return (
        titleIn({ ...line, start: line.start + heads.rest, text: line.text.slice(heads.rest) }, 0.95) ??
        absent()
      )
    }
  }
  for (const { message } of newest) {
    const [first] = message.lines
    const title = first !== undefined && isTitle(first) ? titleIn(first, 0.85) : null
    if (title !== null && message.source.source !== 'signal:header:Subject') return title
  }
  for (const [name, confidence] of [
    ['signal:header:Subject', 0.85],
    ['signal:header:File-Name', 0.7],
  ] as const) {
    const source = textOf(input.reading, name)
    const line = source && { source, start: 0, end: source.text.length, text: source.text }
    const title = line ? titleIn(line, confidence) : null
    if (
      title !== null &&
      !isCode(title.value ?? '') &&
      !/^(?:signal|file|notes?|transcript|recording|audio|meeting|untitled|document|gmt\S*|zoom\S*)?[\s\d-]*$/i.test(
        title.value ?? '',
      )
    )
      return title
  }
  return absent()
}

/** A short first line that is no sentence, no greeting and nobody's words. */
function isTitle({ text }: Line): boolean {
  const plain = text.replace(/^#+\s+/, '')
  const label = labelOf(plain)
  if (plain.length > 90 || sectionNamed(plain) !== null) return false
  if (
    label?.speaker != null &&
    !/\b(?:notes?|minutes|protokoll|acta|recap|summary|transcript|meeting|call)\b/i.test(label.speaker)
  )
    return false
  if (
    /^(?:hi|hello|hey|dear|hallo|liebe[r]?|sehr geehrte|guten|moin|hola|buenos|buenas|estimad|thanks|please|fyi|as discussed|on )\b/i.test(
      plain,
    )
  )
    return false
  if (
    /^(?:[-•>[(]|\*(?!\*))/.test(plain) ||
    /[!?]$/.test(plain) ||
    (plain.endsWith('.') && plain.split(/\s+/).length > 5) ||
    plain.endsWith(',')
  )
    return false
  return findEmailAddresses(plain, noHints).length === 0 && plain.split(/\s+/).length <= 12
}

const lead =
  /^(?:(?:(?:re|aw|fwd?|wg|rv|sv|tr)\s*:\s*)*)(?:(?:the |my |our |some )?(?:meeting |call )?(?:notes?|minutes|protokoll|ergebnisprotokoll|gespr[äa]chsnotiz|notizen|acta(?: de (?:la )?reuni[oó]n)?|notas|recap|summary|transcript|zusammenfassung|resumen|mom)\b(?:\s*(?:of|from|for|on|zum|zur|vom|von|der|del|de la|de|:|-|–|—)(?=\s))*\s*(?:(?:today|yesterday)['’]s (?:call|meeting)\b)?\s*(?:[:–—-]\s+)?)?/i

/** `ES2005b`, `rec_0042`: a file's name that names nothing. */
function isCode(title: string): boolean {
  return !/\s/.test(title) && /\d/.test(title)
}

const generic =
  /^(?:our|the|today['’]?s|yesterday['’]?s|last|this|unser(?:e|em|es)?|das|die|nuestra|la)?\s*(?:meeting|call|talk|chat|conversation|discussion|session|meeting notes|notes|besprechung|gespr[äa]ch|telefonat|treffen|reuni[oó]n|llamada)(?:\s+(?:today|yesterday|this (?:morning|afternoon)|heute|gestern|hoy|de (?:hoy|ayer)|on \S+|vom \S+))?$/i

function titleIn({ source, start, text }: Line, confidence: number): Cell<string> | null {
  const plain = text.replace(/\.(?:txt|md|vtt|srt|docx|pdf|eml|rtf|csv|xlsx|json)$/i, '')
  let from = /^#+\s+|^[*_]+/.exec(plain)?.[0].length ?? 0
  const leading = lead.exec(plain.slice(from))?.[0].length ?? 0
  if (plain.slice(from + leading).trim() !== '') from += leading
  let end = plain.length
  for (const date of [...datesIn(plain)].toReversed()) {
    const tail = plain.slice(date.end)
    const head = plain.slice(from, date.start)
    if (date.start >= from && /^[\s)\]*_.,·•|–—-]*(?:\d{1,2}:\d{2}.*)?$/.test(tail))
      end = Math.min(end, date.start)
    else if (date.start >= from && /^[\s([*_]*$/.test(head)) from = date.end
  }
  const raw = plain.slice(from, end)
  const left = /^[\s:–—\-_,.|·•()[\]*]+/.exec(raw)?.[0].length ?? 0
  const value = raw
    .slice(left)
    .replace(/(?:[\s:–—\-_,.|·•([*]+|\b(?:on|vom|am|from|of|del|held|recorded|dated))+$/iu, '')
  if (generic.test(value) || value.length < 3 || !/\p{L}{3}/u.test(value)) return null
  const shown = (source.source.endsWith('File-Name') ? value.replace(/[_-]+/g, ' ') : value).replace(
    /^\p{Ll}/u,
    (letter) => letter.toUpperCase(),
  )
  return cellOfSpan(shown, confidence, source, {
    start: start + from + left,
    end: start + from + left + value.length,
  })
}

function datesIn(text: string): { start: number; end: number }[] {
  const compact = /(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?!\d)/.exec(text)
  const clock = { now: new Date('2026-06-15T12:00:00Z'), timeZone: 'UTC', language: null }
  const found = findDates(text, clock).filter(({ text: said }) => /\d/.test(said) && !/week|KW/i.test(said))
  return [
    ...found,
    ...(compact ? [{ start: compact.index, end: compact.index + compact[0].length }] : []),
  ].toSorted((a, b) => a.start - b.start)
}
