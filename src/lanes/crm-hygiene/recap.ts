/** A recap in the words of the signal: the sentences that say how things are now and what comes next. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { CrmHygiene, Update } from './fields.ts'
import type { Judged } from './tracker.ts'

const most = 5

export function recapOf(
  judged: readonly Judged[],
  updates: readonly Update[],
  next: CrmHygiene['next_step'],
): Cell<string> {
  const telling = [...updates.map(({ to }) => to), next.text].flatMap(({ evidence }) => evidence)
  const sentences = judged
    .map(({ saying }) => saying)
    .filter(
      ({ sentence, line }) =>
        line.start === sentence.start || telling.some(({ start }) => line.start <= start && start < line.end),
    )
  const told = unique(
    sentences.flatMap(({ sentence }) =>
      telling.some(
        ({ source, start }) =>
          source === sentence.source.source && sentence.start <= start && start < sentence.end,
      )
        ? [sentence]
        : [],
    ),
  )
  const doubtful = new Set(
    judged.flatMap(({ saying, modality }) => (modality === 'now' ? [] : [saying.turn])),
  )
  const plain = unique(
    judged.flatMap(({ saying }) =>
      !doubtful.has(saying.turn) && saying.sentence.text.split(' ').length > 3 ? [saying.sentence] : [],
    ),
  )
  const chosen = (told.length > 0 ? told : plain.slice(0, 2)).slice(0, most)
  if (chosen.length === 0) return absent()
  return {
    value: chosen.map(({ text }) => text).join(' '),
    confidence: 0.85,
    evidence: chosen.map(({ source, start, end }) => evidenceAt(source, start, end)),
  }
}

function unique(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, index) =>
      lines.findIndex((other) => other.source === line.source && other.start === line.start) === index,
  )
}
