/** The parts of a workbook beside its sheets: list of sheets, relations, shared strings, styles. */
import { readMarkup } from './markup.ts'
import { builtInFormat, showsNothing } from './number-format.ts'

export type SheetEntry = { name: string; path: string; hidden: boolean }
export type CellStyle = { format: string; unseen: 'format' | 'white' | null }

/** Sheets in the order of their tabs, with the path of each in the archive. */
export function readWorkbook(
  workbook: string,
  relations: string,
): { sheets: SheetEntry[]; date1904: boolean } {
  const targets = readRelations(relations, 'xl')
  const sheets: SheetEntry[] = []
  let date1904 = false
  readMarkup(workbook, 'xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
      if (name !== 'sheet') return
      const path = targets.get(attributes.get('id') ?? '')
      const state = attributes.get('state') ?? 'visible'
      if (path)
        sheets.push({
          name: attributes.get('name') ?? `Sheet${sheets.length + 1}`,
          path,
          hidden: state !== 'visible',
        })
    },
    close: () => {},
    text: () => {},
  })
  return { sheets, date1904 }
}

/** Relation id → path in the archive, for the part that lies in `folder`. */
export function readRelations(relations: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>()
  readMarkup(relations, 'xml', {
    open: (name, attributes) => {
      const id = attributes.get('Id')
      const target = attributes.get('Target')
      if (name === 'Relationship' && id && target) targets.set(id, pathFrom(folder, target))
    },
    close: () => {},
    text: () => {},
  })
  return targets
}

/** Shared strings in order; pronunciation guides (`rPh`) are not part of them. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let within = false
  let guide = false
  readMarkup(xml, 'xml', {
    open: (name, _, selfClosing) => {
      if (name === 'si') text = ''
      // An empty entry counts too: cells name strings by their number.
      if (name === 'si' && selfClosing) strings.push('')
      if (name === 'rPh' && !selfClosing) guide = true
      within = name === 't' && !guide && !selfClosing
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') guide = false
      if (name === 't') within = false
    },
    text: (piece) => {
      if (within) text += piece
    },
  })
  return strings
}

/** Cell styles by index: number format, and whether the style hides the text (`;;;`, white on no fill). */
export function readStyles(xml: string): CellStyle[] {
  const formats = new Map<number, string>()
  const white: boolean[] = []
  const filled: boolean[] = []
  const styles: CellStyle[] = []
  let section = ''
  readMarkup(xml, 'xml', {
    open: (name, attributes) => {
      const numeric = (key: string) => Number(attributes.get(key) ?? '0')
      if (/^(?:fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles|dxfs)$/.test(name)) section = name
      if (name === 'numFmt' && section !== 'dxfs')
        formats.set(numeric('numFmtId'), attributes.get('formatCode') ?? '')
      if (section === 'fonts' && name === 'font') white.push(false)
      if (section === 'fonts' && name === 'color') {
        const isWhite = attributes.get('rgb')?.toUpperCase() === 'FFFFFFFF' || attributes.get('theme') === '0'
        if (isWhite && !attributes.has('tint')) white[white.length - 1] = true
      }
      if (section === 'fills' && name === 'fill') filled.push(false)
      if (section === 'fills' && name === 'patternFill') {
        filled[filled.length - 1] = (attributes.get('patternType') ?? 'none') !== 'none'
      }
      if (section === 'fills' && name === 'gradientFill') filled[filled.length - 1] = true
      if (section === 'cellXfs' && name === 'xf') {
        const id = numeric('numFmtId')
        const format = formats.get(id) ?? builtInFormat(id)
        const isWhite = white[numeric('fontId')] === true && filled[numeric('fillId')] !== true
        const unseen = isWhite ? 'white' : null
        styles.push({ format, unseen: showsNothing(format) ? 'format' : unseen })
      }
    },
    close: (name) => {
      if (name === section) section = ''
    },
    text: () => {},
  })
  return styles
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = folder.split('/')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
