/** How soon somebody must look: danger, standstill, words of haste, days by which it is wanted, and whose mail it is. */
import { evidenceAt } from '../../evidence/quote.ts'
import { type Line, sentencesOf } from '../../evidence/thread/lines.ts'
import { noDanger, safety, strongAnger } from '../../recognise/concern-words.ts'
import { findDates } from '../../recognise/date.ts'
import type { Hints } from '../../recognise/found.ts'
import { dayIn } from '../../words/day.ts'
import type { Evidence } from '../../words/evidence.ts'
import { plainLetters } from './concept.ts'
import { type Priority, priorities } from './fields.ts'
import { machineOf } from './machine.ts'
import { linesSaid, type Mail } from './mail.ts'
import * as words from './priority-words.ts'
import { fittingRules, wordIn } from './rules.ts'
import { customersOf, priorityWords } from './settings.ts'

export type Pressing = { priority: Priority; confidence: number; evidence: Evidence[]; why: string }

/** The highest of all that speaks; null where nothing does. `isUnasked`: what sellers call urgent is not. */
export function pressingOf(mail: Mail, isUnasked: boolean): Pressing | null {
  const lines = linesSaid(mail)
  const own = bySettings(mail, lines)
  const ruled = byRule(mail)
  if (ruled !== null) return ruled
  const danger = dangerIn(lines)
  const machine = machineOf(mail.input.reading)
  if (machine !== null)
    return (
      own ?? {
        priority: 'low',
        confidence: 0.9,
        evidence: machine.evidence,
        why: `a machine sent it (${machine.kind})`,
      }
    )
  if (isUnasked) return own
  const all = [own, danger, ...pressures(lines), byDay(mail, lines), byCustomer(mail)].filter(
    (one) => one !== null,
  )
  const [first] = all.toSorted((a, b) => rank(b.priority) - rank(a.priority))
  const leisure = find(lines, words.leisure)
  if (leisure !== null && (first === undefined || rank(first.priority) <= rank('high')) && own === null) {
    const isCalm = first === undefined || first.why.startsWith('words of haste')
    if (isCalm)
      return {
        priority: 'low',
        confidence: 0.85,
        evidence: [at(leisure)],
        why: `there is time: “${leisure.text}”`,
      }
  }
  return first ?? null
}

function rank(priority: Priority): number {
  return priorities.indexOf(priority)
}

function dangerIn(lines: readonly Line[]): Pressing | null {
  for (const line of lines) {
    const match = safety.exec(line.text.replace(noDanger, (words) => ' '.repeat(words.length)))
    if (match === null || isDenied(line.text, match.index)) continue
    const span = { line, start: match.index, text: match[0] }
    return {
      priority: 'urgent',
      confidence: 0.92,
      evidence: [at(span)],
      why: `somebody may be in danger: “${match[0]}”`,
    }
  }
  return null
}

/** Haste is high; with a standstill, or as an emergency, it is urgent; anger and threats are high. */
function pressures(lines: readonly Line[]): Pressing[] {
  const emergency = find(lines, words.emergency)
  const still = find(lines, words.standstill)
  const haste = find(lines, words.haste)
  const threat = find(lines, words.threat)
  const anger = angerIn(lines)
  const found: Pressing[] = []
  const put = (priority: Priority, confidence: number, span: Span, why: string): void => {
    found.push({ priority, confidence, evidence: [at(span)], why: `${why}: “${span.text}”` })
  }
  if (emergency !== null) put('urgent', 0.88, emergency, 'an emergency')
  if (still !== null) put('urgent', haste === null ? 0.78 : 0.9, still, 'work stands still')
  if (haste !== null) put('high', 0.85, haste, 'words of haste')
  if (threat !== null) put('high', 0.82, threat, 'a last warning')
  if (anger !== null) put('high', 0.78, anger, 'anger')
  return found
}

/** "After you had it last week" is no anger. */
function angerIn(lines: readonly Line[]): Span | null {
  const anger = find(lines, strongAnger)
  return anger === null || /^had it$/i.test(anger.text) ? null : anger
}

type Span = { line: Line; start: number; text: string }

