/** Times, days, choices, numbers and yes-or-no of a turn, each put into the field that it is of. */
import { type FieldSchema, wordsOf } from './field-type.ts'
import { choicesIn } from './field-values.ts'
import { type Filled, ofType, put, stems } from './filling.ts'
import { daysSaid, numbersSaid, timesSaid } from './spans.ts'

type Turn = { fields: readonly FieldSchema[]; now: Date }

const late = /return|back|check[- ]?out|until|till|end|drop|arriv|inbound|\bto\s*$|through|leave the/i

/** The first of a pair starts, the other ends; what stands before a value says which it is. */
function oneOf(fields: readonly FieldSchema[], ahead: string, nth: number): FieldSchema | undefined {
  if (fields.length <= 1) return fields[0]
  const isLate = (field: FieldSchema): boolean =>
    /return|out|end|drop|arriv|inbound|new/i.test(field.name.replace(/outbound/i, '')) &&
    !/departure|outbound_departure/i.test(field.name.replace(/inbound.*/i, ''))
  const starts = fields.filter((field) => !isLate(field))
  const ends = fields.filter(isLate)
  const wantsEnd = late.test(ahead) || nth > 0
  return (wantsEnd ? ends[0] : undefined) ?? starts[0] ?? ends[0]
}

export function times(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'time')
  timesSaid(text).forEach((span, nth) => {
    const wanted = asked.filter((field) => fields.includes(field))
    put(
      filled,
      oneOf(wanted.length > 0 ? wanted : fields, text.slice(Math.max(0, span.start - 30), span.start), nth),
      span,
    )
  })
}

export function days(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'date')
  daysSaid(text, turn.now).forEach((span, nth) => {
    const wanted = asked.filter((field) => fields.includes(field))
    const ahead = text.slice(Math.max(0, span.start - 30), span.start)
    put(filled, oneOf(wanted.length > 0 && !late.test(ahead) ? wanted : fields, ahead, nth), span)
  })
}

export function choices(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  for (const field of ofType(turn, 'choice')) {
    const found = choicesIn(text, field.values ?? []).at(-1) ?? nearChoice(text, field, asked)
    if (found !== null)
      put(
        filled,
        field,
        { text: text.slice(found.start, found.end), start: found.start, end: found.end },
        found.value,
      )
  }
}

/** The first word of a value is enough where it is distinct: `American` for American Airlines. */
function nearChoice(
  text: string,
  field: FieldSchema,
  asked: readonly FieldSchema[],
): { value: string; start: number; end: number } | null {
  const firsts = (field.values ?? []).map((value) => ({ value, first: value.split(' ')[0] ?? value }))
  const long = firsts.filter(
    ({ value, first }) =>
      value.includes(' ') && first.length > 4 && firsts.filter((one) => one.first === first).length === 1,
  )
  const found = choicesIn(
    text,
    long.map(({ first }) => first),
  ).at(-1)
  const match = found === undefined ? undefined : long.find(({ first }) => first === found.value)
  if (found !== undefined && match !== undefined)
    return { value: match.value, start: found.start, end: found.end }
  const any = asked.includes(field) && /\b(?:any|doesn['’]t matter|don['’]t care|no preference)\b/i.exec(text)
  return any ? { value: 'dontcare', start: any.index, end: any.index + any[0].length } : null
}

const people =
  /people|persons?|person|passengers?|adults?|guests?|travell?ers?|of us|seats?|tickets?|friends?|riders?/i

