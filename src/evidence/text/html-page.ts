/** Follows the tags of an HTML page: which elements are open, how they look, and where their text goes. */
import type { Region } from '../../words/text.ts'
import { type Styled, type StyleSheet, styleOf } from './css.ts'
import type { FlowTables } from './flow-tables.ts'
import type { HiddenTexts } from './hidden-texts.ts'
import { mailPartOf } from './mail-markup.ts'
import type { Attributes } from './markup.ts'
import type { PageTricks } from './page-tricks.ts'
import type { OpenSpan, TextBuilder } from './text-builder.ts'
import { asSeen } from './unseen-characters.ts'
import { hiddenHow, type Look, lookOf, plainLook } from './visibility.ts'

type Frame = Styled & {
  look: Look
  part: { kind: Region['kind']; span: OpenSpan } | null
  link: OpenSpan | null
  items: number
  children: number
}

export type Page = {
  builder: TextBuilder
  tables: FlowTables
  sheet: StyleSheet
  hidden: HiddenTexts
  tricks: PageTricks
  /** What mail programs marked, in the order in which it ended. */
  parts: Region[]
  mostCharacters: number
  stack: Frame[]
  /** Elements so far that lie in no other. */
  roots: number
  openByTag: Map<string, number>
  /** Tags opened beyond the deepest level, so that their ends close nothing else. */
  beyond: string[]
  /** The element whose content nobody sees, and how many of its name are open. */
  unseen: { tag: string; open: number }
}

const blocks = new Set(
  'address article aside body caption center dd details dialog div dl dt fieldset figure footer form header hr html legend li main nav option section summary tbody tfoot thead tr'.split(
    ' ',
  ),
)
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 ul ol blockquote pre'.split(' '))
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const scopes = new Set('td th table caption body html'.split(' '))
const tableScope = new Set(['table'])
const tableTags = new Set('table thead tbody tfoot tr td th caption'.split(' '))

/** Elements whose content is no text of the page. */
export const unseenTags: ReadonlySet<string> = new Set(
  'script style title template noframes iframe svg math audio video canvas'.split(' '),
)

/** Elements deeper than this are read as if they stood at this depth; browsers stop at 512. */
const deepest = 512
/** Quotations and signatures beyond this are not told from other text. */
const mostParts = 5_000

/** A start tag. */
export function openElement(page: Page, tag: string, attributes: Attributes, selfClosing: boolean): void {
  const { builder, stack, unseen } = page
  if (unseen.open > 0) {
    if (tag === unseen.tag && !selfClosing) unseen.open++
    return
  }
  if (unseenTags.has(tag)) {
    page.unseen = { tag, open: selfClosing ? 0 : 1 }
    return
  }
  if (tag === 'br') {
    if (lookNow(page).hiddenBy === null) builder.breakLine()
    return
  }
  closeImplied(page, tag)
  const frame = frameOf(page, tag, attributes)
  const visible = frame.look.hiddenBy === null
  if (voids.has(tag)) {
    if (tag === 'hr' && visible) builder.breakTo(1)
    if (tag === 'img') page.tricks.picture(attributes)
  } else if (stack.length >= deepest) page.beyond.push(tag)
  else {
    if (visible) openVisible(page, frame, attributes)
    stack.push(frame)
    page.openByTag.set(tag, countOpen(page, tag) + 1)
  }
}

/** An end tag; one that ends nothing does nothing. */
export function closeElement(page: Page, tag: string): void {
  const { unseen, beyond, builder } = page
  if (unseen.open > 0) {
    if (tag === unseen.tag) unseen.open--
  } else if (beyond.length > 0) {
    if (beyond.at(-1) === tag) beyond.pop()
  } else if (countOpen(page, tag) === 0) {
    if (tag === 'p') builder.breakTo(2)
  } else closeDownTo(page, inScope(page, tag, tableTags.has(tag) ? tableScope : scopes))
}

/** Text between tags: content where a person sees it, otherwise kept aside. */
export function addText(page: Page, raw: string): void {
  if (page.unseen.open > 0 || page.builder.size() > page.mostCharacters) return
  const look = lookNow(page)
  const how = raw.trim() === '' ? look.hiddenBy : hiddenHow(look)
  if (how !== null) return page.hidden.add(raw, how)
  const { text, hidden } = asSeen(raw)
  for (const one of hidden) page.hidden.add(one.text, one.how)
  show(page, text, look)
}

function show(page: Page, raw: string, look: Look): void {
  if (!look.pre) page.builder.say(raw)
  else {
    for (const [at, line] of raw.split(/\r\n?|\n/).entries()) {
      if (at > 0) page.builder.breakLine()
      page.builder.write(line.trimEnd())
    }
  }
}

