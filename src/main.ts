/** The composition root: reads the settings, builds the context, starts what the role asks for. Only it knows everything. */
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand, settingsOf } from './cli/cli.ts'
import type { Paths, Program } from './cli/program.ts'
import { type Config, readConfig } from './config.ts'
import { Refusal } from './words/refusal.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  try {
    const config = readConfig(root, { ...process.env, ...settingsOf(argv) })
    return await runCommand(programOf(config), argv)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`countersign: ${error.message}\n`)
    return 2
  }
}

/** Everything is imported when a command asks for it, so that each command loads what it needs and no more. */
function programOf(config: Config): Program {
  const paths = pathsOf(config.dataFolder)
  const version = String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const lanes = async () => {
    const list = await import('./lanes/index.ts')
    return new Map(list.lanes.map((lane) => [lane.name, lane]))
  }
  const program: Program = {
    root,
    version,
    paths,
    say,
    lanes,
    textCache: join(
      process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), `countersign-${process.getuid?.() ?? ''}`),
      'texts',
    ),
    port: config.port ?? 8420,
    portIsFixed: config.port !== null,
    fileReader: async () => (await import('./file-reader.ts')).openFileReader(),
    connectorsIn: async (workspace) => {
      const { openConnectors } = await import('./connectors/open-connectors.ts')
      const { fieldsOf, keyOf } = await import('./workspace/record-fields.ts')
      return openConnectors({
        workspaceFolder: workspace.folder,
        outboxFolder: join(workspace.folder, 'outbox'),
        fieldsOf: (system) => fieldsOf(workspace.lanes, system),
        keyOf: (system) => keyOf(workspace.lanes, system),
      })
    },
    model: async () => {
      const { openModel } = await import('./model/open-model.ts')
      return openModel({ lanesFolder: join(root, 'src', 'lanes'), environment: process.env })
    },
    open: async () => (await import('./machine.ts')).openMachine(config, paths, await lanes()),
    arrivedFrom: async function* (path) {
      const { arrivedFrom } = await import('./connectors/mail-files.ts')
      yield* arrivedFrom(path)
    },
    address: async () => (await import('./base/running.ts')).addressOf(paths.running),
    start: async ({ sample }) => (await import('./start.ts')).start(program, config, { sample }),
  }
  return program
}

function pathsOf(data: string): Paths {
  return {
    data,
    keys: join(data, 'keys'),
    records: join(data, 'records'),
    inbox: join(data, 'inbox'),
    outbox: join(data, 'outbox'),
    running: join(data, 'running.json'),
  }
}
