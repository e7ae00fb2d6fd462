/** Reads a signal of any kind: bytes as received → texts with positions, senders, attachments and findings. */
import { findWordsToMachine } from '../../learn/words-to-machine.ts'
import { noHints } from '../../recognise/found.ts'
import { findLookAlikes } from '../../recognise/look-alike.ts'
import type { Finding } from '../../words/finding.ts'
import type { Mailbox, Reading, SignalKind } from '../../words/signal.ts'
import { plainText, type SourceText } from '../../words/text.ts'
import { decodeBytes } from '../text/charset.ts'
import { cleanLine, cleanText } from '../text/clean-text.ts'
import type { ReadAttachment } from '../text/file-text.ts'
import type { Limits } from '../text/limits.ts'
import { tablesInText } from '../text/plain.ts'
import { struck } from '../text/visibility.ts'
import { fieldLike, formFields, formText } from './form.ts'
import { languageOf } from './language.ts'
import { bodyText } from './mail-body.ts'
import { isMail, type Mail, openMail } from './open-mail.ts'
import { readFiles } from './read-attachments.ts'
import { senderFindings } from './sender-findings.ts'
import { type RawSignal, signalKind } from './signal-kind.ts'
import { transcriptText } from './transcript.ts'

export type SignalToRead = RawSignal & { limits: Limits; readAttachment: ReadAttachment }

/**
 * The reading of a signal. Never throws on what the bytes are: a signal that cannot be read yields the finding
 * `signal-unreadable` and whatever text could be had.
 */
export async function readSignal(signal: SignalToRead): Promise<Reading> {
  const { raw, limits } = signal
  const findings: Finding[] = []
  if (raw.length > limits.signalBytes) {
    const message = `The signal has ${raw.length} bytes; only the first ${limits.signalBytes} were read.`
    findings.push({ code: 'signal-too-large', message })
  }
  const within = { ...signal, raw: raw.subarray(0, limits.signalBytes) }
  const kind = signalKind(within)
  const read = await readAs(kind, within)
  return finished({ ...read, findings: [...findings, ...read.findings] })
}

function readAs(kind: SignalKind, signal: SignalToRead): Promise<Reading> {
  if (kind === 'email') return readMail(signal)
  return kind === 'file' ? readDocument(signal) : readText(signal, kind)
}

const nobody = {
  from: null,
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  sentAt: null,
  messageId: null,
  inReplyTo: null,
  references: [],
  automatic: null,
  language: null,
  attachments: [],
} satisfies Partial<Reading>

async function readMail({ raw, limits, readAttachment }: SignalToRead): Promise<Reading> {
  const mail = openMail(raw, limits)
  if (!isMail(mail)) return unreadable(raw, limits)
  const body = bodyText(mail.plain, mail.html, 'signal:body', limits)
  const files = await readFiles(mail.files, limits, readAttachment)
  const { from, replyTo, to, cc, subject, sentAt, messageId, inReplyTo, references, automatic } = mail
  const texts = [body.text, ...headerTexts(mail), ...files.texts]
  return {
    kind: 'email',
    from,
    replyTo,
    to,
    cc,
    subject,
    sentAt,
    messageId,
    inReplyTo,
    references,
    automatic,
    language: null,
    texts,
    trace: traceTexts(mail),
    attachments: files.attachments,
    findings: [
      ...mail.findings,
      ...body.findings,
      ...senderFindings({ from, replyTo, to, cc, texts }),
      ...files.findings,
    ],
  }
}

function unreadable(raw: Uint8Array, limits: Limits): Reading {
  const text = cleanText(decodeBytes(raw.subarray(0, Math.min(raw.length, limits.characters))).text)
  const head = text.slice(0, 20_000)
  const subject = cleanLine(/^subject:[ \t]*(.{1,500})/im.exec(head)?.[1] ?? '')
  const message = 'The signal is no mail that can be parsed; its text is shown as it came.'
  return {
    ...nobody,
    kind: 'email',
    subject,
    texts: [{ ...plainText('signal:body', text), regions: wholeNew(text) }],
    findings: [{ code: 'signal-unreadable', message, at: 'signal:body' }],
  }
}

