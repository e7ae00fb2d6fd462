/** The lines and sentences of a mail, told apart by who says them and when: this message, or one it quotes. */
import type { Reading } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'
import type { Desk } from '../../words/workspace.ts'

/** A line without quotation marks; `start..end` are places of the source's text. */
export type Line = { source: SourceText; start: number; end: number; text: string }

/** One message of a thread (or one attachment): its lines, newest message first. */
export type Message = {
  source: SourceText
  lines: Line[]
  /** False for what an older message of the thread said. */
  current: boolean
  /** Said by one of us: never what the buyer asks for. */
  ours: boolean
  /** The line that says who wrote it, where it is quoted or forwarded. */
  by: Line | null
}

/**
 * What the signal says now, and what older messages of its thread said, newest first. Where one of us forwards a
 * request, the forwarded message is what is said now.
 */
export function messagesOf(reading: Reading, desk: Desk): { current: Message[]; earlier: Message[] } {
  const texts = reading.texts.filter(({ source }) => !source.startsWith('signal:header:'))
  const current = texts.flatMap((source): Message[] => {
    const lines = linesWithin(source, 'new')
    return lines.length === 0 ? [] : [{ source, lines, current: true, ours: false, by: null }]
  })
  const earlier = texts.flatMap((source) => threadOf(source, linesWithin(source, 'quoted'), desk))
  if (reading.from === null || !isOurs(reading.from.address, desk)) return { current, earlier }
  const forwarded = earlier.findIndex(({ ours }) => !ours)
  return {
    current: [
      ...earlier.slice(forwarded, forwarded + 1).map((message) => ({ ...message, current: true })),
      ...current.map((message) => ({ ...message, ours: message.source.source === 'signal:body' })),
    ].filter(({ ours }) => !ours),
    earlier: earlier.slice(forwarded + 1),
  }
}

/** The lines of the signature, and the last lines of a text that has none marked. */
export function signatureLines(source: SourceText): Line[] {
  const marked = linesWithin(source, 'signature')
  return [...linesWithin(source, 'new').slice(-12), ...marked]
}

/** Lines of all regions of a kind; a text without regions is all new. */
export function linesWithin(source: SourceText, kind: 'new' | 'quoted' | 'signature'): Line[] {
  if (source.regions.length === 0) return kind === 'new' ? linesOf(source, 0, source.text.length) : []
  return source.regions
    .filter((region) => region.kind === kind)
    .flatMap(({ start, end }) => linesOf(source, start, end))
}

function linesOf(source: SourceText, start: number, end: number): Line[] {
  const lines: Line[] = []
  let at = start
  for (const raw of source.text.slice(start, end).split('\n')) {
    const text = raw.trim()
    const from = at + (raw.length - raw.trimStart().length)
    if (text !== '') lines.push({ source, start: from, end: from + text.length, text })
    at += raw.length + 1
  }
  return lines
}

const quoteMarks = /^(?:>[ \t]?)+/
/** `On Fri, 20 Nov 2026 at 14:02, X <x@y> wrote:`, `Am … schrieb X:`, `Le … a écrit :`, `El … escribió:` … */
const attribution =
  /(wrote|schrieb|a écrit|escribi[óo]|escreveu|ha scritto|skrev|napisał\(?a?\)?|schreef)\s*:?\s*$/i
