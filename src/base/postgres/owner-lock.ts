import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { Refusal } from '../../words/refusal.ts'
import { findProcess } from './running-process.ts'

export type OwnerLock = { release: () => void }

/**
 * Makes this process the one owner of a data folder, or refuses with the pid of the live owner.
 * A lock left behind by a killed owner is taken over: what counts is pid and start time, so a recycled pid is no owner.
 */
export const lockDataFolder = (dataFolder: string): OwnerLock => {
  const lock = path.join(dataFolder, 'owner.lock')
  const mine = path.join(dataFolder, `owner.lock.${process.pid}`)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: findProcess(process.pid)?.started ?? '' }))
  try {
    for (let attempt = 0; attempt < 100; attempt++) {
      // A hard link appears with its whole content or not at all, and only one process can make it.
      if (unless('EEXIST', () => linkSync(mine, lock))) return { release: () => release(lock) }
      const holder = readHolder(lock)
      if (holder && findProcess(holder.pid)?.started === holder.started) {
        throw new Refusal(
          'busy',
          `The data folder ${dataFolder} is in use by process ${holder.pid}: stop that one first.`,
        )
      }
      discard(lock, holder, `${mine}.stale`)
    }
    throw new Refusal(
      'busy',
      `The data folder ${dataFolder} is being opened by several processes at once: try again.`,
    )
  } finally {
    rmSync(mine, { force: true })
  }
}

type Holder = { pid: number; started: string }

const readHolder = (lock: string): Holder | undefined => {
  try {
    const holder: unknown = JSON.parse(readFileSync(lock, 'utf8'))
    if (typeof holder !== 'object' || holder === null) return undefined
    if (!('pid' in holder) || typeof holder.pid !== 'number') return undefined
    if (!('started' in holder) || typeof holder.started !== 'string') return undefined
    return { pid: holder.pid, started: holder.started }
  } catch {
    return undefined // gone in the meantime, or cut short by a power failure: stale either way
  }
}

/** Moves a stale lock away; when another process was faster and we moved its new lock, that one is put back. */
const discard = (lock: string, stale: Holder | undefined, aside: string): void => {
  if (!unless('ENOENT', () => renameSync(lock, aside))) return
  const moved = readHolder(aside)
  if (moved && (moved.pid !== stale?.pid || moved.started !== stale.started)) {
    unless('EEXIST', () => linkSync(aside, lock))
  }
  rmSync(aside, { force: true })
}

const release = (lock: string): void => {
  if (readHolder(lock)?.pid === process.pid) rmSync(lock, { force: true })
}

const unless = (code: string, act: () => void): boolean => {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return false
    throw error
  }
}
