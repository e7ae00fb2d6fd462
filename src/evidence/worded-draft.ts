/**
 * What a model's wording of a draft is worth. It is refused whole where it breaks the rules it was given; a value in it
 * that only an approved document or a person may state is taken out and leaves an open slot, which keeps approve closed.
 */
import { findAimedAtMachine } from '../recognise/aimed-at-machine.ts'
import { findEmailAddresses } from '../recognise/email-address.ts'
import { type Hints, noHints } from '../recognise/found.ts'
import { findBankAccounts } from '../recognise/iban.ts'
import { findPhones } from '../recognise/phone.ts'
import { findUrls } from '../recognise/url.ts'
import type { AnswerForm } from '../words/model.ts'
import type { ClaimKind, Draft, Slot } from '../words/packet.ts'
import { bindingWords } from './binding-words.ts'
import { isOurs, moneyWords } from './claim-kinds.ts'
import { isHarmless } from './harmless.ts'
import { freeText, type HeldDraft, movedPart, type Part } from './held-draft.ts'
import { languageOf } from './mail/language.ts'
import { noGoWords } from './no-go-words.ts'
import { promisesIn } from './promises.ts'
import { overlap, type Span } from './span.ts'
import { cleanText } from './text/clean-text.ts'
import { sameValue, valuesIn } from './typed-values.ts'

export type Worded = { draft: Draft; opened: number } | { refused: string }

export const wordedForm: AnswerForm<string> = {
  schema: {
    type: 'object',
    properties: { body: { type: 'string' } },
    required: ['body'],
    additionalProperties: false,
  },
  read: (answer) =>
    typeof answer === 'object' && answer !== null && 'body' in answer && typeof answer.body === 'string'
      ? answer.body
      : null,
}

/** Kinds a model never states, whoever else said them. Those of the lane's slots come on top. */
const noGo: ReadonlySet<ClaimKind> = new Set(['quantity', 'number', 'moq', 'date', 'availability', 'stage'])

/**
 * The draft with the model's words around its held paragraphs; recipients and subject stay. `slots` are the lane's
 * kinds, `hints` those the draft is checked with.
 */
export function wordDraft(
  held: HeldDraft,
  answer: string,
  { slots, hints }: { slots: readonly ClaimKind[]; hints: Hints },
): Worded {
  const body = cleanText(answer)
    .replace(/[ \t]+$/gm, '')
    .trim()
  const own = freeText(held)
  if (body.length > 2 * held.draft.body.length + 1_500) return { refused: 'it is far longer than the draft' }
  if (/[\p{Cf}\p{Co}\p{Cn}]/u.test(body)) return { refused: 'it holds letters that nobody sees' }
  const pieces = piecesOf(body, held)
  if (pieces === null) return { refused: 'it did not keep the held lines as they were' }
  const words = pieces.filter((piece): piece is string => typeof piece === 'string').join('\n\n')
  const wrong = wrongIn(words, own)
  if (wrong !== null) return { refused: wrong }
  return joined(held, pieces, { slots, hints, own })
}

/** Free words and held parts in turn; null where a mark is missing, doubled, moved, unknown or inside a line. */
function piecesOf(body: string, { parts }: HeldDraft): (string | Part)[] | null {
  const held = parts.filter(({ mark }) => mark !== null)
  const pieces: (string | Part)[] = []
  let free: string[] = []
  let next = 0
  for (const line of body.split('\n')) {
    if (!/\{\{|\}\}/.test(line)) {
      free.push(line)
      continue
    }
    const part = held[next]
    if (part === undefined || line.trim() !== part.mark) return null
    next += 1
    pieces.push(free.join('\n').trim(), part)
    free = []
  }
  if (next !== held.length) return null
  pieces.push(free.join('\n').trim())
  return pieces.filter((piece) => piece !== '')
}

/** What no draft of a model may hold at all, beyond what the desk's own words hold; null where it holds none. */
function wrongIn(words: string, own: string): string | null {
  if (/<[a-z!/?][^>]*>|\]\(|javascript:|data:[a-z]+\//i.test(words)) return 'it holds markup'
  const reaching = [findUrls, findEmailAddresses, findBankAccounts, findPhones].flatMap((find) =>
    find(words, noHints).map(({ text }) => text),
  )
  if (reaching.some((text) => !own.includes(text)))
    return 'it names a link, an address, a number or an account of its own'
  const aims = findAimedAtMachine(words, noHints).filter(({ confidence }) => confidence >= 0.7)
  if (aims.length > 0) return 'it speaks to a machine'
  const ownWords = new Set(bindingWords(own).map(({ text }) => text.toLowerCase()))
  const binding = bindingWords(words).find(({ text }) => !ownWords.has(text.toLowerCase()))
  if (binding !== undefined) return `it speaks of “${binding.text}” of its own`
  const [wanted, written] = [languageOf(own), languageOf(words)]
  if (wanted !== null && written !== null && wanted !== written)
    return `it is written in another language (${written} instead of ${wanted})`
  return null
}

type Joining = { slots: readonly ClaimKind[]; hints: Hints; own: string }

function joined(held: HeldDraft, pieces: readonly (string | Part)[], joining: Joining): Worded {
  let body = ''
  let opened = 0
  const made: Pick<Draft, 'slots' | 'claims'> = { slots: [], claims: [] }
  for (const piece of pieces) {
    if (body !== '') body += '\n\n'
    if (typeof piece !== 'string') {
      const { text, slots, claims } = movedPart(held, piece, body.length)
      made.slots.push(...slots)
      made.claims.push(...claims)
      body += text
      continue
    }
    let at = 0
    for (const { start, end, kind } of bindingIn(piece, joining)) {
      body += piece.slice(at, start)
      const mark = `[${kind}]`
      opened += 1
      made.slots.push(openSlot(kind, opened, { start: body.length, end: body.length + mark.length }))
      body += mark
      at = end
    }
    body += piece.slice(at)
  }
  const end = held.draft.body.endsWith('\n') ? '\n' : ''
  return { draft: { ...held.draft, ...made, body: `${body}${end}`, wordedBy: 'model' }, opened }
}

function openSlot(kind: ClaimKind, number: number, span: Span): Slot {
  const reason =
    'a language model wrote a value here, which was taken out: enter the right one, or take the sentence out'
  return { name: `model_${kind.replaceAll('-', '_')}[${number - 1}]`, kind, ...span, filled: false, reason }
}

/** What binds the business in a model's words, in order and without overlaps; what the desk itself says is left. */
function bindingIn(text: string, { slots, hints, own }: Joining): (Span & { kind: ClaimKind })[] {
  const ownValues = valuesIn(own, hints)
  const values = valuesIn(text, hints).filter(
    (value) =>
      (isOurs(value.kind) || noGo.has(value.kind) || slots.includes(value.kind)) &&
      !isHarmless(text, value, []) &&
      !ownValues.some((other) => other.kind === value.kind && sameValue(other, value)),
  )
  const ownWords = own.toLowerCase()
  const words = [...moneyWords(text), ...promisesIn(text), ...noGoWords(text)].filter(
    ({ start, end }) => !ownWords.includes(text.slice(start, end).toLowerCase()),
  )
  const kept: (Span & { kind: ClaimKind })[] = []
  for (const one of [...values, ...words].toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (!kept.some((other) => overlap(other, one))) kept.push(one)
  return kept
}
