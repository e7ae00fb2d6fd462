import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../evidence/text/limits.ts'
import { readFile } from '../evidence/text/read-file.ts'
import { renderDocx } from './docx.ts'
import { offerPaper, openPaper, templateOf, text, wordsOf } from './paper-for-tests.ts'

const fileName = 'offer-template.docx'
const bytes = await templateOf(
  ['{{title}} for {{company}}', 'Valid until {{ valid_until }}'],
  ['{{#items}}{{description}}', '{{price}}{{/items}}'],
)

describe('a paper as DOCX', () => {
  it('fills the places of the business’s template and nothing else', async () => {
    const filled = renderDocx(offerPaper(), { fileName, bytes })
    const read = await readFile({
      source: 'file',
      name: 'offer.docx',
      mediaType: '',
      bytes: filled,
      limits: defaultLimits,
    })
    expect(read.text.text).toContain('Offer FK-1 for Søren & Sons <Ltd> {{price}} ÄŁφЖ')
    expect(read.text.text).toContain('Valid until 31 December 2027')
    expect(read.text.tables[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['Pan', 'USD 4.20'],
      ['Lid', 'USD 2.10'],
    ])
    expect(read.text.text).not.toContain('DRAFT')
  })

  it('gives the same bytes whenever it is made', async () => {
    const first = renderDocx(offerPaper(), { fileName, bytes })
    // The times in an archive count two seconds.
    await setTimeout(2100)
    expect(Buffer.compare(renderDocx(offerPaper(), { fileName, bytes }), first)).toBe(0)
  })

  it('begins with a mark and with what is open, in a template that knows of neither', () => {
    const words = wordsOf(renderDocx(openPaper(), { fileName, bytes }))
    expect(words).toMatch(/^DRAFT – Still open: Unit price 2: no approved price for the lid\|/)
    expect(words).toContain('|Lid|[to be confirmed]|')
  })

  it('marks a paper whose packet may not be approved, though every place is filled', () => {
    const closed = offerPaper({ closed: ['“4 weeks”: no approved document says so'] })
    expect(wordsOf(renderDocx(closed, { fileName, bytes }))).toMatch(/^DRAFT .*“4 weeks”/)
  })

  it('lays out sections under their headings', async () => {
    const template = await templateOf([
      '{{#sections}}',
      '{{heading}}:',
      '{{#lines}}',
      '* {{text}}',
      '{{/lines}}',
      '{{/sections}}',
    ])
    const sections = [{ name: 'needs', heading: 'Needs', lines: [text('one'), text('two')] }]
    expect(wordsOf(renderDocx(offerPaper({ sections }), { fileName, bytes: template }))).toBe(
      'Needs:|* one|* two|',
    )
  })

  it.each([
    [['{{titel}}'], /offer-template\.docx: \{\{titel\}\} is no value here; there are title, company/],
    [['{{constructor}}'], /\{\{constructor\}\} is no value here/],
    [['{{#items}} {{price}}'], /cannot be used as a template: The loop with tag "items" is unclosed/],
    [['{{title'], /cannot be used as a template: .*unclosed/],
  ])('says what is wrong with a template: %s', async (paragraphs, why) => {
    const broken = await templateOf(paragraphs)
    expect(() => renderDocx(offerPaper(), { fileName, bytes: broken })).toThrow(why)
  })

  it('says so where the template is no DOCX at all', () => {
    const other = { fileName, bytes: Buffer.from('%PDF-1.7') }
    expect(() => renderDocx(offerPaper(), other)).toThrow(/offer-template\.docx cannot be used as a template/)
  })
})