function headerTexts(mail: Mail): SourceText[] {
  const list = (boxes: readonly Mailbox[]) => boxes.map(mailboxText).join(', ')
  const values: [name: string, value: string][] = [
    ['From', mail.from === null ? '' : mailboxText(mail.from)],
    ['To', list(mail.to)],
    ['Cc', list(mail.cc)],
    ['Subject', mail.subject],
    ['Date', mail.header('date') ?? ''],
    ['Reply-To', list(mail.replyTo)],
  ]
  return values
    .filter(([, value]) => value !== '')
    .map(([name, value]) => plainText(`signal:header:${name}`, value))
}

const traced = [
  'Message-ID',
  'In-Reply-To',
  'References',
  'Auto-Submitted',
  'Precedence',
  'List-Id',
  'List-Unsubscribe',
  'X-Failed-Recipients',
  'X-Autoreply',
  'Return-Path',
  'Content-Type',
  'Importance',
  'X-Priority',
  'Delivered-To',
]

/** Longer ones are no header anybody looks at. */
const longestTraced = 2_000

function traceTexts(mail: Mail): SourceText[] {
  return traced.flatMap((name) => {
    const value = mail.header(name.toLowerCase())?.slice(0, longestTraced) ?? ''
    return value === '' ? [] : [plainText(`signal:header:${name}`, value)]
  })
}

function mailboxText({ name, address }: Mailbox): string {
  if (name === '') return address
  return address === '' ? name : `${name} <${address}>`
}

async function readDocument({
  raw,
  mediaType,
  fileName,
  limits,
  readAttachment,
}: SignalToRead): Promise<Reading> {
  const name = cleanLine(fileName ?? '') || 'file'
  const {
    text,
    findings,
    children = [],
  } = await readAttachment({ source: 'signal:body', name, mediaType, bytes: raw, limits })
  const files = await readFiles(
    children.map((child) => ({ ...child, inline: false })),
    limits,
    readAttachment,
  )
  const nothing = text.text === '' && files.texts.length === 0
  const failed: Finding[] = nothing
    ? [{ code: 'signal-unreadable', message: `${name} could not be read.`, at: 'signal:body' }]
    : []
  return {
    ...nobody,
    kind: 'file',
    subject: fileName === null ? '' : name,
    texts: [{ ...text, regions: wholeNew(text.text) }, ...fileNameText(fileName), ...files.texts],
    attachments: files.attachments,
    findings: [...failed, ...findings, ...files.findings],
  }
}

