/** Which parts of a message are its body, and the text of each. */
import type { Finding } from '../../words/finding.ts'
import { decodeBytes, knownCharset } from '../text/charset.ts'
import { cleanLine } from '../text/clean-text.ts'
import { decodeUtf7 } from '../text/utf7.ts'
import { contentOf, type MimePart } from './mime.ts'

export type Bodies = { plain: string; html: string; files: MimePart[]; findings: Finding[] }

type Segment = { alternative: number | null; plain: string | null; html: string | null }

/**
 * The plain and the HTML version of everything a mail shows, and the parts that are files. A charset that is missing
 * or false is replaced by the most plausible one, and a finding says so.
 */
export function bodiesOf(parts: readonly MimePart[], mostCharacters: number): Bodies {
  const segments: Segment[] = []
  const files: MimePart[] = []
  const findings = new Map<string, Finding>()
  for (const part of parts) {
    if (!isBody(part, segments.length > 0)) {
      files.push(part)
      continue
    }
    const { text, problem } = textOfPart(part)
    if (problem !== null) {
      findings.set(problem, { code: 'charset-guessed', message: `The mail ${problem}.`, at: 'signal:body' })
    }
    const last = segments.at(-1)
    const isHtml = part.type.value === 'text/html'
    const key = isHtml ? 'html' : 'plain'
    const same = last !== undefined && last.alternative !== null && last.alternative === part.alternative
    if (same && last[key] === null) last[key] = text
    else
      segments.push({
        alternative: part.alternative,
        plain: isHtml ? null : text,
        html: isHtml ? text : null,
      })
  }
  const plain = joined(segments.map((segment) => segment.plain ?? ''))
  const hasHtml = segments.some((segment) => segment.html !== null)
  const html = hasHtml ? joined(segments.map((segment) => segment.html ?? asHtml(segment.plain ?? ''))) : ''
  const cut = plain.length > mostCharacters
  if (cut) {
    const message = 'The body of the mail is enormous; only its beginning was read.'
    findings.set('cut', { code: 'signal-too-large', message, at: 'signal:body' })
  }
  return { plain: plain.slice(0, mostCharacters), html, files, findings: [...findings.values()] }
}

/** A text with a file name, after the body has begun, is a file that some programs show below the body. */
function isBody({ type, disposition }: MimePart, begun: boolean): boolean {
  if (type.value !== 'text/plain' && type.value !== 'text/html') return false
  if (disposition.value === 'attachment') return false
  const named = disposition.parameters.has('filename') || type.parameters.has('name')
  return !(named && begun)
}

function textOfPart(part: MimePart): { text: string; problem: string | null } {
  const { parameters } = part.type
  const declared = (parameters.get('charset') ?? '').trim()
  const label = /^(?:us-)?ascii$/i.test(declared) ? '' : declared
  const usable = isUtf7.test(label) ? 'utf-7' : charsetOf(label)
  const { text, charset, guessed } =
    usable === 'utf-7'
      ? { text: decodeUtf7(contentOf(part)), charset: usable, guessed: false }
      : decodeBytes(contentOf(part), usable ?? undefined)
  const flowed = /^flowed$/i.test(parameters.get('format') ?? '')
  const read = flowed ? unflowed(text, /^yes$/i.test(parameters.get('delsp') ?? '')) : text
  if (label !== '' && usable === null) {
    return {
      text: read,
      problem: `names the unknown charset ${cleanLine(label).slice(0, 60)}; it was read as ${charset}`,
    }
  }
  return { text: read, problem: guessed ? `names no valid charset; it was read as ${charset}` : null }
}

const isUtf7 = /^["']?(?:x-|unicode-1-1-|x-unicode-1-1-)?utf-?7["']?$|^(?:cp)?65000$/i

const codePages = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['cp65001', 'utf-8'],
  ['65001', 'utf-8'],
  ['utf8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['ansi', 'windows-1252'],
])

/** The charset that a label means, null for one that no decoder knows. */
function charsetOf(label: string): string | null {
  if (label === '') return null
  const plain = label.toLowerCase().replace(/^["']|["']$/g, '')
  return knownCharset(plain) ?? knownCharset(codePages.get(plain) ?? plain.replace(/^x-/, ''))
}

/** RFC 3676: lines that end in a blank go on in the next line of the same depth of quotation. */
function unflowed(text: string, deleteSpace: boolean): string {
  const lines: string[] = []
  let openAt: string | null = null
  for (const raw of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(raw)?.[0] ?? ''
    const rest = raw.slice(depth.length)
    const line = rest.startsWith(' ') ? rest.slice(1) : rest
    const flows = line.endsWith(' ') && line !== '-- '
    const shown = flows && deleteSpace ? line.slice(0, -1) : line
    if (openAt === depth && line !== '-- ') lines[lines.length - 1] += shown
    else lines.push(depth === '' ? shown : `${depth} ${shown}`)
    openAt = flows ? depth : null
  }
  return lines.join('\n')
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}

function asHtml(plain: string): string {
  return plain === '' ? '' : `<pre>${plain.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
}
