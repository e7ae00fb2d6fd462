import { describe, expect, test } from 'vitest'
import type { Reading } from '../../words/signal.ts'
import { plainText, type SourceText } from '../../words/text.ts'
import { Desk } from '../../words/workspace.ts'
import { messagesOf, paragraphsOf, sentencesOf } from './lines.ts'

const desk = Desk.parse({
  business: 'Norvane',
  people: [{ name: 'Elif Aydın', email: 'elif@norvane.example' }],
})

function mail(text: string, from = 'anders@buyer.example'): Reading {
  const cut = text.indexOf('\n---\n')
  const body: SourceText = {
    ...plainText('signal:body', text),
    regions:
      cut < 0
        ? []
        : [
            { kind: 'new', start: 0, end: cut },
            { kind: 'quoted', start: cut + 5, end: text.length },
          ],
  }
  return {
    kind: 'email',
    from: { name: '', address: from },
    replyTo: [],
    to: [],
    cc: [],
    subject: '',
    sentAt: null,
    messageId: null,
    inReplyTo: null,
    references: [],
    automatic: null,
    language: 'en',
    texts: [body],
    attachments: [],
    findings: [],
  }
}

function said(messages: readonly { lines: readonly { text: string }[] }[]): string[] {
  return messages.map(({ lines }) => lines.map(({ text }) => text).join(' | '))
}

describe('who said what in a thread', () => {
  test('tells our own answer from the buyer’s first mail below it', () => {
    const { current, earlier } = messagesOf(
      mail(`7,500 please
---
On Fri, 20 Nov 2026 at 14:02, Elif Aydın <elif@norvane.example> wrote:
> We offer USD 9.00 for 5,000 pcs.
> On Thu, 19 Nov 2026 at 10:15, Anders wrote:
>> 5,000 pcs NV-1`),
      desk,
    )
    expect(said(current)).toEqual(['7,500 please'])
    expect(earlier.map(({ ours }) => ours)).toEqual([true, false])
    expect(said(earlier)).toEqual(['We offer USD 9.00 for 5,000 pcs.', '5,000 pcs NV-1'])
  })

  test('takes the forwarded mail as what is said where one of us forwards it', () => {
    const { current, earlier } = messagesOf(
      mail(
        `Please take this one.
---
From: Tom Becker <tom@becker.example>
Sent: Friday
Subject: Washers

20,000 pcs WA-08`,
        'elif@norvane.example',
      ),
      desk,
    )
    expect(said(current)).toEqual(['20,000 pcs WA-08'])
    expect(earlier).toEqual([])
  })
})

describe('lines', () => {
  test('a line that a mail program broke is one again, a list is not', () => {
    const text =
      'we would like to receive your best offer for 5,000 pieces of\nthe M8x40 hexagon bolts in A2\n- 500 washers\n- 200 nuts'
    const [{ lines } = { lines: [] }] = messagesOf(mail(text), desk).current
    expect(paragraphsOf(lines).map((line) => line.text)).toEqual([
      'we would like to receive your best offer for 5,000 pieces of the M8x40 hexagon bolts in A2',
      '- 500 washers',
      '- 200 nuts',
    ])
  })

  test('a sentence does not end inside a number or an abbreviation', () => {
    const [{ lines } = { lines: [] }] = messagesOf(
      mail('Our ref. no. AB-1, price 1.50 each. Please quote.'),
      desk,
    ).current
    expect(lines.flatMap(sentencesOf).map((line) => line.text)).toEqual([
      'Our ref. no. AB-1, price 1.50 each.',
      'Please quote.',
    ])
  })
})
