/** What stands before a colon: the speaker of a talk, the label of a line, or a heading over the lines below. */
import { wordsOf } from '../../evidence/fields/field-type.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { meaningOf } from './meanings.ts'
import { isNextStepLabel } from './next-step-labels.ts'

type Labelled = {
  label: string | null
  heading: string | null
  speaker: string | null
  /** A list item. */
  item: boolean
  /** What is said, without bullet and label; null where nothing is. */
  rest: Line | null
}

const bullet = /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?|[-*•·–—>☐☑✓□]|\[[ x]?\]|\d{1,2}[.)])\s+/i
const labelled =
  /^((?:(?:Dr|Mr|Mrs|Ms|Prof|Frau|Herr)\. )?[\p{L}](?:(?!\. )[\p{L}\p{N} .'’/()&_-]){0,44}?)\s*(?::|=|->|→|⇒|\s[-–—]\s)\s*(?=\S|$)/u
const marks = /^(?:#{1,6}\s+|\*\*|__|\*)/

/** A line taken apart. `talk`: words before a colon name who speaks, unless they name a field; `names`: the settings' own. */
export function labelIn(
  line: Line,
  { talk, names }: { talk: boolean; names: ReadonlySet<string> },
): Labelled {
  const isTitle = /^#{1,6}\s/.test(line.text)
  const lead = bullet.exec(line.text)?.[0].length ?? 0
  const bold = marks.exec(line.text.slice(lead))?.[0].length ?? 0
  const from = lead + bold
  const text = line.text.slice(from)
  const said = { item: lead > 0, speaker: null, heading: null, label: null }
  const whole = cut(line, from)
  if (isTitle) {
    const title = text.replace(/[:*_\s]+$/, '')
    return { ...said, heading: title, rest: isLabel(title, names) ? null : whole }
  }
  const alone = text.replace(/[*_:\s]+$/, '')
  if (alone.length < 40 && isNextStepLabel(alone)) return { ...said, heading: alone, rest: null }
  const bare = /^(?:to[- ]?do|next steps?|action|nxt)\s+(?=\p{L})/iu.exec(text)?.[0]
  if (bare !== undefined) return { ...said, label: bare.trim(), rest: cut(line, from + bare.length) }
  const [match, raw = ''] = labelled.exec(text.replace(/\*\*|__/g, '  ')) ?? []
  const label = raw.trim()
  if (match === undefined) return { ...said, rest: whole }
  const rest = cut(line, from + match.length)
  const closing = /[:=]\s*$/.test(match) || /->|→|⇒/.test(match)
  if (rest === null) return { ...said, heading: closing ? label : null, rest: closing ? null : whole }
  if (isLabel(label, names)) return { ...said, label, rest }
  // In a note “Camille: she wants …” says whom it is about; only in a talk it says who speaks.
  if (closing && talk && /^[\p{Lu}][\p{L}.'’ -]{1,40}$/u.test(label)) return { ...said, speaker: label, rest }
  return { ...said, rest: whole }
}

const bars = /\s+[|·•]\s+/gu
const inner = /(?:[,;]\s*|[.!]\s+)(?=([\p{L}][\p{L} _-]{1,24}?)\s*(?::|=|->|→|⇒)\s*\S)/gu

/** `Stage: Quoted, amount: 40k | Close = 15 Jan`: a line with several labels, one part each. */
export function partsByLabel(line: Line, names: ReadonlySet<string>): Line[] {
  const parts: Line[] = []
  let from = 0
  const cuts = [...line.text.matchAll(bars), ...line.text.matchAll(inner)].toSorted(
    (a, b) => a.index - b.index,
  )
  for (const match of cuts) {
    if (match[1] !== undefined && !isLabel(match[1].trim(), names)) continue
    if (match.index < from) continue
    push(from, match.index + (/^[.!]/.test(match[0]) ? 1 : 0))
    from = match.index + match[0].length
  }
  push(from, line.text.length)
  return parts

  function push(start: number, end: number): void {
    const text = line.text.slice(start, end).trimEnd()
    if (text !== '')
      parts.push({
        source: line.source,
        start: line.start + start,
        end: line.start + start + text.length,
        text,
      })
  }
}

const others =
  /^(?:next|nxt|n\/s|todo|to[- ]?dos?|actions?|action items?|tasks?|ap|follow[- ]?ups?|(?:next|agreed) (?:steps?|actions?)|n[äa]chste schritte?|naechste schritte?|pr[óo]ximos? pasos?|aufgaben?|pendientes?|wiedervorlage|seguimiento|decider|decision(?: maker)?|sign(?:ing|ature)?|closing|po|deal size|chance|chances|win chance|entscheidung|unterschrift|volumen|auftragsvolumen|firma|decisi[óo]n|decide|update|correction|korrektur|correcci[óo]n|customer|account|deal|kunde|cliente|opportunity|project|projekt|proyecto|subject|re|betreff|asunto|outcome|result|summary|notes?|notiz|notas?|budget|attendees|participants|present|date|call|meeting|topic)$/i

/** Whether words before a colon name a field of a deal or a usual part of a note. */
function isLabel(words: string, names: ReadonlySet<string>): boolean {
  return meaningOf(words) !== null || others.test(words.trim()) || names.has(wordsOf(words))
}

function cut(line: Line, by: number): Line | null {
  const raw = line.text.slice(by).replace(/(?:\*\*|__)\s*$/, '')
  const text = raw.trim()
  if (text === '') return null
  const start = line.start + by + (raw.length - raw.trimStart().length)
  return { source: line.source, start, end: start + text.length, text }
}
