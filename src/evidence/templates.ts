/** A business's own wording: text with holes, filled into draft parts so that slots and claims keep their places. */
import { Refusal } from '../words/refusal.ts'
import type { DraftPart } from './draft-text.ts'

/** What a hole may be given: text, a slot or claim; lists are for `#each`, anything for `#if`. */
export type TemplateValue = DraftPart | boolean | null | readonly TemplateValues[]
export type TemplateValues = { readonly [name: string]: TemplateValue }

type Block = { block: 'each' | 'if'; name: string; line: number; inside: Node[]; otherwise: Node[] }
type Node = { text: string } | { hole: string; line: number } | Block

export type Template = { readonly fileName: string; readonly nodes: readonly Node[] }

/**
 * Reads `{{name}}`, `{{#each items}}…{{/each}}` and `{{#if x}}…{{else}}…{{/if}}`. A block tag alone on its line takes
 * the line with it. Throws Refusal('bad-workspace') that names file and line where tags do not match.
 */
export function parseTemplate(text: string, fileName: string): Template {
  const root: Node[] = []
  const open: { block: Block; into: Node[] }[] = []
  let at = 0
  for (const { start, end, name, line } of tagsOf(text)) {
    const refuse = refusal(fileName, line, name)
    const into = open.at(-1)?.into ?? root
    into.push({ text: text.slice(at, start) })
    at = end
    const [, kind, of] = /^#(each|if)\s+([\w.-]+)$/.exec(name) ?? []
    if (of !== undefined && (kind === 'each' || kind === 'if')) {
      const block: Block = { block: kind, name: of, line, inside: [], otherwise: [] }
      into.push(block)
      open.push({ block, into: block.inside })
    } else if (name === 'else') {
      const last = open.at(-1)
      if (last?.block.block !== 'if' || last.into === last.block.otherwise)
        throw refuse('stands outside {{#if …}}')
      last.into = last.block.otherwise
    } else if (name.startsWith('/')) {
      if (open.pop()?.block.block !== name.slice(1)) throw refuse('closes nothing')
    } else {
      if (!/^[\w.-]+$/.test(name)) throw refuse('is not {{name}}, {{#each name}} or {{#if name}}')
      into.push({ hole: name, line })
    }
  }
  const left = open.at(-1)?.block
  if (left !== undefined) throw refusal(fileName, left.line, `#${left.block} ${left.name}`)('is never closed')
  root.push({ text: text.slice(at) })
  return { fileName, nodes: root }
}

/** Every tag with its span; that of a block tag alone on its line is the whole line. */
function tagsOf(text: string): { start: number; end: number; name: string; line: number }[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => {
    const [start, end, name] = [match.index, match.index + match[0].length, (match[1] ?? '').trim()]
    const line = text.slice(0, start).split('\n').length
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1
    const alone = (text.slice(lineStart, start) + text.slice(end, lineEnd)).trim() === ''
    const isBlock = /^[#/]|^else$/.test(name)
    return isBlock && alone ? { start: lineStart, end: lineEnd, name, line } : { start, end, name, line }
  })
}

function refusal(fileName: string, line: number, name: string): (why: string) => Refusal {
  return (why) => new Refusal('bad-workspace', `${fileName} line ${line}: {{${name}}} ${why}`)
}

/**
 * The parts of a template with its holes filled, for `writeDraft`. Inside `#each` the item's own values come first.
 * Throws Refusal('bad-workspace') that names file and line for a hole that has no value by that name.
 */
export function fillTemplate(template: Template, values: TemplateValues): DraftPart[] {
  const parts = fill(template.nodes, [values], template.fileName)
  const joined: DraftPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else if (part !== '') joined.push(part)
  }
  return joined
}

function fill(nodes: readonly Node[], scopes: readonly TemplateValues[], fileName: string): DraftPart[] {
  return nodes.flatMap((node): DraftPart[] => {
    if ('text' in node) return [node.text]
    const name = 'hole' in node ? node.hole : node.name
    const value = scopes.find((scope) => Object.hasOwn(scope, name))?.[name]
    const refuse = refusal(fileName, node.line, name)
    if (value === undefined) throw refuse(`is not known here; known are ${known(scopes)}`)
    if ('hole' in node) {
      if (typeof value === 'boolean' || isList(value)) throw refuse('is not a text or a slot')
      return value === null ? [] : [value]
    }
    if (node.block === 'if') return fill(isThere(value) ? node.inside : node.otherwise, scopes, fileName)
    if (!isList(value)) throw refuse('is not a list')
    return value.flatMap((item) => fill(node.inside, [item, ...scopes], fileName))
  })
}

function isList(value: TemplateValue): value is readonly TemplateValues[] {
  return Array.isArray(value)
}

function isThere(value: TemplateValue): boolean {
  return isList(value) ? value.length > 0 : value !== null && value !== false && value !== ''
}

function known(scopes: readonly TemplateValues[]): string {
  return [...new Set(scopes.flatMap((scope) => Object.keys(scope)))].sort().join(', ') || 'none'
}
