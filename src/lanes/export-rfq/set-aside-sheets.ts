/** Sheets of a workbook that the mail says not to look at: `ignore the second tab, that is last year’s`. */
import { type Message, paragraphsOf, sentencesOf } from '../../evidence/thread/lines.ts'
import type { Table } from '../../words/text.ts'

const ignoring =
  /\b(?:ignor\p{L}*|disregard|skip|forget|nicht (?:be(?:r[üu]cksichtigen|achten))|ne pas (?:tenir compte|regarder)|no (?:tener en cuenta|considerar)|non considerare)/iu
const sheet =
  /\b(?:tabs?|(?:work)?sheets?|(?:tabellen)?bl[äa]tt(?:er)?|reiter|onglets?|feuilles?|hojas?|pesta[ñn]as?|fogli[oa]?|folhas?|abas?)\b/iu
const second = /\b(?:second|2nd|zweite\p{L}*|2\.|deuxi[èe]me|segund[oa]|second[oa])(?!\p{L})/iu
const others =
  /\b(?:others?|remaining|rest|andere\p{L}*|[üu]brige\p{L}*|autres?|otr[oa]s?|altr[oaie]|outr[oa]s?)(?!\p{L})/iu

/** The attachment without the sheets set aside, its tables and the lines in them alike. */
export function withoutSetAside(attached: Message, body: readonly Message[]): Message {
  const said = body.flatMap(({ lines }) => paragraphsOf(lines)).flatMap(sentencesOf)
  const told = said.find(({ text }) => ignoring.test(text) && sheet.test(text))
  if (told === undefined) return attached
  const { source, lines } = attached
  const names = [...new Set(source.tables.flatMap((table) => sheetOf(table) ?? []))]
  const aside = names.filter((_, index) =>
    others.test(told.text) ? index > 0 : second.test(told.text) && index === 1,
  )
  const dropped = source.tables.filter((table) => aside.includes(sheetOf(table) ?? ''))
  if (dropped.length === 0) return attached
  const cells = dropped.flatMap(({ rows }) => rows.flat())
  return {
    ...attached,
    source: { ...source, tables: source.tables.filter((table) => !dropped.includes(table)) },
    lines: lines.filter(
      (line) => !cells.some(({ start, end }) => end > start && start < line.end && line.start < end),
    ),
  }
}

/** `Spring 26` of the place `Spring 26!A2`; null in a document without sheets. */
function sheetOf({ rows }: Table): string | null {
  const where = rows[0]?.[0]?.where ?? ''
  const at = where.lastIndexOf('!')
  return at < 0 ? null : where.slice(0, at)
}
