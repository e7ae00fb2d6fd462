/** `countersign learn`: what a lane has learnt from reviewed packets, a training now, or a replay that changes nothing. */
import { learn, standingOf, trainNow } from '../route/learn.ts'
import { learntStatus } from '../route/learnt-status.ts'
import { type ReplayFigures, shortVersion } from '../words/learning.ts'
import type { Program } from './program.ts'

/** The models of a lane, newest first, and how soon the next one is due. */
export async function status(program: Program, lane: string): Promise<void> {
  const { context, businessId, close } = await program.open()
  try {
    const { what, inForce, reviewed, needed, models } = await learntStatus(context, businessId, lane)
    if (what === null)
      return program.say(`${lane} learns nothing from reviewed packets, or its settings switch it off`)
    program.say(
      inForce === null
        ? `${lane}: no learnt model is in force; the ${what} comes from the settings and the words alone`
        : `${lane}: model ${inForce.number} (${shortVersion(inForce.version)}) gives the ${what}, learnt from ${inForce.packets} reviewed packets`,
    )
    program.say(`${reviewed} of ${needed} decisions until the next one is trained`)
    for (const { number, version, state, trainedAt, figures } of models)
      program.say(
        `${number}  ${shortVersion(version)}  ${trainedAt.slice(0, 16)}  ${state}: ${summaryOf(figures)}`,
      )
  } finally {
    await close()
  }
}

/** Trains now, without waiting for enough decisions; the model comes into force only where it is better. */
export async function trainOnce(program: Program, lane: string): Promise<void> {
  const { context, businessId, close } = await program.open()
  try {
    const { number, version, figures } = await learn(context, businessId, { lane, by: 'system' })
    const done = figures.against === null ? 'is in force' : 'is not put in force'
    program.say(`model ${number} (${shortVersion(version)}) ${done}: ${summaryOf(figures)}`)
  } finally {
    await close()
  }
}

/** What training now would give against what is in force, label by label; stores nothing. */
export async function replay(program: Program, lane: string): Promise<void> {
  const { context, businessId, close } = await program.open()
  try {
    const standing = await standingOf(context, businessId, lane)
    const { figures } = await trainNow(context, businessId, { lane, standing })
    program.say(`${summaryOf(figures)}. Nothing was stored.`)
    for (const [label, { decided, oldRight, candidateRight }] of Object.entries(figures.byLabel))
      program.say(`${label}: ${decided} decided, ${oldRight} right before, ${candidateRight} right now`)
  } finally {
    await close()
  }
}

function summaryOf({ cases, oldRight, candidateRight, calibrationError, against }: ReplayFigures): string {
  const told =
    cases === 0
      ? 'nothing to replay'
      : `${candidateRight} of ${cases} reviewed cases right, ${oldRight} before; confidences off by ${Math.round(100 * calibrationError)} points`
  return against === null ? told : `${told}; kept back: ${against.message}`
}
