/** Whether an upload is the document that is required, judged by its text and never by its name. */
import { fold } from '../../../recognise/phrase.ts'
import type { Evidence } from '../../../words/evidence.ts'
import { type Concept, conceptsIn, lookAlikeOf, neededOf, tellingOf, withoutOthers } from './concepts.ts'
import { lineEvidence, type PaperLine, type Upload } from './uploads.ts'

/** Names of one requirement: any of them may be what a paper is. */
export type Wanted = { name: string; also: readonly string[]; mustShow: readonly string[] }

export type Fit =
  /** The right kind of document. */
  | { fit: 'right'; evidence: Evidence[]; confidence: number }
  /** Meant for this requirement, and no such document; `why` goes on from "it …". */
  | { fit: 'wrong'; code: RejectCode; why: string; evidence: Evidence[] }
  /** Something else altogether. */
  | { fit: 'none' }

export const rejectCodes = [
  'wrong-kind',
  'unreadable',
  'empty',
  'not-filled',
  'not-signed',
  'incomplete',
  'another-holder',
  'no-validity',
  'too-short',
  'not-yet',
  'too-old',
] as const
export type RejectCode = (typeof rejectCodes)[number]

/** How an upload stands to a requirement. `isMeant` says whether its name or its mention points here. */
export function judge(upload: Upload, wanted: Wanted, isMeant: boolean): Fit {
  const wrong = (code: RejectCode, why: string, evidence: Evidence[] = []): Fit =>
    isMeant || code === 'not-filled' || code === 'not-signed' || code === 'incomplete'
      ? { fit: 'wrong', code, why, evidence }
      : { fit: 'none' }
  const names = [wanted.name, ...wanted.also]
  if (upload.unreadable !== null) {
    const isPhoto = upload.mediaType.startsWith('image/') && names.some(asksForPhotos)
    // Photos were asked for and a picture came: a person looks whether it shows what it should.
    if (isPhoto && upload.unreadable !== 'it is empty') return { fit: 'right', evidence: [], confidence: 0.6 }
    return wrong(upload.unreadable === 'it is empty' ? 'empty' : 'unreadable', upload.unreadable)
  }
  const title = names.map((name) => titleFor(upload, conceptsIn(name))).find((line) => line !== null)
  if (title === undefined)
    return wrong('wrong-kind', `reads as something else: “${short(upload)}”`, headOf(upload))
  const evidence = lineEvidence(upload, title)
  const other = lookAlikeOf(topOf(upload), names.join(' '))
  if (other !== null) return wrong('wrong-kind', `is ${other}`, evidence)
  if (isUnfilled(upload)) return wrong('not-filled', 'is not filled in', evidence)
  const lacking = wanted.mustShow.filter((field) => !shows(upload, field))
  if (lacking.length > 0) return wrong('incomplete', `does not show: ${lacking.join(', ')}`, evidence)
  const lacks = fieldsLacking(upload, wanted.name)
  if (lacks)
    return wrong(
      isMeant ? 'wrong-kind' : 'incomplete',
      'has none of the details such a document must have',
      evidence,
    )
  if (names.some(asksForSignature) && !isSigned(upload)) return wrong('not-signed', 'is not signed', evidence)
  return { fit: 'right', evidence, confidence: 0.9 }
}

