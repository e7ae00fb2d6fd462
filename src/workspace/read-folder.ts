/** A workspace as it lies in a folder (PACKET.md, *Workspace*): parsed and checked, nothing stored. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { Connection } from '../words/connection.ts'
import type { DocumentCard } from '../words/document.ts'
import { Refusal } from '../words/refusal.ts'
import { Desk, LaneSettings } from '../words/workspace.ts'
import { type IndexedCard, readFrontMatter, readIndex, unknownCard } from './document-card.ts'
import { parseYaml } from './yaml-file.ts'

/** `isCarded`: somebody has said something about it. */
export type WorkspaceDocument = { card: DocumentCard; isCarded: boolean; fileName: string; bytes: Buffer }

export type Workspace = {
  folder: string
  desk: Desk
  lanes: ReadonlyMap<string, LaneSettings>
  /** `postgres:crm` → connections/crm.yaml. */
  connections: ReadonlyMap<string, Connection>
  /** desk.yaml, lanes/*.yaml and connections/*.yaml as written: path → text. */
  files: Readonly<Record<string, string>>
  documents: readonly WorkspaceDocument[]
}

/** Reads a workspace. Refusal('unknown-workspace') without the folder, Refusal('bad-workspace') with file:line: field. */
export async function readWorkspace(folder: string): Promise<Workspace> {
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw new Refusal('unknown-workspace', `there is no workspace folder ${folder}`)
  const files: Record<string, string> = {}
  const deskText = await readFile(join(folder, 'desk.yaml'), 'utf8').catch(() => null)
  if (deskText === null) {
    throw new Refusal('unknown-workspace', `${folder} is not a workspace: it has no desk.yaml`)
  }
  files['desk.yaml'] = deskText
  for (const part of ['lanes', 'connections']) {
    for (const name of await namesIn(join(folder, part), /\.ya?ml$/)) {
      files[`${part}/${name}`] = await readFile(join(folder, part, name), 'utf8')
    }
  }
  return { folder, ...parseSettings(files), files, documents: await readDocuments(join(folder, 'documents')) }
}

/** Checks the text files of a workspace; used on what lies in a folder and on what lies in the database. */
export function parseSettings(
  files: Readonly<Record<string, string>>,
): Pick<Workspace, 'desk' | 'lanes' | 'connections'> {
  const desk = parseYaml('desk.yaml', files['desk.yaml'] ?? '', Desk)
  const lanes = new Map<string, LaneSettings>()
  const connections = new Map<string, Connection>()
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith('connections/')) {
      const connection = parseYaml(path, text, Connection)
      connections.set(`${connection.kind}:${basename(path, extname(path))}`, connection)
    }
    if (!path.startsWith('lanes/')) continue
    const settings = parseYaml(path, text, LaneSettings)
    lanes.set(settings.lane ?? basename(path, extname(path)), settings)
  }
  return { desk, lanes, connections }
}

async function readDocuments(folder: string): Promise<WorkspaceDocument[]> {
  const names = await namesIn(folder, /./)
  const indexName = names.find((name) => /^index\.ya?ml$/.test(name))
  const index = indexName
    ? readIndex(`documents/${indexName}`, await readFile(join(folder, indexName), 'utf8'))
    : []
  const documents: WorkspaceDocument[] = []
  for (const name of names) {
    if (name === indexName || basename(name).startsWith('.')) continue
    const bytes = await readFile(join(folder, name))
    documents.push({ fileName: name, ...cardAndText(name, bytes, index) })
  }
  const missing = index.find(
    ({ card, file }) => !documents.some(({ card: { id } }) => id === card.id) && file,
  )
  if (missing) {
    throw new Refusal('bad-workspace', `documents/${indexName}: ${missing.file} is listed but not there`)
  }
  return documents
}

function cardAndText(
  name: string,
  bytes: Buffer,
  index: readonly IndexedCard[],
): Omit<WorkspaceDocument, 'fileName'> {
  const stem = basename(name, extname(name))
  const indexed =
    index.find(({ file }) => file !== null && file.replace(/^(\.\/)?(documents\/)?/, '') === name) ??
    index.find(({ file, card }) => file === null && card.id === stem)
  const front = /\.(md|txt|html?)$/i.test(name)
    ? readFrontMatter(`documents/${name}`, bytes.toString('utf8'))
    : null
  const text = front ? Buffer.from(front.body) : bytes
  const card = indexed?.card ?? front?.card
  return { card: card ?? unknownCard(name), isCarded: card !== undefined, bytes: text }
}

/** Names of the files below a folder, sorted, with `/`; none where there is no folder. */
async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
