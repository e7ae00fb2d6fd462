/** A paper as DOCX: the business's own template, its `{{names}}` filled from the paper and from nothing else. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { z } from 'zod'
import { openIn, type Paper, shownText, unfinished } from '../words/paper.ts'
import { Refusal } from '../words/refusal.ts'

export type DocxTemplate = { fileName: string; bytes: Uint8Array }

/** Every entry of the file carries this time, so that the same paper gives the same bytes. */
const entryTime = new Date(Date.UTC(1980, 0, 1))

/** A template has some hundred entries and unpacks to a few megabytes. */
const mostUnpackedBytes = 60_000_000

/**
 * The filled template. The same paper and template give the same bytes. A paper that is not finished begins with a mark
 * and with what is open, whatever the template says. Refusal('bad-workspace') that names the template's file and tag
 * where it cannot be filled.
 */
export function renderDocx(paper: Paper, template: DocxTemplate): Uint8Array {
  const values = valuesOf(paper)
  const unknown = new Set<string>()
  const zip = openTemplate(template)
  const filled = explained(template, () => {
    const document = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope) => ownValue(scope, tag.trim()) }),
      nullGetter: (part) => {
        unknown.add(part.value)
        return ''
      },
    })
    return document.render(values).getZip()
  })
  const [name] = unknown
  if (name !== undefined)
    throw new Refusal('bad-workspace', `${template.fileName}: {{${name}}} is no value here; ${known(values)}`)
  const marks = unfinished(paper)
  if (marks.length > 0) mark(filled, `${paper.words.draft} – ${paper.words.open}: ${marks.join('; ')}`)
  for (const entry of Object.values(filled.files)) entry.date = entryTime
  return filled.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

type Line = { text: string }
type Row = Record<string, string>
type Section = { heading: string; lines: Line[] }
type Values = Record<string, string | Row[] | Line[] | Section[]>

/** `{{fact}}`, `{{#table}}{{column}}{{/table}}`, `{{#section}}{{text}}{{/section}}`, and all sections as `sections`. */
function valuesOf(paper: Paper): Values {
  const { facts, tables, sections, words, title } = paper
  const lines = ({ lines: all }: Paper['sections'][number]) =>
    all.map((line) => ({ text: shownText(line, words) }))
  return {
    title,
    ...Object.fromEntries(facts.map(({ name, value }) => [name, shownText(value, words)])),
    ...Object.fromEntries(
      tables.map(({ name, columns, rows }) => [
        name,
        rows.map((row): Row => {
          const cells = columns.map((column) => [column.name, shownText(row[column.name], words)] as const)
          return Object.fromEntries(cells)
        }),
      ]),
    ),
    ...Object.fromEntries(sections.map((section) => [section.name, lines(section)])),
    sections: sections.map((section) => ({ heading: section.heading, lines: lines(section) })),
    open: openIn(paper).map(({ what, why }) => ({ what, why, text: `${what}: ${why}` })),
  }
}

/** Only what the paper itself has: a template names no machinery of the language. */
function ownValue(scope: unknown, tag: string): unknown {
  if (tag === '.') return scope
  if (typeof scope !== 'object' || scope === null) return undefined
  return Object.getOwnPropertyDescriptor(scope, tag)?.value
}

function known(values: Values): string {
  const names = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'string') return name
    const inside = Object.keys(value[0] ?? {})
    return inside.length === 0 ? `#${name}` : `#${name} (${inside.join(', ')})`
  })
  return `there are ${names.join(', ')}`
}

function openTemplate(template: DocxTemplate): PizZip {
  const zip = explained(template, () => new PizZip(template.bytes))
  const unpacked = Object.values(zip.files).reduce((sum, entry) => sum + declaredSize(entry), 0)
  if (unpacked > mostUnpackedBytes)
    throw new Refusal('too-large', `${template.fileName} unpacks to ${unpacked} bytes: no letter needs that`)
  return zip
}

/** The size its archive declares for an entry; PizZip keeps it and does not type it. */
function declaredSize(entry: object): number {
  const inner: unknown = Reflect.get(entry, '_data')
  const size: unknown = typeof inner === 'object' && inner !== null && Reflect.get(inner, 'uncompressedSize')
  return typeof size === 'number' ? size : 0
}

/** What the library finds wrong with a template, in its own words and with the file's name. */
function explained<T>({ fileName }: DocxTemplate, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('bad-workspace', `${fileName} cannot be used as a template: ${explanation(error)}`)
  }
}

const Explained = z.object({ properties: z.object({ explanation: z.string() }) })
const Several = z.object({ properties: z.object({ errors: z.array(z.unknown()).min(1) }) })

function explanation(error: unknown): string {
  const several = Several.safeParse(error)
  if (several.success) return several.data.properties.errors.map(explanation).join('; ')
  const one = Explained.safeParse(error)
  if (one.success) return one.data.properties.explanation
  return error instanceof Error ? error.message : 'it is not a DOCX'
}

/** A paragraph before everything else of the document. */
function mark(zip: PizZip, text: string): void {
  const path = 'word/document.xml'
  const xml = zip.file(path)?.asText() ?? ''
  const at = /<w:body(?:\s[^>]*)?>/.exec(xml)
  if (at === null) throw new Refusal('bad-workspace', 'the template has no body to mark as a draft')
  const behind = at.index + at[0].length
  const run = `<w:r><w:rPr><w:b/><w:color w:val="B00020"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  zip.file(path, `${xml.slice(0, behind)}<w:p>${run}</w:p>${xml.slice(behind)}`)
}

function escaped(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ')
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
