/**
 * Named places where a test stops the process the hard way (SIGKILL, no handlers), to prove that a crash there loses
 * and repeats nothing. Outside of tests COUNTERSIGN_CRASH_AT is not set and this is one comparison.
 */
export const crashPoints = [
  'receive:before-commit',
  'receive:after-commit',
  'read:before-commit',
  'read:after-commit',
  'draft:before-commit',
  'draft:after-commit',
  'review:before-commit',
  'review:after-commit',
  'record:before-claim',
  'record:after-claim',
  'record:after-write',
  'record:after-read-back',
  'record:after-receipt',
] as const
export type CrashPoint = (typeof crashPoints)[number]

const at = process.env.COUNTERSIGN_CRASH_AT

export function crashPoint(name: CrashPoint): void {
  if (at === name) process.kill(process.pid, 'SIGKILL')
}
