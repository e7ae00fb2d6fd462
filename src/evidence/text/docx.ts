/**
 * Word documents: paragraphs and tables in order, letterhead first, notes and comments last.
 * An own reader, since mammoth takes text that Word hides (`vanish`, white letters) for content.
 */
import { readDocxPart } from './docx-part.ts'
import { readHiddenStyles } from './docx-styles.ts'
import { emptyText, type FileText, type FileToRead } from './file-text.ts'
import { flowTables } from './flow-tables.ts'
import { hiddenTexts } from './hidden-texts.ts'
import { openOffice, partOf, zipFinding } from './office-zip.ts'
import { textBuilder } from './text-builder.ts'

/** Marks say `paragraph 5`, `table 1 row 2`, `header`, `footer`, `note` and `comment`. */
export async function readDocx(file: FileToRead): Promise<FileText> {
  const { source, limits } = file
  const opened = openOffice(file)
  if (!opened.ok) return { text: emptyText(source), findings: [zipFinding(opened.why, file)] }
  const { zip } = opened
  const main = partOf(zip, 'word/document.xml')
  if (!main.ok) return { text: emptyText(source), findings: [zipFinding(main.why, file)] }
  const builder = textBuilder(source)
  const tables = flowTables(builder, limits.cells)
  const styles = partOf(zip, 'word/styles.xml')
  const hiddenStyles = readHiddenStyles(styles.ok ? styles.xml : '')
  const hidden = hiddenTexts()
  const read = (xml: string, where: string | null) => {
    readDocxPart({ xml, where, builder, tables, hiddenStyles, hidden, mostCharacters: limits.characters })
  }
  const aside = (pattern: RegExp, where: string) => {
    const written = new Set<string>()
    for (const name of [...zip.keys()].filter((key) => pattern.test(key)).sort()) {
      const part = partOf(zip, name)
      // First page, odd and even pages mostly say the same.
      if (!part.ok || written.has(part.xml)) continue
      written.add(part.xml)
      read(part.xml, where)
    }
  }
  aside(/^word\/header\d*\.xml$/, 'header')
  read(main.xml, null)
  aside(/^word\/(?:footnotes|endnotes)\.xml$/, 'note')
  aside(/^word\/footer\d*\.xml$/, 'footer')
  aside(/^word\/comments\.xml$/, 'comment')
  const text = { ...builder.finish(), hidden: hidden.list() }
  if (text.text !== '') return { text, findings: [] }
  const message = `${file.name} holds no text, only pictures or nothing.`
  return { text, findings: [{ code: 'attachment-no-text', message, at: source }] }
}
