import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { editZip, ZipReader } from '@cj-tech-master/excelts/archive'
import readSheets from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordSystem, Written } from '../words/connector.ts'
import { openSheet } from './sheet.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-xlsx-'))
  file = join(folder, 'log.xlsx')
})
afterEach(() => rmSync(folder, { recursive: true }))

const fields = ['Ref', 'Status', 'Total', 'Due', 'Open']
const open = () => openSheet({ name: 'sheet:log', file, fields, key: ['Ref'] })

/** What a business really keeps: a title, formats, a sum, merged cells, a note, rules, a second sheet, and parts nobody here knows. */
async function writeBusinessFile(): Promise<void> {
  const workbook = new Workbook()
  const log = workbook.addWorksheet('Log')
  log.addRow(['RFQ log of the export desk'])
  log.mergeCells('A1:C1')
  log.addRow([])
  log.addRow(['Ref', 'Status', 'Total', 'Due', 'Open', 'Twice', 'Note'])
  log.addRow(['A-1', 'New', 12.5, new Date('2026-10-01'), true, { formula: 'C4*2', result: 25 }, 'ours'])
  log.addRow(['A-2', 'Won', 7, new Date('2026-10-02'), false, { formula: 'C5*2', result: 14 }, ''])
  for (const row of [4, 5]) {
    log.getCell(`C${row}`).numFmt = '#,##0.00'
    log.getCell(`D${row}`).numFmt = 'dd.mm.yyyy'
    log.getCell(`B${row}`).font = { bold: true }
  }
  log.getCell('A4').note = 'a note of Elif'
  log.getCell('B4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"New,Quoting,Won"'] }
  log.addConditionalFormatting({
    ref: 'C4:C5',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 1,
        formulae: ['10'],
        style: { font: { bold: true } },
      },
    ],
  })
  const other = workbook.addWorksheet('Sums')
  other.addRow(['total', { formula: 'SUM(Log!C4:C5)', result: 19.5 }])
  await workbook.xlsx.writeFile(file)
  const zip = await editZip(readFileSync(file))
  const xml = await part('xl/worksheets/sheet1.xml')
  zip.set(
    'xl/worksheets/sheet1.xml',
    xml.replace(
      '</worksheet>',
      '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x/></ext></extLst></worksheet>',
    ),
  )
  zip.set('xl/threadedComments/threadedComment1.xml', '<ThreadedComments/>')
  zip.set('customXml/item1.xml', '<ours/>')
  writeFileSync(file, await zip.bytes())
}

async function part(path: string): Promise<string> {
  const bytes = await new ZipReader(readFileSync(file)).bytes(path)
  return Buffer.from(bytes ?? []).toString()
}

async function parts(): Promise<Map<string, string>> {
  const editor = await editZip(readFileSync(file))
  const paths = editor.getEntries().map(({ path }) => path)
  return new Map(await Promise.all(paths.map(async (path) => [path, await part(path)] as const)))
}

async function update(system: RecordSystem, ref: string, set: Record<string, string>, actionId = 'a1') {
  const [found] = await system.find('rfq', { Ref: ref })
  if (!found) throw new Error(`${ref} was not found`)
  const written = await system.write({
    kind: 'record',
    actionId,
    object: 'rfq',
    key: { Ref: ref },
    set,
    expected: found,
  })
  return { found, actionId, ...must(written) }
}

async function create(system: RecordSystem, ref: string, set: Record<string, string>, actionId = 'a2') {
  const write = { kind: 'record', actionId, object: 'rfq', key: { Ref: ref }, set, expected: null } as const
  return { actionId, ...must(await system.write(write)) }
}

function must(written: Written) {
  if (written.outcome !== 'written') throw new Error('it was not written')
  return written
}

/** The cells of a sheet as another program reads them. */
async function cells(name = 'Log'): Promise<unknown[][]> {
  const sheets = await readSheets(file)
  return sheets.find(({ sheet }) => sheet === name)?.data ?? []
}

