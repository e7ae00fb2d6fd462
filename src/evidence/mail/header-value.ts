/** Header values with parameters: `text/plain; charset=utf-8; name*0*=…` (RFC 2045, RFC 2231). */
import { decodeWords } from 'postal-mime'
import { knownCharset } from '../text/charset.ts'

export type HeaderValue = { value: string; parameters: ReadonlyMap<string, string> }

/** The value in lower case, and its parameters by lower-case name with continuations joined and charsets undone. */
export function readHeaderValue(header: string): HeaderValue {
  const [first = '', ...rest] = pieces(header.slice(0, 20_000))
  const raw = new Map<string, string>()
  for (const piece of rest.slice(0, 200)) {
    const equals = piece.indexOf('=')
    if (equals < 1) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    if (!raw.has(name)) raw.set(name, unquoted(piece.slice(equals + 1).trim()))
  }
  return { value: first.trim().toLowerCase(), parameters: joined(raw) }
}

/** Cut at semicolons outside of quotes; comments in brackets between parameters are left out. */
function pieces(header: string): string[] {
  const found = ['']
  let quoted = false
  let comment = 0
  for (let at = 0; at < header.length; at++) {
    const sign = header[at] ?? ''
    const last = found.length - 1
    const before = found[last] ?? ''
    if (quoted && sign === '\\') found[last] += sign + (header[++at] ?? '')
    else if (comment > 0 && !quoted) {
      if (sign === '(') comment++
      if (sign === ')') comment--
    } else if (sign === '"') {
      quoted = !quoted
      found[last] += sign
    } else if (!quoted && sign === ';') found.push('')
    // `name=Offer(1).pdf` is a name and no comment; a comment has a blank before it.
    else if (!quoted && sign === '(' && (before === '' || /\s$/.test(before.slice(-1)))) comment = 1
    else found[last] += sign
  }
  return found
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value
  return value.slice(1, value.endsWith('"') && value.length > 1 ? -1 : undefined).replace(/\\(.)/g, '$1')
}

function joined(raw: ReadonlyMap<string, string>): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const [key, value] of raw) {
    const [, name = '', first, star] = /^([^*]+)(\*0)?(\*)?$/.exec(key) ?? []
    if (name === '' || (parameters.has(name) && star === undefined)) continue
    if (first === undefined)
      parameters.set(name, star === undefined ? decodeWords(value) : percentDecoded(value, value))
    else parameters.set(name, continued(raw, name))
  }
  return parameters
}

/** `name*0`, `name*1*`, … in order; only sections with a second star are percent-encoded. */
function continued(raw: ReadonlyMap<string, string>, name: string): string {
  const head = raw.get(`${name}*0*`) ?? ''
  let plain = ''
  for (let section = 0; section < 200; section++) {
    const encoded = raw.get(`${name}*${section}*`)
    const literal = raw.get(`${name}*${section}`)
    if (encoded !== undefined) plain += encoded
    else if (literal !== undefined) plain += head === '' ? literal : encodeURIComponent(literal)
    else break
  }
  return head === '' ? decodeWords(plain) : percentDecoded(plain, head)
}

/** `charset'language'percent-encoded`; `head` is the section that names the charset. */
function percentDecoded(value: string, head: string): string {
  const charset = /^([^']*)'[^']*'/.exec(head)
  const text = charset === null ? value : value.slice(charset[0].length)
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  )
  return new TextDecoder(knownCharset(charset?.[1] || 'utf-8') ?? 'utf-8').decode(bytes)
}
