import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One process of this machine. `started` tells it apart from a later process that was given the same pid. */
export type RunningProcess = { pid: number; started: string; command: string }

/**
 * Finds a live process by its pid. A zombie counts as dead: it runs nothing, it only waits for its parent to look.
 * `command` is the whole command line, arguments separated by spaces.
 */
export const findProcess = (pid: number): RunningProcess | undefined =>
  process.platform === 'linux' ? fromProc(pid) : fromPs(pid)

/** Resolves true once the process has ended, or false when `milliseconds` have passed and it still runs. */
export const waitUntilGone = async (running: RunningProcess, milliseconds: number): Promise<boolean> => {
  const deadline = performance.now() + milliseconds
  while (isStillRunning(running)) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return true
}

export const isStillRunning = (running: RunningProcess): boolean =>
  findProcess(running.pid)?.started === running.started

/** Sends a signal; a process that has just ended is no error. */
export const signalProcess = (running: RunningProcess, signal: NodeJS.Signals): void => {
  if (!isStillRunning(running)) return
  try {
    process.kill(running.pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Reads a small file that may be gone at any moment, as a process's files are. */
export const readOrNothing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const fromProc = (pid: number): RunningProcess | undefined => {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  const command = readOrNothing(`/proc/${pid}/cmdline`)
  if (stat === undefined || command === undefined) return undefined
  // The second field is the program's name in brackets and may itself hold brackets and spaces: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  // Start time is in clock ticks since boot, so it names a process only together with the boot.
  const boot = readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return { pid, started: `${boot}:${fields[19]}`, command: command.replaceAll('\0', ' ').trim() }
}

const fromPs = (pid: number): RunningProcess | undefined => {
  try {
    const line = execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'stat=,lstart=,command='], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const parts = /^(\S+)\s+((?:\S+\s+){5})(.*)$/s.exec(line)
    if (!parts || parts[1]?.startsWith('Z')) return undefined
    return { pid, started: parts[2]?.trim() ?? '', command: parts[3] ?? '' }
  } catch {
    return undefined // ps answers with exit code 1 when there is no such process
  }
}
