/** What is in force for a business: the newest workspace version and the documents that stand, read once a version. */
import type { Database } from '../base/database/database.ts'
import { sha256 } from '../base/hash.ts'
import { openLibrary } from '../evidence/library.ts'
import { canonical } from '../words/canonical.ts'
import type { DocumentVersion, Library } from '../words/document.ts'
import { Refusal } from '../words/refusal.ts'
import type { Desk, LaneSettings } from '../words/workspace.ts'
import { parseSettings } from './read-folder.ts'

export type InForce = {
  version: number
  desk: Desk
  lanes: ReadonlyMap<string, LaneSettings>
  documents: readonly { document: DocumentVersion; withdrawn: boolean }[]
}

export type Workspaces = {
  /** The version in force; Refusal('unknown-workspace') for a business without one. */
  inForce: (businessId: string) => Promise<InForce>
  /** The documents a lane may use, in their states at `now`; kept while version, lane and day stay the same. */
  libraryOf: (businessId: string, lane: string | null, now: Date) => Promise<Library>
}

/** The hash of a lane's settings in force, as packets carry it in `reliedOn.settings`. */
export function settingsHash(settings: LaneSettings): string {
  return sha256(canonical(settings)).toString('hex').slice(0, 16)
}

/** The settings of a lane; Refusal('unknown-lane') where the workspace has none. */
export function settingsOf(workspace: Pick<InForce, 'lanes'>, lane: string): LaneSettings {
  const settings = workspace.lanes.get(lane)
  if (settings) return settings
  const known = [...workspace.lanes.keys()].join(', ') || 'none'
  throw new Refusal('unknown-lane', `the workspace has no settings for the lane ${lane}; it has: ${known}`)
}

export function openWorkspaces(database: Database): Workspaces {
  const versions = new Map<string, InForce>()
  const libraries = new Map<string, Library>()

  async function inForce(businessId: string): Promise<InForce> {
    const newest = await newestVersion(database, businessId)
    const kept = versions.get(businessId)
    if (kept?.version === newest) return kept
    const loaded = await load(database, businessId, newest)
    versions.set(businessId, loaded)
    return loaded
  }

  async function libraryOf(businessId: string, lane: string | null, now: Date): Promise<Library> {
    const workspace = await inForce(businessId)
    const key = [businessId, workspace.version, lane ?? '', now.toISOString().slice(0, 10)].join('\n')
    const kept = libraries.get(key)
    if (kept) return kept
    for (const old of libraries.keys()) {
      if (old.startsWith(`${businessId}\n`) && !sameVersionAndDay(old, key)) libraries.delete(old)
    }
    const allowed = lane === null ? [] : settingsOf(workspace, lane).documents
    const library = openLibrary(workspace.documents, { now, allowed })
    libraries.set(key, library)
    return library
  }

  return { inForce, libraryOf }
}

function sameVersionAndDay(a: string, b: string): boolean {
  const [, versionA, , dayA] = a.split('\n')
  const [, versionB, , dayB] = b.split('\n')
  return versionA === versionB && dayA === dayB
}

async function newestVersion(database: Database, businessId: string): Promise<number> {
  const row = await database
    .selectFrom('workspace_version')
    .select('version')
    .where('business_id', '=', businessId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Refusal('unknown-workspace', 'no workspace is loaded: run countersign apply FOLDER')
  return row.version
}

async function load(database: Database, businessId: string, version: number): Promise<InForce> {
  const { files } = await database
    .selectFrom('workspace_version')
    .select('files')
    .where('business_id', '=', businessId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const rows = await database
    .selectFrom('document')
    .select(['card', 'version', 'file_name', 'media_type', 'extracted', 'withdrawn_at'])
    .where('business_id', '=', businessId)
    .where('replaced_at', 'is', null)
    .orderBy('document_id')
    .execute()
  const documents = rows.map((row) => ({
    document: {
      card: row.card,
      version: row.version,
      fileName: row.file_name,
      mediaType: row.media_type,
      text: row.extracted,
    },
    withdrawn: row.withdrawn_at !== null,
  }))
  return { version, ...parseSettings(files), documents }
}
