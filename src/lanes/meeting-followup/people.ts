/** Who met: the people of the list of attendees and of the talk, matched to those of the desk. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { SourceText } from '../../words/text.ts'
import type { Desk } from '../../words/workspace.ts'
import { isNameLike, type Utterance } from './meeting-text.ts'
import { isNobody, labelOf } from './speakers.ts'

export type Attendee = {
  /** As fully as the signal or the desk names them. */
  name: string
  /** Of the desk; null for everybody else. */
  email: string | null
  at: { source: SourceText; start: number; end: number }
}

export type People = {
  attendees: readonly Attendee[]
  /** The full name of whom these words name: a first name, a surname with `Frau`, initials, an address. */
  resolve: (said: string) => string | null
  /** Whether the words name somebody known here. */
  knows: (said: string) => boolean
  /** The address of one of ours by full name; null for others. */
  ours: (name: string) => string | null
}

/** Everybody the signal shows to have been there, and how to read the names it uses. */
export function peopleOf(utterances: readonly Utterance[], input: LaneInput): People {
  const listed = listedIn(utterances, input.desk)
  const spoke = speakersIn(utterances, listed, input.desk)
  const attendees = [...listed, ...spoke]
  const labels = [...new Set(utterances.flatMap(({ speaker }) => speaker ?? []))]
  const outside = new Set(attendees.filter(({ email }) => email === null).map(({ name }) => fold(name)))
  const desk = input.desk.people.filter(({ name }) => !outside.has(fold(name)))
  const circles = [
    attendees.map(({ name }) => name),
    desk.map(({ name }) => name),
    [input.reading.from, ...input.reading.to, ...input.reading.cc].flatMap((box) =>
      box === null || !isNameLike(plainName(box.name)) ? [] : [plainName(box.name)],
    ),
    labels.filter((label) => !isNobody(label)),
  ]
  const resolve = (said: string): string | null => {
    const plain = plainName(said)
    if (plain === '' || isNobody(plain)) return null
    const byAddress = input.desk.people.find(({ email }) => email === plain.toLowerCase())
    if (byAddress !== undefined) return byAddress.name
    if (plain.length === 1 && labels.includes(said)) return said
    for (const circle of plain.length === 1 ? circles.slice(0, 1) : circles) {
      const fitting = circle.filter((name) => isShortFor(plain, name))
      const [only] = fitting
      if (only !== undefined && new Set(fitting.map(fold)).size === 1) return only
    }
    return null
  }
  const byName = new Map([
    ...input.desk.people.map(({ name, email }) => [fold(name), email] as const),
    ...attendees.map(({ name, email }) => [fold(name), email] as const),
  ])
  return {
    attendees,
    resolve,
    knows: (said) => resolve(said) !== null,
    ours: (name) => byName.get(fold(name)) ?? null,
  }
}

/** The attendees as cells, in the order in which they are listed or speak. */
export function attendeeCells({ attendees }: People): Cell<string>[] {
  return attendees
    .filter(({ name }) => name.length > 1 && !/^[A-Z]{2,3}$/.test(name))
    .map(({ name, at }) => cellOfSpan(name, 0.9, at.source, at))
}

const titles = /^(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|hr|fr|señora?|sr|sra|don|doña)\.?\s+/i

