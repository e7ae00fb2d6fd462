import { setTimeout } from 'node:timers/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { offerPaper, openPaper, text } from './paper-for-tests.ts'
import { renderPdf } from './pdf.ts'

const making = { business: 'Harbour Steelware', madeAt: new Date('2026-11-24T09:00:00Z') }

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: false,
  })
  return pages
}

describe('a paper as PDF', () => {
  it('says what the paper says, under the name of the business', async () => {
    const [page = ''] = await pagesOf(await renderPdf(offerPaper(), making))
    for (const words of [
      'Harbour Steelware',
      'Søren & Sons <Ltd> {{price}} ÄŁφЖ',
      'Pan USD 4.20',
      'Valid until 31 December 2027',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('DRAFT')
  })

  it('gives the same bytes whenever it is made', async () => {
    const first = await renderPdf(offerPaper(), making)
    await setTimeout(1100)
    expect(Buffer.compare(await renderPdf(offerPaper(), making), first)).toBe(0)
  })

  it('is marked DRAFT and says what is open', async () => {
    const [page = ''] = await pagesOf(await renderPdf(openPaper(), making))
    expect(page).toContain('DRAFT')
    expect(page).toContain('Lid [to be confirmed]')
    expect(page).toContain('Unit price 2: no approved price for the lid')
  })

  it('repeats the head of a long table on every page', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      description: text(`Item ${index + 1}`),
      price: text('USD 1.00'),
    }))
    const [table] = offerPaper().tables
    const pages = await pagesOf(
      await renderPdf(offerPaper({ tables: table ? [{ ...table, rows }] : [] }), making),
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.includes('Unit price'))).toBe(true)
    expect(pages.join(' ')).toContain('Item 120')
  })

  it('refuses letters its font does not have, instead of printing boxes', async () => {
    const paper = offerPaper({ facts: [{ name: 'company', label: 'For', value: text('东方餐具有限公司') }] })
    await expect(renderPdf(paper, making)).rejects.toThrow(/no letters for “东方餐具有限公司”: take the DOCX/)
  })
})
