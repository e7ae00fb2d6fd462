/** Parts, encodings and parameters as programs really write them. */
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../words/signal.ts'
import { defaultLimits } from '../text/limits.ts'
import { readHeaderValue } from './header-value.ts'
import { plainMail, readingOf } from './mail-for-tests.ts'
import { contentOf, readMessage } from './mime.ts'
import { openMail } from './open-mail.ts'

const partsOf = (text: string) =>
  readMessage(Buffer.from(text, 'latin1')).parts.map((part) => [
    part.type.value,
    Buffer.from(contentOf(part)).toString('latin1'),
  ])

describe('parts', () => {
  it('stand between their boundaries, nested ones in order, with the last line end cut off', () => {
    const text = [
      'Content-Type: multipart/mixed; boundary="a b"',
      '',
      'preamble',
      '--a b',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      '',
      'plain',
      '--c  ',
      'Content-Type: TEXT/HTML',
      '',
      '<p>',
      '',
      '--c--',
      'between',
      '--a b',
      'Content-Type: image/png',
      '',
      'x',
      '--a b--',
      'epilogue',
      '--c',
      '',
      'no',
    ].join('\r\n')
    expect(partsOf(text)).toEqual([
      ['text/plain', 'plain'],
      ['text/html', '<p>\r\n'],
      ['image/png', 'x'],
    ])
  })

  it('are read though the closing boundary is missing or the file is cut off', () => {
    expect(partsOf('Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\n\ntwo and then')).toEqual([
      ['text/plain', 'one'],
      ['text/plain', 'two and then'],
    ])
    expect(partsOf('Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Ty')).toEqual([
      ['text/plain', 'Content-Ty'],
    ])
  })

  it('a boundary that begins like another one is another one', () => {
    expect(
      partsOf('Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--ab\nstill one\n--a--'),
    ).toEqual([['text/plain', 'one\n--ab\nstill one']])
  })

  it('a multipart without a boundary is a text', () => {
    expect(partsOf('Content-Type: multipart/mixed\n\nhello')).toEqual([['multipart/mixed', 'hello']])
  })

  it('a multipart whose boundary stands nowhere is a text', () => {
    expect(partsOf('Content-Type: multipart/mixed; boundary=a\n\nhello\n--b\n')).toEqual([
      ['text/plain', 'hello\n--b\n'],
    ])
  })

  it('a body in UTF-7 is read, and what it hides is not shown for it', async () => {
    const plain = await readingOf(
      plainMail('Gr+APwA3w-e, 5 St+APw-ck', undefined, 'text/plain; charset=utf-7'),
    )
    expect(textOf(plain, 'signal:body')?.text.trim()).toBe('Grüße, 5 Stück')
    expect(plain.findings).toEqual([])
    const hidden = 'Hi +ADw-script+AD4-evil()+ADw-/script+AD4- there'
    const html = await readingOf(plainMail(hidden, undefined, 'text/html; charset="UNICODE-1-1-UTF-7"'))
    expect(textOf(html, 'signal:body')?.text).not.toContain('evil')
  })

  it('an encoded word with bytes that it should have encoded is read in its charset', () => {
    const raw = Buffer.concat([
      Buffer.from('Subject: =?iso-8859-1?Q?Angebot_f'),
      Buffer.from([0xfc]),
      Buffer.from('r_N=FCsse?=\n\nbody'),
    ])
    expect(openMail(raw, defaultLimits).subject).toBe('Angebot für Nüsse')
  })

  it('the line that mbox files put first is no header', () => {
    expect(readMessage(Buffer.from('From a@b.example Mon Nov 23 2026\nSubject: x\n\nbody')).headers).toEqual([
      { name: 'subject', value: 'x' },
    ])
  })
})

