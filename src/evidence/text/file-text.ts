/** What a format reader is given and what it gives back. */
import type { Finding } from '../../words/finding.ts'
import type { SourceText } from '../../words/text.ts'
import type { Limits } from './limits.ts'

export type FileToRead = {
  /** `signal:attachment:items.xlsx`, `document:price-list@3fa9…` */
  source: string
  name: string
  /** As declared by the sender; not to be trusted. */
  mediaType: string
  bytes: Uint8Array
  limits: Limits
}

/** A file inside a file: an attachment of an attached mail, an entry of an archive. */
export type NestedFile = { name: string; mediaType: string; bytes: Uint8Array }

export type FileText = {
  text: SourceText
  findings: Finding[]
  children?: NestedFile[]
}

/** Reads one file: in this process (`readFile`) or in another one that may die of it. */
export type ReadAttachment = (file: FileToRead) => Promise<FileText>

/** A text with nothing in it. Not `plainText` of words: that module brings zod, 0.1 s which each child would pay. */
export function emptyText(source: string): SourceText {
  return { source, text: '', marks: [], tables: [], regions: [], hidden: [], language: null }
}
