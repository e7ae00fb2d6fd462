/** Every record system the contract holds for, opened on the same three rows. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { openMemoryRecords } from '../../src/connectors/memory.ts'
import { openSheet } from '../../src/connectors/sheet.ts'
import type { RecordSystem } from '../../src/words/connector.ts'
import { openPostgresTable } from './postgres-table.ts'
import { columns, fields, rows } from './rows.ts'

export type Opened = {
  system: RecordSystem
  /** The same system by a second program that has not seen the first. */
  again: () => RecordSystem
  /** A person changes a cell of the row with this ref in the system itself. */
  editElsewhere: (ref: string, changes: Readonly<Record<string, string>>) => Promise<void>
  /** How many records there are. */
  count: () => Promise<number>
  /** Where the system is a file. */
  file: string | null
  close: () => Promise<void>
}

export type Kind = { name: string; open: () => Promise<Opened> }

export const kinds: Kind[] = [
  { name: 'a CSV file', open: () => openFile('log.csv', async (file) => writeFile(file, csv(',', '\n'))) },
  {
    name: 'a CSV file as German Excel saves it',
    open: () => openFile('log.csv', async (file) => writeFile(file, `\uFEFF${csv(';', '\r\n')}`)),
  },
  { name: 'an XLSX file', open: () => openFile('log.xlsx', writeWorkbook) },
  { name: 'memory', open: openMemory },
  { name: 'a PostgreSQL table', open: openPostgresTable },
]

function csv(delimiter: string, lineEnd: string): string {
  const cell = (text: string) => (/[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => Object.values(row).map(cell).join(delimiter))
  return [columns.join(delimiter), ...lines, ''].join(lineEnd)
}

async function writeWorkbook(file: string): Promise<void> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('Log')
  sheet.addRow(columns)
  for (const row of rows) sheet.addRow(Object.values(row))
  await workbook.xlsx.writeFile(file)
}

async function openFile(name: string, write: (file: string) => Promise<void>): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-sheet-'))
  const file = join(folder, name)
  await write(file)
  const open = () => openSheet({ name: 'sheet:log', file, fields, key: ['buyer', 'ref'] })
  return {
    system: open(),
    again: open,
    editElsewhere: (ref, changes) =>
      name.endsWith('.csv') ? editCsv(file, ref, changes) : editWorkbook(file, ref, changes),
    count: async () => {
      const found = await Promise.all((await refsIn(file)).map((ref) => open().find('rfq', { ref })))
      return found.flat().length
    },
    file,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function editCsv(file: string, ref: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const text = await readFile(file, 'utf8')
  const delimiter = text.includes(';') ? ';' : ','
  const names = (text.replace('\uFEFF', '').split(/\r?\n/)[0] ?? '').split(delimiter)
  const lines = text.split('\n').map((line) => {
    const cells = line.split(delimiter)
    if (cells[names.indexOf('ref')] !== ref) return line
    for (const [name, value] of Object.entries(changes)) cells[names.indexOf(name)] = value
    return cells.join(delimiter)
  })
  await writeFile(file, lines.join('\n'))
}

async function editWorkbook(
  file: string,
  ref: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const workbook = new Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('Log')
  sheet?.eachRow((row) => {
    if (row.getCell(columns.indexOf('ref') + 1).text !== ref) return
    for (const [name, value] of Object.entries(changes)) row.getCell(columns.indexOf(name) + 1).value = value
  })
  await workbook.xlsx.writeFile(file)
}

async function refsIn(file: string): Promise<string[]> {
  if (file.endsWith('.csv')) {
    const lines = (await readFile(file, 'utf8')).split(/\r?\n/).slice(1)
    return [...new Set(lines.flatMap((line) => line.split(/[,;]/)[0] || []))]
  }
  const workbook = new Workbook()
  await workbook.xlsx.readFile(file)
  const refs: string[] = []
  workbook.getWorksheet('Log')?.eachRow((row, number) => {
    if (number > 1 && row.getCell(1).text !== '') refs.push(row.getCell(1).text)
  })
  return [...new Set(refs)]
}

async function openMemory(): Promise<Opened> {
  const system = openMemoryRecords({ name: 'memory:log', fields, rows })
  return {
    system,
    again: () => system,
    editElsewhere: async (ref, changes) => {
      const row = system.rows.find(({ values }) => values.ref === ref)
      system.changeElsewhere(row?.externalId ?? '', changes)
    },
    count: async () => system.rows.length,
    file: null,
    close: async () => {},
  }
}
