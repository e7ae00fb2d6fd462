/** Office files as archives of XML parts, and what to say where a part cannot be had. */
import type { Finding } from '../../words/finding.ts'
import { byMark } from './charset.ts'
import type { FileToRead } from './file-text.ts'
import { openZip, type Unpacked, type ZipEntry } from './zip.ts'

export type Parts = ReadonlyMap<string, ZipEntry>
type Why = Exclude<Unpacked, { ok: true }>['why']

/** The parts of an office file by name. */
export function openOffice(file: FileToRead): { ok: true; zip: Parts } | { ok: false; why: Why } {
  const opened = openZip(file.bytes, file.limits)
  return opened.ok ? { ok: true, zip: opened.entries } : opened
}

/** The XML of one part. */
export function partOf(zip: Parts, name: string): { ok: true; xml: string } | { ok: false; why: Why } {
  const unpacked = zip.get(name)?.unpack() ?? { ok: false, why: 'unreadable' }
  if (!unpacked.ok) return unpacked
  const { bytes } = unpacked
  return { ok: true, xml: new TextDecoder(byMark(bytes) ?? 'utf-8').decode(bytes) }
}

/** What a person should know where an archive or a part of it cannot be used. */
export function zipFinding(why: Why, file: FileToRead): Finding {
  const at = file.source
  if (why === 'too-compressed') {
    return {
      code: 'attachment-too-compressed',
      message: `${file.name} unpacks to far more than its size; it was not read to the end.`,
      at,
    }
  }
  if (why === 'encrypted')
    return { code: 'attachment-encrypted', message: `${file.name} is protected by a password.`, at }
  return { code: 'attachment-unreadable', message: `${file.name} is damaged and could not be read.`, at }
}
