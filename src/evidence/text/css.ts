/** As much CSS as decides whether a person sees a text: simple selectors, inline styles, colours, sizes. */

export type Declarations = ReadonlyMap<string, string>
export type Rgb = readonly [red: number, green: number, blue: number]

type Compound = {
  tag: string | null
  id: string | null
  classes: string[]
  attributes: Wanted[]
  /** `a·n + b`, the places among its siblings that are meant. */
  places: [a: number, b: number] | null
}
type Wanted = { name: string; operator: string; value: string }
type Rule = { compounds: Compound[]; weight: number; important: Declarations; normal: Declarations }

export type Styled = {
  tag: string
  id: string
  classes: readonly string[]
  attributes: ReadonlyMap<string, string>
  /** Which child of its parent it is, from 1. */
  place: number
}
/** `variables`: what `--name` stands for, wherever it is set. */
export type StyleSheet = { byKey: ReadonlyMap<string, Rule[]>; variables: ReadonlyMap<string, string> }

/** Rules beyond this are ignored: a real mail has some hundred. */
const mostRules = 3_000

const telling = new Set(
  'display visibility font-size font color background background-color background-image opacity position left top right text-indent width height max-width max-height overflow white-space clip clip-path margin-left margin-top bottom filter -webkit-text-fill-color transform scale translate zoom mso-hide content-visibility z-index line-height text-decoration text-decoration-line'.split(
    ' ',
  ),
)

/** `a: b; c: d !important` as two maps of lower-case values; what does not bear on visibility is left out. */
export function readDeclarations(
  style: string,
  variables: ReadonlyMap<string, string> = new Map(),
): { normal: Declarations; important: Declarations } {
  const normal = new Map<string, string>()
  const important = new Map<string, string>()
  for (const part of withoutComments(style.slice(0, 10_000)).split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    if (!telling.has(name)) continue
    const value = withVariables(part.slice(colon + 1), variables)
      .trim()
      .toLowerCase()
    const mark = value.indexOf('!')
    if (mark >= 0 && value.slice(mark + 1).trim() === 'important')
      important.set(name, value.slice(0, mark).trim())
    else normal.set(name, value)
  }
  return { normal, important }
}

/** The rules of a `<style>` element that hold on any screen; conditional ones (`@media`) and rare selectors are left out. */
export function readStyleSheet(css: string): StyleSheet {
  const byKey = new Map<string, Rule[]>()
  let rules = 0
  const text = withoutComments(css.slice(0, 300_000)).replace(/<!--|-->/g, ' ')
  const variables = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/(--[\w-]{1,60})\s*:\s*([^;{}]{1,200})/g))
    variables.set(name, value.trim())
  for (const { selectors, body } of rulesOf(text, true)) {
    const declarations = readDeclarations(body, variables)
    if (declarations.normal.size + declarations.important.size === 0) continue
    for (const selector of selectors.split(',')) {
      const compounds = readSelector(selector)
      const last = compounds?.at(-1)
      if (compounds === null || last === undefined || ++rules > mostRules) continue
      const weight = compounds.reduce(
        (sum, { id, classes, attributes, places, tag }) =>
          sum +
          (id ? 10_000 : 0) +
          (classes.length + attributes.length + (places ? 1 : 0)) * 100 +
          (tag ? 1 : 0),
        0,
      )
      const key = keyOf(last)
      const list = byKey.get(key) ?? []
      list.push({ compounds, weight, ...declarations })
      byKey.set(key, list)
    }
  }
  return { byKey, variables }
}

/** Rules are found by the most telling part of their last selector. */
function keyOf({ id, classes, tag }: Compound): string {
  if (id) return `#${id}`
  return classes[0] ? `.${classes[0]}` : (tag ?? '*')
}

/** What holds for an element: rules by weight, then its own style, then what is important. */
export function styleOf(
  sheet: StyleSheet,
  element: Styled,
  ancestors: readonly Styled[],
  inline: string,
): Declarations {
  const own = inline === '' ? null : readDeclarations(inline, sheet.variables)
  const rules = matchingRules(sheet, element, ancestors)
  if (rules.length === 0) return own === null ? none : new Map([...own.normal, ...own.important])
  const all = new Map<string, string>()
  const take = (declarations: Declarations) =>
    declarations.forEach((value, name) => void all.set(name, value))
  for (const rule of rules) take(rule.normal)
  if (own) take(own.normal)
  for (const rule of rules) take(rule.important)
  if (own) take(own.important)
  return all
}

const none: Declarations = new Map()

function matchingRules(sheet: StyleSheet, element: Styled, ancestors: readonly Styled[]): Rule[] {
  if (sheet.byKey.size === 0) return []
  const keys = ['*', element.tag, ...element.classes.map((name) => `.${name}`), `#${element.id}`]
  return keys
    .flatMap((key) => sheet.byKey.get(key) ?? [])
    .filter((rule) => matches(rule.compounds, element, ancestors))
    .sort((a, b) => a.weight - b.weight)
}

function matches(compounds: readonly Compound[], element: Styled, ancestors: readonly Styled[]): boolean {
  let at = compounds.length - 1
  const last = compounds[at]
  if (last === undefined || !fits(last, element)) return false
  at--
  for (let up = ancestors.length - 1; up >= 0 && at >= 0; up--) {
    const ancestor = ancestors[up]
    const compound = compounds[at]
    if (ancestor && compound && fits(compound, ancestor)) at--
  }
  return at < 0
}