describe('a workbook as businesses keep them', () => {
  beforeEach(writeBusinessFile)

  test('is read under its title: numbers with their decimals, days, yes and no', async () => {
    const [found] = await open().find('rfq', { Ref: 'a-1' })
    expect(found?.values).toEqual({
      Ref: 'A-1',
      Status: 'New',
      Total: '12.50',
      Due: '2026-10-01',
      Open: 'TRUE',
      Twice: '25',
      Note: 'ours',
    })
  })

  test('keeps every other part byte for byte, and of its own sheet everything but the written row', async () => {
    const before = await parts()
    await update(open(), 'A-1', { Status: 'Quoting' })
    const after = await parts()
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])
    const without = (xml = '') => xml.replace(/<row r="[34]".*?<\/row>/gs, '').replace(/<dimension[^>]*>/, '')
    expect(without(after.get('xl/worksheets/sheet1.xml'))).toBe(
      without(before.get('xl/worksheets/sheet1.xml')),
    )
    expect(after.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  test('holds numbers as numbers and days as days, in the formats of their column', async () => {
    const system = open()
    await update(system, 'A-1', { Total: '99.90', Due: '2026-12-24', Open: 'FALSE' })
    await create(system, 'A-3', { Total: '-5.00', Due: '2027-01-31', Status: 'New', Open: 'TRUE' })
    const found = await cells()
    expect(found[3]?.slice(0, 5)).toEqual(['A-1', 'New', 99.9, new Date('2026-12-24'), false])
    expect(found[5]?.slice(0, 5)).toEqual(['A-3', 'New', -5, new Date('2027-01-31'), true])
    const [created] = await open().find('rfq', { Ref: 'A-3' })
    expect(created?.values).toMatchObject({ Total: '-5.00', Due: '2027-01-31', Open: 'TRUE' })
  })

  test('holds a value that would come back differently as the text it is', async () => {
    const system = open()
    await update(system, 'A-1', { Total: '12.5', Due: 'end of June', Open: 'perhaps' })
    const [found] = await open().find('rfq', { Ref: 'A-1' })
    expect(found?.values).toMatchObject({ Total: '12.5', Due: 'end of June', Open: 'perhaps' })
    expect((await cells())[3]?.slice(2, 5)).toEqual(['12.5', 'end of June', 'perhaps'])
  })

  test('a formula is not overwritten, and its changed result is no change of the record', async () => {
    const system = openSheet({ name: 'sheet:log', file, fields: [...fields, 'Twice'], key: ['Ref'] })
    await expect(update(system, 'A-1', { Twice: '1' })).rejects.toThrow('Twice is calculated by a formula')
    const [before] = await system.find('rfq', { Ref: 'A-1' })
    const zip = await editZip(readFileSync(file))
    zip.set(
      'xl/worksheets/sheet1.xml',
      (await part('xl/worksheets/sheet1.xml')).replace('<v>25</v>', '<v>26</v>'),
    )
    writeFileSync(file, await zip.bytes())
    const [after] = await system.find('rfq', { Ref: 'A-1' })
    expect(after?.values.Twice).toBe('26')
    expect(after?.revision).toBe(before?.revision)
  })

  test('text from outside is never a formula', async () => {
    await create(open(), 'A-3', { Status: '=HYPERLINK("http://x.example")' })
    const xml = await part('xl/worksheets/sheet1.xml')
    expect(xml.match(/<f>/g)).toHaveLength(2)
    expect((await cells())[5]?.[1]).toBe(`'=HYPERLINK("http://x.example")`)
  })

  test('a created row is taken back without moving the rows of others', async () => {
    const system = open()
    const created = await create(system, 'A-3', { Status: 'New' })
    await create(system, 'A-4', { Status: 'New' }, 'a3')
    expect(await system.undo?.(created)).toMatchObject({ outcome: 'written' })
    expect((await cells()).map(([ref]) => ref)).toEqual([
      'RFQ log of the export desk',
      null,
      'Ref',
      'A-1',
      'A-2',
      null,
      'A-4',
    ])
    expect(await open().find('rfq', { Ref: 'A-3' })).toEqual([])
    expect(await open().find('rfq', { Ref: 'A-4' })).toHaveLength(1)
  })

  test('an update and its undo leave the row as it was', async () => {
    const system = open()
    const { found, ...done } = await update(system, 'A-1', {
      Status: 'Quoting',
      Total: '1.00',
      Due: '2026-12-01',
    })
    expect(await system.undo?.(done)).toMatchObject({ outcome: 'written' })
    const [again] = await open().find('rfq', { Ref: 'A-1' })
    expect(again).toEqual(found)
    expect((await cells())[3]?.slice(0, 5)).toEqual(['A-1', 'New', 12.5, new Date('2026-10-01'), true])
  })

  test('another program still opens it, with its note, merged cells, formats and formulas', async () => {
    await update(open(), 'A-1', { Status: 'Quoting' })
    await create(open(), 'A-3', { Status: 'New' })
    const workbook = new Workbook()
    await workbook.xlsx.readFile(file)
    const log = workbook.getWorksheet('Log')
    expect(JSON.stringify(log?.getCell('A4').note)).toContain('a note of Elif')
    expect(log?.getCell('B1').isMerged).toBe(true)
    expect(log?.getCell('C6').numFmt).toBe('#,##0.00')
    expect(log?.getCell('B6').font?.bold).toBe(true)
    expect(log?.getCell('F4').formula).toBe('C4*2')
    expect(workbook.getWorksheet('Sums')?.getCell('B1').formula).toBe('SUM(Log!C4:C5)')
  })
})

describe('a table (list object)', () => {
  beforeEach(async () => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('Desk')
    sheet.addTable({
      name: 'Rfqs',
      ref: 'B2',
      headerRow: true,
      columns: [{ name: 'Ref', filterButton: true }, { name: 'Status' }],
      rows: [
        ['A-1', 'New'],
        ['A-2', 'Won'],
      ],
    })
    await workbook.xlsx.writeFile(file)
  })
  const openTable = () => openSheet({ name: 'sheet:log', file, fields: ['Ref', 'Status'], key: ['Ref'] })

  test('grows with the rows and the column written into it', async () => {
    await create(openTable(), 'A-3', { Status: 'New' })
    const table = await part('xl/tables/table1.xml')
    expect(table).toContain('ref="B2:D5"')
    expect(table).toMatch(/<tableColumns count="3">.*name="countersign_id"\/><\/tableColumns>/s)
    expect(table).toMatch(/<autoFilter ref="B2:D5"/)
    expect((await cells('Desk'))[4]).toEqual([null, 'A-3', 'New', 'a2'])
    const workbook = new Workbook()
    await workbook.xlsx.readFile(file)
    expect(workbook.getWorksheet('Desk')?.getTable('Rfqs')?.ref).toBeDefined()
  })

  test('shrinks again when the row is taken back', async () => {
    const system = openTable()
    const created = await create(system, 'A-3', { Status: 'New' })
    await system.undo?.(created)
    expect(await part('xl/tables/table1.xml')).toContain('ref="B2:D4"')
    expect(await openTable().find('rfq', { Ref: 'A-3' })).toEqual([])
  })

  test('does not run over what stands under it', async () => {
    const workbook = new Workbook()
    await workbook.xlsx.readFile(file)
    const sheet = workbook.getWorksheet('Desk')
    if (sheet) sheet.getCell('B5').value = 'Contact: Elif'
    await workbook.xlsx.writeFile(file)
    await expect(create(openTable(), 'A-3', { Status: 'New' })).rejects.toThrow(
      'something stands directly under the table',
    )
  })
})

