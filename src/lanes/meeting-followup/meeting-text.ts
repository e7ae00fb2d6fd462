/** The words of a meeting in order: sentences with who says them, when, and under which heading they stand. */
import {
  type Line,
  type Message,
  messagesOf,
  paragraphsOf,
  sentencesOf,
} from '../../evidence/thread/lines.ts'
import type { LaneInput } from '../../words/lane.ts'
import { whereIs } from '../../words/text.ts'
import { headedBy, type Section, sectionNamed } from './headings.ts'
import { labelOf } from './speakers.ts'

/** One sentence of a talk, or one line of notes. `line.text` has blanks where a label stood between two cues. */
export type Utterance = {
  line: Line
  /** The label as written: `Ana`, `PM`. */
  speaker: string | null
  spoken: boolean
  /** Counts up where the speaker or the list item changes. */
  turn: number
  /** `00:12:31` */
  where: string | null
  section: Section | null
  /** A list item, or a line with a label such as `Action:`. */
  item: boolean
  /** Whom the label of an item names: `AP Ben:`. */
  named: string | null
  checked: boolean
  internal: boolean
  /** The message it stands in is quoted below a newer one. */
  older: boolean
}

type Chunk = Omit<Utterance, 'older'> & { blankBefore: boolean }

/** Everything said or noted, oldest first. What a newer message quotes counts where that forwards or corrects it. */
export function utterancesOf(input: LaneInput): Utterance[] {
  return partsOf(input).flatMap(({ message, older }) => inMessage(message, input, older))
}

export type Part = { message: Message; older: boolean }

/** The messages that hold the meeting. A thread's older notes count where the newest message has none of its own. */
export function partsOf({ reading, desk }: LaneInput): Part[] {
  const { current, earlier } = messagesOf({ ...reading, from: null }, desk)
  const now = current.map((message) => ({ message, older: false }))
  if (earlier.length === 0) return now
  const said = current.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
  const counts = said.length < 400 || correcting.test(said) || /^(?:fwd?|wg|tr|rv)\s*:/i.test(reading.subject)
  const older = counts ? earlier.map((message) => ({ message, older: true })).toReversed() : []
  return [...older, ...now]
}

const correcting =
  /\bcorrect(?:ion|ions|ed)?\b|\bamend|one addition|small (?:fix|change)|korrektur|erg[äa]nzung|correcci[óo]n|\bforward(?:ed|ing)?\b|see below|siehe unten/i

function inMessage(message: Message, { reading }: LaneInput, older: boolean): Utterance[] {
  const tabled = message.source.tables.flatMap(({ rows }) => rows.flat())
  const inTable = ({ start, end }: Line) =>
    tabled.some((cell) => cell.end > cell.start && cell.start >= start && cell.end <= end)
  const raw = message.lines.filter((line) => !inTable(line) && !/^\|?[-:|\s]{5,}$/.test(line.text))
  const talk = isTalk(raw, reading.kind === 'transcript')
  const lines = talk ? raw : paragraphsOf(raw)
  const chunks = chunksOf(lines, talk)
  return joined(chunks).flatMap((chunk) =>
    sentencesIn(chunk).map(
      (line): Utterance => ({
        line,
        speaker: chunk.speaker,
        spoken: chunk.spoken,
        turn: chunk.turn,
        where: whereIs(line.source, line.start) ?? chunk.where,
        section: chunk.section,
        item: chunk.item,
        named: chunk.named,
        checked: chunk.checked,
        internal: chunk.internal,
        older,
      }),
    ),
  )
}

/** A list item is one thought, however many points it has; speech is told sentence by sentence. */
function sentencesIn({ line, item, section }: Chunk): Line[] {
  const isList = section === 'actions' || section === 'attendees' || section === 'questions'
  return item && (isList || line.text.length <= 160) ? [line] : wholeSentences(line)
}

