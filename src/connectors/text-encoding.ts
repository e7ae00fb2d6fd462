/** Text files as businesses have them: UTF-8 with or without mark, UTF-16 from “Unicode text”, Windows-1252 from old Excel. */
import { isUtf8 } from 'node:buffer'
import { Refusal } from '../words/refusal.ts'

/**
 * A file as text whose ASCII signs stand for themselves, and whose other bytes are left as they are: a file of 10 MB is
 * laid out several times faster than decoded, and what is not changed cannot be spoiled.
 */
export type EncodedText = {
  raw: string
  /** A piece of `raw` as people read it. */
  decode: (raw: string) => string
  /** A text as a piece of `raw`; Refusal('bad-argument') for a sign the file's encoding does not have. */
  encode: (text: string) => string
  /** The whole file, with its byte order mark. */
  bytes: (raw: string) => Buffer
}

export function encodedText(bytes: Buffer): EncodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    throw new Error('the file is UTF-16 big-endian: save it as UTF-8')
  const mark =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.toString('latin1', 0, 3) : ''
  const raw = bytes.toString('latin1', mark.length)
  const whole = (changed: string) => Buffer.from(mark + changed, 'latin1')
  return { raw, bytes: whole, ...(isUtf8(bytes) ? utf8() : windows1252()) }
}

function utf16(bytes: Buffer): EncodedText {
  const same = (text: string) => text
  const whole = (changed: string) => Buffer.from(`\uFEFF${changed}`, 'utf16le')
  return { raw: bytes.toString('utf16le', 2), decode: same, encode: same, bytes: whole }
}

type Code = Pick<EncodedText, 'decode' | 'encode'>

function utf8(): Code {
  return {
    decode: (raw) => (/[\u0080-\u00ff]/.test(raw) ? Buffer.from(raw, 'latin1').toString('utf8') : raw),
    encode: (text) => (/[\u0080-\uffff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text),
  }
}

function windows1252(): Code {
  const decoder = new TextDecoder('windows-1252')
  const decode = (raw: string) => decoder.decode(Buffer.from(raw, 'latin1'))
  const signs = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
  const codes = new Map(signs.map((raw) => [decode(raw), raw]))
  const encode = (text: string) =>
    Array.from(text, (sign) => {
      const raw = codes.get(sign)
      if (raw !== undefined) return raw
      throw new Refusal(
        'bad-argument',
        `the file is in Windows-1252, which has no “${sign}”: save it as UTF-8`,
      )
    }).join('')
  return { decode, encode }
}