function readText(signal: SignalToRead, kind: 'note' | 'transcript' | 'form'): Promise<Reading> {
  const { raw, mediaType, fileName, limits } = signal
  const decoded = decodeBytes(raw, /charset=["']?([\w.:-]+)/i.exec(mediaType)?.[1])
  const findings: Finding[] = decoded.guessed
    ? [
        {
          code: 'charset-guessed',
          message: `The charset was not given; read as ${decoded.charset}.`,
          at: 'signal:body',
        },
      ]
    : []
  const subject = fileName === null ? '' : cleanLine(fileName)
  const reading = (text: SourceText, more: Partial<Reading> = {}): Promise<Reading> =>
    Promise.resolve({
      ...nobody,
      kind,
      subject,
      findings,
      ...more,
      texts: [{ ...text, regions: wholeNew(text.text) }, ...fileNameText(fileName)],
    })
  if (kind === 'transcript') return reading(transcriptText(decoded.text, 'signal:body', limits))
  const fields = kind === 'form' ? formFields(decoded.text, limits) : null
  if (fields !== null) {
    const address = fieldLike(fields, /e-?mail|^from$|sender|reply/i, /^\S+@\S+\.\S+$/)
    const name = fieldLike(fields, /^(?:full_?|contact_?|your_?|sender_?)?name$/i, /\S/) ?? ''
    return reading(formText(fields, 'signal:body', limits), {
      from: address === null ? null : { name: cleanLine(name), address: cleanLine(address) },
      subject: cleanLine(fieldLike(fields, /^(?:subject|topic|betreff)$/i, /\S/) ?? subject),
    })
  }
  if (kind === 'form')
    findings.push({
      code: 'note',
      message: 'The form is not valid JSON; it was read as plain text.',
      at: 'signal:body',
    })
  const text = cleanText(decoded.text).slice(0, limits.characters)
  return reading({ ...plainText('signal:body', text), tables: tablesInText(text, limits.cells) })
}

/** A file's name may say what it is about and of which day (`2026-11-20 kick-off.vtt`). */
function fileNameText(fileName: string | null): SourceText[] {
  const name = cleanLine(fileName ?? '')
  return name === '' ? [] : [plainText('signal:header:File-Name', name)]
}

function wholeNew(text: string): SourceText['regions'] {
  return text === '' ? [] : [{ kind: 'new', start: 0, end: text.length }]
}

/** What holds for every kind: languages told, hidden text and emptiness said. */
function finished(reading: Reading): Reading {
  const findings = [
    ...reading.findings,
    ...reading.texts.flatMap(hiddenFinding),
    ...reading.texts.flatMap(machineFinding),
    ...reading.texts.flatMap(letterFinding),
  ]
  const words = reading.texts.filter(({ source }) => !source.startsWith('signal:header:'))
  if (reading.subject === '' && words.every((text) => text.text.trim() === '')) {
    findings.push({ code: 'signal-empty', message: 'The signal holds no text at all.' })
  }
  const texts = reading.texts.map((text) => ({ ...text, language: languageOf(ownWords(text)) }))
  const language = texts[0]?.language ?? texts.find((text) => text.language !== null)?.language ?? null
  return { ...reading, texts, language, findings }
}

/** What is new in a mail decides its language, not what it quotes. */
function ownWords(text: SourceText): string {
  if (text.source.startsWith('signal:header:')) return ''
  const own = text.regions.filter(({ kind }) => kind === 'new')
  return own.length === 0 ? text.text : own.map(({ start, end }) => text.text.slice(start, end)).join('\n')
}

function hiddenFinding(text: SourceText): Finding[] {
  const hidden = text.hidden.filter(({ how }) => how !== 'comment' && how !== struck)
  if (hidden.length === 0) return []
  const hows = [...new Set(hidden.map(({ how }) => how))].slice(0, 5).join(', ')
  const message = `There is text that a person does not see (${hows}); it was kept aside and not used.`
  return [{ code: 'hidden-text', message, at: text.source }]
}

/** How much of a text is looked through for words to a machine; more is no letter. */
const lookedThrough = 100_000
const writtenOtherwise = new Set(['ru', 'uk', 'bg', 'sr', 'mk', 'el'])
/** What is less sure than this is not worth a person's look. */
const sureEnough = 0.7

/** Advice only: text has no permissions, whatever it says and whoever it speaks to. */
function machineFinding(text: SourceText): Finding[] {
  const said = findWordsToMachine(ownWords(text).slice(0, lookedThrough), noHints)
  const surest = said
    .filter(({ confidence }) => confidence >= sureEnough)
    .sort((a, b) => b.confidence - a.confidence)[0]
  if (surest === undefined) return []
  const quote = surest.text.replace(/\s+/g, ' ').trim()
  const words = quote.length > 120 ? `${quote.slice(0, 119)}…` : quote
  const message = `“${words}” seems to speak to a machine and not to you; nothing follows from it.`
  return [{ code: 'aimed-at-machine', message, at: text.source }]
}

/** Who writes Cyrillic or Greek puts its endings to Latin words, too; nobody is deceived by that. */
function letterFinding(text: SourceText): Finding[] {
  const words = ownWords(text).slice(0, lookedThrough)
  const [found] = findLookAlikes(words, noHints)
  if (found === undefined || writtenOtherwise.has(languageOf(words) ?? '')) return []
  const message = `“${found.text}” mixes alphabets: it reads ${found.value} and is not.`
  return [{ code: 'look-alike-letters', message, at: text.source }]
}
