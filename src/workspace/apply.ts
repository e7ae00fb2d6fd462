/** Apply: what lies in a workspace folder becomes the version in force, or nothing changes. */
import { type Database, inTransaction, type Trx } from '../base/database/database.ts'
import { sha256 } from '../base/hash.ts'
import { appendToLedger } from '../base/ledger.ts'
import { canonical } from '../words/canonical.ts'
import type { Finding } from '../words/finding.ts'
import { storePeople } from './business.ts'
import { type Extracted, extractDocuments, type ReadDocument } from './extract-documents.ts'
import type { Workspace } from './read-folder.ts'

export type Applied = { version: number; changed: boolean; documents: number; findings: Finding[] }

/**
 * Stores the settings, people and documents of a workspace as the next version. Applying what is in force already
 * changes nothing. Documents that are no longer there are replaced by nothing: they stay stored and support nothing.
 */
export async function applyWorkspace(
  database: Database,
  businessId: string,
  {
    workspace,
    by,
    now,
    readDocument,
  }: { workspace: Workspace; by: string; now: Date; readDocument: ReadDocument },
): Promise<Applied> {
  const extracted = await extractDocuments(workspace.documents, readDocument)
  const documents = extracted.map(({ document, sha256: hash }) => [
    document.card,
    document.version,
    hash.toString('hex'),
  ])
  const digest = sha256(canonical({ files: workspace.files, documents })).toString('hex')
  return inTransaction(database, async (trx) => {
    const newest = await trx
      .selectFrom('workspace_version')
      .select(['version', 'digest'])
      .where('business_id', '=', businessId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const findings = extracted.flatMap((one) => one.findings)
    if (newest?.digest === digest) {
      return { version: newest.version, changed: false, documents: extracted.length, findings }
    }
    const version = (newest?.version ?? 0) + 1
    await trx
      .insertInto('workspace_version')
      .values({
        business_id: businessId,
        version,
        files: JSON.stringify(workspace.files),
        digest,
        applied_by: by,
        applied_at: now,
      })
      .execute()
    await trx
      .updateTable('business')
      .set({ name: workspace.desk.business })
      .where('business_id', '=', businessId)
      .execute()
    await storePeople(trx, businessId, workspace.desk.people)
    await replaceDocuments(trx, businessId, { extracted, now })
    const data = { version, digest, documents: extracted.length, lanes: [...workspace.lanes.keys()] }
    const entry = { kind: 'workspace-applied', at: now.toISOString(), actor: by, data } as const
    await appendToLedger(trx, businessId, [entry])
    return { version, changed: true, documents: extracted.length, findings }
  })
}

async function replaceDocuments(
  trx: Trx,
  businessId: string,
  { extracted, now }: { extracted: readonly Extracted[]; now: Date },
): Promise<void> {
  await trx
    .updateTable('document')
    .set({ replaced_at: now })
    .where('business_id', '=', businessId)
    .where('replaced_at', 'is', null)
    .execute()
  for (const { document, bytes, sha256: hash, findings } of extracted) {
    await trx
      .insertInto('blob')
      .values({ business_id: businessId, sha256: hash, content: bytes })
      .onConflict((on) => on.doNothing())
      .execute()
    await trx
      .insertInto('document')
      .values({
        business_id: businessId,
        document_id: document.card.id,
        version: document.version,
        card: JSON.stringify(document.card),
        file_name: document.fileName,
        media_type: document.mediaType,
        content_sha256: hash,
        extracted: JSON.stringify(document.text),
        findings: JSON.stringify(findings),
        added_at: now,
        replaced_at: null,
      })
      // The same version again: it stands again, under what is said about it now.
      .onConflict((on) =>
        on.columns(['business_id', 'document_id', 'version']).doUpdateSet((eb) => ({
          card: eb.ref('excluded.card'),
          file_name: eb.ref('excluded.file_name'),
          content_sha256: eb.ref('excluded.content_sha256'),
          replaced_at: null,
        })),
      )
      .execute()
  }
}
