/** What the child process does for evidence: reads one file. */
import type { FileText, FileToRead } from './file-text.ts'
import { readFile } from './read-file.ts'

/** The input is always ours: it comes from `attachmentReader` over a pipe. */
export function work(input: unknown): Promise<FileText> {
  return readFile(input as FileToRead)
}
