/** Rules of the settings: what somebody decided beforehand comes before what was learnt. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { SourceText } from '../../words/text.ts'
import { plainLetters } from './concept.ts'
import { linesSaid, type Mail } from './mail.ts'
import { type Condition, type Rule, rulesOf } from './settings.ts'

export type Fitting = { rule: Rule; evidence: Evidence[] }

/** The rules that fit, in the order of the settings. One that asks for something unknown never fits. */
export function fittingRules(mail: Mail, category: string | null): Fitting[] {
  return rulesOf(mail.input.settings).flatMap((rule) => {
    const found = rule.conditions.map((condition) => spanOf(condition, mail, category))
    if (found.some((evidence) => evidence === null)) return []
    return [{ rule, evidence: found.flatMap((evidence) => evidence ?? []) }]
  })
}

/** Where the condition is met; null where it is not. Any of its words is enough. */
function spanOf({ field, words }: Condition, mail: Mail, category: string | null): Evidence[] | null {
  const { reading } = mail.input
  if (/^(?:from|sender|domain|from_domain|sender_domain)$/.test(field))
    return first(words, (word) => inHeader(mail.input, ['From'], word))
  if (/^(?:to|address|mailbox|recipient|cc|delivered_to|alias)$/.test(field))
    return first(words, (word) => inHeader(mail.input, ['To', 'Cc', 'Delivered-To'], word))
  if (/^(?:subject|title|betreff|asunto)$/.test(field))
    return first(words, (word) => inLines(mail.subject === null ? [] : [mail.subject], word))
  if (/^(?:body|text|contains|words|any|keywords|says|message)$/.test(field))
    return first(words, (word) => inLines(linesSaid(mail), word))
  if (/^(?:attachment|attachments|file|filename)$/.test(field))
    return reading.attachments.some(({ name }) => words.some((word) => fold(name).includes(fold(word))))
      ? []
      : null
  if (field === 'language') return words.some((word) => fold(word) === reading.language) ? [] : null
  if (field === 'category') return words.some((word) => fold(word) === fold(category ?? '')) ? [] : null
  if (/^(?:automatic|machine)$/.test(field))
    return words.some((word) => fold(word) === reading.automatic) ? [] : null
  return null
}

function first(words: readonly string[], find: (word: string) => Evidence | null): Evidence[] | null {
  for (const word of words) {
    const found = find(word)
    if (found !== null) return [found]
  }
  return null
}

/** A domain is met by its addresses and those below it, never by a name that only contains it. */
function inHeader({ reading }: LaneInput, names: readonly string[], word: string): Evidence | null {
  const wanted = fold(word)
    .replace(/^[@*.]+/, '')
    .trim()
  const isDomain = /^[^@\s]+\.[^@\s.]{2,}$/.test(wanted)
  for (const source of [...reading.texts, ...(reading.trace ?? [])]) {
    if (!names.some((name) => source.source === `signal:header:${name}`)) continue
    for (const match of source.text.matchAll(/[^\s<>,"]{1,80}@[^\s<>,"]{1,200}/gu)) {
      const address = fold(match[0])
      const domain = address.split('@')[1] ?? ''
      const isMet = isDomain
        ? domain === wanted || domain.endsWith(`.${wanted}`)
        : address === wanted || (wanted.endsWith('@') && address.startsWith(wanted))
      if (isMet) return evidenceAt(source, match.index, match.index + match[0].length)
    }
    // A name anybody may write decides nothing where an address is meant.
    const inName = isDomain || wanted.includes('@') ? null : wordIn(source, wanted, 0, source.text.length)
    if (inName !== null) return inName
  }
  return null
}

function inLines(lines: readonly Line[], word: string): Evidence | null {
  const wanted = plainLetters(word.trim())
  for (const { source, start, end } of lines) {
    const found = wordIn(source, wanted, start, end)
    if (found !== null) return found
  }
  return null
}

/** Where words of the settings stand as whole words, accents and case aside. */
export function wordIn(source: SourceText, wanted: string, from: number, to: number): Evidence | null {
  if (wanted === '') return null
  const text = plainLetters(source.text.slice(from, to))
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
    if (isWhole) return evidenceAt(source, from + at, from + end)
  }
  return null
}
