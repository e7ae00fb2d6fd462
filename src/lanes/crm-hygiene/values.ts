/** The values of a clause with their fields: the one whose words stand nearest, or whose value in the record is spoken of. */
import type { FieldType } from '../../evidence/fields/field-type.ts'
import type { Hints } from '../../recognise/found.ts'
import { cuesIn, nearestCue } from './cues.ts'
import type { Heard, Listening } from './heard.ts'
import type { Field } from './meanings.ts'
import { type Typed, typedIn } from './typed.ts'

export function hintsOf({ saying, language, currency }: Listening): Hints {
  // Only American writers of English put the month first.
  const dateOrder =
    saying.timeZone.startsWith('America/') && language === 'en' ? ('mdy' as const) : ('dmy' as const)
  return {
    now: saying.at,
    timeZone: saying.timeZone,
    language,
    dateOrder,
    ...(currency === null ? {} : { currency }),
  }
}

/** The values of a clause with their fields. */
export function valuesHeard(listening: Listening): Heard[] {
  const { saying, fields } = listening
  const text = saying.line.text
  const typed = typedIn(text, hintsOf(listening), fields)
  const kinds = [...new Set(typed.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const ofKind = typed.filter((one) => one.kind === kind)
    const able = fields.filter((field) => takes(field, kind))
    if (able.length === 0) return []
    const cues = cuesIn(text, kind, fields)
    const heard = ofKind
      .filter(({ stale }) => !stale)
      .flatMap((one): Heard[] => {
        const name = nearestCue(cues, one)
        const named = able.find((candidate) => candidate.name === name)
        const field =
          named ??
          (name === '-'
            ? undefined
            : (spokenOf(ofKind, able, listening) ?? likely(one, ofKind, able, listening)))
        if (field === undefined) return []
        return [
          {
            field,
            ...one,
            confidence: named === undefined ? Math.min(one.confidence, 0.75) : one.confidence,
            saying,
            named: false,
          },
        ]
      })
    return kind === 'quantity' ? single(heard) : heard
  })
}

export function takes(field: Field, kind: FieldType): boolean {
  return (
    field.kind === kind ||
    (kind === 'quantity' && field.kind === 'count') ||
    (kind === 'count' && field.kind === 'quantity')
  )
}

/** “62.000 statt 74.000”: where the record's own value is spoken of, the other value of the clause is for that field. */
function spokenOf(all: readonly Typed[], able: readonly Field[], { held }: Listening): Field | undefined {
  const fields = able.filter((field) => all.some(({ value }) => isSame(value, held(field))))
  if (fields.length === 1) return fields[0]
  return able.length === 1 && all.some(({ kind }) => kind === 'count') ? able[0] : undefined
}

/** What the other side would like is not agreed. */
const wanted =
  /(?<!\p{L})(?:wants?|wanted|asks?|asked|asking|demands?|push(?:es|ing)? for|target\w*|hop(?:es|ing)|offer(?:s|ed)?|counter\w*|thinks?|will auf|wollen auf|m[öo]chten?|fordert?|verlangt|quieren?|piden?|pide|ofrecen?)(?!\p{L})/iu

/** A lone sum near what the deal is worth, with nothing that says it is of something else, is what the deal is worth. */
function likely(
  { value, kind }: Typed,
  all: readonly Typed[],
  able: readonly Field[],
  { held, saying }: Listening,
): Field | undefined {
  if (all.filter(({ stale }) => !stale).length > 1) return undefined
  // A number of pieces beside a sum is what the sum is for.
  if (kind === 'quantity')
    return able.length === 1 &&
      /[€$£]|(?<!\p{L})(?:eur|usd|gbp|euros?|dollars?|pounds?)(?!\p{L})/iu.test(saying.line.text)
      ? able[0]
      : undefined
  if (kind !== 'money' || wanted.test(saying.line.text)) return undefined
  const amount = able.find(({ meaning }) => meaning === 'amount')
  const now = amount === undefined ? Number.NaN : numberIn(held(amount))
  const ratio = Number(value) / now
  return ratio > 0.6 && ratio < 1.7 ? amount : undefined
}

function isSame(value: string, held: string): boolean {
  if (held === '') return false
  return value === held.trim() || (/^[\d.]+$/.test(value) && Number(value) === numberIn(held))
}

function numberIn(held: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(held.trim())) return Number.NaN
  return Number(/\d[\d,]*(?:\.\d+)?/.exec(held)?.[0].replaceAll(',', '') ?? Number.NaN)
}

/** Quantities of several articles in one clause are none of the deal's. */
function single(heard: readonly Heard[]): Heard[] {
  return new Set(heard.map(({ value, unit }) => `${value} ${unit}`)).size > 1 ? [] : [...heard]
}
