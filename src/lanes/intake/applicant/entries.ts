/** What a form, or the labelled lines of a mail, say field by field. */

import type { Message } from '../../../evidence/thread/lines.ts'
import { fold } from '../../../recognise/phrase.ts'
import type { Reading } from '../../../words/signal.ts'
import type { SourceText } from '../../../words/text.ts'
import { uploadPath } from '../papers/uploads.ts'

/** One answer: its label and the labels around it (`contact`, `name`), and where its value stands. */
export type Entry = {
  source: SourceText
  /** Folded words of the last part of the path or of the label. */
  key: string
  /** Folded words of the whole path. */
  path: string
  value: string
  start: number
  end: number
}

/** The answers of a form in order, without those about uploaded files. */
export function formEntries({ kind, texts }: Reading): Entry[] {
  const [body] = texts
  if (kind !== 'form' || !body) return []
  return body.marks.flatMap(({ start, end, where }): Entry[] => {
    const from = start + where.length + 2
    const value = body.text.slice(from, end)
    if (value.trim() === '' || uploadPath.test(where)) return []
    const path = wordsOf(where)
    const key = wordsOf(
      where
        .replace(/\[\d+\]/g, '')
        .split('.')
        .at(-1) ?? '',
    )
    return [{ source: body, key, path, value, start: from, end }]
  })
}

const labelled = /^[-*•>\s]*\**(\p{L}[^:\t\n]{0,48}?)\**\s*[:=\t]\s*\**(\S.*)$/u

/** `Label: value` lines of what is said now. */
export function labelledEntries(messages: readonly Message[]): Entry[] {
  return messages.flatMap(({ lines, source }) =>
    lines.flatMap((line): Entry[] => {
      const [whole, label = '', value = ''] = labelled.exec(line.text) ?? []
      if (
        whole === undefined ||
        label.split(/\s+/).length > 6 ||
        value.length > 200 ||
        value.startsWith('//')
      )
        return []
      const start = line.start + line.text.length - value.length
      const key = wordsOf(label)
      return [{ source, key, path: key, value: value.trim(), start, end: start + value.trim().length }]
    }),
  )
}

/** `companyName`, `company_name` and `Company name *` are one key. */
function wordsOf(path: string): string {
  return fold(path.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
