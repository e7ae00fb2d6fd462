/** The cases of the lanes: signals with the packet a careful person expects, read as the desk would read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { parse } from 'yaml'
import { z } from 'zod'
import { openLibrary } from '../src/evidence/library.ts'
import { readSignal } from '../src/evidence/mail/read-signal.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { readFile } from '../src/evidence/text/read-file.ts'
import { makePacket } from '../src/route/make-packet.ts'
import type { ModelHelp } from '../src/route/model-help.ts'
import { recordsWith } from '../src/route/records-with.ts'
import type { FoundRecord } from '../src/words/connector.ts'
import type { Library } from '../src/words/document.ts'
import type { Lane, LaneInput, RecordKey } from '../src/words/lane.ts'
import type { Packet } from '../src/words/packet.ts'
import { LaneSettings } from '../src/words/workspace.ts'
import { extractDocuments } from '../src/workspace/extract-documents.ts'
import { mediaTypeOf } from '../src/workspace/media-type.ts'
import { readWorkspace, type Workspace } from '../src/workspace/read-folder.ts'

const Expected = z.strictObject({
  workspace: z.string(),
  now: z.string(),
  /** Values of cells; a number instead of a list counts it. */
  fields: z.record(z.string(), z.unknown()).default({}),
  missing: z.array(z.string()).optional(),
  /** Kinds of the drafts. */
  drafts: z.array(z.string()).optional(),
  /** Names of the slots nobody could fill. */
  open: z.array(z.string()).optional(),
  reply: z
    .strictObject({
      to: z.array(z.string()).optional(),
      says: z.array(z.string()).default([]),
      never: z.array(z.string()).default([]),
    })
    .optional(),
  owner: z.string().optional(),
  history: z.record(z.string(), z.unknown()).default({}),
  candidates: z.record(z.string(), z.unknown()).default({}),
  findings: z.array(z.string()).default([]),
  /** Codes that must be among the gate's reasons. */
  gate: z.array(z.string()).default([]),
  changes: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  unchanged: z.array(z.string()).default([]),
})
export type Expected = z.infer<typeof Expected>

export type Case = { name: string; folder: string; expected: Expected }
export type Drafted = {
  input: LaneInput
  found: readonly FoundRecord[]
  packet: Packet
  library: Library
  milliseconds: number
}

/** The cases of a lane: every folder of `src/lanes/LANE/cases` that begins with a number. */
export function casesOf(lane: Lane): Case[] {
  const base = join(import.meta.dirname, '..', 'src', 'lanes', lane.name, 'cases')
  return readdirSync(base)
    .filter((name) => /^\d/.test(name))
    .sort()
    .map((name) => {
      const folder = join(base, name)
      return {
        name,
        folder,
        expected: Expected.parse(parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'))),
      }
    })
}

/** Reads the signal of a case and makes its packet, with the records of the case's workspace, and a model where one helps. */
export async function draftCase(
  lane: Lane,
  { folder, expected }: Case,
  asked: { proposal?: boolean; help?: ModelHelp | null } = {},
): Promise<Drafted> {
  const now = new Date(expected.now)
  const { workspace, versions } = await openWorkspace(workspaceFolder(folder, expected.workspace))
  const settings = workspace.lanes.get(lane.name) ?? LaneSettings.parse({})
  const library = openLibrary(versions, { now, allowed: settings.documents })
  const name = readdirSync(folder).find((file) => file.startsWith('signal.')) ?? 'signal.eml'
  const raw = await readBytes(join(folder, name))
  const reading = await readSignal({
    raw,
    mediaType: mediaTypeOf(name),
    fileName: name,
    limits: defaultLimits,
    readAttachment: readFile,
  })
  const records = recordsOf(workspace, settings)
  const input: LaneInput = {
    reading,
    receivedAt: now,
    now,
    desk: workspace.desk,
    settings,
    library,
    ...(lane.looksThroughRecords === true ? { records } : {}),
  }
  const find = (key: RecordKey): Promise<FoundRecord[]> =>
    Promise.resolve(
      records.filter(({ values }) =>
        Object.entries(key).every(([field, value]) => plain(values[field]) === plain(value)),
      ),
    )
  const found = await recordsWith(lane.recordKey(lane.ground(lane.extract(input), input), input), find)
  const started = performance.now()
  const packet = await makePacket({
    lane,
    signal: { id: 'signal', sha256: '00', receivedAt: now, reading },
    now,
    desk: workspace.desk,
    settings,
    library,
    find: () => Promise.resolve([...found]),
    all: () => Promise.resolve(records),
    ...asked,
  })
  return { input, found, packet, library, milliseconds: performance.now() - started }
}

/** A workspace of the lane's own cases, or a sample business (`samples/service`). */
function workspaceFolder(caseFolder: string, name: string): string {
  return name.startsWith('samples/')
    ? join(import.meta.dirname, '..', name)
    : join(caseFolder, '..', 'workspaces', name)
}

const opened = new Map<string, ReturnType<typeof readAll>>()

function openWorkspace(folder: string): ReturnType<typeof readAll> {
  const known = opened.get(folder) ?? readAll(folder)
  opened.set(folder, known)
  return known
}

async function readAll(folder: string) {
  const workspace = await readWorkspace(folder)
  const documents = await extractDocuments(workspace.documents, (file) =>
    readFile({ ...file, limits: defaultLimits }),
  )
  return { workspace, versions: documents.map(({ document }) => ({ document, withdrawn: false })) }
}

/** The rows of a sheet, as its connector would find them. */
function recordsOf({ folder }: Workspace, { record }: LaneSettings): FoundRecord[] {
  const sheet = record?.system.split(':')[1]
  if (sheet === undefined) return []
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(folder, 'records', `${sheet}.csv`), 'utf8'),
    { header: true, skipEmptyLines: true },
  )
  return data.map((values, row) => ({ externalId: `${sheet}:${row + 2}`, revision: String(row), values }))
}

function plain(text: string | null | undefined): string {
  return (text ?? '').trim().toLowerCase()
}