/** The end of the page, which ends everything. */
export function closePage(page: Page): void {
  closeDownTo(page, 0)
}

function lookNow({ stack }: Page): Look {
  return stack.at(-1)?.look ?? plainLook
}

function countOpen({ openByTag }: Page, tag: string): number {
  return openByTag.get(tag) ?? 0
}

function frameOf(page: Page, tag: string, attributes: Attributes): Frame {
  const names = (attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '')
  const parent = page.stack.at(-1)
  if (parent !== undefined) parent.children++
  else page.roots++
  const styled: Styled = {
    tag,
    id: attributes.get('id') ?? '',
    classes: names.slice(0, 20),
    attributes,
    place: parent?.children ?? page.roots,
  }
  const style = styleOf(page.sheet, styled, page.stack, attributes.get('style') ?? '')
  return {
    ...styled,
    look: lookOf(lookNow(page), tag, attributes, style),
    part: null,
    link: null,
    items: 0,
    children: 0,
  }
}

function openVisible({ builder, tables, tricks, stack }: Page, frame: Frame, attributes: Attributes): void {
  const { tag } = frame
  if (tag === 'table') tables.openTable()
  else if (tag === 'tr') tables.openRow()
  else if (tag === 'td' || tag === 'th') {
    const columns = spanOf(attributes.get('colspan'), 200)
    tables.openCell(columns, spanOf(attributes.get('rowspan'), 2_000), tag === 'th')
  } else breakFor(builder, tag)
  const kind = mailPartOf(tag, attributes)
  if (kind !== null) frame.part = { kind, span: builder.openSpan() }
  const href = tag === 'a' ? attributes.get('href') : undefined
  if (href !== undefined) {
    frame.link = builder.openSpan()
    tricks.link(href, frame.link)
  }
  if (tag === 'li') builder.write(bullet(stack))
}

function closeLast(page: Page): void {
  const { builder, tables, stack, parts } = page
  const frame = stack.pop()
  if (frame === undefined) return
  const { tag } = frame
  page.openByTag.set(tag, countOpen(page, tag) - 1)
  if (frame.look.hiddenBy !== null) return
  if (frame.link !== null) builder.closeSpan(frame.link)
  if (frame.part !== null) {
    const { start, end } = builder.closeSpan(frame.part.span)
    if (end > start && parts.length < mostParts) parts.push({ kind: frame.part.kind, start, end })
  }
  if (tag === 'table') tables.closeTable()
  else if (tag === 'tr') tables.closeRow()
  else if (tag === 'td' || tag === 'th') tables.closeCell()
  else breakFor(builder, tag)
}

function breakFor(builder: TextBuilder, tag: string): void {
  if (paragraphs.has(tag)) builder.breakTo(2)
  else if (blocks.has(tag)) builder.breakTo(1)
}

function closeDownTo(page: Page, at: number): void {
  if (at >= 0) while (page.stack.length > at) closeLast(page)
}

/** Index of the innermost open `tag` that no boundary shuts off, or -1. */
function inScope({ stack }: Page, tag: string, boundaries: ReadonlySet<string>): number {
  for (let at = stack.length - 1; at >= 0; at--) {
    const name = stack[at]?.tag ?? ''
    if (name === tag) return at
    if (boundaries.has(name)) return -1
  }
  return -1
}

const impliedByBlock = { closes: ['p'], within: scopes }
const implied = new Map([
  ['table', impliedByBlock],
  ['li', { closes: ['li'], within: new Set(['ul', 'ol', 'td', 'th', 'table']) }],
  ['dt', { closes: ['dt', 'dd'], within: new Set(['dl', 'table']) }],
  ['dd', { closes: ['dt', 'dd'], within: new Set(['dl', 'table']) }],
  ['td', { closes: ['td', 'th'], within: new Set(['tr', 'table']) }],
  ['th', { closes: ['td', 'th'], within: new Set(['tr', 'table']) }],
  ['tr', { closes: ['tr', 'caption'], within: tableScope }],
  ['tbody', { closes: ['tr', 'thead', 'tbody', 'caption'], within: tableScope }],
  ['tfoot', { closes: ['tr', 'tbody'], within: tableScope }],
  ['option', { closes: ['option'], within: new Set(['select']) }],
])

/** Ends what a start tag ends without saying so: `<p>` a paragraph, `<li>` an item, `<td>` a cell. */
function closeImplied(page: Page, tag: string): void {
  const isBlock = paragraphs.has(tag) || blocks.has(tag)
  const rule = implied.get(tag) ?? (isBlock ? impliedByBlock : null)
  for (const closes of rule?.closes ?? []) {
    if (rule && countOpen(page, closes) > 0) closeDownTo(page, inScope(page, closes, rule.within))
  }
}

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
