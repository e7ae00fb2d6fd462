import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Arrived } from '../words/connector.ts'
import { arrivedFrom } from './mail-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-mail-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function all(path: string): Promise<Arrived[]> {
  return Array.fromAsync(arrivedFrom(path))
}

async function texts(path: string): Promise<string[]> {
  return (await all(path)).map(({ raw }) => Buffer.from(raw).toString('latin1'))
}

function put(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text, 'latin1')
  return file
}

const from = 'From elif@norvane.example Tue Nov 24 09:00:00 2026'

test('a file arrives as it is', async () => {
  const file = put('rfq.eml', 'Subject: x\r\n\r\nFrom here \xff\r\n')
  expect(await all(file)).toEqual([
    {
      source: 'cli',
      raw: Buffer.from('Subject: x\r\n\r\nFrom here \xff\r\n', 'latin1'),
      mediaType: 'message/rfc822',
      fileName: 'rfq.eml',
      lane: null,
    },
  ])
})

test('a folder arrives in the order of names, with its folders, without hidden files and links', async () => {
  put('b.eml', 'b')
  put('a/c.pdf', 'c')
  put('.hidden', 'x')
  put('.git/x', 'x')
  put('Inbox.msf', 'x')
  symlinkSync(folder, join(folder, 'a', 'loop'))
  expect((await all(folder)).map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
    ['c.pdf', 'application/pdf'],
    ['b.eml', 'message/rfc822'],
  ])
})

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('an mbox archive with %s gives each mail as it was before it was put in', async (_, end) => {
  const first = ['Subject: 1', '', 'Hello', '', 'From the desk', '>From quoted', '>>From twice', ''].join(end)
  const second = ['Subject: 2', '', 'From 9:00 to 17:00 we are here', ''].join(end)
  const quoted = (mail: string) => mail.replace(/^(>*From )/gm, '>$1').replace(`>From 9:00`, 'From 9:00')
  const file = put(
    'Archive',
    [from, quoted(first), `From - Tue Nov 24 10:00:00 2026`, quoted(second), ''].join(end),
  )
  expect(await texts(file)).toEqual([first, second])
  expect((await all(file)).map(({ fileName }) => fileName)).toEqual(['Archive-1.eml', 'Archive-2.eml'])
})

test('the archive of a hosted mailbox, with its own From_ line, is read', async () => {
  const file = put(
    'all.mbox',
    'From 1790@xxx Tue Nov 24 09:00:00 +0000 2026\nSubject: 1\n\na\n\nFrom 1791@xxx Tue Nov 24 09:00:01 +0000 2026\nSubject: 2\n\nb\n',
  )
  expect(await texts(file)).toEqual(['Subject: 1\n\na\n', 'Subject: 2\n\nb\n'])
})

test('a Maildir arrives with its folders and without half-delivered mails', async () => {
  put('Maildir/cur/1.host:2,S', 'Subject: read\n\n')
  put('Maildir/new/2.host', 'Subject: new\n\n')
  put('Maildir/tmp/3.host', 'half')
  put('Maildir/.Sent/cur/4.host:2,S', 'Subject: sent\n\n')
  put('Maildir/.Sent/new/x', 'Subject: x\n\n')
  put('Maildir/dovecot.index', 'x')
  const arrived = await all(join(folder, 'Maildir'))
  expect(arrived.map(({ fileName }) => fileName)).toEqual(['4.host:2,S', 'x', '1.host:2,S', '2.host'])
  expect(new Set(arrived.map(({ mediaType }) => mediaType))).toEqual(new Set(['message/rfc822']))
})

test('a large archive is read one mail at a time, across the edges of what is read at once', async () => {
  const file = join(folder, 'large.mbox')
  const handle = await open(file, 'w')
  const body = `${'x'.repeat(72)}\n`.repeat(1000)
  for (let nth = 0; nth < 600; nth += 1)
    await handle.write(`${from}\nSubject: ${nth}\n\n${body.slice(nth)}\n`)
  await handle.close()
  let count = 0
  for await (const { raw } of arrivedFrom(file)) {
    expect(Buffer.from(raw.subarray(0, 14)).toString()).toContain(`Subject: ${count}\n`)
    expect(raw.length).toBe(`Subject: ${count}\n\n`.length + body.length - count)
    count += 1
  }
  expect(count).toBe(600)
})

test('says what is wrong with a path there is nothing at', async () => {
  await expect(all(join(folder, 'nothing.eml'))).rejects.toMatchObject({
    code: 'bad-argument',
    message: expect.stringContaining('there is no file or folder'),
  })
})
