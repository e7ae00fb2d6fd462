/** Packets of the tiny exporter, drafted with and without a model, as the desk drafts them but without a database. */
import { openLibrary } from '../src/evidence/library.ts'
import { readSignal } from '../src/evidence/mail/read-signal.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { readFile } from '../src/evidence/text/read-file.ts'
import { lanes } from '../src/lanes/index.ts'
import { openModel } from '../src/model/open-model.ts'
import { makePacket } from '../src/route/make-packet.ts'
import type { ModelHelp } from '../src/route/model-help.ts'
import { spendingOfPacket, unlimitedSpending } from '../src/route/model-spending.ts'
import type { Model } from '../src/words/model.ts'
import { ModelSettings } from '../src/words/model.ts'
import type { Packet } from '../src/words/packet.ts'
import { LaneSettings } from '../src/words/workspace.ts'
import { extractDocuments } from '../src/workspace/extract-documents.ts'
import { tiny, workspaceOf } from './tiny-workspace.ts'

export const lanesFolder = new URL('../src/lanes', import.meta.url).pathname
const now = new Date('2026-11-24T09:30:00Z')

/** What a test sets besides the address: short times, so that a dead server costs no minute. */
export function settingsFor(url: string, more: Record<string, unknown> = {}): ModelSettings {
  return ModelSettings.parse({ name: 'tiny-model', url, timeout: 1, time_per_packet: 3, retries: 1, ...more })
}

export type Asked = {
  raw: Buffer
  settings?: ModelSettings | null
  model?: Model
  note?: string
  lane?: string
}

let opened: ReturnType<typeof openDesk> | null = null

async function openDesk() {
  const workspace = workspaceOf(tiny)
  const documents = await extractDocuments(workspace.documents, (file) =>
    readFile({ ...file, limits: defaultLimits }),
  )
  const versions = documents.map(({ document }) => ({ document, withdrawn: false }))
  return { workspace, library: openLibrary(versions, { now }) }
}

/** The packet of a mail. Without `settings` no model is set. */
export async function packetWith({
  raw,
  settings = null,
  model,
  note,
  lane: name = 'export-rfq',
}: Asked): Promise<Packet> {
  const lane = lanes.find((one) => one.name === name)
  if (lane === undefined) throw new Error(`no lane ${name}`)
  opened ??= openDesk()
  const { workspace, library } = await opened
  const reading = await readSignal({
    raw,
    mediaType: 'message/rfc822',
    fileName: 'mail.eml',
    limits: defaultLimits,
    readAttachment: readFile,
  })
  const help: ModelHelp | null =
    settings === null
      ? null
      : {
          model: model ?? openModel({ lanesFolder, environment: {} }),
          settings,
          spending: spendingOfPacket(settings.budget, unlimitedSpending),
          note,
        }
  return makePacket({
    lane,
    signal: { id: 'signal', sha256: '00', receivedAt: now, reading },
    now,
    desk: workspace.desk,
    settings: workspace.lanes.get(name) ?? LaneSettings.parse({}),
    library,
    find: () => Promise.resolve([]),
    help,
  })
}

/** A mail in words the built-in reader makes little of. */
export function mailOf(body: string, more: { html?: string } = {}): Buffer {
  const type = more.html === undefined ? 'text/plain' : 'text/html'
  return Buffer.from(
    [
      'From: Mara Holm <mara.holm@fjordkitchens.example>',
      'To: rfq@harbour.example',
      'Subject: Enquiry',
      'Message-ID: <enquiry-1@fjordkitchens.example>',
      'Date: Tue, 24 Nov 2026 09:00:00 +0100',
      `Content-Type: ${type}; charset=utf-8`,
      '',
      more.html ?? body,
      '',
    ].join('\r\n'),
  )
}

/** What a model must never move, whatever it says. */
export function authorityOf({ gate, drafts, record, entered, signal }: Packet) {
  return {
    decision: gate.decision,
    reviewers: gate.reviewers,
    to: [...new Set(drafts.flatMap(({ to, cc }) => [...to, ...cc]))].sort(),
    records: [
      ...new Set(record.changes.map(({ object, key, action }) => JSON.stringify([object, key, action]))),
    ],
    system: record.system,
    entered,
    signal,
  }
}
