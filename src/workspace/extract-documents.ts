/** Documents of a workspace → texts with positions, under the version their text gives them. */
import { sha256 } from '../base/hash.ts'
import { documentVersionOf } from '../evidence/document-state.ts'
import type { DocumentVersion } from '../words/document.ts'
import type { Finding } from '../words/finding.ts'
import type { SourceText } from '../words/text.ts'
import { mediaTypeOf } from './media-type.ts'
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

async function extract(
  { card, fileName, bytes }: WorkspaceDocument,
  readDocument: ReadDocument,
): Promise<Extracted> {
  const mediaType = mediaTypeOf(fileName)
  const read = await readDocument({ source: `document:${card.id}`, name: fileName, mediaType, bytes })
  const version = documentVersionOf(read.text.text)
  const text = { ...read.text, source: `document:${card.id}@${version}` }
  const findings = read.findings.map((finding) => ({ ...finding, at: `document:${card.id}` }))
  return { document: { card, version, fileName, mediaType, text }, bytes, sha256: sha256(bytes), findings }
}
