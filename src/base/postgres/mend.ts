import { Refusal } from '../../words/refusal.ts'

/** What was being done when PostgreSQL complained: the folder, the log to look into, and who it ran as. */
export type Circumstance = { dataFolder: string; logFile: string; uid: number }

/** Turns what PostgreSQL or the system printed into one line that says what is wrong and how to mend it. */
export const explainFailure = (output: string, circumstance: Circumstance): Refusal => {
  for (const [pattern, explain] of explanations) {
    const match = pattern.exec(output)
    if (match) return new Refusal('machine', explain(match, circumstance))
  }
  const lines = output.trim().split('\n')
  const last = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1)
  const said = last?.trim() || 'it said nothing'
  return new Refusal('machine', `PostgreSQL does not start: ${said} (log: ${circumstance.logFile}).`)
}

type Explain = (match: RegExpExecArray, circumstance: Circumstance) => string
const orExternal = 'or set DATABASE_URL to a PostgreSQL server, version 15 or later'

const explanations: readonly (readonly [RegExp, Explain])[] = [
  [
    /No space left on device|Disk quota exceeded|Check free disk space/i,
    (_, { dataFolder }) =>
      `The disk of ${dataFolder} is full: free at least 200 MB and start again; nothing accepted is lost.`,
  ],
  [
    /error while loading shared libraries: ([^:\s]+)/,
    ([, library]) =>
      `PostgreSQL needs the system library ${library}: install it (Debian and Ubuntu: apt-get install libstdc++6 libgcc-s1), ${orExternal}.`,
  ],
  [
    /version `(GLIBC\w*_[\d.]+)' not found/,
    ([, wanted]) =>
      `PostgreSQL needs ${wanted}, newer than this system's: use a newer system, ${orExternal}.`,
  ],
  [
    /no such program: (\S+)/,
    () =>
      `The PostgreSQL programs need a system with glibc; Alpine and other musl systems have no build: use a Debian-like system, ${orExternal}.`,
  ],
  [
    /could not look up effective user ID (\d+)/,
    ([, uid]) =>
      `PostgreSQL needs a user name, and user id ${uid} has none in /etc/passwd: start as a named user, ${orExternal}.`,
  ],
  [
    /invalid locale (?:name|settings)|locale name .* (?:too long|contains)/,
    () =>
      `This system lacks the locale C.UTF-8: install it (Debian: apt-get install libc-bin), ${orExternal}.`,
  ],
  [
    /could not map anonymous shared memory|could not resize shared memory|Cannot allocate memory|out of memory/,
    () =>
      'PostgreSQL found too little memory: it needs about 150 MB free (in a container, also see its memory limit).',
  ],
  [
    /Read-only file system/i,
    (_, { dataFolder }) =>
      `The data folder ${dataFolder} is on a read-only disk: mount it writable or choose another folder.`,
  ],
  [
    /Permission denied|Operation not permitted|wrong ownership/i,
    (_, { dataFolder, uid }) =>
      `User id ${uid} may not use the folder ${dataFolder} or what is in it: give it to that user, or start as its owner.`,
  ],
  [
    /could not locate a valid checkpoint record|invalid (?:primary )?checkpoint record|invalid checksum in control file/,
    (_, { dataFolder, logFile }) =>
      `The database in ${dataFolder} is damaged: keep a copy of the folder and restore the last backup (log: ${logFile}).`,
  ],
]
