/** Word, PDF, CSV, plain text: structure, places and hidden text. */
import { describe, expect, it } from 'vitest'
import { decodeBytes } from './charset.ts'
import { readCsv } from './csv.ts'
import { readDocx } from './docx.ts'
import { docxOf, expectSound, fileOf, paragraphOf, pdfOf } from './files-for-tests.ts'
import { readPdf } from './pdf.ts'
import { readPlain } from './plain.ts'

const cellsOf = (rows: readonly (readonly { text: string }[])[] = []) =>
  rows.map((row) => row.map(({ text }) => text))

describe('Word documents', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphOf(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

  it('paragraphs and table rows have places, merged cells repeat', async () => {
    const body = `${paragraphOf('Request ACE-7702')}<w:tbl>
      ${row(cell('Product', '<w:gridSpan w:val="2"/>'), cell('Qty'))}
      ${row(cell('Saucepan', '<w:vMerge w:val="restart"/>'), cell('16 cm'), cell('480'))}
      ${row(cell('', '<w:vMerge/>'), cell('20 cm'), cell('960'))}</w:tbl>${paragraphOf('Thank you')}`
    const { text } = await readDocx(fileOf('a.docx', docxOf(body)))
    expectSound(text)
    expect(text.text).toBe('Request ACE-7702\n\nProduct\tQty\nSaucepan\t16 cm\t480\n20 cm\t960\n\nThank you')
    expect(cellsOf(text.tables[0]?.rows)).toEqual([
      ['Product', 'Product', 'Qty'],
      ['Saucepan', '16 cm', '480'],
      ['Saucepan', '20 cm', '960'],
    ])
    expect(text.marks.map(({ where }) => where)).toEqual([
      'paragraph 1',
      'table 1 row 1',
      'table 1 row 2',
      'table 1 row 3',
      'paragraph 2',
    ])
  })

  it('struck-out text is gone, added text is there', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>500</w:delText></w:r></w:del><w:ins><w:r><w:t>800</w:t></w:r></w:ins><w:r><w:t> pcs</w:t></w:r></w:p>'
    expect((await readDocx(fileOf('a.docx', docxOf(body)))).text.text).toBe('800 pcs')
  })

  it('hidden, white and tiny runs are kept aside; white on a dark cell is read', async () => {
    const body =
      paragraphOf('seen') +
      paragraphOf('vanished', '<w:vanish/>') +
      paragraphOf('white', '<w:color w:val="FFFFFF"/>') +
      paragraphOf('tiny', '<w:sz w:val="2"/>') +
      `<w:tbl>${row(`<w:tc><w:tcPr><w:shd w:fill="003366"/></w:tcPr>${paragraphOf('header', '<w:color w:val="FFFFFF"/>')}</w:tc>`, cell('x'))}</w:tbl>`
    const { text } = await readDocx(fileOf('a.docx', docxOf(body)))
    expect(text.text).toBe('seen\n\nheader\tx')
    expect(text.hidden.map(({ text: words }) => words)).toEqual(['vanished', 'white', 'tiny'])
  })

  it('letterhead, notes and comments are read once each', async () => {
    const header = `<w:hdr>${paragraphOf('Acme Ltd')}</w:hdr>`
    const extra = {
      'word/header1.xml': header,
      'word/header2.xml': header,
      'word/comments.xml': `<w:comments><w:comment>${paragraphOf('ask for samples')}</w:comment></w:comments>`,
    }
    const { text } = await readDocx(fileOf('a.docx', docxOf(paragraphOf('Body'), extra)))
    expect(text.text).toBe('Acme Ltd\n\nBody\n\nask for samples')
    expect(text.marks.map(({ where }) => where)).toEqual(['header', 'paragraph 1', 'comment'])
  })
})