describe('transfer encodings', () => {
  it.each([
    ['quoted-printable', 'a=3Db=\r\nc=0D=0A d=zz =\t\r\ne', 'a=bc\r\n d=zz e'],
    ['base64', 'SGVsbG8\r\nsIHdv\r\ncmxk!IQ==', 'Hello, world!'],
    ['8bit', 'a=3D', 'a=3D'],
    ['x-unknown', 'a', 'a'],
  ])('%s', (encoding, encoded, content) => {
    expect(partsOf(`Content-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}`)).toEqual([
      ['text/plain', content],
    ])
  })
})

describe('parameters', () => {
  it.each([
    ['attachment; filename="a;b \\"c\\".pdf"', 'a;b "c".pdf'],
    ["attachment; filename*=UTF-8''%C3%BCber.pdf", 'über.pdf'],
    ["attachment; filename*=iso-8859-1'de'%FCber.pdf", 'über.pdf'],
    ['attachment; filename*0*=UTF-8\'\'%C3; filename*1*=%BCber; filename*2=" 100%.pdf"', 'über 100%.pdf'],
    ['attachment; filename*0="long "; filename*1="name.pdf"', 'long name.pdf'],
    ['attachment; filename="=?UTF-8?Q?=C3=BCber.pdf?="', 'über.pdf'],
    ['attachment; filename=Offer(1).pdf', 'Offer(1).pdf'],
    ['attachment (really); filename=a.pdf (the file)', 'a.pdf'],
    ["attachment; filename=old.pdf; filename*=UTF-8''new.pdf", 'new.pdf'],
    ['ATTACHMENT;FILENAME="A.PDF"', 'A.PDF'],
    ['attachment; filename="unclosed.pdf', 'unclosed.pdf'],
    ["attachment; filename*=nonsense''%41.pdf", 'A.pdf'],
  ])('%s', (header, name) => {
    const { value, parameters } = readHeaderValue(header)
    expect(value).toBe('attachment')
    expect(parameters.get('filename')).toBe(name)
  })
})

describe('against another reader', () => {
  const body = fc
    .array(fc.constantFrom('--a', '--b', '--a--', '--b--', 'x', '', '-- ', '=3D', 'é', ' '), { maxLength: 8 })
    .map((lines) => lines.join('\r\n'))
  const part = fc
    .tuple(fc.constantFrom('7bit', 'base64', 'quoted-printable'), body)
    .map(([encoding, text]) => {
      const encoded =
        encoding === 'base64' ? Buffer.from(text).toString('base64') : text.replace(/^--[ab].*$/gm, '')
      return `Content-Type: application/x-test\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}`
    })
  const nested = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => {
    return `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${parts.join('\r\n--b\r\n')}\r\n--b--\r\n`
  })
  const mail = fc.array(fc.oneof(part, nested), { minLength: 1, maxLength: 4 }).map((parts) => {
    return `Subject: x\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${parts.join('\r\n--a\r\n')}\r\n--a--\r\n`
  })
  // postal-mime ends every line of a plain part with a line feed and adds one at its end.
  const loose = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('utf8').replace(/\r\n/g, '\n').replace(/\n+$/, '')

  it('well-formed mails have the same parts with the same content', async () => {
    await fc.assert(
      fc.asyncProperty(mail, async (text) => {
        const theirs = (await PostalMime.parse(text)).attachments.map(({ content }) =>
          loose(new Uint8Array(content as ArrayBuffer)),
        )
        const ours = readMessage(Buffer.from(text)).parts.map((one) => loose(contentOf(one)))
        expect(ours.filter((content) => content !== '')).toEqual(theirs.filter((content) => content !== ''))
      }),
      { numRuns: 300 },
    )
  })

  it('any bytes are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), mail, (noise, text) => {
        const cut = Buffer.concat([Buffer.from(text).subarray(0, noise.length * 2), noise, Buffer.from(text)])
        const sizes = readMessage(cut).parts.map((one) => contentOf(one).length)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(cut.length)
      }),
      { numRuns: 300 },
    )
  })
})
