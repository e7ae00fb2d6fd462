/** Web addresses in running text. */
import { domainEndings } from './data/domain-endings.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

/** Every URL, with or without its scheme (`www.acme.com`, `acme.com/en`); a bare domain needs a well-known ending. */
export function findUrls(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const match of text.matchAll(address)) {
    const raw = withoutTail(match[0])
    const schemed = /^[a-z]{3,6}:\/\//i.test(raw)
    const host = /^(?:[a-z]{3,6}:\/\/)?(?:[^/@\s]{1,80}@)?([^/:?#\s]+)/i.exec(raw)?.[1] ?? ''
    if (!schemed && text[match.index - 1] === '@') continue
    if (!schemed && !isHost(host)) continue
    found.push(
      foundAt(text, { start: match.index, end: match.index + raw.length }, raw, {
        confidence: schemed || /^www\./i.test(raw) ? 0.97 : 0.85,
      }),
    )
  }
  return withoutOverlaps(found)
}

const address =
  /(?<![\p{L}\p{N}@.-])(?:(?:https?|ftp):\/\/[^\s<>"'“”«»]{1,2000}|(?<!\/\/)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,13}(?::\d{2,5})?(?![\p{L}\p{N}@])(?:[/?#][^\s<>"'“”«»]{0,1000})?)/giu

const alsoWords = new Set([
  'in',
  'it',
  'is',
  'no',
  'so',
  'to',
  'me',
  'am',
  'at',
  'be',
  'my',
  'do',
  'us',
  'de',
  'es',
  'la',
  'al',
  'co',
  'name',
  'pro',
  'info',
  'int',
  'id',
  'il',
  'se',
  'ch',
])

function isHost(host: string): boolean {
  const labels = host.toLowerCase().split('.')
  const ending = labels.at(-1) ?? ''
  if (labels[0] === 'www') return labels.length > 2
  const second = labels.at(-2) ?? ''
  if (!domainEndings.has(ending) || second.length < 2) return false
  // "Ship the parts.One more thing": a capital begins a sentence.
  if (/\p{Ll}\.\p{Lu}\p{Ll}+$/u.test(host)) return false
  if (/^\d+$/.test(second)) return false
  return !alsoWords.has(ending) || second.length > 3 || labels.length > 2
}

/** Sentence marks at the end belong to the sentence; a closing bracket only where none was opened. */
function withoutTail(raw: string): string {
  let text = raw
  while (text.length > 0) {
    const last = text.at(-1) ?? ''
    if (/[.,;:!?'*_]/.test(last)) text = text.slice(0, -1)
    else if (last === ')' && !text.includes('(')) text = text.slice(0, -1)
    else if ((last === ']' && !text.includes('[')) || last === '}') text = text.slice(0, -1)
    else break
  }
  return text
}
