/** English words of the home page and of connections. */
import type { FirstStep, ShownException } from '../api/types.ts'

const steps: Record<FirstStep, { title: string; help: string; go: string }> = {
  lane: {
    title: 'Choose your first lane',
    help: 'Put its settings into lanes/ of your workspace and apply it: countersign apply FOLDER.',
    go: 'See how',
  },
  signal: {
    title: 'Connect a signal, or drop files',
    help: 'Drop a mail (.eml), form or note here, or let the inbox folder or a program hand them in.',
    go: 'Add files',
  },
  documents: {
    title: 'Approve documents',
    help: 'Only an approved document in force may support a price, a date or a term.',
    go: 'See the documents',
  },
  packet: {
    title: 'See the first packet',
    help: 'It appears here as soon as a signal has been read.',
    go: 'Open the queue',
  },
  decision: {
    title: 'Decide on it',
    help: 'Nothing is written or sent before a person has approved.',
    go: 'Open the queue',
  },
}

const kinds: Record<ShownException['kind'], string> = {
  stop: 'Stopped',
  unclear: 'Unclear',
  unreadable: 'Not readable',
  'failed-write': 'Not written',
  stuck: 'Stuck',
}

export const homeWords = {
  title: 'Home',
  steps,
  stepsTitle: 'First steps',
  stepsDone: (done: number, all: number) => `${done} of ${all} done`,
  done: 'Done',
  next: 'Next',
  waiting: 'Waiting',
  oldest: 'Oldest',
  target: 'Target',
  with: 'Being worked on',
  exceptions: 'Exceptions',
  kind: (kind: ShownException['kind']) => kinds[kind],
  count: (n: number, more: boolean) => `${n}${more ? '+' : ''}`,
  hours: (hours: number) => (hours < 1 ? `${Math.round(hours * 60)} min` : `${hours.toFixed(1)} h`),
  late: 'over target',
  inTime: 'in time',
  noTarget: 'no target',
  businessHours: 'Ages are in business hours.',
  oldestIn: (lane: string, hours: string) => `Open the oldest packet of ${lane}, ${hours}`,
  owner: (name: string) => `Owner: ${name}`,
  nothing: 'nothing',
  nobody: 'nobody',
  unassigned: 'In no lane',
  look: 'Needs a look',
  fine: 'Nothing else needs a look: no stuck jobs, no document about to expire, every connection answers.',
  stuck: (n: number) => `${n} stuck ${n === 1 ? 'job' : 'jobs'}`,
  document: (title: string, until: string | null) => (until ? `${title}: until ${until}` : title),
  connection: (system: string, step: string) => `${system} fails at “${step}”`,
  noDesk: 'No lane is in use yet.',
}

export const connectionWords = {
  title: 'Connections',
  test: 'Test all again',
  testing: 'Testing …',
  use: { record: 'Record system', drafts: 'Drafts folder', mailbox: 'Mailbox' },
  ok: 'Answers',
  fails: (step: string) => `Fails at: ${step}`,
  usedBy: (lanes: string) => `Used by ${lanes}`,
  mend: 'What to do',
  passed: 'passed',
  failed: 'failed',
  empty: 'No lane names an outside system.',
  emptyHelp: 'Systems stand in lanes/LANE.yaml: record.system and reply.drafts.',
  help: 'Each test tries what the system needs, in order. It changes nothing.',
}

export const peopleWords = {
  title: 'People',
  help: 'People stand in desk.yaml; a link to sign in is made with: countersign link EMAIL.',
  empty: 'Nobody is listed.',
  owns: (lanes: string) => `Answers for ${lanes}`,
  decides: (lanes: string) => `May decide ${lanes}`,
  decidesNothing: 'May look, decides nothing',
  signedIn: (at: string) => `Signed in last ${at}`,
  never: 'Has not signed in',
}
