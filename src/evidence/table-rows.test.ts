import { describe, expect, test } from 'vitest'
import type { Table, TableCell } from '../words/text.ts'
import { sheet } from './sample-for-tests.ts'
import { cellsOfTable } from './table-rows.ts'

/** Rows as `header=cell` pairs, empty cells left out. */
function rows(content: readonly (readonly string[])[]): string[] {
  const [table] = sheet('document:p@1', content).tables
  return table ? shown(table) : []
}

function shown(table: Table): string[] {
  return cellsOfTable(table).map((cells) =>
    cells
      .filter(({ cell }) => cell.text !== '')
      .map(({ header, cell }) => `${header}=${cell.text}`)
      .join(' '),
  )
}

describe('a table in a document', () => {
  test('gives each cell under its header', () => {
    expect(
      rows([
        ['SKU', 'Price USD'],
        ['HX-200', '12.50'],
        ['HX-300', '18.90'],
      ]),
    ).toEqual(['SKU=HX-200 Price USD=12.50', 'SKU=HX-300 Price USD=18.90'])
  })

  test('may begin with a title, blank lines and a note, and end with notes', () => {
    expect(
      rows([
        ['Price list 2026', '', ''],
        ['', '', ''],
        ['Valid until 31 December 2026', '', ''],
        ['Artikel-Nr.', 'Preis EUR', 'Mindestmenge'],
        ['HX-200', '11,80', '500'],
        ['', '', ''],
        ['All prices ex works, packaging included.', '', ''],
      ]),
    ).toEqual(['Artikel-Nr.=HX-200 Preis EUR=11,80 Mindestmenge=500'])
  })

  test('leaves section lines and headers repeated on each page aside', () => {
    expect(
      rows([
        ['Code', 'Price', 'MOQ'],
        ['Gate valves', '', ''],
        ['HX-200', '12.50', '500'],
        ['Code', 'Price', 'MOQ'],
        ['HX-300', '18.90', '200'],
      ]),
    ).toEqual(['Code=HX-200 Price=12.50 MOQ=500', 'Code=HX-300 Price=18.90 MOQ=200'])
  })

  test('may hold a second table with other columns below the first', () => {
    expect(
      rows([
        ['SKU', 'Price'],
        ['HX-200', '12.50'],
        ['', ''],
        ['SKU', 'Lead time'],
        ['HX-200', '30 days'],
      ]),
    ).toEqual(['SKU=HX-200 Price=12.50', 'SKU=HX-200 Lead time=30 days'])
  })

  test('of plain text keeps its first data row', () => {
    expect(
      rows([
        ['Alias', 'SKU'],
        ['two inch gate', 'HX-200'],
        ['three inch gate', 'HX-300'],
      ]),
    ).toEqual(['Alias=two inch gate SKU=HX-200', 'Alias=three inch gate SKU=HX-300'])
  })

  test('that names a property in each line is one row', () => {
    expect(
      rows([
        ['SKU', 'HX-200'],
        ['MOQ', '500 pcs'],
        ['Lead time', '30 days'],
      ]),
    ).toEqual(['SKU=HX-200 MOQ=500 pcs Lead time=30 days'])
    expect(
      rows([
        ['Property', 'Value'],
        ['Lead time', '30 days'],
        ['Colour', 'blue'],
      ]),
    ).toEqual(['Lead time=30 days Colour=blue'])
  })

  test('without any header still gives its rows', () => {
    expect(
      rows([
        ['HX-200', '12.50', '500'],
        ['HX-300', '18.90', '200'],
      ]),
    ).toEqual(['=HX-200 =12.50 =500', '=HX-300 =18.90 =200'])
  })

  test('joins a group header with what stands under it, merged or written once', () => {
    expect(
      rows([
        ['SKU', 'Price USD', '', 'MOQ'],
        ['', 'from 100', 'from 1000', ''],
        ['HX-200', '13.10', '12.50', '500'],
      ]),
    ).toEqual(['SKU=HX-200 Price USD from 100=13.10 Price USD from 1000=12.50 MOQ=500'])
    expect(shown(merged())).toEqual(['SKU=HX-200 Price USD 100+=13.10 Price USD 1000+=12.50'])
  })

  test('joins a line of units with its header', () => {
    expect(
      rows([
        ['SKU', 'Price', 'Lead time'],
        ['', '(USD/pcs)', '(days)'],
        ['HX-200', '12.50', '30'],
      ]),
    ).toEqual(['SKU=HX-200 Price (USD/pcs)=12.50 Lead time (days)=30'])
  })

  test('is empty where it has no rows or only blank ones', () => {
    expect(cellsOfTable({ where: 'x', rows: [] })).toEqual([])
    expect(rows([['', '']])).toEqual([])
  })
})

/** As a sheet gives it: `Price USD` spans two columns, `SKU` two rows. */
function merged(): Table {
  let at = 0
  const cell = (text: string): TableCell => {
    const start = at
    at += text.length + 1
    return { text, start, end: start + text.length, where: '' }
  }
  const [sku, price] = [cell('SKU'), cell('Price USD')]
  return {
    where: 'Sheet1',
    rows: [
      [sku, price, price],
      [sku, cell('100+'), cell('1000+')],
      [cell('HX-200'), cell('13.10'), cell('12.50')],
    ],
  }
}