/** Whether the name of a file points to a requirement: how many of its telling words it holds. */
export function namedLike(fileName: string, { name, also }: Wanted): number {
  const said = ` ${fold(fileName.replace(/\.[a-z0-9]{2,5}$/i, '')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const scores = [name, ...also].map((one) => {
    const found = conceptsIn(one)
    return found.length === 0 ? 0 : found.filter(({ pattern }) => pattern.test(said)).length / found.length
  })
  return Math.max(...scores)
}

function asksForPhotos(name: string): boolean {
  return conceptsIn(name).some(({ id }) => id === 'photo')
}

function asksForSignature(name: string): boolean {
  return /\bsigned|unterschrieben|unterzeichnet|\bfirmad[oa]/.test(fold(name))
}

/** The line of the head that names the kind, where the rest of what the name says stands in the paper as well. */
function titleFor(upload: Upload, wanted: readonly Concept[]): PaperLine | null {
  if (wanted.length === 0) return null
  const telling = tellingOf(wanted)
  const body = upload.lines.slice(0, 60).map(({ said }) => withoutOthers(said, wanted))
  if (!neededOf(wanted).every(({ pattern }) => body.some((said) => pattern.test(said)))) return null
  return (
    titlesOf(upload).find((line) => {
      const said = withoutOthers(line.said, wanted)
      return telling.some(({ pattern }) => pattern.test(said))
    }) ?? null
  )
}

/** Lines near the top that could be a title: short, and no sentence. */
function titlesOf({ lines }: Upload): PaperLine[] {
  return lines.slice(0, 10).filter(({ text, label, value }, at) => {
    // What stands behind a label is about something; only a few labels say what a paper is.
    if (at > 0 && label !== null && value !== '' && !namesKind.test(label)) return false
    return text.split(/\s+/).length <= 10 && !/\p{L}{3,}[.!?]\s+\p{Lu}/u.test(text) && !speaks.test(text)
  })
}

const namesKind =
  /^(?:document|type|title|form|subject|re|cover(?:age)?|class|insurance|policy type|certificate|licen[cs]e|art|dokument|betreff|versicherungsart|sparte|documento|tipo|asunto|seguro|ramo)\b/
const speaks = /^(?:please|ignore|we|i|you|this is|dear|hi|hello)\b/i

function topOf(upload: Upload): string {
  return titlesOf(upload)
    .slice(0, 5)
    .filter(({ text }) => text.split(/\s+/).length <= 7)
    .map(({ text }) => text)
    .join('\n')
}

function headOf(upload: Upload): Evidence[] {
  const [first] = upload.lines
  return first ? lineEvidence(upload, first) : []
}

function short({ lines }: Upload): string {
  const text = lines[0]?.text ?? ''
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const atTheEnd = /sign|unterschrift|firma\b|^date|^datum|^fecha|^place|^ort\b|^lugar/

/** Labels without anything behind them: a form that nobody filled in. */
function isUnfilled({ lines }: Upload): boolean {
  const labels = lines.filter(
    ({ label, text }) => label !== null && !/\t/.test(text) && !atTheEnd.test(label),
  )
  const filled = labels.filter(({ value }) => value !== '').length
  return labels.length >= 3 && filled / labels.length < 0.5
}

function shows({ lines }: Upload, field: string): boolean {
  const said = fold(field)
  return lines.some((line) => line.said.includes(said) && (line.label === null || line.value !== ''))
}

/** What papers of a kind say whoever issued them; at least two of these, or it only speaks of such a paper. */
const details: Readonly<Record<string, readonly RegExp[]>> = {
  insurance: [
    /insured|policy ?holder|versicherungsnehmer|versicherte|tomador|asegurado/,
    /policy (?:no|nr|number|#)|policy\b.*\d|certificate (?:no|number)|versicherungsschein|versicherungsnummer|vertragsnummer|polizza|poliza/,
    /insurer|underwrit|insurance (?:company|plc|ltd|se|ag|group|dac)|assurance|versicherer|versicherung(?:s)? ?(?:ag|se|verein|gesellschaft)|aseguradora|seguros\b/,
    /\bperiod|\bvalid|expir|effective|\bin force|gultig|laufzeit|beginn|vigencia|vencimiento|efecto/,
    /limit|sum insured|indemnity|coverage|deckung|versicherungssumme|suma asegurada/,
  ],
  registration: [
    /(?:regist\w*|company|entity|file|firm\w*) (?:no|nr|number|#)|nummer|hr[ab]\b|numero|\bcif\b|\bnif\b|\d{5,}/,
    /company name|name of company|\bname\b|firma\b|inhaber|denominacion|razon social|certif(?:y|ies) that/,
    /registered (?:office|address)|\bsitz\b|domicilio|anschrift|betriebsstatte|\baddress\b/,
    /date|datum|incorporated|ausdruck|fecha|eingetragen|inscri/,
    /director|geschaftsfuhrer|administrador|secretary|share capital|stammkapital|capital social|tatigkeit|objeto social|nature of business/,
  ],
  identity: [
    /surname|last name|nachname|apellidos|\bname\b/,
    /birth|geburt|nacimiento/,
    /(?:passport|document|card|licen[cs]e|id|ausweis\w*|documento)[ -]?(?:no|nr|number|nummer|num|numero)/,
    /nationality|staatsangeh|nacionalidad/,
    /expir|gultig|caduc|valid/,
  ],
}

function fieldsLacking(upload: Upload, name: string): boolean {
  const kind = conceptsIn(name)
    .map(({ id }) => (/insurance|liability|indemnity|motor/.test(id) ? 'insurance' : id))
    .find((id) => details[id] !== undefined)
  if (kind !== undefined) {
    const told = (details[kind] ?? []).filter((pattern) =>
      upload.lines.some((line) => pattern.test(line.said) && (line.label === null || line.value !== '')),
    )
    return told.length < 2
  }
  const words = upload.lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const told = upload.lines.filter(({ label, value }) => label !== null && value !== '').length
  return told === 0 && words < 12 && upload.tables.every(({ rows }) => rows.length < 2)
}

/** `Signed: Anna Roe`, `gez. M. Huber`, `/s/ J. Doe`: a signature line with something on it. */
function isSigned({ lines }: Upload): boolean {
  const cue =
    /(?:\bsigned(?: electronically)?(?: by)?|signature|\/s\/|docusign\w*|unterschrift(?: \w+)?|unterzeichnet(?: von)?|gez\.|\bfirma(?:do)?(?: por)?)\s*[:.]?\s*(.*)$/
  return lines.some(({ said, label, value }) => {
    const rest = cue.exec(said)?.[1]
    if (rest === undefined) return false
    const behind = label !== null && /sign|unter|firma/.test(label) ? fold(value) : rest
    return /\p{L}{2,}/u.test(behind.replace(/^(?:by|von|por|date|datum|fecha|required|here)\b/, ''))
  })
}