function fits(compound: Compound, element: Styled): boolean {
  if (compound.tag !== null && compound.tag !== element.tag) return false
  if (compound.id !== null && compound.id !== element.id) return false
  if (!compound.classes.every((name) => element.classes.includes(name))) return false
  if (compound.places !== null && !isAt(compound.places, element.place)) return false
  return compound.attributes.every((wanted) => holds(wanted, element.attributes.get(wanted.name)))
}

function isAt([step, first]: [number, number], place: number): boolean {
  if (step === 0) return place === first
  return (place - first) % step === 0 && (place - first) / step >= 0
}

function holds({ operator, value }: Wanted, has: string | undefined): boolean {
  if (has === undefined) return false
  if (operator === '') return true
  const said = has.toLowerCase()
  if (operator === '^=') return value !== '' && said.startsWith(value)
  if (operator === '$=') return value !== '' && said.endsWith(value)
  if (operator === '*=') return value !== '' && said.includes(value)
  if (operator === '~=') return said.split(/\s+/).includes(value)
  return said === value || (operator === '|=' && said.startsWith(`${value}-`))
}

const compoundWord =
  /^([a-z][\w-]*|\*)?((?:[.#][\w-]+|\[[\w-]+(?:[~|^$*]?=(?:"[^"\]]*"|'[^'\]]*'|[\w-]+))?\]|:(?:root|first-child|nth-child\([\dn+-]{1,12}\)|nth-child\((?:odd|even)\)))*)$/i

/** A child is taken for a descendant: what a rule hides is found a little too often, not too seldom. */
function readSelector(selector: string): Compound[] | null {
  const words = selector
    .trim()
    .replace(/\(\s*([^()]*?)\s*\)/g, (whole) => whole.replace(/\s+/g, ''))
    .replace(/\s*>\s*/g, ' ')
    .split(/\s+/)
  if (words.length > 6 || selector.length > 300) return null
  const compounds: Compound[] = []
  for (const word of words) {
    const match = compoundWord.exec(word)
    if (match === null || word === '') return null
    const [, tag = '*', rest = ''] = match
    const names = rest.replace(/\[[^\]]*\]/g, '').match(/[.#][\w-]+/g) ?? []
    compounds.push({
      tag: tag === '*' ? null : tag.toLowerCase(),
      id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
      attributes: wantedAttributes(rest),
      places: wantedPlaces(rest),
    })
  }
  return compounds
}

function wantedAttributes(rest: string): Wanted[] {
  return [...rest.matchAll(/\[([\w-]+)(?:([~|^$*]?=)(?:"([^"\]]*)"|'([^'\]]*)'|([\w-]+)))?\]/g)].map(
    ([, name = '', operator = '', double, single, bare]) => ({
      name: name.toLowerCase(),
      operator,
      value: (double ?? single ?? bare ?? '').toLowerCase(),
    }),
  )
}

/** `:first-child`, `:nth-child(2)`, `:nth-child(2n+1)`, `:nth-child(odd)`. */
function wantedPlaces(rest: string): [number, number] | null {
  if (/:first-child/i.test(rest)) return [0, 1]
  const said = /:nth-child\(([^)]*)\)/i.exec(rest)?.[1]?.toLowerCase()
  if (said === undefined) return null
  if (said === 'odd') return [2, 1]
  if (said === 'even') return [2, 0]
  const match = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(said)
  const step = match?.[1]
  const steps = step === undefined ? 0 : Number(/\d/.test(step) ? step : `${step}1`)
  return [steps, Number(match?.[2] ?? 0)]
}

const variable = /var\(\s*(--[\w-]{1,60})\s*(?:,([^()]{0,100}))?\)/g

/** A value that names another, twice at most: `var(--a)` of `--a: var(--b)`. */
function withVariables(value: string, variables: ReadonlyMap<string, string>): string {
  let read = value
  for (let times = 0; times < 3 && read.includes('var('); times++)
    read = read.replace(variable, (_all, name: string, other?: string) => variables.get(name) ?? other ?? '')
  return read
}

/** Selector and body of each plain rule; at-rules are stepped over, `@media screen` and `@media all` are entered. */
function* rulesOf(css: string, outermost: boolean): Generator<{ selectors: string; body: string }> {
  let at = 0
  while (at < css.length) {
    const open = css.indexOf('{', at)
    if (open < 0) return
    // A statement such as `@import "x";` ends before the next selector begins.
    const before = css.slice(at, open)
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim()
    if (selectors.startsWith('@')) {
      const end = matchingBrace(css, open)
      const always = outermost && /^@media\s+(?:only\s+)?(?:screen|all)$/i.test(selectors)
      if (always) yield* rulesOf(css.slice(open + 1, end), false)
      at = end + 1
      continue
    }
    const close = css.indexOf('}', open)
    const end = close < 0 ? css.length : close
    yield { selectors: selectors.replace(/^[}\s]+/, ''), body: css.slice(open + 1, end) }
    at = end + 1
  }
}

function matchingBrace(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  return css.length
}

function withoutComments(css: string): string {
  let kept = ''
  let at = 0
  for (;;) {
    const open = css.indexOf('/*', at)
    if (open < 0) return kept + css.slice(at)
    kept += `${css.slice(at, open)} `
    const close = css.indexOf('*/', open + 2)
    if (close < 0) return kept
    at = close + 2
  }
}
