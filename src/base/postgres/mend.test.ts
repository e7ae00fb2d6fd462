import { expect, it } from 'vitest'

import { explainFailure } from './mend.ts'

const circumstance = { dataFolder: '/srv/desk', logFile: '/srv/desk/postgres.log', uid: 1000 }

it.each([
  [
    'postgres: error while loading shared libraries: libstdc++.so.6: cannot open shared object file',
    /libstdc\+\+\.so\.6: install it .*apt-get/,
  ],
  ["/lib/libc.so.6: version `GLIBC_2.38' not found", /needs GLIBC_2\.38/],
  ['no such program: /x/bin/initdb', /Alpine and other musl systems/],
  ['initdb: error: could not look up effective user ID 4711: user does not exist', /user id 4711 has none/],
  [
    'FATAL:  could not write lock file "postmaster.pid": No space left on device',
    /disk of \/srv\/desk is full/,
  ],
  ["EROFS: read-only file system, mkdir '/srv/desk'", /read-only disk/],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /too little memory/],
  ['PANIC:  could not locate a valid checkpoint record at 0/1B80D70', /restore the last backup/],
  [
    'one\n2026 FATAL:  something never seen before\nlast',
    /never seen before \(log: \/srv\/desk\/postgres\.log\)/,
  ],
  ['', /said nothing/],
])('what PostgreSQL prints becomes one line that says how to mend it: %s', (printed, line) => {
  const refusal = explainFailure(printed, circumstance)
  expect(refusal.message).toMatch(line)
  expect(refusal.message).not.toContain('\n')
  expect(refusal.code).toBe('machine')
})
