/** What an applicant sent: the files of the signal, and texts that a form carries for files uploaded there. */

import { evidenceAt } from '../../../evidence/quote.ts'
import { fold } from '../../../recognise/phrase.ts'
import type { Evidence } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import type { SourceText } from '../../../words/text.ts'

/** A line of a paper, with its label where it has one; places are of the source's text. */
export type PaperLine = {
  start: number
  end: number
  text: string
  /** Lower case without accents. */
  said: string
  label: string | null
  /** What stands behind the label, or below it; empty where the label was never filled in. */
  value: string
}

export type Upload = {
  name: string
  mediaType: string
  source: SourceText | null
  lines: PaperLine[]
  tables: SourceText['tables']
  /** Why nobody can judge it by its text. */
  unreadable: string | null
}

const reasons: Readonly<Record<string, string>> = {
  'attachment-no-text': 'it holds no text that can be read',
  'attachment-encrypted': 'it is locked with a password',
  'attachment-unreadable': 'it cannot be opened',
  'attachment-unsupported': 'it is of a kind that is not read',
  'attachment-too-large': 'it is too large to be read',
}

/** Fewer letters than this are the frame of a page, a stamp or a scanner's name, and no paper. */
const fewestLetters = 30

/** Every upload in order. Pictures that a mail shows inside its text (logos) are none. */
export function uploadsOf({ reading }: Pick<LaneInput, 'reading'>): Upload[] {
  const before = known.get(reading)
  if (before !== undefined) return before
  const found = readUploads({ reading })
  known.set(reading, found)
  return found
}

/** A reading never changes, and the same uploads are looked at for every requirement. */
const known = new WeakMap<LaneInput['reading'], Upload[]>()

function readUploads({ reading }: Pick<LaneInput, 'reading'>): Upload[] {
  const files = reading.attachments
    // An archive or attached mail is no paper; what is in it is listed by itself.
    .filter(
      ({ inline, name }) =>
        !inline && !reading.attachments.some((other) => other.name.startsWith(`${name}/`)),
    )
    .map(({ name, mediaType, bytes }): Upload => {
      const source = reading.texts.find((text) => text.source === `signal:attachment:${name}`) ?? null
      const finding = reading.findings.find(
        ({ code, at }) => at === `signal:attachment:${name}` && reasons[code] !== undefined,
      )
      const upload = {
        name,
        mediaType,
        source,
        lines: source ? linesOf(source) : [],
        tables: source?.tables ?? [],
      }
      return {
        ...upload,
        unreadable: bytes === 0 ? 'it is empty' : unreadable(source?.text ?? '', finding?.code),
      }
    })
  return [
    ...files,
    ...(reading.kind === 'form' ? formUploads(reading.texts[0]) : []),
    ...fileItself({ reading }),
  ]
}

function unreadable(text: string, code: string | undefined): string | null {
  const told = code === undefined ? undefined : reasons[code]
  const letters = (text.match(/\p{L}/gu) ?? []).length
  if (told !== undefined && letters < fewestLetters) return told
  if (letters === 0) return 'it is empty'
  return letters < fewestLetters ? 'it holds no text that can be read' : null
}

/** A file that arrived by itself is an upload of its own. */
function fileItself({ reading }: Pick<LaneInput, 'reading'>): Upload[] {
  const body = reading.texts[0]
  if (reading.kind !== 'file' || !body) return []
  return [
    {
      name: reading.subject,
      mediaType: '',
      source: body,
      lines: linesOf(body),
      tables: body.tables,
      unreadable: unreadable(body.text, 'attachment-no-text'),
    },
  ]
}

type FormFile = { name: string; start: number; end: number }

/** What a form says of the files uploaded with it, one entry a file. */
function formFiles(body: SourceText): FormFile[] {
  const groups = new Map<string, FormFile>()
  for (const { start, end, where } of body.marks) {
    const [, group = '', key = ''] = uploadPath.exec(where) ?? []
    if (group === '') continue
    const from = start + where.length + 2
    const known = groups.get(group) ?? { name: '', start: -1, end: -1 }
    if (/^(?:(?:file|original)_?)?name$|^file$/i.test(key)) known.name = body.text.slice(from, end)
    if (/^(?:text|content|ocr(?:_?text)?|extracted_?text|body)$/i.test(key))
      Object.assign(known, { start: from, end })
    groups.set(group, known)
  }
  return [...groups.values()]
}

/** `uploads[0].text`: a portal's own reading of a file. A name without a text is no upload that anybody can judge. */
function formUploads(body: SourceText | undefined): Upload[] {
  if (!body) return []
  return formFiles(body)
    .filter(({ start }) => start >= 0)
    .map(({ name, start, end }) => ({
      name,
      mediaType: '',
      source: body,
      lines: linesOf(body, start, end),
      tables: [],
      unreadable: unreadable(body.text.slice(start, end), undefined),
    }))
}

/** The files that a form only names. */
export function namedOnly(body: SourceText): string[] {
  return formFiles(body).flatMap(({ name, start }) => (start < 0 && name !== '' ? [name] : []))
}

/** The path of a field of an uploaded file, such as `uploads[0].text`. */
export const uploadPath =
  /((?:uploads?|attachments?|files?|documents?|unterlagen|documentos)(?:\[\d+\]|\.\w+)?)\.(\w+)$/i

/** What a paper is and how long it is valid stands near its beginning. */
const readAtMost = 20_000
const labelled = /^[-*•\s]*([\p{L}][^:\t=|]{0,48}?)\s*(?:[:\t=|]|\.{3,}|_{3,})\s*(.*)$/u
const blank = /^[\s_.…\-–—|:[\]()]*$/

function linesOf(source: SourceText, from = 0, to = source.text.length): PaperLine[] {
  const lines: PaperLine[] = []
  let at = from
  for (const raw of source.text.slice(from, Math.min(to, from + readAtMost)).split('\n')) {
    const text = raw.trim()
    const start = at + (raw.length - raw.trimStart().length)
    at += raw.length + 1
    if (text === '') continue
    const [, label = null, value = ''] = labelled.exec(text) ?? []
    const isLabel = label !== null && label.split(/\s+/).length <= 7
    lines.push({
      start,
      end: start + text.length,
      text,
      said: fold(text),
      label: isLabel ? fold(label) : null,
      value: isLabel && !blank.test(value) ? value : '',
    })
  }
  return lines.map((line, index) => {
    const next = lines[index + 1]
    // An empty label is filled by the line below it, unless that is a label itself.
    return line.label !== null &&
      line.value === '' &&
      next &&
      next.label === null &&
      /[:=]\s*$/.test(line.text)
      ? { ...line, value: next.text }
      : line
  })
}

/** The evidence of a line of an upload. */
export function lineEvidence(
  { source }: Upload,
  { start, end }: Pick<PaperLine, 'start' | 'end'>,
): Evidence[] {
  return source && end > start ? [evidenceAt(source, start, end)] : []
}
