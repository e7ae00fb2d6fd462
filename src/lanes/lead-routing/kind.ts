/** What kind of sender an enquiry comes from, told by its words, with the words it was told by. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { noHints } from '../../recognise/found.ts'
import { findUrls } from '../../recognise/url.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { Reading } from '../../words/signal.ts'
import { type Kind, kinds } from './fields.ts'
import type { Heard } from './hearing.ts'
import { cues } from './kind-cues.ts'
import { isWeakWant, wantsContact, wantsIn } from './wants.ts'

type Hint = { kind: Kind; weight: number; at: Evidence | null }

/**
 * The kind with its confidence and the words that tell it. The one place where kinds are told: what a classifier learns
 * from reviewed packets can be weighed in here.
 */
export function kindOf(reading: Reading, heard: Heard): Cell<Kind> {
  if (reading.automatic === 'bounce' || reading.automatic === 'auto-reply' || reading.automatic === 'invite')
    return { value: 'other', confidence: 0.9, evidence: somewhere(reading, heard) }
  const hints = hintsIn(reading, heard)
  const scores = kinds
    .map((kind) => ({ kind, score: sumOf(hints, kind) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = scores
  // A greeting alone makes no fraud.
  if (!best || best.score < (best.kind === 'spam' ? 2 : 1))
    return { value: 'other', confidence: 0.5, evidence: somewhere(reading, heard) }
  const lead = best.score - (next?.score ?? 0)
  const confidence = Math.min(0.97, 0.5 + 0.5 * (lead / (best.score + 0.5)) ** 0.7)
  const evidence = hints
    .filter(({ kind, at }) => kind === best.kind && at !== null)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ at }) => at ?? [])
    .slice(0, 3)
  return {
    value: best.kind,
    confidence: Math.round(confidence * 100) / 100,
    evidence: evidence.length > 0 ? evidence : somewhere(reading, heard),
  }
}

function hintsIn(reading: Reading, heard: Heard): Hint[] {
  const said = [...heard.sentences, ...(heard.subject ? [heard.subject] : [])]
  const hints = cues.flatMap(({ kind, weight, pattern }): Hint[] => {
    const hits = said.flatMap((line) => {
      const match = pattern.exec(line.text)
      return match && !isTurned(kind, line.text, match) ? [{ line, match }] : []
    })
    const [first] = hits
    if (!first) return []
    // Said twice it is surer, but never by much.
    return [
      {
        kind,
        weight: weight + Math.min(1, (hits.length - 1) * 0.4),
        at: evidenceOf(first.line, first.match),
      },
    ]
  })
  return [...hints, ...wanting(heard), ...fromFiles(reading), ...fromShape(reading, heard)]
}

/** "our first order", "your customers' orders", "we offer our guests": the words of a kind, turned the other way round. */
function isTurned(kind: Kind, text: string, { index, 0: words }: RegExpExecArray): boolean {
  const around = text.slice(Math.max(0, index - 25), index + words.length + 25)
  if (kind === 'existing-customer')
    return /\b(?:first|trial|minimum|initial|opening)\s+(?:order|purchase)|\b(?:not|nicht|no|pas|não|non)\b[^.]{0,12}(?:customer|kunde|client)|would like to (?:be|become)|(?:other|another|current|previous|old|present) (?:supplier|manufacturer)|lieferanten? (?:hat|liefert)/i.test(
      around,
    )
  if (kind === 'vendor-pitch')
    return (
      /\b(?:we|i) (?:offer|provide|supply|help|support) our (?:customers|clients|guests|members|own)/i.test(
        around,
      ) ||
      /(?:could you|can you|do you|would you|würden sie|können sie|(?:wir|we) suchen|looking for|search\p{L}* for)[^.]{0,20}$/iu.test(
        text.slice(Math.max(0, index - 40), index),
      )
    )
  return false
}

/** Somebody who wants goods writes that they want them; wanting a talk or an answer says nothing. */
function wanting({ sentences, subject }: Heard): Hint[] {
  const said = [...(subject ? [subject] : []), ...sentences]
  const wants = said.flatMap((line) =>
    wantsContact.test(line.text)
      ? []
      : wantsIn(line.text)
          .slice(0, 1)
          .map((want) => ({ line, want })),
  )
  const [first] = wants
  if (!first) return []
  const at = evidenceOf(first.line, { index: first.want.start, 0: first.want.text })
  return [
    {
      kind: 'lead',
      weight: Math.min(
        2,
        (wants.some(({ want }) => !isWeakWant(want.text)) ? 1.2 : 0.8) + 0.35 * (wants.length - 1),
      ),
      at,
    },
  ]
}

const files: readonly [Kind, RegExp][] = [
  [
    'job-application',
    /(?:^|[\W_])(?:cv|resume|résumé|lebenslauf|curriculum|bewerbung\p{L}*|anschreiben|zeugnis\p{L}*|cover[ _-]?letter|motivation\p{L}*|currículo|hoja[ _-]de[ _-]vida)(?:[\W_]|$)/iu,
  ],
]

function fromFiles({ attachments }: Reading): Hint[] {
  return attachments.flatMap(({ name, inline }) =>
    inline
      ? []
      : files.filter(([, pattern]) => pattern.test(name)).map(([kind]) => ({ kind, weight: 2, at: null })),
  )
}

function fromShape(reading: Reading, heard: Heard): Hint[] {
  const hints: Hint[] = []
  const text = heard.sentences.map((line) => line.text).join('\n')
  const links = findUrls(text, noHints).length
  if (heard.isForm) hints.push({ kind: 'lead', weight: 1, at: null })
  if (
    heard.answers.some(
      ({ meaning }) => meaning === 'products' || meaning === 'budget' || meaning === 'quantity',
    )
  )
    hints.push({ kind: 'lead', weight: 0.8, at: null })
  if (reading.automatic === 'list') hints.push({ kind: 'vendor-pitch', weight: 1.5, at: null })
  // A form filled in by a program: links and hardly a word, or letters that are no words.
  if (links >= 2 && text.length < links * 160) hints.push({ kind: 'spam', weight: 2, at: null })
  const odd = heard.answers.filter(({ value }) => isGibberish(value)).length
  if (odd >= 2) hints.push({ kind: 'spam', weight: 3.5, at: null })
  return hints
}

/** `gTfRkLmQxZ`: capitals in the middle, more than once, or hardly a vowel. */
function isGibberish(value: string): boolean {
  const word = value.trim()
  if (!/^[A-Za-z]{7,30}$/.test(word)) return false
  const turns = word.match(/[a-z][A-Z]/g)?.length ?? 0
  const vowels = word.match(/[aeiouyAEIOUY]/g)?.length ?? 0
  return turns >= 2 || vowels / word.length < 0.15
}

function sumOf(hints: readonly Hint[], kind: Kind): number {
  return hints.filter((hint) => hint.kind === kind).reduce((sum, { weight }) => sum + weight, 0)
}

function evidenceOf(line: Line, { index, 0: words }: { index: number; 0: string }): Evidence {
  const start = line.start + index + (words.length - words.trimStart().length)
  return evidenceAt(line.source, start, start + Math.max(1, words.trim().length))
}

/** Where no word tells it: what was looked at. */
function somewhere(reading: Reading, { subject, sentences, answers }: Heard): Evidence[] {
  const line = sentences[0] ?? subject ?? answers[0]
  if (line) return [evidenceAt(line.source, line.start, line.end)]
  const text = reading.texts.find((one) => one.text.trim() !== '')
  const start = text ? text.text.search(/\S/) : 0
  return text ? [evidenceAt(text, start, Math.min(text.text.length, start + 80))] : []
}
