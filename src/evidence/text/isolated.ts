/** Reads attachments in another process, so that a hostile file costs its own signal a finding and nothing else. */
import type { Finding } from '../../words/finding.ts'
import { sniffKind } from './file-kind.ts'
import { emptyText, type FileText, type FileToRead, type ReadAttachment } from './file-text.ts'
import { readFile } from './read-file.ts'

/** How the other process came back. */
export type Outcome =
  | { kind: 'ok'; value: unknown }
  | { kind: 'timed-out' }
  | { kind: 'out-of-memory' }
  | { kind: 'crashed'; message: string }

/** Small text needs no process: it is decoded and cut into lines, nothing more. */
const harmlessBytes = 1_000_000

/** `run` takes a file to a process that calls `work` of `child.ts`. */
export function attachmentReader(run: (input: FileToRead) => Promise<Outcome>): ReadAttachment {
  return async (file) => {
    if (isHarmless(file)) return readFile(file)
    const outcome = await run(file)
    // The value was made by `work`, from our own code on the other side of the pipe.
    if (outcome.kind === 'ok') return outcome.value as FileText
    return { text: emptyText(file.source), findings: [failure(outcome, file)] }
  }
}

function isHarmless(file: FileToRead): boolean {
  if (file.bytes.length > harmlessBytes) return file.bytes.length > file.limits.fileBytes
  const kind = sniffKind(file)
  return kind === 'text' || kind === 'csv' || kind === 'picture'
}

function failure(outcome: Exclude<Outcome, { kind: 'ok' }>, { name, source, limits }: FileToRead): Finding {
  if (outcome.kind === 'timed-out') {
    return {
      code: 'attachment-timed-out',
      message: `${name} could not be read within ${limits.seconds} seconds.`,
      at: source,
    }
  }
  if (outcome.kind === 'out-of-memory') {
    return {
      code: 'attachment-out-of-memory',
      message: `${name} needs more than ${limits.memoryMB} MB to be read.`,
      at: source,
    }
  }
  return { code: 'attachment-unreadable', message: `${name} is damaged and could not be read.`, at: source }
}
