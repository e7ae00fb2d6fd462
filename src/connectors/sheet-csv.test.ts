import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from './sheet-csv.ts'
import type { Sheet } from './sheet-table.ts'

async function sheetOf(text: string | Buffer): Promise<Sheet> {
  return readCsv(Buffer.from(text), [])
}

async function afterSetting(
  text: string | Buffer,
  nth: number,
  values: Record<string, string>,
): Promise<string> {
  const sheet = await sheetOf(text)
  return Buffer.from(await sheet.change({ kind: 'set', row: sheet.row(nth), values })).toString()
}

async function afterAppending(text: string, values: Record<string, string>): Promise<string> {
  return Buffer.from(await (await sheetOf(text)).change({ kind: 'append', values })).toString()
}

describe('everything but the written cell stays byte for byte', () => {
  test.each([
    ['comma and LF', 'a,b\n1,2\n3,4\n', 'a,b\n1,X\n3,4\n'],
    ['semicolon, CRLF and a byte order mark', '\uFEFFa;b\r\n1;2\r\n', '\uFEFFa;b\r\n1;X\r\n'],
    ['tabs', 'a\tb\n1\t2\n', 'a\tb\n1\tX\n'],
    ['old Mac line ends', 'a,b\r1,2\r3,4', 'a,b\r1,X\r3,4'],
    ['no line end at the end', 'a,b\n1,2', 'a,b\n1,X'],
    ['an Excel sep= line', 'sep=;\na;b\n1;2\n', 'sep=;\na;b\n1;X\n'],
    ['a quoted cell stays quoted', 'a,"b"\n"1","2"\n', 'a,"b"\n"1","X"\n'],
    [
      'odd quoting of others',
      'a,b,c\n"1",2,"say ""hi"""\n5" pipe,"x"y,z\n',
      'a,b,c\n"1",X,"say ""hi"""\n5" pipe,"x"y,z\n',
    ],
    ['line ends inside cells', 'a,b,c\n"1\n\n2",2,"\r\n"\n', 'a,b,c\n"1\n\n2",X,"\r\n"\n'],
    ['blank lines and blank rows', 'a,b\n\n1,2\n,\n\n', 'a,b\n\n1,X\n,\n\n'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n', 'a,b\r\n1,X\n3,4\r\n'],
    ['more cells than columns', 'a,b\n1,2,3,4\n', 'a,b\n1,X,3,4\n'],
    ['fewer cells than columns', 'a,b\n1\n', 'a,b\n1,X\n'],
  ])('with %s', async (_, before, after) => {
    expect(await afterSetting(before, 0, { b: 'X' })).toBe(after)
  })

  test('in Windows-1252, also bytes that mean nothing', async () => {
    const before = Buffer.from('a,b\n\xe9\x81\xfc,\xa0\n', 'latin1')
    const sheet = await sheetOf(before)
    expect(sheet.row(0).cells[0]?.startsWith('é')).toBe(true)
    const after = await sheet.change({ kind: 'set', row: sheet.row(0), values: { b: '5 € ü' } })
    expect(Buffer.from(after)).toEqual(Buffer.from('a,b\n\xe9\x81\xfc,5 \x80 \xfc\n', 'latin1'))
    await expect(sheet.change({ kind: 'append', values: { a: '日本' } })).rejects.toThrow(
      'Windows-1252, which has no “日”',
    )
  })

  test('in UTF-16, as Excel saves “Unicode text”', async () => {
    const sheet = await sheetOf(Buffer.from('\uFEFFa\tb\r\né\t2\r\n', 'utf16le'))
    const after = await sheet.change({ kind: 'set', row: sheet.row(0), values: { b: '日' } })
    expect(Buffer.from(after).toString('utf16le')).toBe('\uFEFFa\tb\r\né\t日\r\n')
  })
})

test.each([
  ['a,b\n1,2\n', 'a,b\n1,2\nx,\n'],
  ['a,b\n1,2', 'a,b\n1,2\nx,'],
  ['a;b\r\n1;2\r\n', 'a;b\r\n1;2\r\nx;\r\n'],
  ['a,b', 'a,b\nx,'],
  ['"a","b"\n"1","2"\n', '"a","b"\n"1","2"\n"x",""\n'],
  ['a,b\n1,2\n,\n\n', 'a,b\n1,2\nx,\n,\n\n'],
])('a new row comes after the last one, in the form of the file: %j', async (before, after) => {
  expect(await afterAppending(before, { a: 'x' })).toBe(after)
})

test('a new column makes every row as long as the header, beside cells nobody named', async () => {
  expect(await afterSetting('a,b\n1,2\n\n3\n', 0, { id: 'N' })).toBe('a,b,id\n1,2,N\n\n3,,\n')
  expect(await afterSetting('a,b\n1,2,3\n', 0, { id: 'N' })).toBe('a,b,,id\n1,2,3,N\n')
})

test('quotes a value only where it must be', async () => {
  expect(await afterAppending('a,b\n', { a: 'x,y', b: ' "q"\nz' })).toBe('a,b\n"x,y"," ""q""\nz"\n')
})

test('says which line opens a quote that is never closed', async () => {
  await expect(sheetOf('a,b\n1,2\n"3,4\n5,6\n')).rejects.toThrow('line 3: a quote is opened and never closed')
  await expect(sheetOf('')).rejects.toThrow('no header row')
})

test('any file is read and written back cell by cell without touching another cell', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('', '"', ',', ';', '\n', '\r\n', 'ü', ' ', '"a"'),
  )
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), cell, async (rows, lineEnd, value) => {
      const text = ['a,b,c', ...rows.map((row) => row.map(quoted).join(',')), ''].join(lineEnd)
      const filled = rows.filter((row) => row.some((one) => !/^[ ",\t\r\n]*$/.test(quoted(one))))
      const sheet = await sheetOf(text)
      expect(Array.from({ length: sheet.rowCount }, (_, nth) => sheet.row(nth).cells)).toEqual(filled)
      expect(sheet.column(1)).toEqual(filled.map((row) => row[1]))
      const appended = await sheet.change({ kind: 'append', values: { a: 'key', b: value } })
      const again = await readCsv(Buffer.from(appended), [])
      const added = again.row(again.rowCount - 1)
      expect(added.cells).toEqual(['key', value, ''])
      expect(Buffer.from(await again.change({ kind: 'remove', row: added })).toString()).toBe(text)
    }),
    { numRuns: 300 },
  )
})
