/**
 * MIME (RFC 2045–2049): a message cut into its parts. An own reader of the structure, since postal-mime keeps every
 * line of a plain part as an object of its own: a mail of five million short lines took it minutes. Names and
 * encoded words are still postal-mime's.
 */
import { decodeBytes } from '../text/charset.ts'
import { type HeaderValue, readHeaderValue } from './header-value.ts'

export type Header = { name: string; value: string }
export type MimePart = {
  headers: Header[]
  type: HeaderValue
  disposition: HeaderValue
  /** Kinds of the multiparts it lies in, outermost first: `mixed`, `alternative`, `related`. */
  within: string[]
  /** The nearest `multipart/alternative`, by its number; null outside of any. */
  alternative: number | null
  /** Content as sent; `contentOf` decodes it. */
  encoded: Buffer
}
export type Message = {
  headers: Header[]
  type: HeaderValue
  parts: MimePart[]
  /** True where multiparts lay in one another deeper than is read. */
  tooDeep: boolean
}

const deepest = 40
const mostParts = 20_000
/** Headers of one part beyond this are not looked at; RFC 5322 has no limit, real ones stay below 100 kB. */
const mostHeaderBytes = 2_000_000

type Container = { kind: string; boundary: string; number: number }

/** Cuts a message into its leaves, in order, in one pass over its lines that begin with `--`. */
export function readMessage(raw: Uint8Array): Message {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const { headers, bodyAt } = readHeaders(bytes, startOfHeaders(bytes))
  const type = typeOf(headers, '')
  const message: Message = { headers, type, parts: [], tooDeep: false }
  const open: Container[] = []
  let leaf: { part: MimePart; start: number } | null = null
  let containers = 0

  const begin = (own: Header[], ownType: HeaderValue, start: number) => {
    const boundary = ownType.parameters.get('boundary') ?? ''
    const kind = /^multipart\/(.+)/.exec(ownType.value)?.[1]
    if (kind !== undefined && boundary !== '') {
      if (open.length < deepest) open.push({ kind, boundary, number: containers++ })
      else message.tooDeep = true
      leaf = null
    } else leaf = { part: partOf(own, ownType, open), start }
  }
  const end = (at: number) => {
    if (leaf === null) return
    leaf.part.encoded = bytes.subarray(leaf.start, Math.max(leaf.start, at))
    message.parts.push(leaf.part)
    leaf = null
  }

  begin(headers, type, bodyAt)
  let isCut = false
  for (const line of delimiters(bytes, bodyAt, open)) {
    isCut = true
    end(line.before)
    open.length = line.level + 1
    if (message.parts.length >= mostParts) break
    if (line.last) open.length = line.level
    else {
      const next = readHeaders(bytes, line.after)
      begin(next.headers, typeOf(next.headers, open.at(-1)?.kind ?? ''), next.bodyAt)
    }
  }
  end(bytes.length)
  // A multipart whose boundary stands nowhere: what is written there is still the mail.
  if (!isCut && message.parts.length === 0 && bodyAt < bytes.length)
    message.parts.push({ ...partOf([], typeOf([], ''), []), encoded: bytes.subarray(bodyAt) })
  return message
}

