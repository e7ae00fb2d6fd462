/** What a mail says itself, what it quotes, and how it closes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionsOf } from './regions.ts'

const shown = (text: string) =>
  regionsOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end).trim()])

describe('what is quoted', () => {
  it.each([
    ['On Mon, 23 Nov 2026 at 10:41, Dana <dana@x.example> wrote:'],
    ['On Monday, November 23, 2026 at 10:41 AM Dana Kowalski <\ndana@x.example> wrote:'],
    ['Am 23.11.2026 um 10:41 schrieb Dana Kowalski:'],
    ['Am Mo., 23. Nov. 2026 um 10:41 Uhr schrieb Dana <dana@x.example>:'],
    ['Le lun. 23 nov. 2026 à 10:41, Dana <dana@x.example> a écrit :'],
    ['El lun, 23 nov 2026 a las 10:41, Dana (<dana@x.example>) escribió:'],
    ['Em seg., 23 de nov. de 2026 às 10:41, Dana <dana@x.example> escreveu:'],
    ['Il giorno lun 23 nov 2026 alle ore 10:41 Dana <dana@x.example> ha scritto:'],
    ['Op ma 23 nov 2026 om 10:41 schreef Dana <dana@x.example>:'],
    ['Den mån 23 nov. 2026 kl 10:41 skrev Dana <dana@x.example>:'],
    ['pon., 23 lis 2026 o 10:41 Dana <dana@x.example> napisał(a):'],
    ['пн, 23 нояб. 2026 г. в 10:41, Dana <dana@x.example> написал:'],
    ['Dana <dana@x.example>, 23 Kas 2026 Pzt, 10:41 tarihinde şunu yazdı:'],
    ['2026年11月23日(月) 10:41 Dana <dana@x.example>のメッセージ:'],
    ['在 2026年11月23日，上午10:41，Dana <dana@x.example> 写道：'],
    ['2026-11-23 10:41 GMT+01:00 Dana <dana@x.example>:'],
    ['-----Original Message-----\nFrom: Dana\nSent: Monday\nTo: Elif\nSubject: RFQ'],
    ['-----Ursprüngliche Nachricht-----\nVon: Dana\nGesendet: Montag\nAn: Elif\nBetreff: RFQ'],
    ['From: Dana <dana@x.example>\nSent: Monday, 23 November 2026 10:41\nTo: Elif\nSubject: RFQ'],
    ['Von: Dana <dana@x.example>\nGesendet: Montag, 23. November 2026 10:41\nAn: Elif\nBetreff: RFQ'],
    ['De : Dana\nEnvoyé : lundi 23 novembre 2026 10:41\nÀ : Elif\nObjet : RFQ'],
    ['De: Dana\nEnviado el: lunes, 23 de noviembre de 2026\nPara: Elif\nAsunto: RFQ'],
    ['*From:* Dana\n*Date:* Monday\n*To:* Elif\n*Subject:* RFQ'],
    ['发件人: Dana\n发送时间: 2026年11月23日\n收件人: Elif\n主题: RFQ'],
    ['________________________________\nFrom: Dana <dana@x.example>\nSent: Monday\nTo: Elif\nSubject: RFQ'],
    [
      '---------- Forwarded message ---------\nFrom: Dana <dana@x.example>\nDate: Monday\nSubject: RFQ\nTo: Elif',
    ],
    ['Begin forwarded message:\n\nFrom: Dana <dana@x.example>\nSubject: RFQ\nDate: Monday\nTo: Elif'],
  ])('everything from "%s" on', (marker) => {
    const text = `500 pcs please.\n\n${marker}\n\nOld text: 300 pcs\nmore of it\n`
    const [first, ...others] = shown(text)
    expect(first).toEqual(['new', '500 pcs please.'])
    expect(others.map(([kind]) => kind)).toEqual(['quoted'])
    expect(others[0]?.[1]).toContain('more of it')
  })

  it('answers between quoted lines are new', () => {
    const text =
      'On Mon, 23 Nov 2026 at 10:41, Elif <e@x.example> wrote:\n> How many?\n500\n> Which port?\nHamburg\n'
    expect(shown(text)).toEqual([
      ['quoted', 'On Mon, 23 Nov 2026 at 10:41, Elif <e@x.example> wrote:\n> How many?'],
      ['new', '500'],
      ['quoted', '> Which port?'],
      ['new', 'Hamburg'],
    ])
  })

  it('a mail that only forwards says what it forwards', () => {
    const text =
      '---------- Forwarded message ---------\nFrom: Dana <d@x.example>\nDate: Monday\nSubject: RFQ\nTo: Elif\n\nPlease quote 500 pcs.\n'
    expect(shown(text).map(([kind]) => kind)).toEqual(['quoted', 'new'])
    expect(shown(text)[1]).toEqual(['new', 'Please quote 500 pcs.'])
  })

  it.each([
    ['From: Izmir\nTo: Hamburg\nDate: 5 December 2026\nplease quote freight'],
    ['On this topic we need:\n- 500 pcs\n- a certificate'],
    ['Please note:\nOur engineer wrote: use the 24 cm bowl.\nThanks'],
    ['Delivery terms: FOB Izmir\nCurrency: USD\nTo: our warehouse'],
  ])('nothing in "%s"', (text) => {
    expect(regionsOf(text)).toEqual([{ kind: 'new', start: 0, end: text.length }])
  })
})

describe('how a mail closes', () => {
  it('a signature stands under its delimiter', () => {
    expect(shown('500 pcs\n\n-- \nDana\nTel +1 312 555 0147\n')).toEqual([
      ['new', '500 pcs'],
      ['signature', '-- \nDana\nTel +1 312 555 0147'],
    ])
  })

  it('phone and address under a name are a signature, sign-off and name are not', () => {
    const text = '500 pcs\n\nBest regards,\nDana Kowalski\nBuyer\nLakeshore LLC\n(312) 555-0147\n'
    expect(shown(text)).toEqual([
      ['new', '500 pcs\n\nBest regards,\nDana Kowalski'],
      ['signature', 'Buyer\nLakeshore LLC\n(312) 555-0147'],
    ])
  })

  it.each([
    'Sent from my iPhone',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'Get Outlook for Android',
  ])('"%s" is a signature', (line) => {
    expect(shown(`500 pcs\n\n${line}\n`)).toEqual([
      ['new', '500 pcs'],
      ['signature', line],
    ])
  })

  it.each([
    [
      'This e-mail is confidential. If you are not the intended recipient, please notify the sender and delete it.',
    ],
    [
      'Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der bestimmte Empfänger sind, löschen Sie diese E-Mail bitte.',
    ],
    ['Ce message est confidentiel. Si vous n’êtes pas le destinataire, merci de supprimer ce message.'],
    ['Virus-free. www.avast.com'],
  ])('"%s" is a legal notice', (notice) => {
    expect(shown(`500 pcs\n\n${notice}\n`)).toEqual([
      ['new', '500 pcs'],
      ['disclaimer', notice],
    ])
  })

  it('the warning of a mail server above the text is no text of the sender', () => {
    const text = 'CAUTION: This email originated from outside of the organization.\n\n500 pcs please'
    expect(shown(text).map(([kind]) => kind)).toEqual(['disclaimer', 'new'])
  })

  it('a line drawn above a long list is no signature', () => {
    const list = Array.from({ length: 40 }, (_, at) => `${at + 1}. item`).join('\n')
    expect(shown(`Items:\n--\n${list}`).map(([kind]) => kind)).toEqual(['new'])
  })
})

describe('hints of an HTML body', () => {
  it('what the program marked as quoted is quoted, and its attribution too', () => {
    const text = '500 pcs\n\nOn Mon, 23 Nov 2026 Elif <e@x.example> wrote:\nHow many?\n\nThanks'
    const start = text.indexOf('How many?')
    const regions = regionsOf(text, [{ kind: 'quoted', start, end: start + 9 }])
    expect(regions.map(({ kind }) => kind)).toEqual(['new', 'quoted', 'new'])
  })
})

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '>',
      '> x',
      '-- ',
      'From: a@b.c',
      'To: x',
      'Subject: y',
      'Date: z',
      'On 1 Jan 2026 10:00, a wrote:',
      'Best regards',
      '--- Original Message ---',
      'tel. +49 40 123456 12',
    ),
    fc.string(),
  )

  it('is covered by regions without gaps, in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        const regions = regionsOf(text)
        let at = 0
        for (const { start, end } of regions) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one line of ten million characters', 'a'.repeat(10_000_000)],
    ['200,000 lines that look like headers', 'From: a\n'.repeat(200_000)],
    ['200,000 lines that begin an attribution', 'On 1 Jan 2026 at 10:00\n'.repeat(200_000)],
    ['200,000 dashes and blanks', '- - '.repeat(50_000)],
    ['a wall of angle brackets', '>'.repeat(2_000_000)],
    ['quotes nested a thousand deep', `${'>'.repeat(1_000)} x\n`.repeat(1_000)],
    ['blank lines', '\n'.repeat(1_000_000)],
  ])('%s take no long time', (_, text) => {
    const start = performance.now()
    regionsOf(text)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
