/** E-mail addresses in running text. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

/** Every address (addr-spec of RFC 5322 without quotes and comments), in lower case. */
export function findEmailAddresses(text: string, _hints: Hints): Found<string>[] {
  const found: Found<string>[] = []
  for (const at of text.matchAll(/@/g)) {
    const start = localStart(text, at.index)
    const end = domainEnd(text, at.index + 1)
    if (start === null || end === null) continue
    found.push(foundAt(text, { start, end }, text.slice(start, end).toLowerCase()))
  }
  return withoutOverlaps(found)
}

/** Looks back from the @ at most 64 characters, the limit of RFC 5321; null where the dots make it no address. */
function localStart(text: string, at: number): number | null {
  let start = at
  // 邮箱test@acme.cn: where no space parts the words, the writing does.
  const plain = !unspaced.test(text[at - 1] ?? '')
  while (start > 0 && at - start < 64 && local.test(text[start - 1] ?? '')) {
    if (plain && unspaced.test(text[start - 1] ?? '')) break
    start--
  }
  // "write to...info@acme.com": three dots are a pause, two make an address invalid.
  const pause = text.slice(start, at).lastIndexOf('...')
  if (pause >= 0) start += pause + 3
  const dots = /^\.*/.exec(text.slice(start, at))?.[0].length ?? 0
  if (dots === 1 && !/\S/.test(text[start - 1] ?? ' ')) return null
  while (start < at && /[.'`*{|/=]/.test(text[start] ?? '')) start++
  return start === at || text[at - 1] === '.' || text.slice(start, at).includes('..') ? null : start
}

const local = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

const domain =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}[\p{L}\p{N}-]{0,22}[\p{L}](?![\p{L}\p{N}])|\[?(?:\d{1,3}\.){3}\d{1,3}\]?/uy
const plainDomain =
  /(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,6}[a-z]{2,24}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])/iuy

function domainEnd(text: string, from: number): number | null {
  plainDomain.lastIndex = from
  domain.lastIndex = from
  const match = plainDomain.exec(text) ?? domain.exec(text)
  return match === null ? null : from + match[0].length
}
