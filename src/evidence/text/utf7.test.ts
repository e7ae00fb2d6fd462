import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf7 } from './utf7.ts'

const decode = (text: string) => decodeUtf7(Buffer.from(text, 'latin1'))

/** As an old mail program would write it: everything but letters, digits and blanks shifted. */
function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]+/g, (run) => {
    const bytes = Buffer.from(run, 'utf16le').swap16()
    return `+${bytes.toString('base64').replace(/=+$/, '')}-`
  })
}

describe('UTF-7', () => {
  test.each([
    ['Gr+APwA3w-e', 'Grüße'],
    ['Hi Mom +Jjo-!', 'Hi Mom ☺!'],
    ['A+ImIDkQ.', 'A≢Α.'],
    ['1 +- 1', '1 + 1'],
    ['+2D3eAA-', '😀'],
    ['plain text', 'plain text'],
  ])('%s is %s', (written, read) => {
    expect(decode(written)).toBe(read)
  })

  test('that is broken is said to be unreadable, and the rest is kept', () => {
    expect(decode('a+!b')).toBe('a\ufffd!b')
    expect(decode('ü')).toBe('\ufffd')
    expect(decode('a+A-b')).toBe('a\ufffdb')
  })

  test('says what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(encode(text))).toBe(text)
      }),
    )
  })
})
