/** A small business for tests: texts and tables with true positions, a library, a buyer's mail. */
import type { DocumentCard } from '../words/document.ts'
import type { Draft } from '../words/packet.ts'
import type { Reading } from '../words/signal.ts'
import { plainText, type SourceText, type TableCell } from '../words/text.ts'
import { documentVersionOf, type StoredVersion } from './document-state.ts'

/** A text that begins with `before` and holds one table, a line a row, cells separated by tabs. */
export function sheet(source: string, rows: readonly (readonly string[])[], before = ''): SourceText {
  let text = before
  const table = rows.map((row, line) =>
    row.map((content, column): TableCell => {
      const start = text.length
      text += content + (column === row.length - 1 ? '\n' : '\t')
      return {
        text: content,
        start,
        end: start + content.length,
        where: `Sheet1!${'ABCDEFGH'[column]}${line + 1}`,
      }
    }),
  )
  return { ...plainText(source, text), tables: [{ where: 'Sheet1', rows: table }] }
}

/** An approved version of a document; `card` overrides what it says about itself. */
export function stored(
  id: string,
  content: string | readonly (readonly string[])[],
  card: Partial<DocumentCard> = {},
  withdrawn = false,
): StoredVersion {
  const text = typeof content === 'string' ? plainText('', content) : sheet('', content)
  const version = documentVersionOf(text.text)
  return {
    withdrawn,
    document: {
      card: {
        id,
        title: id,
        kind: null,
        owner: null,
        approved_by: 'Ana Reis',
        approved_on: '2026-01-10',
        valid_until: null,
        supersedes: [],
        prevails_over: [],
        review_every: null,
        scope: {},
        ...card,
      },
      version,
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      text: { ...text, source: `document:${id}@${version}` },
    },
  }
}

/** A mail from a buyer with that body and these further texts. */
export function mail(body: string, more: readonly SourceText[] = []): Reading {
  return {
    kind: 'email',
    from: { name: 'Lena Vogt', address: 'lena@vogt.example' },
    replyTo: [],
    to: [{ name: '', address: 'sales@reis.example' }],
    cc: [],
    subject: 'RFQ',
    sentAt: '2026-11-20T09:00:00Z',
    messageId: '<1@vogt.example>',
    inReplyTo: null,
    references: [],
    automatic: null,
    language: 'en',
    texts: [plainText('signal:body', body), ...more],
    attachments: [],
    findings: [],
  }
}

/** A reply with that body and nothing that it was written with. */
export function reply(body: string): Draft {
  return { kind: 'reply', to: ['lena@vogt.example'], cc: [], subject: 'Re: RFQ', body, claims: [], slots: [] }
}
