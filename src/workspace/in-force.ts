/** What is in force for a business: the newest workspace version and the documents that stand, read once a version. */
import type { Database } from '../base/database/database.ts'
import { sha256 } from '../base/hash.ts'
import { openLibrary } from '../evidence/library.ts'
import { newSearchIndex, type SearchIndex } from '../evidence/search.ts'
import { canonical } from '../words/canonical.ts'
import type { Connection } from '../words/connection.ts'
import { DocumentCard, type DocumentVersion, type Library } from '../words/document.ts'
import { Refusal } from '../words/refusal.ts'
import type { Desk, LaneSettings } from '../words/workspace.ts'
import { parseSettings } from './read-folder.ts'

export type InForce = {
  businessId: string
  version: number
  desk: Desk
  lanes: ReadonlyMap<string, LaneSettings>
  connections: ReadonlyMap<string, Connection>
  documents: readonly { document: DocumentVersion; withdrawn: boolean }[]
}

export type Workspaces = {
  /** The version in force; Refusal('unknown-workspace') for a business without one. */
  inForce: (businessId: string) => Promise<InForce>
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

  async function inForce(businessId: string): Promise<InForce> {
    const newest = await newestVersion(database, businessId)
    const kept = versions.get(businessId)
    if (kept?.version === newest) return kept
    const loaded = await load(database, businessId, newest)
    versions.set(businessId, loaded)
    return loaded
  }

  return { inForce }
}

const libraries = new WeakMap<InForce, Map<string, Library>>()
/** The search index of a business and lane, kept from one of its libraries to the next. */
const indexes = new Map<string, SearchIndex>()

/** The documents a lane may use (null: all of them), in their states at `now`; opened once a version, lane and day. */
export function libraryOf(workspace: InForce, lane: string | null, now: Date): Library {
  const day = now.toISOString().slice(0, 10)
  const opened = libraries.get(workspace) ?? new Map<string, Library>()
  libraries.set(workspace, opened)
  const kept = opened.get(`${day} ${lane ?? ''}`)
  if (kept) return kept
  for (const key of opened.keys()) if (!key.startsWith(`${day} `)) opened.delete(key)
  const allowed = lane === null ? [] : settingsOf(workspace, lane).documents
  const whose = `${workspace.businessId} ${lane ?? ''}`
  const index = indexes.get(whose) ?? newSearchIndex()
  indexes.set(whose, index)
  const library = openLibrary(workspace.documents, { now, allowed, index })
  opened.set(`${day} ${lane ?? ''}`, library)
  return library
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
      card: DocumentCard.parse(row.card),
      version: row.version,
      fileName: row.file_name,
      mediaType: row.media_type,
      text: row.extracted,
    },
    withdrawn: row.withdrawn_at !== null,
  }))
  return { businessId, version, ...parseSettings(files), documents }
}
