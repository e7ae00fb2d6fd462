/** The header lines of a quoted or forwarded message, which say when it was sent and by whom. */
import type { Line, Message } from '../../evidence/thread/lines.ts'

const names = {
  date: /^[*> \t]*(?:date|sent|datum|gesendet|enviado(?: el)?|fecha)\s*:\*?\s*/i,
  subject: /^[*> \t]*(?:subject|betreff|asunto)\s*:\*?\s*/i,
  people: /^[*> \t]*(?:from|to|cc|von|an|de|para)\s*:\*?\s*/i,
}

/** The first header of that name above the message; the attribution line itself for `On …, X wrote:`. */
export function headerIn(message: Message, name: keyof typeof names): Line | null {
  return headersIn(message, name)[0] ?? null
}

/** All headers of that name in reading order. */
export function headersIn({ by, source, lines }: Message, name: keyof typeof names): Line[] {
  const first = lines[0]
  if (by === null || first === undefined) return []
  const found: Line[] = []
  const from = source.text.lastIndexOf('\n', Math.max(0, by.start - 1)) + 1
  let at = from
  for (const raw of source.text.slice(from, first.start).split('\n')) {
    const head = names[name].exec(raw)
    if (head !== null) {
      const text = raw.slice(head[0].length).trimEnd()
      const start = at + head[0].length
      if (text !== '') found.push({ source, start, end: start + text.length, text })
    }
    at += raw.length + 1
  }
  const isAttribution = found.length === 0 && name !== 'subject' && !names.people.test(by.text)
  return isAttribution
    ? [{ source, start: by.start, end: by.end, text: source.text.slice(by.start, by.end) }]
    : found
}
