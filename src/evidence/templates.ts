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
  const tags = [...text.matchAll(/(^[ \t]*)?\{\{([^{}]*)\}\}([ \t]*\r?\n)?/gm)]
  const root: Node[] = []
  const open: { node: Block; into: Node[] }[] = []
  const into = (): Node[] => open.at(-1)?.into ?? root
  let at = 0
  for (const tag of tags) {
    const line = text.slice(0, tag.index + (tag[1]?.length ?? 0)).split('\n').length
    const name = (tag[2] ?? '').trim()
    const isBlock = /^[#/]|^else$/.test(name)
    const alone = isBlock && tag[1] !== undefined && tag[3] !== undefined
    into().push({ text: text.slice(at, tag.index) + (alone ? '' : (tag[1] ?? '')) })
    at = tag.index + tag[0].length - (alone ? 0 : (tag[3]?.length ?? 0))
    const refuse = (why: string): never => {
      throw new Refusal('bad-workspace', `${fileName} line ${line}: {{${name}}} ${why}`)
    }
    const [, block, of] = /^#(each|if)\s+([\w.-]+)$/.exec(name) ?? []
    if (of !== undefined && (block === 'each' || block === 'if')) {
      const node: Block = { block, name: of, line, inside: [], otherwise: [] }
      into().push(node)
      open.push({ node, into: node.inside })
    } else if (name === 'else') {
      const last = open.at(-1)
      if (last?.node.block !== 'if' || last.into === last.node.otherwise) refuse('stands outside {{#if …}}')
      else last.into = last.node.otherwise
    } else if (name.startsWith('/')) {
      if (open.pop()?.node.block !== name.slice(1)) refuse('closes nothing')
    } else if (/^[\w.-]+$/.test(name)) {
      into().push({ hole: name, line })
    } else refuse('is not {{name}}, {{#each name}} or {{#if name}}')
  }
  const left = open.at(-1)
  if (left !== undefined) {
    const { block, name, line } = left.node
    throw new Refusal('bad-workspace', `${fileName} line ${line}: {{#${block} ${name}}} is never closed`)
  }
  root.push({ text: text.slice(at) })
  return { fileName, nodes: root }
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
    const refuse = (why: string): never => {
      throw new Refusal('bad-workspace', `${fileName} line ${node.line}: {{${name}}} ${why}`)
    }
    if (value === undefined) return refuse(`is not known here; known are ${known(scopes)}`)
    if ('hole' in node) {
      if (typeof value === 'boolean' || isList(value)) return refuse('is not a text or a slot')
      return value === null ? [] : [value]
    }
    if (node.block === 'if') return fill(isThere(value) ? node.inside : node.otherwise, scopes, fileName)
    if (!isList(value)) return refuse('is not a list')
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
