/** `countersign draft`: a file in, its packet out, by the same functions the desk uses. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sha256 } from '../base/hash.ts'
import { idFrom } from '../base/ids.ts'
import { openLibrary } from '../evidence/library.ts'
import { readSignal } from '../evidence/mail/read-signal.ts'
import { defaultLimits } from '../evidence/text/limits.ts'
import { makePacket } from '../route/make-packet.ts'
import type { ModelHelp } from '../route/model-help.ts'
import { spendingOfPacket, unlimitedSpending } from '../route/model-spending.ts'
import { paperOf } from '../route/papers.ts'
import type { ModelSettings } from '../words/model.ts'
import { Refusal } from '../words/refusal.ts'
import { isReadable } from '../words/signal.ts'
import { Desk, LaneSettings, modelOf } from '../words/workspace.ts'
import { extractDocuments } from '../workspace/extract-documents.ts'
import { mediaTypeOf } from '../workspace/media-type.ts'
import { namedModel } from '../workspace/named-model.ts'
import { readWorkspace, type Workspace } from '../workspace/read-folder.ts'
import { cachedReader } from '../workspace/text-cache.ts'
import { type PaperOptions, papersWanted, templatesAmong, writePaper } from './paper-files.ts'
import type { Program } from './program.ts'

type Options = PaperOptions & {
  lane: string
  workspace?: string
  now?: string
  json?: boolean
  model?: string
}

/** Prints the packet as JSON. Refusal for a file, lane, workspace or time that is not usable. */
export async function draft(program: Program, file: string, options: Options): Promise<void> {
  const now = timeOf(options.now)
  const lane = (await program.lanes()).get(options.lane)
  if (!lane)
    throw new Refusal(
      'unknown-lane',
      `there is no lane ${options.lane}; there are ${[...(await program.lanes()).keys()].join(', ')}`,
    )
  const raw = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      'bad-argument',
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    )
  })
  const named = options.model === undefined ? null : await namedModel(options.model)
  if (raw.byteLength === 0) throw new Refusal('bad-argument', `${file} is empty`)
  if (raw.byteLength > defaultLimits.signalBytes) {
    throw new Refusal(
      'too-large',
      `${file} has ${raw.byteLength} bytes; the limit is ${defaultLimits.signalBytes / 1_000_000} MB`,
    )
  }
  const wanted = papersWanted(options)
  const reader = await program.fileReader()
  try {
    const mediaType = mediaTypeOf(file)
    const [workspace, reading] = await Promise.all([
      options.workspace === undefined ? emptyWorkspace() : readWorkspace(options.workspace),
      readSignal({
        raw,
        mediaType,
        fileName: basename(file),
        limits: defaultLimits,
        readAttachment: reader.read,
      }),
    ])
    if (!isReadable(reading)) {
      throw new Refusal(
        'bad-argument',
        `${file} cannot be read: ${reading.findings[0]?.message ?? 'it holds no text'}`,
      )
    }
    const settings = workspace.lanes.get(lane.name) ?? LaneSettings.parse({})
    const cached = await cachedReader(program.textCache, (one) =>
      reader.read({ ...one, limits: defaultLimits }),
    )
    const documents = await extractDocuments(workspace.documents, cached)
    const stored = documents.map(({ document }) => ({ document, withdrawn: false }))
    const hash = sha256(raw).toString('hex')
    const connectors = await program.connectorsIn(workspace)
    const packet = await makePacket({
      lane,
      signal: { id: idFrom('signal', hash), sha256: hash, receivedAt: now, reading },
      now,
      desk: workspace.desk,
      settings,
      library: openLibrary(stored, { now, allowed: settings.documents }),
      find: async (object, key) =>
        settings.record ? connectors.recordSystem(settings.record.system).find(object, key) : [],
      all: async () =>
        settings.record ? connectors.recordSystem(settings.record.system).all(settings.record.object) : [],
      proposal: options.proposal === true,
      help: await helpOf(program, named ?? modelOf(workspace.desk, settings)),
    })
    for (const { kind, file: target, format } of wanted)
      await writePaper(target, {
        paper: paperOf(lane, packet, kind),
        format,
        business: workspace.desk.business,
        madeAt: now,
        templates: templatesAmong(documents, now),
      })
    process.stdout.write(`${JSON.stringify(packet, null, options.json ? 0 : 2)}\n`)
  } finally {
    await reader.end()
  }
}

/** No budget of a day: nothing is stored here, and a person waits for the one packet. */
async function helpOf(program: Program, settings: ModelSettings | 'off' | null): Promise<ModelHelp | null> {
  if (settings === null || settings === 'off') return null
  const spending = spendingOfPacket(settings.budget, unlimitedSpending)
  return { model: await program.model(), settings, spending }
}

function timeOf(given: string | undefined): Date {
  if (given === undefined) return new Date()
  const at = new Date(given)
  if (Number.isNaN(at.getTime()))
    throw new Refusal('bad-argument', `--now ${given}: a time such as 2026-11-24T09:00:00Z`)
  return at
}

function emptyWorkspace(): Workspace {
  return {
    folder: '',
    desk: Desk.parse({ business: 'no workspace' }),
    lanes: new Map(),
    files: {},
    documents: [],
  }
}
