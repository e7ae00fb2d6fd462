/** Documents of a workspace → texts with positions, under the version their text gives them. */
import { extname } from 'node:path'
import { sha256 } from '../base/hash.ts'
import { documentVersionOf } from '../evidence/document-state.ts'
import type { DocumentVersion } from '../words/document.ts'
import type { Finding } from '../words/finding.ts'
import type { SourceText } from '../words/text.ts'
import type { WorkspaceDocument } from './read-folder.ts'

export type ReadDocument = (file: {
  source: string
  name: string
  mediaType: string
  bytes: Uint8Array
}) => Promise<{ text: SourceText; findings: Finding[] }>

export type Extracted = { document: DocumentVersion; bytes: Buffer; sha256: Buffer; findings: Finding[] }

export async function extractDocuments(
  documents: readonly WorkspaceDocument[],
  readDocument: ReadDocument,
): Promise<Extracted[]> {
  return Promise.all(documents.map((document) => extract(document, readDocument)))
}

async function extract({ card, fileName, bytes }: WorkspaceDocument, readDocument: ReadDocument): Promise<Extracted> {
  const mediaType = mediaTypes[extname(fileName).toLowerCase()] ?? 'application/octet-stream'
  const read = await readDocument({ source: `document:${card.id}`, name: fileName, mediaType, bytes })
  const version = documentVersionOf(read.text.text)
  const text = { ...read.text, source: `document:${card.id}@${version}` }
  const findings = read.findings.map((finding) => ({ ...finding, at: `document:${card.id}` }))
  return { document: { card, version, fileName, mediaType, text }, bytes, sha256: sha256(bytes), findings }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.csv': 'text/csv',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.eml': 'message/rfc822',
}
