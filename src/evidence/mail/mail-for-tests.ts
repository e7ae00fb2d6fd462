/** Mails made by hand for tests. */
import type { Reading } from '../../words/signal.ts'
import { Reading as ReadingSchema } from '../../words/signal.ts'
import { expectSound } from '../text/files-for-tests.ts'
import { defaultLimits, type Limits } from '../text/limits.ts'
import { readFile } from '../text/read-file.ts'
import { readSignal } from './read-signal.ts'

export type PartForTests = { type: string; content: string | Uint8Array; name?: string; headers?: string }

const usual = `From: Dana Kowalski <dana@lakeshore.example>
To: rfq@norvane.example
Subject: RFQ 88214
Date: Mon, 23 Nov 2026 10:41:07 -0600
Message-ID: <1@lakeshore.example>`

/** A mail of one part with 8-bit content. */
export function plainMail(
  body: string | Uint8Array,
  headers = usual,
  type = 'text/plain; charset=utf-8',
): Uint8Array {
  const head = `${headers}\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n`
  return Buffer.concat([Buffer.from(head.replaceAll('\n', '\r\n')), Buffer.from(body)])
}

/** A mail of several parts, each in base64. */
export function mailOf(
  parts: readonly PartForTests[],
  headers = usual,
  type = 'multipart/mixed',
): Uint8Array {
  const written = parts.map(({ type: mediaType, content, name, headers: own = '' }) => {
    const file = name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`
    const encoded = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n')
    return `--xx\r\nContent-Type: ${mediaType}\r\n${file}${own}Content-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`
  })
  const head = `${headers}\nMIME-Version: 1.0\nContent-Type: ${type}; boundary=xx\n\n`.replaceAll(
    '\n',
    '\r\n',
  )
  return Buffer.from(`${head}${written.join('')}--xx--\r\n`)
}

/** An alternative of a plain and an HTML body. */
export function alternative(plain: string, html: string): Uint8Array {
  const parts = [
    { type: 'text/plain; charset=utf-8', content: plain },
    { type: 'text/html; charset=utf-8', content: html },
  ]
  return mailOf(parts, usual, 'multipart/alternative')
}

/** The reading of a signal, every file read in this process, checked for soundness. */
export async function readingOf(
  raw: Uint8Array | string,
  fileName: string | null = 'signal.eml',
  options: { mediaType?: string; limits?: Partial<Limits> } = {},
): Promise<Reading> {
  const reading = await readSignal({
    raw: typeof raw === 'string' ? Buffer.from(raw) : raw,
    mediaType: options.mediaType ?? '',
    fileName,
    limits: { ...defaultLimits, ...options.limits },
    readAttachment: readFile,
  })
  for (const text of reading.texts) expectSound(text)
  return ReadingSchema.parse(reading)
}

/** `kind: text` of each region of the body, trimmed. */
export function regionsOfBody(reading: Reading): string[] {
  const [body] = reading.texts
  return (body?.regions ?? []).map(
    ({ kind, start, end }) => `${kind}: ${body?.text.slice(start, end).trim()}`,
  )
}
