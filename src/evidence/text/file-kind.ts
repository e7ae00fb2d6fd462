/** What a file really is, told by its first bytes; the name only decides between kinds of plain text. */
import type { FileToRead } from './file-text.ts'

export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odf'
  | 'csv'
  | 'html'
  | 'text'
  | 'eml'
  | 'zip'
  | 'xls'
  | 'doc'
  | 'msg'
  | 'rtf'
  | 'archive'
  | 'picture'
  | 'media'
  | 'program'
  | 'tnef'
  | 'signature'
  | 'encrypted-office'
  | 'unknown'

const titles: Record<FileKind, string> = {
  pdf: 'a PDF',
  docx: 'a Word document (DOCX)',
  xlsx: 'an Excel workbook (XLSX)',
  pptx: 'a PowerPoint file',
  odf: 'an OpenDocument file',
  csv: 'a table of values (CSV)',
  html: 'an HTML page',
  text: 'plain text',
  eml: 'a mail',
  zip: 'a ZIP archive',
  xls: 'an Excel workbook of the old format (XLS)',
  doc: 'a Word document of the old format (DOC)',
  msg: 'an Outlook message (MSG)',
  rtf: 'an RTF document',
  archive: 'a packed archive',
  picture: 'a picture',
  media: 'sound or film',
  program: 'a program',
  tnef: 'an Outlook TNEF file',
  signature: 'a digital signature',
  'encrypted-office': 'a protected office file',
  unknown: 'a file of unknown type',
}

/** For people: `a Word document (DOCX)`. */
export function titleOf(kind: FileKind): string {
  return titles[kind]
}

const extensions: Readonly<Record<FileKind, string>> = {
  pdf: 'pdf',
  docx: 'docx docm dotx',
  xlsx: 'xlsx xlsm xltx',
  pptx: 'pptx',
  odf: 'odt ods odp',
  csv: 'csv tsv',
  html: 'html htm xhtml',
  text: 'txt md markdown text log ics vcf vcard xml json yaml yml',
  eml: 'eml mht',
  zip: 'zip',
  xls: 'xls',
  doc: 'doc',
  msg: 'msg',
  rtf: 'rtf',
  archive: '7z rar gz tgz bz2 xz tar',
  media: 'mp3 mp4 mov avi wav m4a',
  picture: 'png jpg jpeg gif bmp tif tiff webp heic svg ico',
  program: 'exe dll js vbs bat cmd scr jar ps1 lnk',
  tnef: '',
  signature: 'p7s asc sig',
  'encrypted-office': '',
  unknown: '',
}

const kindByExtension = new Map(
  Object.entries(extensions).flatMap(([kind, list]) =>
    list.split(' ').map((extension) => [extension, kind as FileKind] as const),
  ),
)

/** What the name promises, null where it promises nothing we know. */
export function kindByName(name: string): FileKind | null {
  const dot = name.lastIndexOf('.')
  return dot < 0
    ? null
    : (kindByExtension.get(
        name
          .slice(dot + 1)
          .trim()
          .toLowerCase(),
      ) ?? null)
}

const magic: readonly (readonly [kind: FileKind, hex: string])[] = [
  ['picture', '89504e47'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
  ['picture', '49492a00'],
  ['picture', '4d4d002a'],
  ['archive', '377abcaf271c'],
  ['archive', '52617221'],
  ['archive', '1f8b'],
  ['archive', '425a68'],
  ['archive', 'fd377a58'],
  ['program', '4d5a9'],
  ['program', '7f454c46'],
  ['rtf', '7b5c727466'],
  ['tnef', '789f3e22'],
  ['media', '494433'],
  ['media', '1a45dfa3'],
]

/** The kind of the bytes. Text that looks like nothing else is what its name or media type says, or plain text. */
export function sniffKind({ bytes, name, mediaType }: FileToRead): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024))
  const hex = head.toString('hex')
  const latin = head.toString('latin1')
  // PDF readers accept up to 1,024 bytes of anything before the header.
  if (latin.includes('%PDF-')) return 'pdf'
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return zipKind(bytes)
  if (hex.startsWith('d0cf11e0a1b11ae1')) return compoundKind(bytes)
  const known = magic.find(([, start]) => hex.startsWith(start))
  if (known !== undefined) return known[0]
  if (/^RIFF.{4}WEBP/s.test(latin)) return 'picture'
  if (/^(RIFF|.{4}ftyp)/s.test(latin)) return /^.{4}ftyp(heic|mif1|avif)/s.test(latin) ? 'picture' : 'media'
  if (mediaType === 'application/ms-tnef' || /^winmail\.dat$/i.test(name)) return 'tnef'
  if (/^application\/(x-)?(pkcs7|pgp)-signature/.test(mediaType)) return 'signature'
  return textKind(head, latin, name, mediaType)
}

function textKind(head: Buffer, latin: string, name: string, mediaType: string): FileKind {
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(latin) ? latin.replace(/\0/g, '') : latin
  // oxlint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
  if (controls > head.length / 50 && !looksLikeUtf16(head)) return 'unknown'
  const start = text.replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '').trimStart()
  if (
    /^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html|<body|<meta|<table|<head|<style)/i.test(
      start,
    )
  )
    return 'html'
  const named = kindByName(name)
  if (named === 'csv' || named === 'html' || named === 'eml' || named === 'signature') return named
  if (mediaType.startsWith('image/svg') || /^<svg/i.test(start)) return 'picture'
  if (/^(?:text\/csv|text\/tab-separated-values)/.test(mediaType)) return 'csv'
  if (mediaType.startsWith('text/html')) return 'html'
  if (/^message\/(?:rfc822|global)/.test(mediaType)) return 'eml'
  return 'text'
}

function looksLikeUtf16(head: Buffer): boolean {
  let zeros = 0
  for (let at = 1; at < Math.min(head.length, 400); at += 2) if (head[at] === 0) zeros++
  return zeros > Math.min(head.length, 400) * 0.35
}

/** Office files are archives whose entries have telling names; names stand uncompressed in the archive. */
function zipKind(bytes: Uint8Array): FileKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.includes('word/document')) return 'docx'
  if (all.includes('xl/workbook') || all.includes('xl/worksheets/')) return 'xlsx'
  if (all.includes('ppt/presentation')) return 'pptx'
  return all.subarray(0, 120).includes('mimetypeapplication/vnd.oasis') ? 'odf' : 'zip'
}

/** OLE compound files: old office formats, Outlook messages, and new formats wrapped by encryption. */
function compoundKind(bytes: Uint8Array): FileKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => all.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted-office'
  if (holds('__substg1.0_')) return 'msg'
  if (holds('WordDocument')) return 'doc'
  return holds('Workbook') || holds('Book') ? 'xls' : 'unknown'
}
