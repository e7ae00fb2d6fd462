/** Files, folders, mbox archives and Maildirs as things that arrived. Nothing is changed, moved or marked. */
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Arrived } from '../words/connector.ts'
import { Refusal } from '../words/refusal.ts'
import { codeOf } from './file-errors.ts'
import { mediaTypeOf } from './media-type.ts'

/**
 * Everything under a path, in the order of names; an mbox is read as a stream, one mail in memory at a time. Links
 * inside a folder are not followed. Refusal('bad-argument') where there is nothing to read.
 */
export async function* arrivedFrom(path: string, source = 'cli'): AsyncIterable<Arrived> {
  const found = await statOrRefuse(path)
  if (found.isDirectory()) yield* fromFolder(path, source)
  else if (found.isFile()) yield* fromFile(path, source)
  else throw new Refusal('bad-argument', `${path} is neither a file nor a folder`)
}

async function statOrRefuse(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Refusal('bad-argument', `there is no file or folder ${path}`)
    if (codeOf(error) === 'EACCES') throw new Refusal('bad-argument', `no right to read ${path}`)
    throw error
  }
}

async function* fromFolder(folder: string, source: string): AsyncIterable<Arrived> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const isMaildir = ['cur', 'new'].every((name) =>
    entries.some((entry) => entry.name === name && entry.isDirectory()),
  )
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      // Maildir++ keeps the other folders of an account as `.Sent` beside `cur`, and half-delivered mails in `tmp`.
      if (isMaildir ? entry.name !== 'tmp' : !entry.name.startsWith('.')) yield* fromFolder(path, source)
    } else if (entry.isFile() && !isAside(entry.name)) {
      if (!isMaildir) yield* fromFile(path, source)
    }
  }
}

/** Hidden files, half-written ones, and the indexes Thunderbird lays beside its archives. */
function isAside(name: string): boolean {
  return /^[.~]|\.(?:msf|tmp|part|lock)$/i.test(name)
}

async function* fromFile(path: string, source: string): AsyncIterable<Arrived> {
  if (await beginsLikeMbox(path)) {
    let count = 0
    for await (const raw of mailsOf(path)) {
      count += 1
      yield {
        source,
        raw,
        mediaType: 'message/rfc822',
        fileName: `${basename(path)}-${count}.eml`,
        lane: null,
      }
    }
    return
  }
  const inMaildir = ['cur', 'new'].includes(basename(resolve(path, '..')))
  const mediaType = inMaildir ? 'message/rfc822' : mediaTypeOf(path)
  if ((await lstat(path)).size > largestFile)
    throw new Refusal('too-large', `${path} is larger than ${largestFile / 1_000_000} MB`)
  yield { source, raw: await readFile(path), mediaType, fileName: basename(path), lane: null }
}

const largestFile = 200_000_000

async function beginsLikeMbox(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(500), 0, 500, 0)
    return separator.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await handle.close()
  }
}

/** The From_ line (RFC 4155): a sender and a moment with clock and year. Text that begins a line with “From ” has neither. */
const separator = /^From \S+ [^\n]*\d\d:\d\d[^\n]*\d{4}[^\n]*(?:\n|$)/

/** The mails of an mbox file as they were before they were put into it: From_ lines off, `>From ` unquoted (mboxrd). */
async function* mailsOf(path: string): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let searched = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 4_000_000 })) {
    rest = Buffer.concat([rest, chunk])
    for (let at = nextSeparator(rest, searched); at !== -1; at = nextSeparator(rest, searched)) {
      yield unwrapped(rest.subarray(0, at), /\r$/)
      rest = rest.subarray(at + 1)
      searched = 0
    }
    // The line of a separator may go on in the next chunk.
    searched = Math.max(0, rest.length - 1000)
    if (rest.length > largestFile)
      throw new Refusal('too-large', `${path}: one mail is larger than ${largestFile / 1_000_000} MB`)
  }
  if (rest.length > 0) yield unwrapped(rest, /(?<=\n)\r?\n$/)
}

/** The line end before the next From_ line that follows an empty line; -1 where there is none yet. */
function nextSeparator(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nFrom ', from); at !== -1; at = bytes.indexOf('\nFrom ', at + 1)) {
    const afterEmptyLine = bytes[at - 1] === 0x0a || (bytes[at - 1] === 0x0d && bytes[at - 2] === 0x0a)
    const lineEnd = bytes.indexOf('\n', at + 1)
    if (afterEmptyLine && lineEnd !== -1 && separator.test(bytes.toString('latin1', at + 1, lineEnd + 1)))
      return at
  }
  return -1
}

/** `extra` is what belongs to the archive at the mail's end: half of the empty line before the next mail, or all of it. */
function unwrapped(mail: Buffer, extra: RegExp): Buffer {
  const text = mail.toString('latin1', mail.indexOf('\n') + 1).replace(extra, '')
  return Buffer.from(text.includes('\n>') ? text.replace(/^>(>*From )/gm, '$1') : text, 'latin1')
}