/** The bytes of a part, its transfer encoding undone. */
export function contentOf({ headers, encoded }: MimePart): Uint8Array {
  const encoding = (valueOf(headers, 'content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding.startsWith('base64')) return Buffer.from(encoded.toString('latin1'), 'base64')
  return encoding.startsWith('quoted-printable') ? fromQuotedPrintable(encoded) : encoded
}

/** The value of the first header of that name. */
export function valueOf(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name === name)?.value ?? null
}

function partOf(headers: Header[], type: HeaderValue, open: readonly Container[]): MimePart {
  return {
    headers,
    type,
    disposition: readHeaderValue(valueOf(headers, 'content-disposition') ?? ''),
    within: open.map(({ kind }) => kind),
    alternative: open.findLast(({ kind }) => kind === 'alternative')?.number ?? null,
    encoded: Buffer.alloc(0),
  }
}

function typeOf(headers: readonly Header[], container: string): HeaderValue {
  const type = readHeaderValue(valueOf(headers, 'content-type') ?? '')
  const usual = container === 'digest' ? 'message/rfc822' : 'text/plain'
  return type.value.includes('/') ? type : { ...type, value: usual }
}

type Delimiter = { level: number; last: boolean; before: number; after: number }

/** The lines that end or begin a part of one of the open multiparts; `open` is looked at anew for each. */
function* delimiters(bytes: Buffer, from: number, open: readonly Container[]): Generator<Delimiter> {
  let at = bytes.toString('latin1', from, from + 2) === '--' ? from : lineWithDashes(bytes, from)
  while (at >= 0 && open.length > 0) {
    const newline = bytes.indexOf(10, at)
    const after = newline < 0 ? bytes.length : newline + 1
    if (after - at < 1_000) {
      const name = bytes.toString('latin1', at + 2, after).trimEnd()
      const exact = open.findLastIndex(({ boundary }) => boundary === name)
      const ended = name.endsWith('--') ? name.slice(0, -2) : null
      const level = exact >= 0 ? exact : open.findLastIndex(({ boundary }) => boundary === ended)
      if (level >= 0) yield { level, last: exact < 0, before: beforeLineEnd(bytes, at), after }
    }
    at = lineWithDashes(bytes, at)
  }
}

/** The start of the next line that begins with `--`, after `from`. */
function lineWithDashes(bytes: Buffer, from: number): number {
  const found = bytes.indexOf('\n--', from, 'latin1')
  return found < 0 ? -1 : found + 1
}

/** The line end before a delimiter belongs to the delimiter. */
function beforeLineEnd(bytes: Buffer, at: number): number {
  const end = at > 0 && bytes[at - 1] === 10 ? at - 1 : at
  return end > 0 && bytes[end - 1] === 13 ? end - 1 : end
}

/** After a byte order mark, and the `From sender date` line that mbox files put before a mail. */
function startOfHeaders(bytes: Buffer): number {
  const start = bytes.subarray(0, 3).equals(Buffer.from('efbbbf', 'hex')) ? 3 : 0
  const envelope = /^>?From /.test(bytes.toString('latin1', start, start + 6))
  return envelope ? bytes.indexOf(10, start) + 1 : start
}

/** Headers from `from` to the first empty line, unfolded; bytes that are no header begin the body. */
function readHeaders(bytes: Buffer, from: number): { headers: Header[]; bodyAt: number } {
  const most = Math.min(bytes.length, from + mostHeaderBytes)
  const headers: { name: string; pieces: string[] }[] = []
  let at = from
  let bodyAt = most
  while (at < most) {
    const newline = bytes.indexOf(10, at)
    const end = newline < 0 || newline >= most ? most : newline
    const line = headerText(bytes.subarray(at, end > at && bytes[end - 1] === 13 ? end - 1 : end))
    const match = /^([!-9;-~]{1,200})[ \t]*:/.exec(line)
    if (line === '') {
      bodyAt = end + 1
      break
    }
    if (/^[ \t]/.test(line)) headers.at(-1)?.pieces.push(line.trim())
    else if (match !== null)
      headers.push({ name: (match[1] ?? '').toLowerCase(), pieces: [line.slice(match[0].length).trim()] })
    else if (headers.length === 0) {
      bodyAt = from
      break
    }
    at = end + 1
  }
  const read = headers.map(({ name, pieces }) => ({ name, value: pieces.join(' ').trim() }))
  return { headers: read, bodyAt: Math.min(bodyAt, bytes.length) }
}

/** Headers should be ASCII; those that are not are UTF-8 (RFC 6532) or whatever the program was set to. */
function headerText(line: Buffer): string {
  if (line.every((byte) => byte < 0x80)) return line.toString('latin1')
  // Bytes that an encoded word should have encoded are in the word's own charset.
  const escaped = line
    .toString('latin1')
    .replace(/=\?[^?\s]{1,60}\?q\?[^?]{0,1000}\?=/gi, (word) =>
      word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
    )
  return decodeBytes(Buffer.from(escaped, 'latin1')).text
}

/** RFC 2045 6.7; what is no valid escape stays as it is. */
function fromQuotedPrintable(encoded: Buffer): Uint8Array {
  const out = Buffer.alloc(encoded.length)
  let length = 0
  for (let at = 0; at < encoded.length; at++) {
    const byte = encoded[at] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const [first = 0, second = 0] = [encoded[at + 1], encoded[at + 2]]
    if (first === 10) at += 1
    else if (first === 13 && second === 10) at += 2
    else if (hex(first) >= 0 && hex(second) >= 0) {
      out[length++] = hex(first) * 16 + hex(second)
      at += 2
    } else if ((first === 0x20 || first === 0x09) && blankToLineEnd(encoded, at + 1) > 0) {
      at = blankToLineEnd(encoded, at + 1)
    } else out[length++] = byte
  }
  return out.subarray(0, length)
}

/** Index of the line end where only blanks stand before it, else 0; some gateways add blanks after a soft break. */
function blankToLineEnd(encoded: Buffer, from: number): number {
  let at = from
  while (at < from + 80 && (encoded[at] === 0x20 || encoded[at] === 0x09 || encoded[at] === 13)) at++
  return encoded[at] === 10 ? at : 0
}

function hex(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const upper = code & 0xdf
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1
}
