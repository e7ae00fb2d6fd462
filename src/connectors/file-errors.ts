/** What the operating system says about a file, in a sentence that says how to mend it. */
import { basename, dirname } from 'node:path'

/** The `code` of a system error (`ENOENT`, `EACCES` …), or null for anything else. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** An error for people where the system's own words do not help; anything unknown is passed on as it is. */
export function explain(error: unknown, file: string): unknown {
  const name = basename(file)
  switch (codeOf(error) ?? '') {
    case 'ENOENT':
      return new Error(`${name} is not there: it was expected in ${dirname(file)}`, { cause: error })
    case 'EISDIR':
      return new Error(`${name} is a folder, not a file`, { cause: error })
    case 'EACCES':
    case 'EROFS':
      return new Error(
        `no right to read and write ${name} and its folder: give the program's user both rights`,
        { cause: error },
      )
    case 'EPERM':
    case 'EBUSY':
      return new Error(`${name} is held by another program: close it there; it is tried again`, {
        cause: error,
      })
    case 'ENOSPC':
    case 'EDQUOT':
      return new Error(`the disk is full: ${name} was left as it was`, { cause: error })
    default:
      return error
  }
}