describe('PDF', () => {
  const line = (y: number, ...cells: [x: number, text: string][]) =>
    cells.map(([x, text]) => ({ x, y, text }))

  it('lines come in reading order whatever the order in the file, and columns are a table', async () => {
    const words = [
      ...line(660, [50, '2'], [90, 'NV-LA-250'], [300, '1,200']),
      ...line(700, [50, 'Pos'], [90, 'Part'], [300, 'Qty']),
      ...line(740, [50, 'Request for quotation']),
      ...line(680, [50, '1'], [90, 'NV-SP-32'], [300, '400']),
    ]
    const { text } = await readPdf(fileOf('a.pdf', pdfOf([words, line(700, [50, 'Second page'])])))
    expectSound(text)
    expect(text.text).toBe(
      'Request for quotation\n\nPos\tPart\tQty\n1\tNV-SP-32\t400\n2\tNV-LA-250\t1,200\n\nSecond page',
    )
    expect(cellsOf(text.tables[0]?.rows)).toEqual([
      ['Pos', 'Part', 'Qty'],
      ['1', 'NV-SP-32', '400'],
      ['2', 'NV-LA-250', '1,200'],
    ])
    expect(text.marks.map(({ where }) => where)).toEqual(['page 1', 'page 2'])
  })

  it('a description that wraps within its cell stays one row', async () => {
    const words = [
      ...line(700, [50, 'Part'], [150, 'Description'], [400, 'Qty']),
      ...line(670, [50, 'NV-1'], [150, 'Gastronorm pan of'], [400, '400']),
      ...line(658, [150, 'stainless steel']),
      ...line(628, [50, 'NV-2'], [150, 'Ladle'], [400, '600']),
    ]
    const { text } = await readPdf(fileOf('a.pdf', pdfOf([words])))
    expect(cellsOf(text.tables[0]?.rows)).toEqual([
      ['Part', 'Description', 'Qty'],
      ['NV-1', 'Gastronorm pan of stainless steel', '400'],
      ['NV-2', 'Ladle', '600'],
    ])
  })

  it('words strewn over a page, each below and right of the last, are no table of a column a word', async () => {
    const strewn = Array.from({ length: 64 }, (_, at) => line(820 - at * 6, [40 + at * 8, `${at}`])).flat()
    const first = line(826, [20, 'a'], [575, 'b'])
    const last = line(430, [20, 'c'], [575, 'd'])
    const small = [...first, ...strewn, ...last].map((word) => ({ ...word, size: 3 }))
    const { text } = await readPdf(fileOf('a.pdf', pdfOf([small])))
    expect(text.text.match(/\d+/g)).toHaveLength(64)
    const widest = Math.max(0, ...text.tables.flatMap(({ rows }) => rows.map((row) => row.length)))
    expect(widest).toBeLessThanOrEqual(60)
  })

  it('pages beyond the limit are told, pages without text as well', async () => {
    const page = line(700, [50, 'text'])
    const { text, findings } = await readPdf(fileOf('a.pdf', pdfOf([page, [], page, page]), { pages: 3 }))
    expect(text.text).toBe('text\n\ntext')
    expect(findings.map(({ code }) => code)).toEqual(['attachment-too-many-pages', 'attachment-no-text'])
  })

  it('letters too small to see are kept aside, words outside of the page are not read at all', async () => {
    const words = [
      { x: 50, y: 700, text: 'seen' },
      { x: 50, y: 600, text: 'tiny', size: 1 },
      { x: 900, y: 600, text: 'outside' },
    ]
    const { text } = await readPdf(fileOf('a.pdf', pdfOf([words])))
    expect(text.text).toBe('seen')
    expect(text.hidden.map(({ text: hidden }) => hidden)).toEqual(['tiny'])
  })
})

describe('CSV', () => {
  it('semicolons part cells, commas stay decimals, quotes may hold anything', async () => {
    const { text } = await readCsv(fileOf('a.csv', 'part;price\r\nNV-1;0,36\r\n"NV-2; black";1,5\r\n'))
    expectSound(text)
    expect(cellsOf(text.tables[0]?.rows)).toEqual([
      ['part', 'price'],
      ['NV-1', '0,36'],
      ['NV-2; black', '1,5'],
    ])
    expect(text.tables[0]?.rows[1]?.[1]?.where).toBe('B2')
  })

  it.each([
    [
      'tabs',
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n"1,5",2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'what Excel says itself',
      'sep=|\na|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s part cells', async (_, content, cells) => {
    expect(cellsOf((await readCsv(fileOf('a.csv', content))).text.tables[0]?.rows)).toEqual(cells)
  })

  it('one very wide line does not make every line wide', async () => {
    const content = `${'x,'.repeat(5_000)}\n${'a,b\n'.repeat(2_000)}`
    const { text } = await readCsv(fileOf('a.csv', content, { cells: 10_000 }))
    const places = (text.tables[0]?.rows.length ?? 0) * (text.tables[0]?.rows[0]?.length ?? 0)
    expect(places).toBeLessThan(50_000)
  })
})

describe('charsets', () => {
  const bytes = (charset: string, hex: string) => ({ charset, bytes: Buffer.from(hex, 'hex') })
  it.each([
    [bytes('windows-1252', '4772fcdf65206175732053fc64656e'), 'Grüße aus Süden'],
    [
      bytes('windows-1250', '5a61b3b9637a616d206f66657274ea2c2070726f737aea206f20637a6173'),
      'Załączam ofertę, proszę o czas',
    ],
    [bytes('windows-1251', 'cff0eef8f320eff0e8f1ebe0f2fc20f6e5edf3'), 'Прошу прислать цену'],
    [bytes('utf-16le', '480065006c006c006f002100210021'.concat('00')), 'Hello!!!'],
  ])('%o is recognised', ({ charset, bytes: raw }, text) => {
    const decoded = decodeBytes(raw)
    expect(decoded.charset).toBe(charset)
    expect(decoded.text).toBe(text)
  })

  it('a charset nobody knows is guessed and said', async () => {
    const { text, findings } = await readPlain(fileOf('a.txt', Buffer.from('4772fcdf65', 'hex')))
    expect(text.text).toBe('Grüße')
    expect(findings.map(({ code }) => code)).toEqual(['charset-guessed'])
  })
})

describe('plain text and Markdown', () => {
  it('tables drawn with bars or tabs are tables, and the text stays as it is', async () => {
    const content = 'Prices\n\n| Part | Price |\n|---|---|\n| NV-1 | 6.80 |\n\nPart\tQty\nNV-2\t500\n'
    const { text } = await readPlain(fileOf('a.md', content))
    expectSound(text)
    expect(text.text).toBe(content)
    expect(text.tables.map(({ rows }) => cellsOf(rows))).toEqual([
      [
        ['Part', 'Price'],
        ['NV-1', '6.80'],
      ],
      [
        ['Part', 'Qty'],
        ['NV-2', '500'],
      ],
    ])
  })

  it('NUL, lone surrogates and Windows line ends are gone', async () => {
    const { text } = await readPlain(fileOf('a.txt', 'a\0b\r\nc\rd'))
    expect(text.text).toBe('ab\nc\nd')
  })
})
