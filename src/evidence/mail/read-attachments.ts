/** The files of a signal, and the files in them, read within the limits of the whole signal. */
import { createHash } from 'node:crypto'
import type { Finding } from '../../words/finding.ts'
import type { Attachment } from '../../words/signal.ts'
import type { SourceText } from '../../words/text.ts'
import type { ReadAttachment } from '../text/file-text.ts'
import type { Limits } from '../text/limits.ts'

export type FileOfSignal = { name: string; mediaType: string; bytes: Uint8Array; inline: boolean }
export type ReadFiles = { texts: SourceText[]; attachments: Attachment[]; findings: Finding[] }

/** Files read at the same time: as many as there are processes to read them. */
const atOnce = 2

/**
 * Texts `signal:attachment:NAME`, first those of the signal itself in order, then those inside them as `a.eml/b.pdf`.
 * Whatever a file does costs the signal a finding and nothing else.
 */
export async function readFiles(
  files: readonly FileOfSignal[],
  limits: Limits,
  readAttachment: ReadAttachment,
): Promise<ReadFiles> {
  const read: ReadFiles = { texts: [], attachments: [], findings: [] }
  const deadline = performance.now() + limits.signalSeconds * 1_000
  let bytes = 0
  let count = 0
  let level = files
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) {
      read.findings.push(
        about(level[0], 'attachment-too-deep', `files deeper than ${limits.depth} levels were not read`),
      )
      break
    }
    const taken: FileOfSignal[] = []
    for (const file of level) {
      read.attachments.push(attachmentOf(file))
      bytes += file.bytes.length
      count++
      if (count > limits.files) {
        read.findings.push(
          about(file, 'attachment-too-large', `only the first ${limits.files} files were read`),
        )
        break
      }
      if (bytes > limits.signalBytes)
        read.findings.push(
          about(file, 'attachment-too-large', 'the attachments together are too large; it was not read'),
        )
      else if (!file.inline) taken.push(file)
    }
    const results = await inTurns(taken, (file) => readOne(file, limits, readAttachment, deadline))
    read.texts.push(
      ...results.flatMap(({ text }) => (text.text === '' && text.hidden.length === 0 ? [] : [text])),
    )
    read.findings.push(...results.flatMap(({ findings }) => findings))
    level = results.flatMap(({ children = [] }, at) => {
      const parent = taken[at]?.name ?? ''
      return children.map((child) => ({ ...child, name: `${parent}/${child.name}`, inline: false }))
    })
  }
  return read
}

async function readOne(file: FileOfSignal, limits: Limits, readAttachment: ReadAttachment, deadline: number) {
  const source = `signal:attachment:${file.name}`
  const nothing = { source, text: '', marks: [], tables: [], regions: [], hidden: [], language: null }
  if (performance.now() > deadline) {
    return {
      text: nothing,
      findings: [about(file, 'attachment-timed-out', 'there was no time left to read it')],
    }
  }
  return readAttachment({ source, name: file.name, mediaType: file.mediaType, bytes: file.bytes, limits })
}

function attachmentOf({ name, mediaType, bytes, inline }: FileOfSignal): Attachment {
  return {
    name,
    mediaType,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    inline,
  }
}

function about(file: FileOfSignal | undefined, code: Finding['code'], why: string): Finding {
  const name = file?.name ?? ''
  return { code, message: `${name}: ${why}.`, at: `signal:attachment:${name}` }
}

/** Results in the order of the items, `atOnce` of them under way. */
async function inTurns<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = []
  let next = 0
  const turn = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) results[at] = await work(item)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
  return results
}
