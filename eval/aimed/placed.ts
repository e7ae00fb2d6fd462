/** Passages as they come: alone, or as a line of a mail about something else. */
import { sentencesFor } from '../../src/learn/machine-sentences.ts'
import type { Example } from '../../src/learn/model.ts'
import type { Row } from './rows.ts'

/** `from..to` is the row's own text within `text`. */
export type Placed = { row: Row; text: string; from: number; to: number; where: Place }

type Place = 'alone' | 'end' | 'middle' | 'start'

/** Longer mails are cut: what stands around a passage matters, not how much. */
const mostAround = 3000
/** Clean passages that are there to be told from attacks count twice: there are few of them. */
const weightOfClean = 2

/** Each row alone and, where it is a passage, in one of `mails`; which mail and where depends on its words only. */
export function placedIn(rows: readonly Row[], mails: readonly Row[]): Placed[] {
  return rows.flatMap((row): Placed[] => {
    const alone: Placed = { row, text: row.text, from: 0, to: row.text.length, where: 'alone' }
    if (row.whole || mails.length === 0) return [alone]
    const mix = mixed(row.text)
    const inMail = (['end', 'middle', 'start'] as const).map((where, turn) => {
      const mail = mails[(mix + turn * 7919) % mails.length]?.text ?? ''
      return inside(row, mail.slice(0, mostAround), where)
    })
    // A question of general knowledge that is all of a mail is nobody's attack, and nobody's business either.
    if (row.family === 'unrelated task') return inMail.slice(0, 2)
    if (row.from === 'requests') return mix % 3 === 0 ? inMail.slice(0, 1) : [alone]
    return [alone, ...inMail.slice(mix % 3, (mix % 3) + 1)]
  })
}

/** The sentences of what was placed; those of the mail around it are examples of their own mail. */
export function examplesOf({ row, text, from, to }: Placed): Example[] {
  const times = !row.aimed && (row.from === 'injection' || row.from === 'seeds') ? weightOfClean : 1
  return sentencesFor(text)
    .filter(({ start, end }) => start >= from && end <= to)
    .flatMap(({ utterance }) => {
      const label = row.aimed ? 'machine' : 'people'
      return Array.from({ length: times }, (): Example => ({ ...utterance, label, group: row.family }))
    })
}

/** A number that depends on a text and on nothing else (FNV-1a). */
export function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function inside(row: Row, mail: string, where: 'end' | 'middle' | 'start'): Placed {
  const lines = mail.split('\n')
  const at = { end: lines.length, middle: Math.ceil(lines.length / 2), start: 0 }[where]
  const before = lines.slice(0, at).join('\n')
  const from = at === 0 ? 0 : before.length + 1
  const text = [...lines.slice(0, at), row.text, ...lines.slice(at)].join('\n')
  return { row, text, from, to: from + row.text.length, where }
}
