/** The sample signals and documents of the exporter, read as they stand: every span true, the values a person sees there. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../words/signal.ts'
import { expectSound, fileOf } from '../text/files-for-tests.ts'
import { readFile } from '../text/read-file.ts'
import { readingOf, regionsOfBody } from './mail-for-tests.ts'

const exporter = new URL('../../../samples/exporter/', import.meta.url)
const signals = readdirSync(new URL('signals/', exporter)).filter((name) => name.endsWith('.eml'))
const documents = readdirSync(new URL('documents/', exporter)).filter((name) => !name.endsWith('.yaml'))
const signal = (start: string) => {
  const name = signals.find((one) => one.startsWith(start)) ?? start
  return readingOf(readFileSync(new URL(`signals/${name}`, exporter)), name)
}

describe('the sample signals', () => {
  it.each(signals)('%s is read, from its sender, in a language', async (name) => {
    const reading = await signal(name)
    expect(reading.from?.address).toContain('@')
    expect(reading.language).not.toBeNull()
    expect(textOf(reading, 'signal:body')?.text).not.toBe('')
    expect(
      reading.findings
        .map(({ code }) => code)
        .filter((code) => !['hidden-text', 'reply-to-differs'].includes(code)),
    ).toEqual([])
  })

  it.each([
    ['02', 'signal:body', ['LRS-4410', '1,500 pcs', '$1.60']],
    ['03', 'signal:attachment:Inquiry VDM-26-0931.xlsx', ['NV-GN11-100', '1,500', '2027-01-29']],
    ['04', 'signal:attachment:RFQ-315.pdf', ['NV-SP-32', '400', 'PCS']],
    ['05', 'signal:attachment:RFQ ACE-7702.docx', ['ACE-201', '480 pcs']],
    ['06', 'signal:attachment:zapytanie_209.csv', ['NV-CU-TF', '12 000', '0,36']],
  ])('signal %s has the row that stands in it', async (start, source, cells) => {
    const rows = textOf(await signal(start), source)?.tables.flatMap((table) => table.rows) ?? []
    expect(rows.some((row) => cells.every((cell) => row.some(({ text }) => text === cell)))).toBe(true)
  })

  it('a reply says what is new in it, and nothing of what it answers', async () => {
    const [first = ''] = regionsOfBody(await signal('11'))
    expect(first).toMatch(/^new: Hi Elif,[\s\S]*1,800 pcs/)
    expect(first).not.toContain('120 pcs')
  })

  it('instructions that nobody sees are kept aside', async () => {
    const body = textOf(await signal('17'), 'signal:body')
    expect(body?.text).not.toMatch(/ignore|60,000|System note/i)
    expect(body?.hidden.map(({ how }) => how)).toEqual([
      'display:none',
      'font-size',
      'colour of the background',
      'comment',
    ])
  })
})

describe('the sample documents', () => {
  it.each(documents)('%s is read without a finding', async (name) => {
    const { text, findings } = await readFile(
      fileOf(name, readFileSync(new URL(`documents/${name}`, exporter))),
    )
    expectSound(text)
    expect(findings).toEqual([])
    expect(text.text.length).toBeGreaterThan(100)
  })
})