export function plainName(said: string): string {
  return (
    said
      .replace(/[*_@[\]()"“”„]/g, ' ')
      .replace(/['’]s$/, '')
      .trim()
      // `Sorel, Ana`
      .replace(/^(\p{Lu}[\p{L}’' -]*),\s+(\p{Lu}[\p{L}’' -]*)$/u, '$2 $1')
      .replace(titles, '')
      .replace(/[.,:;]+$/, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** `Ben`, `Okafor`, `B. Okafor`, `BO`, `D` of a full name. */
export function isShortFor(said: string, full: string): boolean {
  const [short, long] = [fold(said), fold(plainName(full))]
  if (short === long) return true
  const parts = long.split(/[\s-]+/)
  const words = short.split(/\s+/).map((word) => word.replace(/\.$/, ''))
  if (words.length === 1 && words[0] !== undefined) {
    const [word] = words
    if (word.length >= 3) return parts.includes(word)
    if (word.length === 2)
      return (
        parts.includes(word) || (parts.length > 1 && initials(parts) === word && said === said.toUpperCase())
      )
    return parts.length > 1 && said === said.toUpperCase() && parts[0]?.startsWith(word) === true
  }
  return (
    words.length <= parts.length + 1 &&
    words.every((word) => parts.some((part) => (word.length > 1 ? part === word : part.startsWith(word))))
  )
}

function initials(parts: readonly string[]): string {
  return `${parts[0]?.[0] ?? ''}${parts.at(-1)?.[0] ?? ''}`
}

function listedIn(utterances: readonly Utterance[], desk: Desk): Attendee[] {
  const found: Attendee[] = utterances.slice(0, 4).flatMap((utterance) => withAddress(utterance, desk))
  for (const { line, section } of utterances) {
    if (section !== 'attendees') continue
    for (const { name, start, end, elsewhere } of namesIn(line.text, desk)) {
      const person = elsewhere ? null : personOf(name, desk)
      const full = person?.name ?? name
      const at = { source: line.source, start: line.start + start, end: line.start + end }
      if (!found.some((one) => fold(one.name) === fold(full)))
        found.push({ name: full, email: person?.email ?? null, at })
    }
  }
  return found
}

/** `Call with Owen Bright <o.bright@…>` in the head of notes. */
function withAddress({ line, spoken, section }: Utterance, desk: Desk): Attendee[] {
  const beside =
    /(\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2})[\s,;<([]{1,4}[^\s@<>()]{1,60}@[^\s@<>()]{3,80}/gu
  if (spoken || section === 'attendees') return []
  return [...line.text.matchAll(beside)].flatMap((match): Attendee[] => {
    const name = match[1] ?? ''
    if (!isNameLike(name)) return []
    const person = personOf(name, desk)
    const start = line.start + match.index
    return [
      {
        name: person?.name ?? name,
        email: person?.email ?? null,
        at: { source: line.source, start, end: start + name.length },
      },
    ]
  })
}

type Named = { name: string; start: number; end: number; elsewhere: boolean }

/** The names of a list; `(Acme)` behind a group says that these are not of the desk. */
function namesIn(text: string, desk: Desk): Named[] {
  const names: Named[] = []
  // `(Wehr & Söhne, Bonn)` is one company.
  const whole = text.replace(/\([^()]{1,80}\)/g, (bracket) =>
    bracket.replace(/[,;&|]|\b(?:and|und|y)\b/giu, (sign) => '.'.repeat(sign.length)),
  )
  for (const match of whole.matchAll(
    /[^,;|\n]+?(?=,|;|\||\n|\s(?:and|und|y|&|sowie)\s|$)|[,;|]|\s(?:and|und|y|&|sowie)\s/giu,
  )) {
    const piece = /^(\s*(?:(?:and|und|y|&|sowie)\s+)?[*_•-]*\s*)(.+?)\s*$/iu.exec(match[0])
    const words = piece?.[2] ?? ''
    const bracket = /[([]([^)\]]{1,60})[)\]]/.exec(words)?.[1] ?? /\s[–—-]\s(.{2,40})$/.exec(words)?.[1] ?? ''
    const bare = words.replace(/\s*(?:[<([]|\s[–—-]\s).*$/u, '').replace(/^.{0,25}:\s+(?=\p{Lu})/u, '')
    const name = plainName(bare)
    const at = name === '' ? -1 : words.indexOf(name)
    const isForeign = bracket !== '' && !bracket.includes('@') && isElsewhere(bracket, desk)
    if (at >= 0 && isNameLike(name)) {
      const start = match.index + (piece?.[1]?.length ?? 0) + at
      const one = { name, start, end: start + name.length, elsewhere: isForeign }
      names.push(one)
    }
  }
  return names
}

/** Whether a bracket names another company and not ours, a title or a way of attending. */
function isElsewhere(bracket: string, desk: Desk): boolean {
  if (
    /^(?:remote|online|phone|host|chair|notes|scribe|minutes|part|late|until|from|via|by|bis|ab|per|in person|he|she|they|organi[sz]er)\b/i.test(
      bracket,
    )
  )
    return false
  const first = fold(desk.business).split(/\s+/)[0] ?? ''
  return first === '' || !fold(bracket).includes(first)
}

function personOf(name: string, desk: Desk): Desk['people'][number] | null {
  const fitting = desk.people.filter((person) => isShortFor(name, person.name))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function speakersIn(utterances: readonly Utterance[], listed: readonly Attendee[], desk: Desk): Attendee[] {
  const found: Attendee[] = []
  for (const { speaker, line } of utterances) {
    if (speaker === null || isNobody(speaker) || !isNameLike(plainName(speaker.replace(/\s\d+$/, ' '))))
      continue
    const known = [...listed, ...found].some(({ name }) => isShortFor(plainName(speaker), name))
    const at = known ? null : placeOf(speaker, line)
    if (at === null) continue
    const person = personOf(plainName(speaker), desk)
    found.push({ name: person?.name ?? plainName(speaker), email: person?.email ?? null, at })
  }
  return found
}

/** The label stands in front of what is said, on the same line or an earlier one. */
function placeOf(speaker: string, { source, start }: Utterance['line']): Attendee['at'] | null {
  const from = source.text.lastIndexOf(speaker, start)
  const head =
    from < 0
      ? null
      : labelOf(
          source.text
            .slice(source.text.lastIndexOf('\n', from) + 1, from + speaker.length + 60)
            .split('\n')[0] ?? '',
        )
  return from < 0 || head === null ? null : { source, start: from, end: from + speaker.length }
}
