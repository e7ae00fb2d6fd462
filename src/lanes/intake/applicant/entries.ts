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

/** The answers of a form in order, without those about uploaded files. A question and its answer side by side are one. */
export function formEntries({ kind, texts }: Reading): Entry[] {
  const [body] = texts
  if (kind !== 'form' || !body) return []
  const fields = body.marks.flatMap(({ start, end, where }) => {
    const value = body.text.slice(start + where.length + 2, end)
    return value.trim() === '' ? [] : [{ where, value, start: start + where.length + 2, end }]
  })
  const asked = new Map(
    fields.flatMap(({ where, value }) => (isQuestion.test(where) ? [[parentOf(where), value]] : [])),
  )
  return fields.flatMap(({ where, value, start, end }): Entry[] => {
    if (uploadPath.test(where)) return []
    const question = asked.get(parentOf(where))
    if (question !== undefined) {
      const words = wordsOf(question)
      return isAnswer.test(where) ? [{ source: body, key: words, path: words, value, start, end }] : []
    }
    const last =
      where
        .replace(/\[\d+\]/g, '')
        .split('.')
        .at(-1) ?? ''
    return [{ source: body, key: wordsOf(last), path: wordsOf(where), value, start, end }]
  })
}

/** `answers[0].question` beside `answers[0].answer`; a `name` is a label only beside a `value`, which no person has. */
const isQuestion = /\[\d+\]\.(?:question|label|field|title|prompt|key|field_?name|frage|pregunta)$/i
const isAnswer = /\.(?:answer|value|response|text|antwort|respuesta)(?:\[\d+\])?$/i

function parentOf(where: string): string {
  return where.replace(/(?:\[\d+\])?$/, '').replace(/\.[^.]*$/, '')
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
    .replace(
      /^(?:what is|what s|please (?:enter|provide|state|give us)|enter|wie lautet|wie ist|cual es)\s+(?=\S)/,
      '',
    )
    .replace(/^(?:your|the|ihre?|der|die|das|su|tu|el|la)\s+(?=\S)/, '')
}