export function counts(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  const fields = ofType(turn, 'count').filter(({ name }) => !/rating|year/i.test(name))
  const all = numbersSaid(text).filter(
    (one) => !filled.used.some((span) => span.start < one.end && one.start < span.end),
  )
  for (const field of ofType(turn, 'duration')) {
    const one =
      all.find(({ behind }) => /^[ -](?:days?|nights?|weeks?)/.test(behind)) ??
      (asked.includes(field) ? all[0] : undefined)
    if (one !== undefined) put(filled, field, one)
  }
  const numbers = all.filter(
    ({ behind, start }) =>
      !/^[ -](?:days?|nights?|weeks?|stars?|am\b|pm\b|options|results|out of|percent|%)/.test(behind) &&
      !/[$€£#]\s*$/.test(text.slice(0, start)),
  )
  for (const field of fields) {
    const nouns = stems(wordsOf(field.name).replace(/number of|num|count/g, ''))
    const isPeople = people.test(wordsOf(field.name))
    const own = numbers.find(({ behind }) => {
      const next = stems(behind).slice(0, 2)
      return nouns.some((noun) => next.includes(noun)) || (isPeople && people.test(behind.slice(0, 14)))
    })
    const alone = numbers.length === 1 ? numbers[0] : undefined
    const answered =
      asked.includes(field) || (fields.length === 1 && /\bfor\s*$/.test(alone?.ahead ?? ''))
        ? alone
        : undefined
    const one = own ?? answered
    const able = (value: string): boolean =>
      (field.values ?? []).length === 0 || (field.values ?? []).includes(value)
    if (one !== undefined && able(one.value)) put(filled, field, one, one.value)
    else {
      const self = isPeople
        ? /\b(?:just me|only me|myself|by myself|a (?:ticket|seat)|(?:an?|single|one) (?:ticket|seat|person|passenger|adult))\b/i.exec(
            text,
          )
        : null
      const single =
        self ??
        new RegExp(
          `\\b(?:an?|single) (?:${nouns.map((noun) => `${noun}\\p{L}*`).join('|') || '#'})`,
          'iu',
        ).exec(text)
      if (single !== null && able('1'))
        put(
          filled,
          field,
          { text: single[0], start: single.index, end: single.index + single[0].length },
          '1',
        )
    }
  }
  for (const field of turn.fields.filter(({ name }) => /rating|year|stars?/i.test(name))) {
    const one = numbers.find(
      ({ behind, ahead }) =>
        /^[ -]?stars?|^ or (?:higher|more|above|better)|^ rating|^ and above/.test(behind) ||
        /(?:rat(?:ed|ing)|least|from|year|in) (?:\p{L}+ ){0,3}$/u.test(ahead) ||
        asked.includes(field),
    )
    const isAsked =
      /^(?:was|is|are|were|did|does)\b/i.test(text.trim()) ||
      /\b(?:is|was) (?:it|this|that|the \p{L}+)[^.]*\?$/iu.test(text)
    const able =
      one !== undefined &&
      !isAsked &&
      ((field.values ?? []).length === 0 || (field.values ?? []).includes(one.value))
    if (one !== undefined && able && !filled.used.some((span) => span.start === one.start))
      put(filled, field, one, (field.values ?? []).length > 0 ? one.value : one.text)
  }
}

/** Yes-or-no fields: wanted where their words are said and it is no question about them. */
export function switches(text: string, turn: Turn, asked: readonly FieldSchema[], filled: Filled): void {
  for (const field of ofType(turn, 'yes-no')) {
    const yes = (field.values ?? []).find((value) => /true|yes/i.test(value)) ?? 'True'
    const no = (field.values ?? []).find((value) => /false|no/i.test(value)) ?? 'False'
    const names = stems(wordsOf(field.name).replace(/\b(?:has|is|in|add|good|for|allowed|available)\b/g, ''))
    const clauses = text.split(/(?<=[.!?])\s+/)
    const clause = clauses.find(
      (one) =>
        names.length > 0 &&
        names.every((name) => stems(one).some((stem) => stem.startsWith(name.slice(0, 5)))),
    )
    if (
      clause !== undefined &&
      !/^(?:(?:and|also|okay|ok|great|good|thanks?)[,. ]+)*(?:do|does|is|are|has|have|what|can you tell|could you tell|tell me|let me know|whether|check)\b/i.test(
        clause.trim(),
      ) &&
      !/\b(?:do|does|is|are|if|whether) (?:they|it|there|the)\b/i.test(clause)
    ) {
      const denied = /\b(?:no|not|don['’]t|without|never|unnecessary|skip)\b/i.test(clause)
      put(
        filled,
        field,
        { text: clause, start: text.indexOf(clause), end: text.indexOf(clause) },
        denied ? no : yes,
      )
    } else if (asked.includes(field)) {
      if (/^\W*(?:yes|yeah|yep|sure|ok|okay|please|definitely)\b/i.test(text))
        put(filled, field, { text: 'yes', start: 0, end: 0 }, yes)
      if (/^\W*(?:no|nope|nah)\b|\bnot (?:needed|necessary)\b|don['’]t (?:need|want)/i.test(text))
        put(filled, field, { text: 'no', start: 0, end: 0 }, no)
    }
  }
}
