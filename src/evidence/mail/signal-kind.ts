/** What kind of signal arrived: told by its name and media type, and by its bytes where these say nothing. */
import type { SignalKind } from '../../words/signal.ts'
import { sniffKind } from '../text/file-kind.ts'
import { defaultLimits } from '../text/limits.ts'

export type RawSignal = { raw: Uint8Array; mediaType: string; fileName: string | null }

const byExtension = new Map<string, SignalKind>([
  ['eml', 'email'],
  ['txt', 'note'],
  ['text', 'note'],
  ['md', 'note'],
  ['markdown', 'note'],
  ['vtt', 'transcript'],
  ['srt', 'transcript'],
  ['json', 'form'],
])
const byMediaType = new Map<string, SignalKind>([
  ['message/rfc822', 'email'],
  ['message/global', 'email'],
  ['text/plain', 'note'],
  ['text/markdown', 'note'],
  ['text/vtt', 'transcript'],
  ['application/x-subrip', 'transcript'],
  ['application/json', 'form'],
  ['application/x-www-form-urlencoded', 'form'],
])

/** The kind; a name decides before a media type, and bytes that are plainly a PDF or an archive before both. */
export function signalKind({ raw, mediaType, fileName }: RawSignal): SignalKind {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''
  const real = sniffKind({
    source: '',
    name: fileName ?? '',
    mediaType: type,
    bytes: raw,
    limits: defaultLimits,
  })
  const isText = real === 'text' || real === 'html' || real === 'csv' || real === 'eml'
  const named = byExtension.get(extension) ?? (extension === '' ? byMediaType.get(type) : undefined)
  if (named === 'email') return 'email'
  if (!isText && real !== 'unknown') return 'file'
  if (named !== undefined) return named
  if (looksLikeMail(raw)) return 'email'
  if (extension !== '' || real !== 'text') return 'file'
  const start = new TextDecoder()
    .decode(raw.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (start.startsWith('WEBVTT')) return 'transcript'
  return /^[{[]/.test(start) ? 'form' : 'note'
}

const mailHeaders =
  /^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|content-type|dkim-signature|x-[a-z0-9-]+|arc-[a-z-]+|authentication-results|in-reply-to|references|list-id):/i

/** True where the first lines are headers of a mail. */
export function looksLikeMail(raw: Uint8Array): boolean {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 4_000)).toString('latin1')
  const lines = head.replace(/^\xef\xbb\xbf/, '').split(/\r?\n/)
  const first = /^>?From /.test(lines[0] ?? '') ? 1 : 0
  if (!mailHeaders.test(lines[first] ?? '')) return false
  const headers = lines.slice(first, lines.indexOf('', first) < 0 ? undefined : lines.indexOf('', first))
  const known = headers.filter((line) => mailHeaders.test(line)).length
  return known >= 2 || headers.length === 1
}
