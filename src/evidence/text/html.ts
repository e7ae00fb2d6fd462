/** HTML as a person sees it: blocks, tables and links as text; what is hidden is kept aside. */
import type { Finding } from '../../words/finding.ts'
import type { HiddenText, Region, SourceText } from '../../words/text.ts'
import { decodeBytes } from './charset.ts'
import { cleanLine } from './clean-text.ts'
import { type Declarations, readStyleSheet, type Styled, type StyleSheet, styleOf } from './css.ts'
import type { FileText, FileToRead } from './file-text.ts'
import { flowTables } from './flow-tables.ts'
import type { Limits } from './limits.ts'
import { mailPartOf } from './mail-markup.ts'
import { type Attributes, readMarkup } from './markup.ts'
import { type OpenSpan, textBuilder } from './text-builder.ts'
import { hiddenHow, type Look, lookOf, plainLook } from './visibility.ts'

/** `parts`: what mail programs mark as quoted or as signature, in order of their end; they may lie in one another. */
export type HtmlText = { text: SourceText; findings: Finding[]; parts: Region[] }

/** Reads an HTML file; the charset comes from its bytes, its `<meta>` or the declared media type. */
export async function readHtml(file: FileToRead): Promise<FileText> {
  const head = new TextDecoder('windows-1252').decode(file.bytes.subarray(0, 2_048))
  const named = /charset\s*=\s*["']?([\w:.-]{2,40})/i
  const declared = named.exec(file.mediaType)?.[1] ?? named.exec(head)?.[1]
  const { text: html, charset, guessed } = decodeBytes(file.bytes, declared)
  const { text, findings } = htmlToText(html, file.source, file.limits)
  if (guessed)
    findings.push({
      code: 'charset-guessed',
      message: `The charset was not given; read as ${charset}.`,
      at: file.source,
    })
  return { text, findings }
}

type Frame = Styled & { look: Look; part: { kind: Region['kind']; span: OpenSpan } | null; items: number }

const blocks = new Set(
  'address article aside body caption center dd details dialog div dl dt fieldset figure footer form header hr html legend li main nav option section summary tbody tfoot thead tr'.split(
    ' ',
  ),
)
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote pre'.split(' '))
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const unseen = new Set('script style title template noframes iframe svg math audio video canvas'.split(' '))
const scopes = new Set('td th table caption body html'.split(' '))
const tableTags = new Set('table thead tbody tfoot tr td th caption'.split(' '))

/** Elements deeper than this are read as if they stood at this depth; browsers stop at 512. */
const deepest = 512

/** The text of an HTML page or mail body. Never throws on bad markup, and takes time in proportion to its length. */
export function htmlToText(html: string, source: string, limits: Limits): HtmlText {
  const builder = textBuilder(source)
  const tables = flowTables(builder, limits.cells)
  const hidden = hiddenTexts()
  const parts: Region[] = []
  const sheet = styleSheetOf(html)
  const stack: Frame[] = []
  const openByTag = new Map<string, number>()
  /** Tags opened beyond the deepest level, so that their ends close nothing else. */
  const beyond: string[] = []
  /** The element whose content nobody sees, and how many of its name are open. */
  let unseenTag = ''
  let unseenWithin = 0

  const lookNow = () => stack.at(-1)?.look ?? plainLook

  function open(tag: string, attributes: Attributes, selfClosing: boolean): void {
    if (unseenWithin > 0) {
      if (tag === unseenTag && !selfClosing) unseenWithin++
      return
    }
    if (unseen.has(tag)) {
      unseenTag = tag
      unseenWithin = selfClosing ? 0 : 1
      return
    }
    if (tag === 'br') return lookNow().hiddenBy === null ? builder.breakLine() : undefined
    closeImplied(tag)
    const classes = (attributes.get('class') ?? '')
      .split(/\s+/)
      .filter((name) => name !== '')
      .slice(0, 20)
    const styled: Styled = { tag, id: attributes.get('id') ?? '', classes }
    const style: Declarations = styleOf(sheet, styled, stack, attributes.get('style') ?? '')
    const look = lookOf(lookNow(), tag, attributes, style)
    if (voids.has(tag)) return tag === 'hr' && look.hiddenBy === null ? builder.breakTo(1) : undefined
    if (stack.length >= deepest) return void beyond.push(tag)
    const frame: Frame = { ...styled, look, part: null, items: 0 }
    if (look.hiddenBy === null) openVisible(frame, attributes)
    stack.push(frame)
    openByTag.set(tag, (openByTag.get(tag) ?? 0) + 1)
  }

  function openVisible(frame: Frame, attributes: Attributes): void {
    const { tag } = frame
    if (tag === 'table') tables.openTable()
    else if (tag === 'tr') tables.openRow()
    else if (tag === 'td' || tag === 'th') {
      tables.openCell(
        spanOf(attributes.get('colspan'), 200),
        spanOf(attributes.get('rowspan'), 2_000),
        tag === 'th',
      )
    } else if (paragraphs.has(tag)) builder.breakTo(2)
    else if (blocks.has(tag)) builder.breakTo(1)
    const kind = mailPartOf(tag, attributes)
    if (kind !== null) frame.part = { kind, span: builder.openSpan() }
    if (tag === 'li') builder.write(bullet(stack))
  }

  function close(tag: string): void {
    if (unseenWithin > 0) {
      if (tag === unseenTag) unseenWithin--
      return
    }
    if (beyond.length > 0) {
      if (beyond.at(-1) === tag) beyond.pop()
      return
    }
    if ((openByTag.get(tag) ?? 0) === 0) return tag === 'p' ? builder.breakTo(2) : undefined
    const at = inScope(tag, tableTags.has(tag) ? new Set(['table']) : scopes)
    if (at >= 0) while (stack.length > at) closeLast()
  }

  function closeLast(): void {
    const frame = stack.pop()
    if (frame === undefined) return
    openByTag.set(frame.tag, (openByTag.get(frame.tag) ?? 1) - 1)
    if (frame.look.hiddenBy !== null) return
    if (frame.part !== null) {
      const { start, end } = builder.closeSpan(frame.part.span)
      if (end > start) parts.push({ kind: frame.part.kind, start, end })
    }
    const { tag } = frame
    if (tag === 'table') tables.closeTable()
    else if (tag === 'tr') tables.closeRow()
    else if (tag === 'td' || tag === 'th') tables.closeCell()
    else if (paragraphs.has(tag)) builder.breakTo(2)
    else if (blocks.has(tag)) builder.breakTo(1)
  }

  /** Index of the innermost open `tag` that no boundary shuts off, or -1. */
  function inScope(tag: string, boundaries: ReadonlySet<string>): number {
    for (let at = stack.length - 1; at >= 0; at--) {
      const name = stack[at]?.tag ?? ''
      if (name === tag) return at
      if (boundaries.has(name)) return -1
    }
    return -1
  }

  function closeImplied(tag: string): void {
    const rule =
      implied.get(tag) ?? (paragraphs.has(tag) || blocks.has(tag) || tag === 'table' ? impliedByBlock : null)
    if (rule === null) return
    for (const closes of rule.closes) {
      if ((openByTag.get(closes) ?? 0) === 0) continue
      const at = inScope(closes, rule.within)
      if (at >= 0) while (stack.length > at) closeLast()
    }
  }

  function text(raw: string): void {
    if (unseenWithin > 0 || builder.size() > limits.characters) return
    const look = lookNow()
    const how = raw.trim() === '' ? look.hiddenBy : hiddenHow(look)
    if (how !== null) hidden.add(raw, how)
    else if (!look.pre) builder.say(raw)
    else writeLines(raw)
  }

  function writeLines(raw: string): void {
    for (const [at, line] of raw.split(/\r\n?|\n/).entries()) {
      if (at > 0) builder.breakLine()
      builder.write(line.trimEnd())
    }
  }

  readMarkup(html, 'html', {
    open,
    close,
    text,
    comment: (comment) => {
      if (unseenWithin === 0) hidden.add(visibleWords(comment), 'comment')
    },
  })
  while (stack.length > 0) closeLast()
  const findings: Finding[] = []
  if (tables.wasCut()) {
    findings.push({
      code: 'attachment-too-many-cells',
      message: `Only the first ${limits.cells} table cells were kept.`,
      at: source,
    })
  }
  return { text: { ...builder.finish(), hidden: hidden.list() }, findings, parts }
}

const impliedByBlock = { closes: ['p'], within: scopes }
const implied = new Map([
  ['li', { closes: ['li'], within: new Set(['ul', 'ol', 'td', 'th', 'table']) }],
  ['dt', { closes: ['dt', 'dd'], within: new Set(['dl', 'table']) }],
  ['dd', { closes: ['dt', 'dd'], within: new Set(['dl', 'table']) }],
  ['td', { closes: ['td', 'th'], within: new Set(['tr', 'table']) }],
  ['th', { closes: ['td', 'th'], within: new Set(['tr', 'table']) }],
  ['tr', { closes: ['tr', 'caption'], within: new Set(['table']) }],
  ['tbody', { closes: ['tr', 'thead', 'tbody', 'caption'], within: new Set(['table']) }],
  ['tfoot', { closes: ['tr', 'tbody'], within: new Set(['table']) }],
  ['option', { closes: ['option'], within: new Set(['select']) }],
])

function bullet(stack: Frame[]): string {
  const list = stack.findLast(({ tag }) => tag === 'ol' || tag === 'ul')
  if (list?.tag !== 'ol') return '- '
  list.items++
  return `${list.items}. `
}

function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? '1', 10)
  return span >= 1 ? Math.min(span, most) : 1
}

