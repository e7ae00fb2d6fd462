/** HTML as a person sees it: blocks, tables and links as text; what is hidden is kept aside. */
import type { Finding } from '../../words/finding.ts'
import type { Region, SourceText } from '../../words/text.ts'
import { decodeBytes } from './charset.ts'
import { readStyleSheet, type StyleSheet } from './css.ts'
import type { FileText, FileToRead } from './file-text.ts'
import { flowTables } from './flow-tables.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { addText, closeElement, closePage, openElement, type Page, unseenTags } from './html-page.ts'
import type { Limits } from './limits.ts'
import { readMarkup } from './markup.ts'
import { pageTricks } from './page-tricks.ts'
import { textBuilder } from './text-builder.ts'

/** `parts`: what mail programs mark as quoted or as signature, in order of their end; they may lie in one another. */
export type HtmlText = { text: SourceText; findings: Finding[]; parts: Region[] }

/** Reads an HTML file; the charset comes from its bytes, its `<meta>` or the declared media type. */
export async function readHtml(file: FileToRead): Promise<FileText> {
  const head = new TextDecoder('windows-1252').decode(file.bytes.subarray(0, 2_048))
  const named = /charset\s*=\s*["']?([\w:.-]{2,40})/i
  const declared = named.exec(file.mediaType)?.[1] ?? named.exec(head)?.[1]
  const { text: html, charset, guessed } = decodeBytes(file.bytes, declared)
  const { text, findings } = htmlToText(html, file.source, file.limits)
  if (guessed) {
    const message = `The charset was not given; read as ${charset}.`
    findings.push({ code: 'charset-guessed', message, at: file.source })
  }
  return { text, findings }
}

/** The text of an HTML page or mail body. Never throws on bad markup, and takes time in proportion to its length. */
export function htmlToText(html: string, source: string, limits: Limits): HtmlText {
  const builder = textBuilder(source)
  const page: Page = {
    builder,
    tables: flowTables(builder, limits.cells),
    sheet: styleSheetOf(html),
    hidden: hiddenTexts(),
    tricks: pageTricks(),
    parts: [],
    mostCharacters: limits.characters,
    stack: [],
    roots: 0,
    openByTag: new Map(),
    beyond: [],
    unseen: { tag: '', open: 0 },
  }
  readMarkup(html, 'html', {
    open: (tag, attributes, selfClosing) => openElement(page, tag, attributes, selfClosing),
    close: (tag) => closeElement(page, tag),
    text: (text) => addText(page, text),
    comment: (comment) => {
      if (page.unseen.open === 0) page.hidden.add(visibleWords(comment), 'comment')
    },
  })
  closePage(page)
  const text = { ...builder.finish(), hidden: page.hidden.list() }
  const findings = page.tricks.findings(text.text, source)
  if (page.tables.wasCut()) {
    const message = `Only the first ${limits.cells} table cells were kept.`
    findings.push({ code: 'attachment-too-many-cells', message, at: source })
  }
  return { text, findings, parts: page.parts }
}

/** Rules may stand after what they hide, so they are gathered before the page is read. */
function styleSheetOf(html: string): StyleSheet {
  if (!/<style/i.test(html)) return { byKey: new Map(), variables: new Map() }
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

/** The words of a comment that holds markup itself, as conditional comments of Outlook do. */
function visibleWords(comment: string): string {
  if (!comment.includes('<')) return /^\[(?:if|endif)/i.test(comment.trim()) ? '' : comment
  const inner = comment.slice(0, 20_000).replace(/^\s*\[if[^\]]*\]>|<!\[endif\]\s*$/gi, '')
  let words = ''
  let within = 0
  readMarkup(inner, 'html', {
    open: (tag) => void (within += isUnseen(tag) ? 1 : 0),
    close: (tag) => void (within -= isUnseen(tag) ? 1 : 0),
    text: (text) => {
      if (within <= 0) words += ` ${text}`
    },
  })
  return words
}

function isUnseen(tag: string): boolean {
  return unseenTags.has(tag) || tag === 'xml'
}
