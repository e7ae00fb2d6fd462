/** The command line: one file a command, loaded when it is called, so that `draft` starts in a blink. */
import { Command, Option } from 'commander'
import { Refusal } from '../words/refusal.ts'
import type { Program } from './program.ts'
import { type SampleName, sampleNames } from './sample.ts'

/** Settings given as options become the environment's, so that there is one place where they are read. */
export function settingsOf(argv: readonly string[]): NodeJS.ProcessEnv {
  const settings: NodeJS.ProcessEnv = {}
  for (const [name, variable] of Object.entries(variables)) {
    const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`))
    const word = argv[at]
    if (word !== undefined)
      settings[variable] = word.includes('=') ? word.slice(name.length + 1) : argv[at + 1]
  }
  return settings
}

const variables = {
  '--data': 'COUNTERSIGN_DATA',
  '--host': 'COUNTERSIGN_HOST',
  '--port': 'COUNTERSIGN_PORT',
  '--role': 'COUNTERSIGN_ROLE',
} as const

/** Runs one command; exit code 0, 2 for unusable input or arguments, 1 for a failure. */
export async function runCommand(program: Program, argv: readonly string[]): Promise<number> {
  let code = 0
  const cli = commandsOf(program, (given) => {
    code = given
  })
  try {
    await cli.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof Refusal) {
      process.stderr.write(`countersign: ${error.message}\n`)
      return 2
    }
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
      const asked = ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(
        String(error.code),
      )
      return asked ? 0 : 2
    }
    throw error
  }
}

function commandsOf(program: Program, exit: (code: number) => void): Command {
  const cli = new Command('countersign')
    .description('Inbound work in, reviewed packets out, nothing written without a person.')
    .version(program.version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'countersign: ')) })
    .option('--data <folder>', 'folder of the database, keys, records, inbox and outbox (COUNTERSIGN_DATA)')

  cli
    .command('start')
    .description('start the desk: database, page and workers; Ctrl-C stops all of it')
    .addOption(
      new Option('--sample [business]', 'the first time, load a sample business and hand in its signals')
        .choices(sampleNames)
        .preset('exporter' satisfies SampleName),
    )
    .option('--host <address>', 'address to listen on (COUNTERSIGN_HOST)')
    .option('--port <number>', 'port to listen on, 0 for any free one (COUNTERSIGN_PORT)')
    .addOption(
      new Option('--role <role>', 'what this process does (COUNTERSIGN_ROLE)').choices([
        'all',
        'web',
        'worker',
      ]),
    )
    .action(async ({ sample = null }: { sample?: SampleName | null }) => program.start({ sample }))

  cli
    .command('draft <signal>')
    .description('print the packet a lane makes of a file; nothing is stored or sent, no server is needed')
    .requiredOption('--lane <lane>', 'the lane')
    .option('--workspace <folder>', 'people, settings, documents and records of the business')
    .option('--now <time>', 'the clock to use, ISO 8601')
    .option('--json', 'print the packet as JSON')
    .option('--proposal', 'draft a proposal as well')
    .option('--document <file>', 'write the offer, or with --proposal the proposal, as .docx or .pdf')
    .option('--context <file>', 'write the reviewer’s one page as .pdf')
    .option(
      '--model <model>',
      'ask this model: NAME@URL of an OpenAI-compatible server, a .yaml file of settings, or off; else as the workspace says',
    )
    .action(async (signal: string, options) => (await import('./draft.ts')).draft(program, signal, options))

  cli
    .command('apply <workspace>')
    .description('load a workspace folder: settings, people and documents become the version in force')
    .action(async (folder: string) => (await import('./apply.ts')).apply(program, folder))

  cli
    .command('export <workspace>')
    .description('write the workspace in force into an empty folder')
    .action(async (folder: string) => (await import('./export.ts')).exportTo(program, folder))

  cli
    .command('receive <files...>')
    .description('hand files, folders or mbox files to the desk')
    .option('--lane <lane>', 'the lane they are for')
    .action(async (files: string[], options) =>
      (await import('./receive.ts')).receiveFiles(program, files, options),
    )

  const documents = cli.command('documents').description('the library before a person approves it')
  documents
    .command('propose <workspace>')
    .description('print a card for each document that has none: title, kind, validity, what it supersedes')
    .option('--write', 'add the cards to documents/index.yaml, not approved')
    .action(async (folder: string, options) =>
      (await import('./documents.ts')).propose(program, folder, options),
    )
  documents
    .command('seed <archives...>')
    .description('find answers given before in mbox files or folders of sent mail')
    .requiredOption('--workspace <folder>', 'whose people are the senders')
    .option('--most <number>', 'how many, those given most often first', '50')
    .option('--write', 'lay them down in documents/past-answers, not approved')
    .action(async (archives: string[], options) =>
      (await import('./documents.ts')).seedAnswers(program, archives, options),
    )

  const ledger = cli.command('ledger').description('the history every figure is computed from')
  ledger
    .command('verify')
    .description('recompute the chain, the signatures and the receipts')
    .action(async () => exit(await (await import('./ledger.ts')).verify(program)))

  const learning = cli.command('learn').description('what a lane learnt from reviewed packets')
  learning
    .command('status <lane>')
    .description('the models of a lane with their figures, and how soon the next one is due')
    .action(async (lane: string) => (await import('./learn.ts')).status(program, lane))
  learning
    .command('train <lane>')
    .description('train now; what is not better than the model in force is kept back')
    .action(async (lane: string) => (await import('./learn.ts')).trainOnce(program, lane))
  learning
    .command('replay <lane>')
    .description('compare what training now would give with what is in force; nothing is stored')
    .action(async (lane: string) => (await import('./learn.ts')).replay(program, lane))

  cli
    .command('link <email>')
    .description('print a new sign-in link for a person of the desk')
    .action(async (email: string) => (await import('./link.ts')).link(program, email))

  cli
    .command('token <name>')
    .description('print a new token by which a machine may hand in signals, and nothing else')
    .action(async (name: string) => (await import('./token.ts')).token(program, name))

  cli
    .command('doctor')
    .description('check ports, database, rights, clock and connectors, and say how to mend each')
    .action(async () => exit(await (await import('./doctor.ts')).doctor(program)))

  for (const command of [...cli.commands, ...documents.commands, ...ledger.commands, ...learning.commands])
    command.exitOverride()
  return cli
}
