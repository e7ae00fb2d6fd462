/** Criteria answered by words: the business's own, and questions with a plain yes or no in the form. */

import { plainLabel } from '../../evidence/form-answers.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { Met } from './fields.ts'
import type { Looked } from './looked.ts'
import { evidenceOfLine, inSentences } from './quoted.ts'

type FoundWords = {
  found: boolean
  isDenied: boolean
  evidence: Evidence[]
  /** The one field looked into, where only one was and it is known. */
  field: Cell<string> | null
}

const fieldNames = ['role', 'need', 'products', 'company', 'source', 'timeline'] as const

/**
 * Looks for any of the phrases as whole words, the last one also as the beginning of a word (`einkauf` in
 * `Einkaufsleiter`). Where the criterion names a field, or is called like one, that is looked into first.
 */
export function wordsFound(
  phrases: readonly string[],
  where: readonly string[],
  name: string,
  { fields, heard }: Looked,
): FoundWords {
  const nothing = { found: false, isDenied: false, evidence: [], field: null }
  const named = fieldNames.filter((field) =>
    where.length > 0 ? where.includes(field) : field === fold(name),
  )
  const wanted = (named.includes('role') ? withSameRoles(phrases) : phrases).map(patternOf)
  if (wanted.length === 0) return nothing
  const cells = named.flatMap((field): Cell<string>[] => {
    if (field === 'role') return [fields.contact.role]
    if (field === 'company') return [fields.company.name]
    return field === 'products' ? fields.products : [fields[field]]
  })
  const known = cells.filter(({ value }) => value !== null)
  const hit = known.find(({ value }) => wanted.some((pattern) => pattern.test(fold(value ?? ''))))
  if (hit) return { found: true, isDenied: false, evidence: inSentences(hit.evidence, heard), field: hit }
  if (named.length > 0 && where.length > 0) return { ...nothing, field: known[0] ?? null }
  const all = [...heard.sentences, ...(heard.subject ? [heard.subject] : [])]
  const line = all.find(({ text }) => wanted.some((pattern) => pattern.test(fold(text))))
  if (!line) return { ...nothing, field: named.length > 0 ? (known[0] ?? null) : null }
  return {
    found: true,
    isDenied: isDenied(line, wanted),
    evidence: [evidenceOfLine(line, { start: 0, end: line.end - line.start })],
    field: null,
  }
}

/** One job in the languages it is written in, so that a list in one of them knows the others. */
const sameRoles: readonly string[][] = [
  'buyer|purchas|procurement|sourcing|einkauf|einkäufer|beschaffung|compras|comprador|achat|acheteu|acquisti|inkop|inkoop|inköp|indkøb|innkjøp|zakup|satın alma|nákup|beszerz|ostopäällik|закуп|采购'.split(
    '|',
  ),
  'owner|proprietor|inhaber|propietari|dueñ|propriétaire|titolare|proprietári|eigenaar|właściciel|ägare|ejer|eier|sahibi|owner|владелец|老板'.split(
    '|',
  ),
  'managing director|chief executive|ceo|geschäftsführ|director general|directeur général|directrice générale|gérant|gerente general|amministratore|sócio-gerente|gerente|directeur|algemeen directeur|prezes|dyrektor generalny|genel müdür|verkställande direktör|vd|direktør|总经理'.split(
    '|',
  ),
  'founder|gründer|fundador|fondateur|fondatrice|fondatore|oprichter|założyciel|kurucu|grundare'.split('|'),
]

function withSameRoles(phrases: readonly string[]): string[] {
  const said = phrases.map(fold)
  const families = sameRoles.filter((family) =>
    family.some((one) => said.some((phrase) => phrase.startsWith(fold(one)))),
  )
  return [...new Set([...phrases, ...families.flat()])]
}

function patternOf(phrase: string): RegExp {
  const plain = fold(phrase.trim())
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '[\\s-]+')
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${plain}${phrase.trim().length >= 5 ? '' : '(?![\\p{L}\\p{N}])'}`,
    'u',
  )
}

function isDenied({ text }: Line, wanted: readonly RegExp[]): boolean {
  const plain = fold(text)
  return wanted.some((pattern) => {
    const at = pattern.exec(plain)?.index
    return (
      at !== undefined &&
      /\b(?:no|not|never|without|nicht|kein|keine|keinen|ohne|pas|sans|sin|ningun[oa]?|non|senza|nao|sem|geen|niet|nie|bez)\s(?:\S+\s){0,2}$/.test(
        plain.slice(0, at),
      )
    )
  })
}

const yes = /^(?:yes|y|true|1|ja|oui|s[ií]|sim|tak|evet|x|✓|checked|on)\b/i
const no = /^(?:no|n|false|0|nein|non|não|nao|nie|nee|hayır|unchecked|off)\b/i

/** A question is answered by a field of the form that asks it; free text is for a person to judge. */
export function questionAnswered(question: string, { heard }: Looked): Cell<Met> | null {
  const words = contentOf(question)
  const asked = heard.answers.find(({ label }) => {
    const own = contentOf(label)
    const shared = own.filter((word) => words.includes(word)).length
    return shared >= 1 && shared * 2 >= Math.min(words.length, own.length)
  })
  if (!asked) return null
  const answer = asked.value.trim()
  if (!yes.test(answer) && !no.test(answer)) return null
  const met = yes.test(answer) ? 'yes' : 'no'
  return { value: met, confidence: 0.85, evidence: [evidenceAt(asked.source, asked.start, asked.end)] }
}

const small = new Set(
  'the a an do does is are you your they have has of for with to in on and or what which how did we us it der die das sie haben ist sind ein eine'.split(
    ' ',
  ),
)

function contentOf(text: string): string[] {
  return plainLabel(text)
    .split(' ')
    .filter((word) => word.length > 2 && !small.has(word))
}
