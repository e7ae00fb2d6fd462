/** Workbooks: what a person sees in the cells, with the address of each. */
import { describe, expect, it } from 'vitest'
import { expectSound, fileOf, sheetData, xlsxOf } from './files-for-tests.ts'
import { formatNumber } from './number-format.ts'
import { columnName, readAddress } from './sheet-address.ts'
import { readXlsx } from './xlsx.ts'

const styles = `
  <numFmts><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts>
  <fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills>
  <cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf fontId="1"/><xf fontId="1" fillId="1"/></cellXfs>`

async function read(xml: string, limits = {}) {
  const result = await readXlsx(fileOf('a.xlsx', xlsxOf([{ name: 'Price list', xml }], styles), limits))
  expectSound(result.text)
  return result
}

describe('cells', () => {
  it('numbers and dates read as they are shown, and evidence names the address', async () => {
    const { text } = await read(
      '<sheetData><row r="4"><c r="B4" t="inlineStr"><is><t>NV-1</t></is></c><c r="C4" s="1"><v>1234.5</v></c><c r="D4" s="2"><v>46357</v></c></row></sheetData>',
    )
    expect(text.text).toBe('NV-1\t$1,234.50\t2026-12-01')
    expect(text.marks.map(({ where }) => where)).toEqual(['Price list!B4', 'Price list!C4', 'Price list!D4'])
    expect(text.tables[0]?.rows[0]?.[1]).toEqual({
      text: '$1,234.50',
      start: 5,
      end: 14,
      where: 'Price list!C4',
    })
  })

  it('a merged header stands over every column it covers', async () => {
    const data = sheetData([
      ['Price', null, null],
      ['A', 'B', 'C'],
    ])
    const { text } = await read(`${data}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`)
    const [header] = text.tables[0]?.rows ?? []
    expect(header?.map((cell) => [cell.text, cell.start])).toEqual([
      ['Price', 0],
      ['Price', 0],
      ['Price', 0],
    ])
  })

  it('what the sheet hides is kept aside and is no content', async () => {
    const xml = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><t>seen</t></is></c><c r="C1" t="inlineStr"><is><t>in hidden column</t></is></c></row>
      <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>in hidden row</t></is></c></row>
      <row r="3"><c r="A3" s="3"><v>17</v></c><c r="B3" s="4" t="str"><v>white on white</v></c><c r="D3" s="5" t="str"><v>white on blue</v></c></row>
    </sheetData>`
    const { text } = await read(xml)
    expect(text.text).toBe('seen\t\n\t\n\twhite on blue')
    expect(text.hidden.map(({ text: words, how }) => `${how}: ${words}`).sort()).toEqual([
      'colour of the background in Price list: B3: white on white',
      'hidden column in Price list: C1: in hidden column',
      'hidden row in Price list: A2: in hidden row',
      'number format in Price list: A3: 17',
    ])
  })

  it('a hidden sheet is kept aside, and several visible ones are named', async () => {
    const sheet = (name: string) => ({ name, xml: sheetData([[`on ${name}`]]) })
    const file = fileOf(
      'a.xlsx',
      xlsxOf([sheet('One'), { ...sheet('Two'), state: 'hidden' }, sheet('Three')]),
    )
    const { text } = await readXlsx(file)
    expect(text.text).toBe('One\non One\n\nThree\non Three')
    expect(text.hidden).toEqual([{ text: 'A1: on Two', how: 'hidden sheet in Two' }])
  })

  it('comments on cells are part of the text', async () => {
    const extra = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="r" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B2"><text><r><t>per 100 pcs</t></r></text></comment></commentList></comments>',
    }
    const { text } = await readXlsx(
      fileOf('a.xlsx', xlsxOf([{ name: 'S', xml: sheetData([['x']]) }], '', extra)),
    )
    expect(text.text).toBe('x\nB2: per 100 pcs')
    expect(text.marks.at(-1)?.where).toBe('S!B2 comment')
  })

  it('formulas without a stored result are told', async () => {
    const { findings } = await read('<sheetData><row><c><f>A1*2</f></c></row></sheetData>')
    expect(findings.map(({ message }) => message)[0]).toContain('1 formula has no stored result')
  })
})

describe('limits', () => {
  it('more cells than may be read are cut, and a person is told', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [`row ${at}`, at])
    const { text, findings } = await read(sheetData(rows), { cells: 20 })
    expect(text.tables[0]?.rows.length).toBe(10)
    expect(findings.map(({ code }) => code)).toEqual(['attachment-too-many-cells'])
  })

  it('a cell at the far corner does not make a table of seventeen billion places', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    const { text } = await read(xml)
    expect(text.tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['1', ''],
      ['', ''],
      ['', '2'],
    ])
  })
})

describe('number formats', () => {
  it.each([
    [0.1 + 0.2, 'General', '0.3'],
    [4006381333931, 'General', '4006381333931'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.125, '0.0%', '12.5%'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [7, '00000', '00007'],
    [12.5, '[$€-407] #,##0.00', '€ 12.50'],
    [12.5, '#,##0.00\\ "EUR"', '12.50 EUR'],
    [1_500_000, '#,##0.0,,"M"', '1.5M'],
    [0.5, '# ?/?', '0.5'],
    [46357, 'dd/mm/yyyy', '2026-12-01'],
    [46357.75, 'yyyy-mm-dd hh:mm', '2026-12-01 18:00'],
    [0.5, 'h:mm', '12:00'],
    [5, '"pcs"', 'pcs'],
  ])('%d as %s is %s', (value, code, shown) => {
    expect(formatNumber(value, code, false)).toBe(shown)
  })

  it('workbooks of old Macs count days from 1904', () => {
    expect(formatNumber(44895, 'yyyy-mm-dd', true)).toBe('2026-12-01')
  })
})

describe('addresses', () => {
  it('columns are named as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    expect(readAddress('XFD1048576')).toEqual({ column: 16_383, row: 1_048_575 })
    expect(readAddress('A0')).toBeNull()
  })
})
