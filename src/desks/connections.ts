/** The mailboxes of the desk and the outside systems that its lanes name, each with its self-test. */
import type { Context } from '../route/context.ts'
import type { Check, Target } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'

export type Connection = {
  system: string
  use: 'record' | 'drafts' | 'mailbox'
  lanes: string[]
  checks: Check[]
}

/** Tries what each system needs, in order; the first check that is not ok is the step that fails. Changes nothing. */
export async function connectionsOf(context: Context, businessId: string): Promise<Connection[]> {
  const workspace = await context.workspaces.inForce(businessId)
  const connectors = context.connectorsOf(workspace)
  const named = new Map<string, Pick<Connection, 'system' | 'use' | 'lanes'>>()
  const name = (system: string, use: Connection['use'], lane: string) => {
    const key = `${use} ${system}`
    const known = named.get(key) ?? { system, use, lanes: [] }
    named.set(key, { ...known, lanes: [...known.lanes, lane] })
  }
  for (const [lane, { record, reply }] of workspace.lanes) {
    if (record) name(record.system, 'record', lane)
    name(reply.drafts, 'drafts', lane)
  }
  const mailboxes = connectors.mailboxes().map(async (mailbox): Promise<Connection> => {
    const lane = workspace.desk.mailboxes?.[mailbox.name.replace(/^imap:/, '')]?.lane
    const lanes = lane === undefined ? [] : [lane]
    return { system: mailbox.name, use: 'mailbox', lanes, checks: await checksOf(() => mailbox) }
  })
  return Promise.all([
    ...mailboxes,
    ...[...named.values()].map(async (one) => {
      const open = () =>
        one.use === 'record' ? connectors.recordSystem(one.system) : connectors.draftsFolder(one.system)
      return { ...one, checks: await checksOf(open) }
    }),
  ])
}

async function checksOf(open: () => Pick<Target<never>, 'check'>): Promise<Check[]> {
  try {
    return await open().check()
  } catch (error) {
    // A system that is named and not there is what the self-test is asked for; anything else is a fault of ours.
    if (!(error instanceof Refusal)) throw error
    return [
      { step: 'find it', ok: false, detail: error.message, mend: 'do what the line says, and test again' },
    ]
  }
}
