/** What a form says field by field: web forms in JSON, `Label: value` lines, and tables of two columns. */
import { fold } from '../recognise/phrase.ts'
import type { Reading } from '../words/signal.ts'
import type { SourceText } from '../words/text.ts'

/** A field as the form names it, and what was filled in; `start..end` is the value's place. */
export type Answer = { label: string; value: string; source: SourceText; start: number; end: number }

type Leaf = Answer & { path: string }

/** The answers of a form in order. `isLabel` says which words before a colon are a field's name where nothing marks it. */
export function answersOf(reading: Reading, isLabel: (label: string) => boolean): Answer[] {
  return reading.texts
    .filter(({ source }) => source === 'signal:body')
    .flatMap((text) => {
      if (reading.kind === 'form' && text.marks.length > 0) return answersOfLeaves(leavesOf(text))
      const ofTables = answersOfTables(text, isLabel)
      return ofTables.length >= 2 ? ofTables : answersOfLines(text, isLabel)
    })
}

/** `first_name` → `first name`, `q4_yourMessage` → `your message`: folded, for comparing with names of fields. */
export function plainLabel(label: string): string {
  return fold(label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/^(?:q\d+|field\d*|input\d*|entry|cf7?|wpforms?|hs|lead|contact form)[_ .-]+/, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

/** Every line `path: value` that reading a JSON form made. */
function leavesOf(text: SourceText): Leaf[] {
  return text.marks.flatMap((mark) => {
    const line = text.text.slice(mark.start, mark.end)
    const from = line.startsWith(`${mark.where}: `) ? mark.where.length + 2 : line.indexOf(': ') + 2
    const value = line.slice(from)
    if (from < 2 || value === '') return []
    const start = mark.start + from
    return [{ path: mark.where, label: '', value, source: text, start, end: mark.end }]
  })
}

const naming = /^(?:label|title|question|name|key|field|field_?name|field_?label|ref|prompt|caption)$/i
const holding =
  /^(?:value|values|answer|answers|response|responses|text|content|input|email|phone_?number|number|date|choice|choices|option|boolean|url|raw_?value|user_?value|display_?value)$/i
const wrapping = /^(?:field|question|property|definition|attributes)$/i

/** Where a container has a name beside a value (`{ label, value }`), the name is the label; else the last word of the path. */
function answersOfLeaves(leaves: readonly Leaf[]): Answer[] {
  const labels = new Map<string, { label: string; rank: number; path: string }>()
  for (const leaf of leaves) {
    const steps = stepsOf(leaf.path)
    const last = steps.at(-1) ?? ''
    if (!naming.test(last)) continue
    const outer = wrapping.test(steps.at(-2) ?? '') ? steps.slice(0, -2) : steps.slice(0, -1)
    const container = outer.join('.')
    const rank = /label|title|question|prompt|caption/i.test(last) ? 2 : 1
    if ((labels.get(container)?.rank ?? 0) < rank)
      labels.set(container, { label: leaf.value, rank, path: leaf.path })
  }
  const isNamed = (container: string): boolean =>
    leaves.some(({ path }) => {
      const steps = stepsOf(path).join('.')
      return (
        steps.startsWith(`${container}.`) &&
        holding.test(steps.slice(container.length + 1).split('.')[0] ?? '')
      )
    })
  const containers = [...labels].filter(([container]) => container !== '' && isNamed(container))
  return leaves.flatMap((leaf): Answer[] => {
    const steps = stepsOf(leaf.path)
    const own = containers.find(([container]) => steps.join('.').startsWith(`${container}.`))
    if (own !== undefined) {
      const [container, { label }] = own
      const rest = steps.slice(container.split('.').length)
      return holding.test(rest[0] ?? '') ? [{ ...leaf, label }] : []
    }
    return [{ ...leaf, label: labelOfPath(steps) }]
  })
}

function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean)
}

