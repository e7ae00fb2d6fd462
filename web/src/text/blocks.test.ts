import { expect, test } from 'vitest'
import type { SourceText, Table } from '../../../src/words/text.ts'
import { partsOf } from './blocks.ts'

const mail = 'Please quote.\n\nsku\tpcs\nA-1\t500\n\nRegards\nJonas\n\n> older words'

test('a mail is shown as new words, signature and quoted history', () => {
  const parts = partsOf(
    textOf(mail, { regions: [region('signature', 'Regards'), region('quoted', '> older')] }),
  )
  expect(parts.map(({ kind }) => kind)).toEqual(['new', 'signature', 'quoted'])
  expect(parts.map(({ start, end }) => mail.slice(start, end)).join('')).toBe(mail)
})

test('a table inside the words is shown as a table, the words before and after stay words', () => {
  const [part] = partsOf(textOf(mail, { tables: [table(['sku', 'pcs'], ['A-1', '500'])] }))
  expect(part?.blocks.map(({ kind }) => kind)).toEqual(['text', 'table', 'text'])
  const [, found] = part?.blocks ?? []
  expect(mail.slice(found?.start, found?.end)).toBe('sku\tpcs\nA-1\t500')
})

test('a table inside a table is not shown twice', () => {
  const outer = table(['sku', 'pcs'], ['A-1', '500'])
  const parts = partsOf(textOf(mail, { tables: [table(['A-1', '500']), outer] }))
  expect(parts[0]?.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1)
})

test('pages of a file begin with their name', () => {
  const marks = [
    { start: 0, end: 13, where: 'page 1' },
    { start: 13, end: mail.length, where: 'page 2' },
  ]
  const [part] = partsOf(textOf(mail, { marks }))
  expect(part?.blocks.map((block) => (block.kind === 'page' ? block.where : block.kind))).toEqual([
    'page 1',
    'text',
    'page 2',
    'text',
  ])
})

test('an empty text has no parts', () => {
  expect(partsOf(textOf(''))).toEqual([])
})

function textOf(text: string, more: Partial<SourceText> = {}): SourceText {
  return {
    source: 'signal:body',
    text,
    marks: [],
    tables: [],
    regions: [],
    hidden: [],
    language: null,
    ...more,
  }
}

function region(kind: 'signature' | 'quoted', from: string) {
  const start = mail.indexOf(from)
  return { kind, start, end: kind === 'signature' ? mail.indexOf('> older') : mail.length }
}

function table(...rows: string[][]): Table {
  const cells = rows.map((row) =>
    row.map((text) => ({
      text,
      start: mail.indexOf(text),
      end: mail.indexOf(text) + text.length,
      where: '',
    })),
  )
  return { where: '', rows: cells }
}
