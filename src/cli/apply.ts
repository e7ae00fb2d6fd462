/** `countersign apply`: a workspace folder becomes the version in force. */
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { disputesIn } from '../evidence/disputes.ts'
import { defaultLimits } from '../evidence/text/limits.ts'
import { reground, regroundIsDue } from '../route/reground.ts'
import type { Library } from '../words/document.ts'
import { Refusal } from '../words/refusal.ts'
import { applyWorkspace } from '../workspace/apply.ts'
import { libraryOf } from '../workspace/in-force.ts'
import { readWorkspace, type Workspace } from '../workspace/read-folder.ts'
import type { Machine, Program } from './program.ts'

/** Loads a workspace; the running desk uses it from its next job on, and waiting packets are drafted again from it. */
export async function apply(program: Program, folder: string): Promise<void> {
  const workspace = await readWorkspace(folder)
  refuseUnknownLanes(workspace, await program.lanes())
  const machine = await program.open()
  try {
    const applied = await applyTo(program, machine, workspace)
    program.say(
      applied.changed
        ? `version ${applied.version} is in force: ${applied.documents} documents, lanes ${[...workspace.lanes.keys()].join(', ')}`
        : `nothing changed: version ${applied.version} is in force already`,
    )
    for (const { at, message } of applied.findings) program.say(`${at ?? ''}: ${message}`)
    sayDisputes(
      program,
      libraryOf(
        await machine.context.workspaces.inForce(machine.businessId),
        null,
        machine.context.clock.now(),
      ),
    )
    if (await regroundIsDue(machine.context, machine.businessId)) {
      const again = await reground(
        machine.context,
        machine.businessId,
        'the documents or settings were changed',
      )
      if (again > 0) program.say(`${again} waiting packets are drafted again`)
    }
  } finally {
    await machine.close()
  }
}

/** Nothing in dispute supports a claim: who loads the documents should know it before a packet does. */
function sayDisputes(program: Program, library: Library): void {
  const disputes = disputesIn(library)
  for (const { about, sayings } of disputes) {
    const told = sayings.map(({ id, text }) => `“${text}” in ${id}`).join(', ')
    program.say(`documents disagree${about ? ` on ${about.article}, ${about.field}` : ''}: ${told}`)
  }
  if (disputes.length > 0)
    program.say(
      'until one of them supersedes the other, names it in prevails_over, or is for another scope, neither supports a claim',
    )
}

/** The part of it that `start --sample` uses as well: settings and documents into the database, sheets beside it. */
export async function applyTo(program: Program, { context, businessId }: Machine, workspace: Workspace) {
  await copyNewRecords(join(workspace.folder, 'records'), program.paths.records)
  return applyWorkspace(context.database, businessId, {
    workspace,
    by: 'system',
    now: context.clock.now(),
    readDocument: (one) => context.readAttachment({ ...one, limits: defaultLimits }),
  })
}

function refuseUnknownLanes(workspace: Workspace, lanes: ReadonlyMap<string, unknown>): void {
  const unknown = [...workspace.lanes.keys()].find((name) => !lanes.has(name))
  if (unknown === undefined) return
  throw new Refusal(
    'unknown-lane',
    `lanes/${unknown}.yaml: there is no lane ${unknown}; there are ${[...lanes.keys()].join(', ')}`,
  )
}

/** A sheet that exists already is the record itself: it is never overwritten by the workspace's copy. */
async function copyNewRecords(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const names = await readdir(from).catch(() => [])
  for (const name of names)
    await cp(join(from, name), join(to, name), { recursive: true, force: false, errorOnExist: false })
}