const headerLine = /^\*?(from|von|de|da|från|fra|van|od)\s*:\*?\s*\S/i
const divider =
  /^-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message (d['’]origine|transf[ée]r[ée])|mensaje (original|reenviado)|messaggio (originale|inoltrato)|mensagem (original|encaminhada))/i

/** Splits quoted text where an attribution or a header block begins another message. */
function threadOf(source: SourceText, lines: readonly Line[], desk: Desk): Message[] {
  const messages: Message[] = []
  let now: Message | null = null
  let introduced = ''
  let inHeaders = false
  for (const [index, line] of lines.entries()) {
    const bare = unquoted(line)
    if (bare.text === '') {
      inHeaders = false
      continue
    }
    if (inHeaders && anyHeader.test(bare.text)) continue
    const headers = isHeaderBlock(lines, index)
    if (headers || attribution.test(bare.text) || divider.test(bare.text)) {
      const by = { ...bare, text: `${introduced} ${bare.text}`.trim() }
      now = {
        source,
        lines: [],
        current: false,
        ours: isOurs(by.text, desk),
        by: divider.test(bare.text) ? null : by,
      }
      messages.push(now)
      introduced = ''
      inHeaders = headers
      continue
    }
    inHeaders = false
    // An attribution may be broken over two lines: “On …, Elif Aydın” / “<elif@…> wrote:”.
    introduced = /^(on|am|le|el|il|em|op|den)\s.*\d{4}/i.test(bare.text) ? bare.text : ''
    now ??= { source, lines: [], current: false, ours: false, by: null }
    if (now.lines.length === 0 && !messages.includes(now)) messages.push(now)
    now.lines.push(bare)
  }
  return messages.filter(({ lines: said }) => said.length > 0)
}

const anyHeader =
  /^\*?(?:from|von|de|da|från|fra|van|od|sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|a|oggetto|data|assunto)\s*:/i

function unquoted(line: Line): Line {
  const marks = quoteMarks.exec(line.text)?.[0].length ?? 0
  const rest = line.text.slice(marks)
  const start = line.start + marks + (rest.length - rest.trimStart().length)
  const text = rest.trim()
  return { source: line.source, start, end: start + text.length, text }
}

function isHeaderBlock(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || !headerLine.test(unquoted(line).text)) return false
  const next = lines.slice(index + 1, index + 4).map((one) => unquoted(one).text)
  return next.some((text) =>
    /^\*?(sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|a|oggetto|data|assunto)\s*:/i.test(
      text,
    ),
  )
}

/** Whether one of our people, or our mail domain, stands in an attribution or address. */
export function isOurs(text: string, desk: Desk): boolean {
  const lower = text.toLowerCase()
  return desk.people.some(({ name, email }) => {
    const domain = email.split('@')[1] ?? ''
    return (
      lower.includes(email) ||
      lower.includes(name.toLowerCase()) ||
      (domain !== '' && lower.includes(`@${domain}`))
    )
  })
}

/**
 * Lines that a mail program broke are one again: a full line that ends without a mark goes on in the next one, unless
 * that begins a list item, a label or a table. Only neighbours in the text are joined, so places stay exact.
 */
export function paragraphsOf(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && goesOn(last, line)) {
      const text = line.source.text.slice(last.start, line.end).replace(/\s/g, ' ')
      joined[joined.length - 1] = { source: line.source, start: last.start, end: line.end, text }
    } else joined.push(line)
  }
  return joined
}

function goesOn(last: Line, line: Line): boolean {
  const between = line.source.text.slice(last.end, line.start)
  const lastLine = last.text.length - (last.source.text.slice(last.start, last.end).lastIndexOf('\n') + 1)
  if (!/^[ \t\r]*\n[ \t]*$/.test(between) || lastLine < 50) return false
  if (
    /[.:;!?]$/.test(last.text) ||
    /^[-*•–>#|\d(]/.test(line.text) ||
    /^[\p{L}\d ./-]{2,30}:\s/u.test(line.text)
  )
    return false
  return /^[\p{Ll}"'“„(]/u.test(line.text) || /[,\p{Ll}]$/u.test(last.text)
}

/** The sentences of a line, each with its place. Points inside numbers, abbreviations and codes end none. */
export function sentencesOf(line: Line): Line[] {
  const sentences: Line[] = []
  let from = 0
  for (const match of line.text.matchAll(
    /(?<!\b(?:no|nr|art|ref|réf|approx|ca|pos|tel|inc|ltd|co|mr|ms|mrs|dr|st|max|min|incl|excl|e\.g|i\.e|z\.b))[.!?;](?=\s+[\p{Lu}\d¿¡"“(]|$)/giu,
  )) {
    push(match.index + 1)
  }
  push(line.text.length)
  return sentences

  function push(to: number): void {
    const raw = line.text.slice(from, to)
    const text = raw.trim()
    const start = line.start + from + (raw.length - raw.trimStart().length)
    if (text !== '') sentences.push({ source: line.source, start, end: start + text.length, text })
    from = to
  }
}
