import { describe, expect, test } from 'vitest'
import { findCompanies } from './company.ts'
import { findEmailAddresses } from './email-address.ts'
import { noHints } from './found.ts'
import { findPeople, personOfMailbox } from './person.ts'
import { findPhones } from './phone.ts'
import { findUrls } from './url.ts'

const mail =
  'Dear Ms Silva,\n\nplease quote.\n\nKind regards,\nAnna López\nPurchasing Manager\nBlue Ocean Foods\nTel. +49 40 123456'

describe('people', () => {
  test('the signature tells who wrote, the salutation who is written to', () => {
    expect(findPeople(mail, noHints).map((one) => one.value)).toEqual([
      { name: 'Silva', as: 'addressee' },
      { name: 'Anna López', as: 'signatory', position: 'Purchasing Manager' },
    ])
  })

  test.each<[string, string]>([
    ['Mit freundlichen Grüßen\n\nDr. Hans Müller\nEinkauf', 'Hans Müller'],
    ['Cordialement,\nJean-Pierre Lefèvre', 'Jean-Pierre Lefèvre'],
    ['Saludos,\nMaría de la Cruz', 'María de la Cruz'],
    ['Atenciosamente,\nJoão Souza', 'João Souza'],
    ['Cordiali saluti\nGiulia Rossi', 'Giulia Rossi'],
    ['此致\n王伟', '王伟'],
    ['Thanks\nJ. Doe | Buyer | Acme Inc', 'J. Doe'],
    ['Hello, my name is John Smith and I buy valves', 'John Smith'],
  ])('%s', (text, name) => {
    expect(findPeople(text, noHints).find((one) => one.value.as === 'signatory')?.value.name).toBe(name)
  })

  test.each(['Dear Sir or Madam,', 'Kind regards,\nSales Team', 'Dear Customer,'])(
    '%s names nobody',
    (text) => {
      expect(findPeople(text, noHints)).toEqual([])
    },
  )

  test('a From name is turned round and freed of the company', () => {
    expect(personOfMailbox('López, Anna')).toEqual({ name: 'Anna López', company: null })
    expect(personOfMailbox('"Anna López (Acme)"')).toEqual({ name: 'Anna López', company: 'Acme' })
    expect(personOfMailbox('Purchasing Department')).toBeNull()
  })
})

describe('companies', () => {
  test.each<[string, string[]]>([
    ['We at Acme Tools GmbH & Co. KG are looking', ['Acme Tools GmbH & Co. KG']],
    ['from Shanghai Golden Star Co., Ltd. in China', ['Shanghai Golden Star Co., Ltd.']],
    ['Industrias Pérez S.A. de C.V., Mexico', ['Industrias Pérez S.A. de C.V.']],
    ['Rossi & Figli S.r.l.', ['Rossi & Figli S.r.l.']],
    ['Nordic Foods AB', ['Nordic Foods AB']],
    ['上海金星贸易有限公司', ['上海金星贸易有限公司']],
    ['Dear Müller & Söhne GmbH,', ['Müller & Söhne GmbH']],
    ['500 KG of rice', []],
    ['Our limited edition', []],
  ])('%s', (text, expected) => {
    expect(findCompanies(text, noHints).map((one) => one.value)).toEqual(expected)
  })

  test('the letters of an article code are no legal form', () => {
    expect(findCompanies('bitte bieten Sie Tausend Stück NV-GN11-065 an', noHints)).toEqual([])
  })

  test('a signature’s company without a legal form is found, with less trust', () => {
    const [one] = findCompanies(mail, noHints)
    expect(one?.value).toBe('Blue Ocean Foods')
    expect(one?.confidence).toBeLessThan(0.7)
  })
})

describe('phones, addresses', () => {
  test.each<[string, (string | null)[]]>([
    ['Tel. +49 40 123456-78', ['+494012345678']],
    ['phone 040 / 123 45 67', ['+49401234567']],
    ['+44 (0)20 7946 0958', ['+442079460958']],
    ['Mob: 0034 612 34 56 78', ['+34612345678']],
    ['手机 +86 189 1111 1111', ['+8618911111111']],
    ['order 4500123456', []],
    ['2026-11-24', []],
    ['qty 1 500 000', []],
    ['account number 12345678', []],
  ])('%s', (text, expected) => {
    expect(findPhones(text, { ...noHints, country: 'DE' }).map((one) => one.value.e164)).toEqual(expected)
  })

  test('a number without country is found but not completed', () => {
    const [one] = findPhones('Tel: 040 1234567', noHints)
    expect(one?.value.e164).toBeNull()
    expect(one?.note).toContain('country')
  })

  test('an extension and a fax are told', () => {
    expect(findPhones('Tel +1 541-754-3010 ext. 22', noHints)[0]?.value.extension).toBe('22')
    expect(findPhones('Fax: +49 40 123456', noHints)[0]?.value.kind).toBe('fax')
  })

  test('mail and web addresses end where the sentence goes on', () => {
    expect(
      findEmailAddresses('write to Ana.Lopez@acme.co.uk, or <x@y.de>.', noHints).map((one) => one.value),
    ).toEqual(['ana.lopez@acme.co.uk', 'x@y.de'])
    expect(findUrls('see www.acme.com/en, or https://x.io/a?b=1).', noHints).map((one) => one.value)).toEqual(
      ['www.acme.com/en', 'https://x.io/a?b=1'],
    )
    expect(findUrls('Art. Nr.de e.g. 1.5', noHints)).toEqual([])
  })

  test.each<[string, string[]]>([
    ['请联系邮箱sales@acme.cn谢谢', ['sales@acme.cn']],
    ['jörg.müller@acme.de', ['jörg.müller@acme.de']],
    ['write to...info@acme.com', ['info@acme.com']],
    ['x..y@acme.com and .xy@acme.com', []],
  ])('of %s the addresses that can be written to', (text, expected) => {
    expect(findEmailAddresses(text, noHints).map((one) => one.value)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    [
      'see acme.ms, tools.acme.energy and acme.consulting',
      ['acme.ms', 'tools.acme.energy', 'acme.consulting'],
    ],
    ['htp://acme.com is mistyped', []],
    ['Send the samples.One more thing', []],
    ['read README.md and run.sh', []],
  ])('of %s the sites', (text, expected) => {
    expect(findUrls(text, noHints).map((one) => one.value)).toEqual(expected)
  })
})
