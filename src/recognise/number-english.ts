/** The grammar of English numbers in words: cardinals, fractions, decimals, mixed with digits ("3 million and a half"). */

export type NumberToken = {
  kind:
    | 'one'
    | 'ten'
    | 'hundred'
    | 'scale'
    | 'dozen'
    | 'digits'
    | 'a'
    | 'and'
    | 'point'
    | 'negative'
    | 'half'
    | 'part'
    | 'over'
  value: number
  /** `thirds`, as against `third`. */
  plural: boolean
  start: number
  end: number
  /** What stands between this and the token before. */
  gap: string
}

type Kind = NumberToken['kind']

/** The words of the grammar, each with its kind and value. */
export const englishWords: ReadonlyMap<string, { kind: Kind; value: number; plural: boolean }> = new Map([
  ...words('one', {
    zero: 0,
    nought: 0,
    naught: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
  }),
  ...words('ten', {
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
  ...words('hundred', { hundred: 100 }),
  ...words('scale', { thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9, trillion: 1e12 }),
  ...words('dozen', { dozen: 12, dozens: 12 }),
  ...words('a', { a: 1, an: 1 }),
  ...words('and', { and: 0 }),
  ...words('point', { point: 0 }),
  ...words('negative', { minus: -1, negative: -1 }),
  ...words('over', { over: 0 }),
  ...words('half', { half: 2 }),
  ...words('part', { halves: 2 }, true),
  ...words('part', {
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    thousandth: 1e3,
    millionth: 1e6,
    billionth: 1e9,
    trillionth: 1e12,
    first: 1,
    second: 2,
  }),
  ...words(
    'part',
    {
      thirds: 3,
      quarters: 4,
      fourths: 4,
      fifths: 5,
      sixths: 6,
      sevenths: 7,
      eighths: 8,
      ninths: 9,
      tenths: 10,
      elevenths: 11,
      twelfths: 12,
      sixteenths: 16,
      twentieths: 20,
      hundredths: 100,
      thousandths: 1e3,
      millionths: 1e6,
      billionths: 1e9,
      trillionths: 1e12,
      firsts: 1,
      seconds: 2,
    },
    true,
  ),
])

/** No number in words is longer, and a bound keeps a hostile "one hundred and one hundred and …" cheap. */
const longest = 12

export type EnglishNumber = { value: number; next: number }

/** The longest number that starts at token `at`, null where none does. */
export function readEnglish(tokens: readonly NumberToken[], at: number): EnglishNumber | null {
  const first = tokens[at]
  if (
    first === undefined ||
    first.kind === 'and' ||
    first.kind === 'point' ||
    first.kind === 'over' ||
    first.kind === 'dozen'
  )
    return null
  let end = at + 1
  while (end < tokens.length && end - at < longest && isJoint(tokens[end], tokens[end - 1])) end++
  for (let stop = end; stop > at; stop--) {
    const list = tokens.slice(at, stop)
    const value = valueOf(list)
    if (value !== null && isWords(list)) return { value, next: stop }
  }
  return null
}

/** Digits alone are not this reader's business, nor is an article. */
function isWords(list: readonly NumberToken[]): boolean {
  return !(list.length === 1 && (list[0]?.kind === 'digits' || list[0]?.kind === 'a'))
}

function isJoint(token: NumberToken | undefined, before: NumberToken | undefined): boolean {
  if (token === undefined || before === undefined) return false
  if (token.kind === 'digits' && before.kind === 'digits') return false
  return /^(?:\s{1,3}|\s?[-‐–]\s?)$/.test(token.gap)
}

function valueOf(list: readonly NumberToken[]): number | null {
  const [first] = list
  const last = list.at(-1)
  if (first === undefined || last === undefined) return null
  if (first.kind === 'negative') {
    const rest = list.length === 2 && list[1]?.kind === 'digits' ? list[1].value : valueOf(list.slice(1))
    return rest === null ? null : -rest
  }
  const over = list.findIndex((token) => token.kind === 'over')
  if (over > 0) return divide(cardinalOf(list.slice(0, over)), cardinalOf(list.slice(over + 1)))
  const point = list.findIndex((token) => token.kind === 'point')
  if (point > 0) return withDecimals(cardinalOf(list.slice(0, point)), list.slice(point + 1))
  if (last.kind === 'dozen') {
    const before = list.slice(0, -1)
    return times(halfA(before) ?? oneOrCardinal(before), 12)
  }
  return mixedOf(list) ?? fractionOf(list)?.value ?? cardinalOf(list)
}

/** "five and a half", "3 million and a quarter", "one billion and three quarters million". */
function mixedOf(list: readonly NumberToken[]): number | null {
  const last = list.at(-1)
  if (last?.kind === 'scale') {
    const inner = mixedOf(list.slice(0, -1))
    if (inner !== null && inner < last.value && !list.slice(0, -1).some((token) => token.kind === 'scale'))
      return inner * last.value
  }
  const and = list.findLastIndex((token) => token.kind === 'and')
  if (and <= 0) return null
  const left = cardinalOf(list.slice(0, and))
  const fraction = fractionOf(list.slice(and + 1))
  if (left === null || fraction === null) return null
  if (fraction.scaled) return left + fraction.value
  if (fraction.value >= 1) return null
  const before = list[and - 1]
  const unit = before?.kind === 'scale' && before.value >= 1e6 ? before.value : 1
  return left + fraction.value * unit
}

type Fraction = { value: number; scaled: boolean }

/** "two thirds", "a fifth", "one twenty-fifth", "half a million", "three quarters of" without the "of". */
function fractionOf(list: readonly NumberToken[]): Fraction | null {
  const last = list.at(-1)
  if (last === undefined) return null
  if (last.kind === 'scale') {
    const part = halfA(list.slice(0, -1)) ?? quartersOf(list.slice(0, -1))
    return part === null ? null : { value: part * last.value, scaled: true }
  }
  if (last.kind !== 'part' && last.kind !== 'half') return null
  const numerator = list.slice(0, -1)
  if (numerator.length === 0) return null
  if (last.kind === 'half') return isOne(numerator) ? { value: 0.5, scaled: false } : null
  // Digits before a plural are a count of things ("100 millionths"), and "first", "second" are places.
  if (numerator[0]?.kind === 'digits' || (last.value < 3 && numerator.length < 2 && last.plural !== true))
    return null
  const compound = last.plural ? compoundPlural(list) : compoundSingular(list)
  if (compound !== null) return { value: compound, scaled: false }
  if (last.value < 3 || (!last.plural && !isOne(numerator))) return null
  const top = isOne(numerator) ? 1 : cardinalOf(numerator)
  return top === null ? null : { value: top / last.value, scaled: false }
}

/** "three twenty-firsts", "one hundred thirty-fifths": tens right before the part belong to it. */
function compoundPlural(list: readonly NumberToken[]): number | null {
  const last = list.at(-1)
  const ten = list.at(-2)
  if (last === undefined || ten?.kind !== 'ten' || last.value >= 10) return null
  return divide(cardinalOf(list.slice(0, -2)), ten.value + last.value)
}

/** "one twenty-fifth", "one one hundred fifth". */
function compoundSingular(list: readonly NumberToken[]): number | null {
  const [first, ...rest] = list
  const last = rest.at(-1)
  if (first === undefined || last === undefined || rest.length < 2 || !isOne([first])) return null
  const as: NumberToken = { ...last, kind: last.value < 20 ? 'one' : 'ten' }
  return divide(1, cardinalOf([...rest.slice(0, -1), as]))
}

/** "half a" or "half" before a scale or dozen. */
function halfA(list: readonly NumberToken[]): number | null {
  const [first, second] = list
  if (first?.kind === 'half' && (list.length === 1 || (list.length === 2 && second?.kind === 'a'))) return 0.5
  return first?.kind === 'a' && second?.kind === 'half' && list.length === 2 ? 0.5 : null
}

function quartersOf(list: readonly NumberToken[]): number | null {
  const last = list.at(-1)
  if (last?.kind !== 'part' || last.value !== 4) return null
  const top = isOne(list.slice(0, -1)) ? 1 : cardinalOf(list.slice(0, -1))
  return top === null ? null : top / 4
}

function isOne(list: readonly NumberToken[]): boolean {
  return list.length === 1 && (list[0]?.kind === 'a' || (list[0]?.kind === 'one' && list[0].value === 1))
}

function oneOrCardinal(list: readonly NumberToken[]): number | null {
  return isOne(list) ? 1 : cardinalOf(list)
}

/** A cardinal that uses every token: "a hundred", "twenty-one", "two hundred and fifty thousand", "3 hundred and 21". */
function cardinalOf(list: readonly NumberToken[]): number | null {
  if (list.length === 1 && list[0]?.kind === 'digits') return list[0].value
  let total = 0
  let group: number | null = null
  let below = Number.POSITIVE_INFINITY
  let room = Number.POSITIVE_INFINITY
  for (const [index, token] of list.entries()) {
    const next = list[index + 1]
    if (token.kind === 'one' && (group === null || (token.value > 0 && token.value < room))) {
      group = (group ?? 0) + token.value
      room = 0
    } else if (token.kind === 'ten' && (group === null || token.value < room)) {
      group = (group ?? 0) + token.value
      room = 10
    } else if (
      token.kind === 'digits' &&
      (group === null || token.value < room) &&
      (index === 0 || token.value < 1000)
    ) {
      group = (group ?? 0) + token.value
      room = 0
    } else if (token.kind === 'hundred' && (index === 0 || canBeHundreds(group, list[index - 1], index))) {
      group = (group ?? 1) * 100
      room = 100
    } else if (token.kind === 'scale' && group !== null && group > 0 && (token.value < below || index > 0)) {
      if (token.value >= below) return null
      total += group * token.value
      below = token.value
      group = null
      room = below
      // "three lakh crore"
      if (next?.kind === 'scale' && next.value > token.value) {
        if (index + 2 !== list.length) return null
        return total * next.value
      }
    } else if (token.kind === 'a' && index === 0 && (next?.kind === 'hundred' || next?.kind === 'scale')) {
      group = 1
      room = 0
    } else if (
      token.kind === 'and' &&
      index > 0 &&
      room > 1 &&
      next !== undefined &&
      /^(?:one|ten|digits)$/.test(next.kind)
    ) {
      if (list[index - 1]?.kind === 'digits') return null
    } else return null
  }
  return list.length === 0 ? null : total + (group ?? 0)
}

function withDecimals(whole: number | null, list: readonly NumberToken[]): number | null {
  if (whole === null || list.length === 0) return null
  const single = list.every((token) => token.kind === 'one' && token.value < 10)
  const digits = single ? list.map((token) => token.value).join('') : cardinalOf(list)?.toString()
  return digits === undefined ? null : Number(`${whole}.${digits}`)
}

function divide(top: number | null, bottom: number | null): number | null {
  return top === null || bottom === null || bottom === 0 ? null : top / bottom
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}

function words(
  kind: Kind,
  table: Record<string, number>,
  plural = false,
): [string, { kind: Kind; value: number; plural: boolean }][] {
  return Object.entries(table).map(([word, value]) => [word, { kind, value, plural }])
}

/** "ninety-five hundred" and "322 hundred", not "3 hundred and 2 hundred". */
function canBeHundreds(group: number | null, before: NumberToken | undefined, index: number): boolean {
  return group !== null && group > 0 && (group < 100 || (before?.kind === 'digits' && index === 1))
}
