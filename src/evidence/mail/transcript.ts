/** Transcripts (WebVTT, SubRip): what was said, a line a cue, with the time it was said as its place. */
import type { SourceText } from '../../words/text.ts'
import { cleanLine, cleanText } from '../text/clean-text.ts'
import type { Limits } from '../text/limits.ts'
import { textBuilder } from '../text/text-builder.ts'

type Cue = { time: string; lines: string[] }

/** `Dana: We need 500 pieces.` with the mark `00:12:31`. A text without cues is given as it stands. */
export function transcriptText(raw: string, source: string, limits: Limits): SourceText {
  const builder = textBuilder(source)
  const text = cleanText(raw).slice(0, limits.characters)
  const cues = cuesOf(text)
  if (cues.length === 0) builder.write(text.trim())
  else if (/^\s*WEBVTT/.test(text)) for (const line of openingOf(text)) writeLine(builder, line)
  for (const { time, lines } of cues) {
    const said = lines
      .map(spoken)
      .filter((line) => line !== '')
      .join(' ')
    if (said === '') continue
    builder.breakTo(1)
    const span = builder.openSpan()
    builder.write(said)
    const { start, end } = builder.closeSpan(span)
    builder.mark(start, end, time)
  }
  return builder.finish()
}

function writeLine(builder: ReturnType<typeof textBuilder>, line: string): void {
  builder.breakTo(1)
  builder.write(cleanLine(line))
}

/** Other notes are comments of whoever made the file. */
const tellsOfMeeting =
  /^\s*(?:meeting|title|subject|date|attendees|participants|recorded|topic|besprechung|titel|datum|teilnehmer|reuni[oó]n|t[ií]tulo|fecha|asistentes|participantes)\b.{0,20}:|\b20\d\d\b/i

/** What a WebVTT file says of itself before its first cue: its title line, and notes of when and who. */
function openingOf(text: string): string[] {
  const head = text.slice(0, 4000).split(/\n[^\n]*-->/)[0] ?? ''
  return head.split(/\n[ \t]*\n/).flatMap((block, index) => {
    const lines = block.trim().split('\n')
    const first = lines[0] ?? ''
    if (index === 0) return [first.replace(/^\s*WEBVTT\s*[-–:]?\s*/, '')].filter((line) => line !== '')
    if (!/^NOTE(?:\s|$)/.test(first)) return []
    return [first.replace(/^NOTE\s*/, ''), ...lines.slice(1)].filter((line) => tellsOfMeeting.test(line))
  })
}

const timing = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?\s*-->/

function cuesOf(text: string): Cue[] {
  const cues: Cue[] = []
  let cue: Cue | null = null
  let before = ''
  for (const line of text.split('\n')) {
    const match = line.length < 300 ? timing.exec(line) : null
    if (match !== null) {
      const [, hours = '0', minutes = '0', seconds = '0'] = match
      // A cue's number or name stands on the line above its time and is no speech.
      if (cue !== null && before !== '' && cue.lines.at(-1) === before && /^\s*[\w-]{1,40}\s*$/.test(before))
        cue.lines.pop()
      cue = { time: [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':'), lines: [] }
      cues.push(cue)
      before = ''
    } else if (line.trim() === '') {
      before = ''
      // An empty line ends a cue; what follows without a time is a number, a note or a style.
      cue = cue !== null && cue.lines.length > 0 ? null : cue
    } else {
      before = line
      cue?.lines.push(line)
    }
  }
  return cues
}

/** WebVTT names the speaker in a voice tag; other tags only colour the words. */
function spoken(line: string): string {
  const named = line.replace(/<v(?:\.[\w.-]{1,60})?[ \t]+([^<>]{1,100})>/g, '$1: ')
  return cleanLine(
    named
      .replace(/<\/?[a-z][^<>]{0,60}>|<\d[\d:.]{3,12}>|\{\\an?\d\}/gi, '')
      .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, entity),
  )
}

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
])

function entity(name: string): string {
  return entities.get(name) ?? ' '
}