/** The last step that is neither a number nor only says that a value follows; `name.first` keeps both. */
function labelOfPath(steps: readonly string[]): string {
  const told = steps.filter((step) => !/^\d+$/.test(step))
  const last = told.at(-1) ?? ''
  const before = told.at(-2)
  if (before !== undefined && /^(?:value|values|text|content|raw|display)$/i.test(last)) return before
  if (before !== undefined && /^(?:first|last|middle|full|area|code|amount|currency|min|max)$/i.test(last))
    return `${before} ${last}`
  return last
}

const labelled = /^[ \t>*•·–-]{0,6}\**([\p{L}¿#][^:：=\t|\n]{0,70}?)\**[ \t]*(?::|：|=|\t|\|)[ \t*]*(.*)$/u

/** `Label: value` lines; what follows a label without a value, or goes on below a long one, belongs to it. */
function answersOfLines(text: SourceText, isLabel: (label: string) => boolean): Answer[] {
  const found: (Answer & { lines: number })[] = []
  let at = 0
  let gap = false
  for (const line of text.text.split('\n')) {
    const [, label, value] = labelled.exec(line) ?? []
    const last = found.at(-1)
    const from = at
    at += line.length + 1
    if (isElsewhere(text, from)) continue
    if (label !== undefined && value !== undefined && isLabel(label)) {
      const start = from + line.length - value.length
      const end = start + value.trimEnd().length
      found.push({
        label: label.trim(),
        value: value.trimEnd(),
        source: text,
        start,
        end,
        lines: value === '' ? 0 : 1,
      })
      gap = false
    } else if (line.trim() === '') gap = true
    else if (last && goesOn(last, gap, line)) {
      last.start = last.lines === 0 ? from + (line.length - line.trimStart().length) : last.start
      last.end = from + line.trimEnd().length
      last.lines++
      last.value = text.text.slice(last.start, last.end)
      gap = false
    }
  }
  return found.filter(({ value }) => value.trim() !== '').map(({ lines: _, ...answer }) => answer)
}

/** A message goes on over blank lines; a short field only where its value stands below. */
function goesOn(last: Answer & { lines: number }, gap: boolean, line: string): boolean {
  if (/^[ \t]*(?:[-_=*]{3,}|--\s*$)/.test(line) || footer.test(line)) return false
  if (last.lines === 0) return true
  const isProse = message.test(plainLabel(last.label))
  return isProse && (!gap || last.lines < 30)
}

const message =
  /messag|mensaj|mensag|nachricht|mitteilung|anliegen|comment|coment|kommentar|bemerkung|notes?$|details|descri|beschreibung|anfrage|enquiry|inquiry|request|richiesta|demande|consulta|bericht|wiadomosc|tresc|mesaj|how can we help|留言|内容/
const footer =
  /^\s*(?:sent (?:from|via)|this (?:e-?mail|message|form) was|gesendet (?:von|über)|diese (?:e-?mail|nachricht)|inviato da|enviado (?:desde|por)|envoyé (?:depuis|par)|ip(?:[ -]address)?\b|remote ip|user agent|page url|powered by)/i

function isElsewhere({ regions }: SourceText, at: number): boolean {
  return regions.some(({ kind, start, end }) => kind === 'quoted' && start <= at && at < end)
}

/** Two columns of labels and values, or a row of labels above the first row of values. */
function answersOfTables(text: SourceText, isLabel: (label: string) => boolean): Answer[] {
  return text.tables.flatMap(({ rows }) => {
    const [head = [], first = []] = rows
    const across = head.filter((cell) => isLabel(cell.text)).length
    const down = rows.filter(([cell]) => cell !== undefined && isLabel(cell.text)).length
    const pairs =
      across > down
        ? head.map((cell, column) => [cell, first[column]] as const)
        : rows.map((row) => [row[0], row[1]] as const)
    return pairs.flatMap(([label, value]) =>
      label && value && value.end > value.start && isLabel(label.text)
        ? [{ label: label.text.trim(), value: value.text, source: text, start: value.start, end: value.end }]
        : [],
    )
  })
}
