/** What in a mail may deceive a reader is told, and harmless mail of the same kinds is left alone. */
import { describe, expect, it } from 'vitest'
import { alternative, plainMail, readingOf } from './mail-for-tests.ts'

async function told(raw: Uint8Array): Promise<string[]> {
  const { findings } = await readingOf(raw)
  return findings.map(({ code, message }) => `${code}: ${message}`)
}

const codes = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, line.indexOf(':')))

describe('the sender', () => {
  it.each([
    ['a name that is another address', '"ceo@norvane.example" <x@elsewhere.example>', 'ceo@norvane.example'],
    ['a domain like the one it writes to', 'Dana <dana@norvarne.example>', 'norvane.example'],
    ['a letter of another alphabet', 'Dana <dana@nоrvane.example>', 'norvane'],
    ['the same in its encoded form', 'Dana <dana@xn--nrvane-2nf.example>', 'another alphabet'],
  ])('%s', async (_, from, named) => {
    const lines = await told(plainMail('500 pcs', `From: ${from}\nTo: rfq@norvane.example\nSubject: RFQ`))
    expect(codes(lines)).toEqual(['sender-disguised'])
    expect(lines[0]).toContain(named)
  })

  it('a domain like the one of the mail it answers', async () => {
    const body =
      'Please use the new address.\n\nOn Mon, 2 Nov 2026, Dana <dana@lakeshore.example> wrote:\n> 500 pcs\n'
    const from = (domain: string) => `From: Dana <dana@${domain}>\nTo: rfq@norvane.example\nSubject: Re: RFQ`
    expect(codes(await told(plainMail(body, from('lakeshoree.example'))))).toEqual(['sender-disguised'])
    expect(await told(plainMail(body, from('lakeshore.example')))).toEqual([])
    expect(await told(plainMail(body, from('mail.lakeshore.example')))).toEqual([])
  })

  it('of the own house, or with its own address for a name, is nobody else', async () => {
    const head = 'From: "dana@norvane.example" <dana@norvane.example>\nTo: rfq@norvane.example\nSubject: x'
    expect(await told(plainMail('hello', head))).toEqual([])
  })
})

describe('an account', () => {
  const mail = (now: string, before: string) =>
    plainMail(
      `Our account is ${now}.\n\nOn Mon, 2 Nov 2026, Dana <dana@lakeshore.example> wrote:\n> IBAN ${before}\n`,
    )

  it('that is not the one of the earlier mail is told, without the whole of it', async () => {
    const lines = await told(mail('DE89 3704 0044 0532 0130 00', 'GB82 WEST 1234 5698 7654 32'))
    expect(codes(lines)).toContain('bank-details-changed')
    expect(lines.join(' ')).not.toContain('0532')
  })

  it('that stayed, or is the first, is no change', async () => {
    expect(codes(await told(mail('GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432')))).not.toContain(
      'bank-details-changed',
    )
    expect(codes(await told(mail('DE89 3704 0044 0532 0130 00', 'none')))).not.toContain(
      'bank-details-changed',
    )
  })
})

describe('an HTML mail', () => {
  const html = (body: string) =>
    alternative('See our site, 500 pcs please.', `<p>See our site, 500 pcs please.</p>${body}`)

  it.each([
    '<img src="https://t.tracker.example/o?id=7" width="1" height="1">',
    '<img src="https://t.tracker.example/o" style="width:1px; height:1px">',
    '<img src="https://t.tracker.example/o" style="display:none">',
    '<div style="display:none"><img width=0 height=0 src="http://t.tracker.example/o"></div>',
  ])('with a picture nobody sees: %s', async (picture) => {
    const lines = await told(html(picture))
    expect(codes(lines)).toContain('tracking-picture')
    expect(lines.join(' ')).toContain('t.tracker.example')
  })

  it.each([
    '<img src="https://shop.example/logo.png" width="120" height="40">',
    '<img src="https://shop.example/line.png" width="600" height="1">',
    '<img src="cid:logo" width="1" height="1">',
    '<img src="https://shop.example/logo.png" style="max-width:1px">',
    '<img src="https://shop.example/photo.jpg">',
  ])('with a picture people see, or of its own: %s', async (picture) => {
    expect(codes(await told(html(picture)))).not.toContain('tracking-picture')
  })

  it('with a link that says one site and leads to another', async () => {
    const lines = await told(html('<a href="https://bad.example/login">www.norvane.example</a>'))
    expect(lines).toEqual(['link-elsewhere: A link says www.norvane.example and leads to bad.example.'])
  })

  it.each([
    '<a href="https://www.norvane.example/shop">norvane.example/shop</a>',
    '<a href="https://norvane.example">our site</a>',
    '<a href="mailto:a@norvane.example">norvane.example</a>',
    '<a href="https://safelinks.gate.example/?url=https%3A%2F%2Fnorvane.example%2Fa">https://norvane.example/a</a>',
    '<a href="#part">www.norvane.example</a>',
    '<a href="https://bad.example">Norvane Pumps Ltd.</a>',
    '<a name="x">norvane.example</a>',
  ])('with a link that leads where it says: %s', async (link) => {
    expect(codes(await told(html(link)))).not.toContain('link-elsewhere')
  })
})

describe('a text', () => {
  it('that mixes alphabets within a word is told', async () => {
    expect(codes(await told(plainMail('Please send your рrice for 500 pcs.')))).toEqual([
      'look-alike-letters',
    ])
  })

  it('in an alphabet of its own with Latin words in it is not', async () => {
    const russian = 'Добрый день! Просим прислать цену на 500 шт. и описание в PDFке, спасибо.'
    expect(await told(plainMail(russian))).toEqual([])
  })
})
