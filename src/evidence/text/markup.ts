/**
 * HTML and XML as a flat run of tags and texts: linear in time, no tree and no limit of depth.
 * An own tokenizer: htmlparser2 takes 80 ms to load, in this process and in each child, and its parser searches a
 * stack for every closing tag, which takes minutes for 100,000 nested tags.
 */
import { decodeEntities } from './entities.ts'

export type Attributes = ReadonlyMap<string, string>

export type MarkupReader = {
  open: (name: string, attributes: Attributes, selfClosing: boolean) => void
  close: (name: string) => void
  text: (text: string) => void
  comment?: (text: string) => void
  /** Asked before each tag; true ends the reading. */
  isDone?: () => boolean
}

const noAttributes: Attributes = new Map()
/** Elements of HTML whose content is text up to their own end tag. */
const rawText = new Set(['script', 'style', 'xmp', 'textarea', 'title', 'noembed', 'noframes'])

/** Tells `reader` what stands in `markup`, in order. Names are lower case in HTML and without prefix in XML. */
export function readMarkup(markup: string, kind: 'html' | 'xml', reader: MarkupReader): void {
  const xml = kind === 'xml'
  let at = 0
  while (at < markup.length && reader.isDone?.() !== true) {
    const start = nextTag(markup, at, xml)
    if (start > at) reader.text(decodeEntities(markup.slice(at, start)))
    if (start >= markup.length) return
    at = readTag(markup, start, xml, reader)
  }
}

/** Index of the next `<` that begins a tag, a comment or a declaration. */
function nextTag(markup: string, from: number, xml: boolean): number {
  for (let at = markup.indexOf('<', from); at >= 0; at = markup.indexOf('<', at + 1)) {
    const code = markup.charCodeAt(at + 1)
    if (code === 0x21 || code === 0x3f || isLetter(code) || (xml && isNameStart(code))) return at
    if (code === 0x2f && (isLetter(markup.charCodeAt(at + 2)) || xml)) return at
  }
  return markup.length
}

/** Reads what begins with the `<` at `start`; gives the index after it. */
function readTag(markup: string, start: number, xml: boolean, reader: MarkupReader): number {
  if (markup.startsWith('<!--', start)) return readComment(markup, start, reader)
  if (xml && markup.startsWith('<![CDATA[', start)) {
    const end = indexOr(markup, ']]>', start + 9)
    reader.text(markup.slice(start + 9, end))
    return end + 3
  }
  const second = markup.charCodeAt(start + 1)
  if (second === 0x21 || second === 0x3f) return indexOr(markup, '>', start + 2) + 1
  if (second === 0x2f) {
    const end = nameEnd(markup, start + 2)
    reader.close(nameOf(markup.slice(start + 2, end), xml))
    return indexOr(markup, '>', end) + 1
  }
  const end = nameEnd(markup, start + 1)
  const name = nameOf(markup.slice(start + 1, end), xml)
  const { attributes, selfClosing, after } = readAttributes(markup, end, xml)
  // A tag that the end of the text cuts off is no tag.
  if (after > markup.length) return markup.length
  reader.open(name, attributes, selfClosing)
  return !xml && rawText.has(name) && !selfClosing ? readRawText(markup, after, name, reader) : after
}

/** `<!-->` and `<!--->` are empty comments, `--!>` ends one too, and one without an end reaches to the end. */
function readComment(markup: string, start: number, reader: MarkupReader): number {
  if (markup.startsWith('>', start + 4)) return start + 5
  if (markup.startsWith('->', start + 4)) return start + 6
  const ending = /--!?>/g
  ending.lastIndex = start + 4
  const end = ending.exec(markup)
  reader.comment?.(markup.slice(start + 4, end?.index ?? markup.length))
  return end === null ? markup.length : ending.lastIndex
}

function readRawText(markup: string, start: number, name: string, reader: MarkupReader): number {
  const ending = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi')
  ending.lastIndex = start
  const end = ending.exec(markup)?.index ?? markup.length
  const text = markup.slice(start, end)
  const decoded = name === 'textarea' || name === 'title'
  if (text !== '') reader.text(decoded ? decodeEntities(text) : text)
  return end
}

type Opened = { attributes: Attributes; selfClosing: boolean; after: number }

/** Attributes up to the `>`; the first of a name counts, as in browsers. */
function readAttributes(markup: string, from: number, xml: boolean): Opened {
  let attributes: Map<string, string> | null = null
  let at = from
  for (;;) {
    at = skip(markup, at)
    const code = markup.charCodeAt(at)
    if (Number.isNaN(code)) return { attributes: noAttributes, selfClosing: false, after: markup.length + 1 }
    if (code === 0x3e)
      return { attributes: attributes ?? noAttributes, selfClosing: isClosed(markup, at), after: at + 1 }
    const end = attributeNameEnd(markup, at)
    const name = nameOf(markup.slice(at, end), xml)
    const value = readValue(markup, skip(markup, end, false))
    attributes ??= new Map()
    if (!attributes.has(name)) attributes.set(name, value.text)
    at = value.after ?? end
  }
}

function isClosed(markup: string, end: number): boolean {
  return markup.charCodeAt(end - 1) === 0x2f
}

/** The value that follows the `=` at `at`, or an empty one where there is none. */
function readValue(markup: string, at: number): { text: string; after: number | null } {
  if (markup.charCodeAt(at) !== 0x3d) return { text: '', after: null }
  const start = skip(markup, at + 1, false)
  const quote = markup[start]
  if (quote === '"' || quote === "'") {
    const end = indexOr(markup, quote, start + 1)
    return { text: decodeEntities(markup.slice(start + 1, end)), after: end + 1 }
  }
  let end = start
  while (end < markup.length && !isSpace(markup.charCodeAt(end)) && markup.charCodeAt(end) !== 0x3e) end++
  return { text: decodeEntities(markup.slice(start, end)), after: end }
}

/** Steps over blanks, and over the stray `/` between attributes. */
function skip(markup: string, from: number, slashes = true): number {
  let at = from
  for (; at < markup.length; at++) {
    const code = markup.charCodeAt(at)
    if (!isSpace(code) && !(slashes && code === 0x2f)) break
  }
  return at
}

function nameEnd(markup: string, from: number): number {
  let at = from
  for (; at < markup.length; at++) {
    const code = markup.charCodeAt(at)
    if (isSpace(code) || code === 0x2f || code === 0x3e) break
  }
  return at
}

/** At least one character, so that a stray `=` is a name and not a standstill. */
function attributeNameEnd(markup: string, from: number): number {
  let at = from + 1
  for (; at < markup.length; at++) {
    const code = markup.charCodeAt(at)
    if (isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d) break
  }
  return at
}

function nameOf(name: string, xml: boolean): string {
  return xml ? name.slice(name.indexOf(':') + 1) : name.toLowerCase()
}

function indexOr(markup: string, text: string, from: number): number {
  const found = markup.indexOf(text, from)
  return found < 0 ? markup.length : found
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isNameStart(code: number): boolean {
  return code === 0x5f || code === 0x3a || code >= 0x80
}
