/** What commands may use; `main.ts` builds it, since only `main.ts` knows everything. */

import type { ReadAttachment } from '../evidence/text/file-text.ts'
import type { Context } from '../route/context.ts'
import type { Arrived, Connectors } from '../words/connector.ts'
import type { Lane } from '../words/lane.ts'
import type { Model } from '../words/model.ts'
import type { Workspace } from '../workspace/read-folder.ts'
import type { SampleName } from './sample.ts'

export type Paths = {
  data: string
  keys: string
  records: string
  inbox: string
  outbox: string
  running: string
}

/** An opened installation: its database, its business and everything the route needs. */
export type Machine = {
  context: Context
  businessId: string
  /** How other commands reach the same database. */
  connection: Record<string, string | number>
  close: () => Promise<void>
}

export type Program = {
  root: string
  version: string
  paths: Paths
  lanes: () => Promise<ReadonlyMap<string, Lane>>
  /** Reads attachments and documents, each file in a process with limits. `end` lets the program exit. */
  fileReader: () => Promise<{ read: ReadAttachment; end: () => Promise<void> }>
  /** Connectors over a workspace folder, for commands that work without a database. */
  connectorsIn: (workspace: Workspace) => Promise<Connectors>
  /** Reaches the models that settings may name. */
  model: () => Promise<Model>
  /** Opens the installation: the running one's database, or its own for as long as the command runs. */
  open: () => Promise<Machine>
  /** What a file, folder or mbox holds, one signal at a time. */
  arrivedFrom: (path: string) => AsyncIterable<Arrived>
  /** Where the page of the running desk is reached. */
  address: () => Promise<string>
  start: (options: { sample: SampleName | null }) => Promise<void>
  /** Folder of texts extracted before. */
  textCache: string
  /** The port the next start tries first, and whether a setting asked for it. */
  port: number
  portIsFixed: boolean
  say: (line: string) => void
}
