/** ZIP archives: the files in it, to be read each by its own kind. */
import type { Finding } from '../../words/finding.ts'
import { cleanLine } from './clean-text.ts'
import { emptyText, type FileText, type FileToRead, type NestedFile } from './file-text.ts'
import { openOffice, zipFinding } from './office-zip.ts'

/** The entries as children; folders and what macOS adds are left out. */
export async function readArchive(file: FileToRead): Promise<FileText> {
  const text = emptyText(file.source)
  const opened = openOffice(file)
  if (!opened.ok) return { text, findings: [zipFinding(opened.why, file)] }
  const findings: Finding[] = []
  const children: NestedFile[] = []
  for (const entry of opened.zip.values()) {
    if (entry.name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/.test(entry.name)) continue
    if (children.length >= file.limits.files) {
      findings.push({
        code: 'attachment-too-large',
        message: `Only the first ${children.length} files of ${file.name} were read.`,
        at: file.source,
      })
      break
    }
    const unpacked = entry.unpack()
    if (unpacked.ok) children.push({ name: cleanLine(entry.name), mediaType: '', bytes: unpacked.bytes })
    else if (findings.every(({ code }) => code !== zipFinding(unpacked.why, file).code))
      findings.push(zipFinding(unpacked.why, file))
  }
  return { text, findings, children }
}