test('a part with a namespace prefix, cells without references, shared and rich strings are read and written', async () => {
  await writeBusinessFile()
  const zip = await editZip(readFileSync(file))
  zip.set(
    'xl/worksheets/sheet1.xml',
    '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t>Ref</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>Sta</x:t></x:r><x:r><x:t>tus</x:t></x:r></x:is></x:c></x:row>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t>A-1</x:t></x:is></x:c><x:c/></x:row></x:sheetData></x:worksheet>',
  )
  writeFileSync(file, await zip.bytes())
  await update(open(), 'A-1', { Status: 'a < b & "c"' })
  await create(open(), 'A-2', { Status: 'New' })
  const [first] = await open().find('rfq', { Ref: 'A-1' })
  const [second] = await open().find('rfq', { Ref: 'A-2' })
  expect([first?.values, second?.values]).toEqual([
    { Ref: 'A-1', Status: 'a < b & "c"' },
    { Ref: 'A-2', Status: 'New' },
  ])
  const xml = await part('xl/worksheets/sheet1.xml')
  expect(xml).toContain('<x:row r="2"><x:c t="inlineStr" r="A2"><x:is><x:t>A-1</x:t>')
  expect(xml).toContain(
    '<x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">a1</x:t></x:is></x:c></x:row>',
  )
})

test('says what is wrong with a file that is no workbook', async () => {
  writeFileSync(file, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(open().fields('rfq')).rejects.toThrow('protected by a password')
  writeFileSync(file, 'ref,status\n')
  await expect(open().fields('rfq')).rejects.toThrow('the file is no .xlsx')
})
