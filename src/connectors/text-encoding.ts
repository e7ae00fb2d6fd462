/** Text files as businesses have them: UTF-8 with or without mark, UTF-16 from “Unicode text”, Windows-1252 from old Excel. */
import { isUtf8 } from 'node:buffer'
import { Refusal } from '../words/refusal.ts'

export type Decoded = {
  text: string
  /** The file again, with its byte order mark and in its own encoding. */
  encode: (text: string) => Buffer
}

/** Decodes a whole file so that encoding the same text gives the same bytes. */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    throw new Error('the file is UTF-16 big-endian: save it as UTF-8')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  if (!isUtf8(body)) return windows1252(bytes)
  return {
    text: body.toString('utf8'),
    encode: (changed) => Buffer.from(marked ? `\uFEFF${changed}` : changed, 'utf8'),
  }
}

function utf16(bytes: Buffer): Decoded {
  const text = bytes.subarray(2).toString('utf16le')
  return { text, encode: (changed) => Buffer.from(`\uFEFF${changed}`, 'utf16le') }
}

function windows1252(bytes: Buffer): Decoded {
  const decoder = new TextDecoder('windows-1252')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return {
    text: decoder.decode(bytes),
    encode: (changed) =>
      Buffer.from(
        Array.from(changed, (character) => {
          const code = codes.get(character)
          if (code !== undefined) return code
          throw new Refusal(
            'bad-argument',
            `the file is in Windows-1252, which has no “${character}”: save it as UTF-8`,
          )
        }),
      ),
  }
}
