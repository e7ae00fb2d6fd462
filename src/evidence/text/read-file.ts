/** Reads any supported file into a text with positions, by what it is and not by what it is called. */
import type { Finding } from '../../words/finding.ts'
import { type FileKind, kindByName, sniffKind, titleOf } from './file-kind.ts'
import { emptyText, type FileText, type FileToRead, type ReadAttachment } from './file-text.ts'

export type { ReadAttachment } from './file-text.ts'

type Reader = (file: FileToRead) => Promise<FileText>

/** One file a format, loaded when the first file of that format arrives. */
const readers: Partial<Record<FileKind, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  csv: async () => (await import('./csv.ts')).readCsv,
  html: async () => (await import('./html.ts')).readHtml,
  text: async () => (await import('./plain.ts')).readPlain,
  eml: async () => (await import('./eml.ts')).readEml,
  zip: async () => (await import('./archive.ts')).readArchive,
}

/**
 * The text of a file, what a person should know about it, and the files inside it. Never throws on bad bytes: what
 * cannot be read is an empty text and a finding. `children` are left to the caller, who counts depth and size.
 */
export const readFile: ReadAttachment = async (file) => {
  const { bytes, limits, source, name } = file
  const empty = emptyText(source)
  const found = (code: Finding['code'], message: string): FileText => ({
    text: empty,
    findings: [{ code, message, at: source }],
  })
  if (bytes.length > limits.fileBytes) {
    return found(
      'attachment-too-large',
      `${name} has ${megabytes(bytes.length)}; the limit is ${megabytes(limits.fileBytes)}.`,
    )
  }
  if (bytes.length === 0) return found('attachment-no-text', `${name} is empty.`)
  const kind = sniffKind(file)
  if (kind === 'encrypted-office') return found('attachment-encrypted', `${name} is protected by a password.`)
  if (kind === 'tnef')
    return found('tnef-not-read', `${name} is an Outlook TNEF file; ask the sender for the original files.`)
  if (kind === 'picture') return found('attachment-no-text', `${name} is a picture; pictures are not read.`)
  const reader = await readers[kind]?.()
  if (reader === undefined)
    return found('attachment-unsupported', `${name} is ${titleOf(kind)}, which is not read.`)
  const read = await reader(file)
  const named = kindByName(name)
  if (named !== null && named !== kind && !alike(named, kind)) {
    const message = `${name} is named ${titleOf(named)} but is ${titleOf(kind)}; it was read as what it is.`
    read.findings.unshift({ code: 'attachment-other-type-than-name', message, at: source })
  }
  return read
}

/** Kinds of which one may rightly be called by the name of the other. */
function alike(named: FileKind, real: FileKind): boolean {
  const loose: readonly FileKind[] = ['csv', 'text', 'html', 'eml']
  return loose.includes(named) && loose.includes(real) && real !== 'html'
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
