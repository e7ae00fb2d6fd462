/** An action item on its way from the words to the cells. */
import { evidenceAt } from '../../evidence/quote.ts'
import { type Due, duesIn } from '../../recognise/due.ts'
import type { Hints } from '../../recognise/found.ts'
import type { Evidence } from '../../words/evidence.ts'
import { english } from './grammar-english.ts'
import { german } from './grammar-german.ts'
import { spanish } from './grammar-spanish.ts'
import type { Utterance } from './meeting-text.ts'
import type { Grammar } from './offer.ts'
import type { People } from './people.ts'

export type Dated = { value: string; confidence: number; evidence: Evidence[] }
export type Owned = { value: string; confidence: number; evidence: Evidence[] }

export type Item = {
  task: string
  confidence: number
  evidence: Evidence[]
  owner: Owned | null
  due: Dated | null
  /** Turn of the talk in which it came up; `noted` ones stand in minutes. */
  turn: number
  noted: boolean
  /** Stands in a message that a newer one quotes. */
  older: boolean
  owners: Owned[]
  dues: Dated[]
}

export type Context = { people: People; hints: Hints; grammars: readonly Grammar[] }

/** The grammars worth asking: the language told, and English, which is mixed into everything. */
export function grammarsFor(language: string | null): readonly Grammar[] {
  if (language === 'de') return [german, english]
  if (language === 'es') return [spanish, english]
  return language === 'en' ? [english] : [english, german, spanish]
}

/** Evidence of a place in an utterance, with the time at which it was said. */
export function evidenceOf(
  utterance: Pick<Utterance, 'line' | 'where'>,
  span?: { start: number; end: number },
): Evidence {
  const { line, where } = utterance
  const from = line.start + (span?.start ?? 0)
  const to = span === undefined ? line.end : Math.min(line.end, line.start + span.end)
  const evidence = evidenceAt(line.source, from, Math.max(from + 1, to))
  return where === null || evidence.where !== undefined ? evidence : { ...evidence, where }
}

/** The day that an utterance names for the work at `span`: inside it first, else the nearest before it. */
export function dueNear(
  utterance: Utterance,
  span: { start: number; end: number },
  hints: Hints,
): { due: Due; dated: Dated } | null {
  const dues = duesIn(utterance.line.text, hints)
  const inside = dues.filter(({ start, end }) => start >= span.start && end <= span.end + 40)
  const leading = dues.filter(
    ({ start, phrase }) =>
      start < span.start &&
      utterance.line.text.slice(0, phrase.start).trim().split(/\s+/).length <= 4 &&
      /^(?:by|before|until|on|bis|am|para|antes|hasta|el|for|in|within|this|next|tomorrow|today|morgen|heute|mañana|hoy|\p{Lu})/iu.test(
        utterance.line.text.slice(phrase.start),
      ),
  )
  const deadline = inside.filter(({ phrase, start }) =>
    /\b(?:by|before|due|until|till|bis|sp[äa]testens|f[äa]llig|para|antes|hasta|tardar|latest|eod|cob)\b/i.test(
      utterance.line.text.slice(phrase.start, start),
    ),
  )
  const due =
    deadline.at(-1) ?? inside.filter((one) => !isOfThing(utterance.line.text, one)).at(-1) ?? leading.at(-1)
  if (due === undefined) return null
  return {
    due,
    dated: { value: due.value, confidence: due.confidence, evidence: [evidenceOf(utterance, due)] },
  }
}

/** "the agenda for Thursday", "ob am 12.12. gearbeitet wird", "which week": the day is of the thing, not of the work. */
function isOfThing(text: string, { start, phrase, end }: Due): boolean {
  const lead = text.slice(phrase.start, start)
  const before = text.slice(Math.max(0, phrase.start - 40), phrase.start)
  if (
    /\b(?:for|from|of|since|f[üu]r|vom|ab|del)\s*(?:the\s*)?$/i.test(lead) ||
    (/\b(?:for|from|of|the|last|f[üu]r(?: den)?|vom|del|de)\s+$/i.test(text.slice(0, start)) &&
      !/\b(?:by|before) the\s+$/i.test(text.slice(0, start)))
  )
    return true
  if (
    /\b(?:whether|if|which|ob|dass|si|what|when|how|(?:so|sure|say|says|said|ensure) that)\b[^,]*$/i.test(
      before,
    )
  )
    return true
  return (
    /^['’]s\s+\p{L}/u.test(text.slice(end)) ||
    /^\s+(?:meeting|call|session|workshop|audit|deadline|board|demo|delivery|shipment|visit|release|review|report|invoice|order|figures|numbers|results|presentation|slides|agenda)\b/i.test(
      text.slice(end),
    )
  )
}

export function ownerFrom(value: string, confidence: number, evidence: Evidence): Owned {
  return { value, confidence, evidence: [evidence] }
}