function styleSheetOf(html: string): StyleSheet {
  if (!/<style/i.test(html)) return { byKey: new Map() }
  let css = ''
  let within = false
  readMarkup(html, 'html', {
    open: (tag) => void (within = tag === 'style'),
    close: () => void (within = false),
    text: (text) => {
      if (within) css += text
    },
  })
  return readStyleSheet(css)
}

/** Pieces of hidden text, joined where they were hidden by the same thing one after the other. */
function hiddenTexts() {
  const pieces: { words: string[]; how: string }[] = []
  let size = 0
  return {
    add(raw: string, how: string): void {
      const words = cleanLine(raw.replace(/[\u00ad\u200b-\u200f\u2007\ufeff]|\u034f/g, ''))
      if (words === '' || size > 100_000) return
      size += words.length
      const last = pieces.at(-1)
      if (last?.how === how) last.words.push(words)
      else pieces.push({ words: [words], how })
    },
    list: (): HiddenText[] => pieces.map(({ words, how }) => ({ text: words.join(' '), how })),
  }
}

/** The words of a comment that holds markup itself, as conditional comments of Outlook do. */
function visibleWords(comment: string): string {
  if (!comment.includes('<')) return /^\[(?:if|endif)/i.test(comment.trim()) ? '' : comment
  let words = ''
  let within = 0
  readMarkup(comment.slice(0, 20_000).replace(/^\s*\[if[^\]]*\]>|<!\[endif\]\s*$/gi, ''), 'html', {
    open: (tag) => void (within += unseen.has(tag) || tag === 'xml' ? 1 : 0),
    close: (tag) => void (within -= unseen.has(tag) || tag === 'xml' ? 1 : 0),
    text: (text) => {
      if (within <= 0) words += ` ${text}`
    },
  })
  return words
}
