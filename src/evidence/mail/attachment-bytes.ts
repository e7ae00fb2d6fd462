/** The bytes of one attachment, taken again out of the stored signal. */
import { plainText } from '../../words/text.ts'
import { sniffKind } from '../text/file-kind.ts'
import type { FileToRead } from '../text/file-text.ts'
import { defaultLimits } from '../text/limits.ts'
import { readFile } from '../text/read-file.ts'
import { openMail } from './open-mail.ts'
import { type FileOfSignal, readFiles } from './read-attachments.ts'
import { looksLikeMail } from './signal-kind.ts'

/** The attachment at `index` of `reading.attachments`, or null where there is none. */
export async function attachmentBytes(raw: Uint8Array, index: number): Promise<FileOfSignal | null> {
  if (!looksLikeMail(raw)) return null
  const files: FileOfSignal[] = openMail(raw, defaultLimits).files
  if (index < files.length) return files[index] ?? null
  // Files inside of files follow those of the mail; the same walk as reading, with nothing but the unpacking.
  const seen: FileToRead[] = []
  const read = await readFiles(files, defaultLimits, async (file) => {
    seen.push(file)
    const kind = sniffKind(file)
    return kind === 'eml' || kind === 'zip'
      ? readFile(file)
      : { text: plainText(file.source, ''), findings: [] }
  })
  const wanted = read.attachments[index]
  const found = seen.find(({ name }) => name === wanted?.name)
  return wanted && found ? { ...found, inline: wanted.inline } : null
}