/** A point behind a number or an initial ends no sentence where the next word is small: `am 12.12. gearbeitet`. */
function wholeSentences(line: Line): Line[] {
  const whole: Line[] = []
  for (const sentence of sentencesOf(line)) {
    const last = whole.at(-1)
    if (last !== undefined && /(?:\d|\b\p{Lu})\.$/u.test(last.text) && goesOnWith.test(sentence.text)) {
      const text = line.text.slice(last.start - line.start, sentence.end - line.start)
      whole[whole.length - 1] = { ...last, end: sentence.end, text }
    } else whole.push(sentence)
  }
  return whole
}

const goesOnWith =
  /^(?:\p{Ll}|(?:Jan|Feb|M[äa]r|Apr|Mai|May|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[zc])\p{L}*\b|Quartal|Etage|Stock|Stunde|Woche)/u

/** Whether lines are labelled with who speaks. */
function isTalk(lines: readonly Line[], transcript: boolean): boolean {
  const labels = lines.slice(0, 400).flatMap(({ text }) => {
    const label = labelOf(text)
    return label?.speaker == null || sectionNamed(label.speaker) !== null ? [] : [label]
  })
  if (transcript) return true
  const timed = labels.filter(({ time }) => time !== null).length
  const repeated = labels.length - new Set(labels.map(({ speaker }) => speaker)).size
  return timed >= 2 || (labels.length >= 4 && repeated >= 2 && labels.length * 4 >= lines.length)
}

const bullet =
  /^(?:(?:[-*•–—▪◦‣➤→►·+]|\d{1,2}[.)]|[a-z][.)])\s+)?(?:\[(?<box>[ xX✓✔])?\]\s*|(?<tick>[☐☑✅✔])\s*)?/u
const closing =
  /^(?:thanks|thank you|many thanks|cheers|best(?: regards| wishes)?|kind regards|regards|sincerely|mit freundlichen gr[üu][ßs]+en|viele gr[üu][ßs]e|lg|vg|mfg|saludos|un saludo|gracias|atentamente|danke)\b[^:]{0,30}$/i

const numbered = /^(?:minute|item|point|topic|no\.?)\s*\d{1,2}(?:\.\d{1,2})*\s*[:.)–-]\s+/i
/** A paragraph below a list, which is no item of it. */
const paragraph =
  /^(?:as|we|i|if|please|let|thanks|thank|in case|looking|should|feel free|wir|ich|falls|bitte|si|por favor|as mentioned|also|regarding|on a)\b|^.{90,}$/i

type State = {
  section: Section | null
  internal: boolean
  listed: boolean
  bulleted: boolean
  speaker: string | null
  where: string | null
  turn: number
}

function chunksOf(lines: readonly Line[], talk: boolean): Chunk[] {
  const state: State = {
    section: null,
    internal: false,
    listed: false,
    bulleted: false,
    speaker: null,
    where: null,
    turn: 0,
  }
  const chunks: Chunk[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const blankBefore = before !== undefined && isApart(before, line)
    const chunk = talk
      ? (spokenChunk(line, state) ?? notedChunk(line, state, blankBefore))
      : notedChunk(line, state, blankBefore)
    if (chunk !== null) chunks.push({ ...chunk, blankBefore })
  }
  return chunks
}

function isApart(before: Line, line: Line): boolean {
  return before.source === line.source && /\n[ \t>]*\n/.test(line.source.text.slice(before.end, line.start))
}

/** A line said by somebody; null for headings, notes between the talk, and lines under headings of minutes. */
function spokenChunk(line: Line, state: State): Omit<Chunk, 'blankBefore'> | null {
  const label = labelOf(line.text)
  const isHead = label?.speaker != null && sectionNamed(label.speaker) !== null
  if (label === null || isHead) {
    const heads = headedBy(line.text.replace(/^[-*•]\s+/, ''), isNameLike)
    if (heads !== null || state.speaker === null || state.section !== null) return null
    return spokenBy(state, line)
  }
  if (state.section === 'actions' && label.time === null && label.speaker !== null) return null
  if (
    label.speaker === null &&
    state.speaker === null &&
    state.section === null &&
    label.rest === line.text.length
  ) {
    state.where = label.time ?? state.where
    return spokenBy(state, { ...line, start: line.end, text: '' })
  }
  if (label.time !== null) state.where = label.time
  if (label.speaker !== null) {
    if (label.speaker !== state.speaker) state.turn++
    state.speaker = label.speaker
    state.section = null
  }
  return spokenBy(state, within(line, label.rest))
}

