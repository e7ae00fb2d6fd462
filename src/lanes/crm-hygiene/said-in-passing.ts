/** What was mentioned and is no fact about this deal now. */
import { evidenceAt } from '../../evidence/quote.ts'
import { noHints } from '../../recognise/found.ts'
import type { Cell } from '../../words/evidence.ts'
import type { Update } from './fields.ts'
import type { Judged } from './tracker.ts'
import { typedIn } from './typed.ts'

/** Each as it was said, once: the whole sentence, or the clause where the rest of it is a fact. */
export function saidInPassing(judged: readonly Judged[], updates: readonly Update[]): Cell<string>[] {
  const passing = judged.filter((one) => one.modality !== 'now' && isWorthKeeping(one))
  const cells = passing.map(({ saying: { line, sentence } }) => {
    const isFact = updates.some(({ to }) =>
      to.evidence.some(
        ({ source, start }) =>
          source === sentence.source.source && sentence.start <= start && start < sentence.end,
      ),
    )
    return isFact ? line : sentence
  })
  const unique = cells.filter(
    (line, index) =>
      cells.findIndex((other) => other.source === line.source && other.start === line.start) === index,
  )
  return unique.map(({ source, start, end, text }) => ({
    value: text,
    confidence: 0.85,
    evidence: [evidenceAt(source, start, end)],
  }))
}

/** Something a hurried reader could take for a fact: a value, a stage, a name. A plain question is no statement at all. */
function isWorthKeeping({ saying, modality, heard }: Judged): boolean {
  const { text } = saying.line
  if (modality === 'asked') return heard.length > 0
  const values =
    heard.length > 0 || typedIn(text, { ...noHints, now: saying.at, timeZone: saying.timeZone }).length > 0
  if (modality === 'wished') return values
  return values || /\d/.test(text) || text.split(' ').length >= 4
}
