/**
 * The parts of an XLSX file (ECMA-376) a sheet needs. Reading a workbook into objects and writing it out again loses
 * what the library does not know (charts, slicers, threaded comments, extension lists), so parts are edited as text
 * and every other part keeps its compressed bytes.
 */
import { editZip, ZipReader } from '@cj-tech-master/excelts/archive'

export type XlsxFile = {
  /** The workbook's sheets in their order, hidden ones last. */
  sheets: readonly { name: string; path: string }[]
  workbookPath: string
  /** Whether days count from 1904 (old files of the Mac). */
  from1904: boolean
  sharedStrings: readonly string[]
  /** The number format of each cell style, by its index `s`. */
  formats: readonly string[]
  /** Tables (list objects) on a sheet. */
  tablesOf: (sheetPath: string) => Promise<string[]>
  text: (path: string) => Promise<string>
  /** The file with some parts replaced. */
  replaced: (parts: ReadonlyMap<string, string>) => Promise<Uint8Array>
}

const largestPart = 300_000_000

export async function openXlsx(bytes: Buffer): Promise<XlsxFile> {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new Error(
      'the file is protected by a password, or in the format of Excel 97: save it as .xlsx without a password',
    )
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new Error('the file is no .xlsx, whatever its name says: save it as .xlsx in a spreadsheet program')
  }
  const text = await partReader(bytes)
  const root = await relationsOf(text, '')
  const workbookPath = root.find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  const workbook = await text(workbookPath)
  const relations = await relationsOf(text, workbookPath)
  const pathOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.path
  const strings = pathOf('sharedStrings')
  const styles = pathOf('styles')
  return {
    sheets: sheetsOf(workbook, relations),
    workbookPath,
    from1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook),
    sharedStrings: strings ? stringsOf(await text(strings)) : [],
    formats: styles ? formatsOf(await text(styles)) : [],
    tablesOf: async (path) =>
      (await relationsOf(text, path)).filter(({ type }) => type.endsWith('/table')).map((one) => one.path),
    text,
    replaced: (parts) => replaced(bytes, parts),
  }
}

async function partReader(bytes: Buffer): Promise<(path: string) => Promise<string>> {
  const zip = new ZipReader(bytes)
  return async (path) => {
    const entry = await zip.get(path)
    if (!entry) throw new Error(`the file has no part ${path}: it is no complete .xlsx`)
    const part = await entry.bytes()
    if (part.length > largestPart) throw new Error(`${path} is too large to be edited (${part.length} bytes)`)
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  }
}

async function replaced(bytes: Buffer, parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const editor = await editZip(bytes, { preserve: 'strict' })
  for (const [path, text] of parts) editor.set(path, Buffer.from(text, 'utf8'))
  return editor.bytes()
}

type Relation = { id: string; type: string; path: string }

/** A part's relations, with targets as paths from the root of the file; none where the part has none. */
async function relationsOf(text: (path: string) => Promise<string>, path: string): Promise<Relation[]> {
  const cut = path.lastIndexOf('/') + 1
  const folder = path.slice(0, cut)
  const file = `${folder}_rels/${path.slice(cut)}.rels`
  const xml = await text(file).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('has no part')) return ''
    throw error
  })
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    path: resolved(folder, attribute(tag, 'Target') ?? ''),
  }))
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of (folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

function sheetsOf(workbook: string, relations: readonly Relation[]): { name: string; path: string }[] {
  const tags = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag)
  const shown = tags.filter((tag) => (attribute(tag, 'state') ?? 'visible') === 'visible')
  return [...shown, ...tags.filter((tag) => !shown.includes(tag))].flatMap((tag) => {
    const id = /\b\w+:id="([^"]*)"/.exec(tag)?.[1]
    const path = relations.find((relation) => relation.id === id)?.path
    return path === undefined ? [] : [{ name: attribute(tag, 'name') ?? '', path }]
  })
}

function stringsOf(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map(([, inner]) =>
    textOf(inner ?? ''),
  )
}

/** The text of a string item: its runs joined, without the phonetic reading of East Asian names. */
export function textOf(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
  const parts = [...spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)].map(
    ([, text]) => unescapeXml(text ?? ''),
  )
  return parts
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const builtInFormats = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [44, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [49, '@'],
])

function formatsOf(xml: string): string[] {
  const custom = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const cellStyles = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(xml)?.[1] ?? ''
  return [...cellStyles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    return custom.get(id) ?? builtInFormats.get(id) ?? 'General'
  })
}

export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : unescapeXml(value)
}

/** The tag with an attribute set or taken away (null). */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const cleared = tag.replace(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`), '')
  return value === null
    ? cleared
    : cleared.replace(/\s*\/?>$/, (end) => ` ${name}="${escapeXml(value)}"${end.trim()}`)
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal) return String.fromCodePoint(Number(decimal))
      return entities.get(name ?? '') ?? all
    },
  )
}

/** Text for an XML attribute or element; signs XML cannot hold are written as `_x000D_` (ECMA-376 22.9.2.19, ST_Xstring). */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (isXmlSign(sign) ? sign : `_x${hexOf(sign)}_`))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** XML 1.0 allows tab, line feed and everything from U+007F among the control signs; a carriage return would become a line feed. */
function isXmlSign(sign: string): boolean {
  return sign === '\t' || sign === '\n' || (sign >= '\u007f' && sign < '\ufffe')
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
