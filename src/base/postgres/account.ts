import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import { Refusal } from '../../words/refusal.ts'

/** The user of this machine PostgreSQL runs as. */
export type Account = { uid: number; gid: number }

/**
 * Chooses the account for a cluster. An ordinary user runs PostgreSQL as itself. PostgreSQL refuses root, so root hands
 * it to the owner of the existing cluster, else to the user `postgres`, else to `nobody`.
 */
export const chooseAccount = (cluster: string): Account => {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (self.uid !== 0) return self
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (account) return account
  throw new Refusal(
    'machine',
    'PostgreSQL does not run as root, and this machine has no user postgres or nobody: run "useradd --system postgres", or start as an ordinary user.',
  )
}

/** Says whether the account may enter a folder: search permission on it and on every folder above it. */
export const canReach = (folder: string, account: Account): boolean => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found && !maySearch(found, account)) return false
    if (at === path.dirname(at)) return true
  }
}

/** Gives files to the account when this process is root and they are root's; anything else is left as it is. */
export const giveTo = (account: Account, file: string): void => {
  if (process.getuid?.() !== 0 || statSync(file).uid !== 0) return
  chownSync(file, account.uid, account.gid)
  if (!statSync(file).isDirectory()) return
  for (const entry of readdirSync(file, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(file, entry), account.uid, account.gid)
  }
}

const findAccount = (name: string): Account | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid || uid === '0') return undefined
  return { uid: Number(uid), gid: Number(gid) }
}

const maySearch = (folder: { uid: number; gid: number; mode: number }, account: Account): boolean => {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0
  return (folder.mode & 0o001) !== 0
}
