/** Files are read as what they are, within limits, and whatever cannot be read says so. */
import { describe, expect, it } from 'vitest'
import {
  docxOf,
  encryptedPdf,
  expectSound,
  fileOf,
  paragraphOf,
  pdfOf,
  sheetData,
  xlsxOf,
  zipOf,
} from './files-for-tests.ts'
import { readFile } from './read-file.ts'

const workbook = xlsxOf([
  {
    name: 'Sheet1',
    xml: sheetData([
      ['Part', 'Qty'],
      ['NV-1', 500],
    ]),
  },
])

async function codesOf(name: string, content: string | Uint8Array, limits = {}) {
  const { text, findings } = await readFile(fileOf(name, content, limits))
  expectSound(text)
  return { text: text.text, codes: findings.map(({ code }) => code) }
}

describe('the type of a file', () => {
  it('a PDF named .xlsx is read as a PDF, and a person is told', async () => {
    const pdf = pdfOf([[{ x: 50, y: 700, text: 'Request for quotation' }]])
    expect(await codesOf('items.xlsx', pdf)).toEqual({
      text: 'Request for quotation',
      codes: ['attachment-other-type-than-name'],
    })
  })

  it('a workbook named .pdf is read as a workbook', async () => {
    const { text, codes } = await codesOf('offer.pdf', workbook)
    expect(text).toContain('NV-1\t500')
    expect(codes).toEqual(['attachment-other-type-than-name'])
  })

  it('an HTML page named .txt is no plain text', async () => {
    const page = '<!doctype html><body>Seen<p style="display:none">not seen</p></body>'
    expect(await codesOf('note.txt', page)).toEqual({
      text: 'Seen',
      codes: ['attachment-other-type-than-name'],
    })
  })

  it.each([
    ['winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 2, 3]), 'tnef-not-read'],
    ['logo.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'attachment-no-text'],
    ['setup.exe', Buffer.from('MZ\x90\0\0\0', 'latin1'), 'attachment-unsupported'],
    [
      'old.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      'attachment-unsupported',
    ],
    [
      'locked.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'attachment-encrypted',
    ],
    ['blob.bin', Buffer.from([0, 1, 2, 3, 4, 5, 0, 0]), 'attachment-unsupported'],
    ['empty.pdf', Buffer.alloc(0), 'attachment-no-text'],
  ])('%s costs one finding and no text', async (name, bytes, code) => {
    expect(await codesOf(name, bytes)).toEqual({ text: '', codes: [code] })
  })
})

describe('files that cannot be read', () => {
  it('a PDF with a password says that it is protected', async () => {
    expect(await codesOf('offer.pdf', encryptedPdf())).toEqual({ text: '', codes: ['attachment-encrypted'] })
  })

  it('a PDF of pictures only says that it holds no text', async () => {
    expect(await codesOf('scan.pdf', pdfOf([[], []]))).toEqual({ text: '', codes: ['attachment-no-text'] })
  })

  it.each([
    ['list.xlsx', workbook],
    ['terms.docx', docxOf(paragraphOf('Payment within 30 days'))],
    ['offer.pdf', pdfOf([[{ x: 50, y: 700, text: 'Request' }]])],
  ])('%s cut off anywhere is a finding or what is left of it, never a crash', async (name, whole) => {
    for (const share of [0.05, 0.2, 0.5, 0.9]) {
      const { text, findings } = await readFile(
        fileOf(name, whole.subarray(0, Math.ceil(whole.length * share))),
      )
      expectSound(text)
      expect(text.text !== '' || findings.length > 0).toBe(true)
    }
  })

  it('a file above the size limit is not opened', async () => {
    expect(await codesOf('big.txt', 'x'.repeat(2_000), { fileBytes: 1_000 })).toEqual({
      text: '',
      codes: ['attachment-too-large'],
    })
  })
})

describe('archives and bombs', () => {
  it('a small workbook that unpacks to gigabytes is stopped while it unpacks', async () => {
    const bomb = xlsxOf([{ name: 'Sheet1', xml: ' '.repeat(30_000_000) }])
    expect(bomb.length).toBeLessThan(60_000)
    const { codes } = await codesOf('bomb.xlsx', bomb, { inflatedBytes: 5_000_000 })
    expect(codes).toContain('attachment-too-compressed')
  })

  it('an archive that lies about its sizes is stopped all the same', async () => {
    const liar = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/styles.xml': 'x'.repeat(20_000_000) }, 10)
    const { codes } = await codesOf('liar.xlsx', liar)
    expect(codes).toContain('attachment-too-compressed')
  })

  it('entries share one budget, so many middling ones are a bomb too', async () => {
    const part = '<a/>'.repeat(200_000)
    const entries = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`file-${at}.txt`, part]))
    const { children, findings } = await readFile(
      fileOf('many.zip', zipOf(entries, 1), { inflatedBytes: 5_000_000 }),
    )
    expect(children?.length).toBeLessThan(8)
    expect(findings.map(({ code }) => code)).toEqual(['attachment-too-compressed'])
  })

  it('a ZIP gives its files to be read, without what macOS adds', async () => {
    const zip = zipOf({ 'list/items.xlsx': workbook, '__MACOSX/._items.xlsx': 'x', 'list/': '' })
    const { children } = await readFile(fileOf('rfq.zip', zip))
    expect(children?.map(({ name }) => name)).toEqual(['list/items.xlsx'])
  })
})