function find(lines: readonly Line[], pattern: RegExp): Span | null {
  for (const line of lines) {
    const match = pattern.exec(plainLetters(line.text))
    if (match === null || isDenied(line.text, match.index)) continue
    return { line, start: match.index, text: line.text.slice(match.index, match.index + match[0].length) }
  }
  return null
}

function isDenied(text: string, at: number): boolean {
  const before = plainLetters(text.slice(Math.max(0, at - 30), at))
  return /\b(?:not|no|never|isn t|isn't|nothing|without|kein\p{L}{0,2}|nicht|sin|pas|nada|rien)\b(?: (?:\p{L}+)){0,2}[ ’']$/u.test(
    before,
  )
}

function at({ line, start, text }: Span): Evidence {
  return evidenceAt(line.source, line.start + start, line.start + start + text.length)
}

/** "Nothing came until today" tells of the past. */
const untilNow = /\b(?:bis|until|till|up to|hasta|jusqu[’' ]?a)[ ]$/u

const oneDay = 86_400_000

/** A day by which something is wanted: due today is urgent, within three days is high. */
function byDay({ input }: Mail, lines: readonly Line[]): Pressing | null {
  const { reading, receivedAt, desk } = input
  const sent = reading.sentAt === null ? receivedAt : new Date(reading.sentAt)
  const hints: Hints = { now: sent, timeZone: desk.time_zone, language: reading.language }
  const today = Date.parse(dayIn(desk.time_zone, receivedAt))
  let soonest: (Pressing & { days: number }) | null = null
  for (const line of lines.flatMap(sentencesOf)) {
    const plain = plainLetters(line.text)
    if (!words.deadline.test(plain)) continue
    for (const date of findDates(line.text, hints)) {
      const days = Math.round((Date.parse(date.value) - today) / oneDay)
      const before = plain.slice(Math.max(0, date.start - 28), date.start)
      const isMarked = words.deadline.test(before) || words.deadline.test(plain.slice(date.start, date.end))
      if (days < 0 || days > 3 || date.confidence < 0.6 || !isMarked || words.past.test(before)) continue
      if (soonest !== null && soonest.days <= days) continue
      const evidence = [evidenceAt(line.source, line.start + date.start, line.start + date.end)]
      if (days === 0 && untilNow.test(before)) continue
      const isDue = days === 0 && words.dueMark.test(before)
      const priority = isDue ? 'urgent' : 'high'
      soonest = { days, priority, confidence: 0.75, evidence, why: `wanted in ${days} days: “${date.text}”` }
    }
  }
  return soonest
}

/** What the settings say of the sender: only of the address itself, never of the name beside it. */
function byCustomer({ input }: Mail): Pressing | null {
  const { from, texts } = input.reading
  const source = texts.find(({ source: name }) => name === 'signal:header:From')
  if (from === null || source === undefined) return null
  const address = from.address.toLowerCase()
  const domain = address.split('@')[1] ?? ''
  const customer = customersOf(input.settings).find(
    ({ of }) => address === of || domain === of || domain.endsWith(`.${of}`),
  )
  if (customer?.priority == null) return null
  const start = source.text.toLowerCase().indexOf(address)
  const evidence = start < 0 ? [] : [evidenceAt(source, start, start + address.length)]
  const of = customer.tier === null ? 'the settings' : `tier ${customer.tier}`
  return { priority: customer.priority, confidence: 0.9, evidence, why: `${of} of ${customer.of}` }
}

function byRule(mail: Mail): Pressing | null {
  const fitting = fittingRules(mail, null).find(({ rule }) => rule.priority !== null)
  if (fitting === undefined || fitting.rule.priority === null) return null
  const { rule, evidence } = fitting
  return {
    priority: fitting.rule.priority,
    confidence: 0.97,
    evidence,
    why: `rule “${rule.name}” of the settings`,
  }
}

function bySettings({ input }: Mail, lines: readonly Line[]): Pressing | null {
  for (const { priority, words: phrases } of priorityWords(input.settings)) {
    for (const phrase of phrases)
      for (const { source, start, end } of lines) {
        const evidence = wordIn(source, plainLetters(phrase), start, end)
        if (evidence !== null)
          return {
            priority,
            confidence: 0.92,
            evidence: [evidence],
            why: `the settings call “${phrase}” ${priority}`,
          }
      }
  }
  return null
}