function spokenBy(state: State, line: Line): Omit<Chunk, 'blankBefore'> {
  const { speaker, where, turn } = state
  return {
    line,
    speaker,
    spoken: true,
    turn,
    where,
    section: null,
    item: false,
    named: null,
    checked: false,
    internal: state.internal,
  }
}

/** A line of notes: a heading changes what the lines below it are; a label only its own line. */
function notedChunk(line: Line, state: State, blankBefore: boolean): Omit<Chunk, 'blankBefore'> | null {
  const mark = bullet.exec(line.text)
  const isItem = mark !== null && mark[0].trim() !== ''
  const unmarked = within(line, mark?.[0].length ?? 0)
  const body = within(unmarked, numbered.exec(unmarked.text)?.[0].length ?? 0)
  const box = mark?.groups?.['box'] ?? mark?.groups?.['tick'] ?? ''
  const heads = headedBy(body.text, isNameLike)
  state.turn++
  if (closing.test(line.text)) {
    state.section = null
    state.listed = false
    return null
  }
  if (heads !== null && heads.rest >= body.text.length && !(isItem && heads.section === 'other')) {
    state.internal = heads.section === 'internal' || (state.internal && line.text.startsWith('###'))
    state.section = heads.section
    state.listed = false
    return null
  }
  const isBelow = state.bulleted || paragraph.test(body.text)
  if (blankBefore && !isItem && state.listed && heads === null && isBelow) state.section = null
  state.listed = state.section !== null
  state.bulleted = state.listed && isItem
  const rest = heads === null ? body : within(body, heads.rest)
  if (rest.text === '') return null
  return {
    line: rest,
    speaker: null,
    spoken: false,
    turn: state.turn,
    where: null,
    section: heads?.section ?? state.section,
    item: isItem || heads !== null || state.section !== null,
    named: heads?.name ?? null,
    checked: /[xX✓✔☑✅]/u.test(box) || /^~~.*~~$/.test(rest.text),
    internal: state.internal || heads?.section === 'internal',
  }
}

function within(line: Line, from: number): Line {
  const raw = line.text.slice(from)
  const text = raw.trim()
  const start = line.start + from + (raw.length - raw.trimStart().length)
  return { source: line.source, start, end: start + text.length, text }
}

const nameLike =
  /^(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Sr|Sra)\.?\s)?\p{Lu}[\p{L}\p{M}’'-]*\.?(?:\s\p{Lu}[\p{L}\p{M}’'-]*\.?){0,2}$/u
const noName =
  /^(?:plan|log|list|required|needed|owner|items?|points?|now|all|everyone|everybody|team|tbd|tbc|we|they|please|new|old|open|closed|next|the|this|that|review|update|number|no|none|n\/a|sales|support|priority|high|low|medium)$/i

/** Words that could be somebody's name. */
export function isNameLike(words: string): boolean {
  return nameLike.test(words.trim()) && !noName.test(words.trim())
}

/** Cues and lines of one speaker that break a sentence are one again; a label between them becomes blanks. */
function joined(chunks: readonly Chunk[]): Chunk[] {
  const all: Chunk[] = []
  for (const chunk of chunks) {
    const last = all.at(-1)
    if (last !== undefined && goesOn(last, chunk)) {
      const { source } = last.line
      const gap = chunk.line.start - last.line.end
      const text = `${last.line.text}${' '.repeat(Math.max(0, gap))}${chunk.line.text}`
      all[all.length - 1] = { ...last, line: { source, start: last.line.start, end: chunk.line.end, text } }
    } else if (chunk.line.text !== '') all.push(chunk)
  }
  return all
}

function goesOn(last: Chunk, next: Chunk): boolean {
  if (!last.spoken || !next.spoken || last.turn !== next.turn || last.line.source !== next.line.source)
    return false
  const gap = next.line.start - last.line.end
  if (gap < 0 || gap > 160 || last.line.text.length > 500 || next.line.text === '') return false
  return !/[.!?…]["”)\]]*\s*$/.test(last.line.text)
}
