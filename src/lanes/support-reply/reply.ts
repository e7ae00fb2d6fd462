/** The reply: approved sentences quoted, what a colleague answers separately, or only that the message was read. */
import { isOurs, moneyWords } from '../../evidence/claim-kinds.ts'
import { type Statement, writeDraft } from '../../evidence/draft-text.ts'
import { bareSubject, withoutGaps } from '../../evidence/letters/letter-parts.ts'
import { languageOf } from '../../evidence/mail/language.ts'
import { promisesIn } from '../../evidence/promises.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import { fillTemplate, type TemplateValues } from '../../evidence/templates.ts'
import { valuesIn } from '../../evidence/typed-values.ts'
import { noHints } from '../../recognise/found.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import { evidenceOf } from './answers.ts'
import type { EscalationReason } from './fields.ts'
import { customerOf, type Found, type Item } from './findings-of-mail.ts'
import type { Fit } from './fit.ts'
import { languageSaid, type Wording, wordingIn } from './wordings.ts'

/** Reasons beside which nothing is answered, not even what documents say: a person words the whole reply. */
const silent: ReadonlySet<EscalationReason> = new Set(['safety', 'legal-or-medical', 'angry-customer'])

/** The reply to the customer; null where there is nothing to reply to. */
export function replyTo(
  found: Found,
  reason: EscalationReason | null,
  owner: string | null,
  input: LaneInput,
): Draft | null {
  if (found.isIdle || input.reading.automatic !== null) return null
  const customer = customerOf(input)
  const said = found.spoken.now.map(({ text }) => text).join('\n')
  const wording = wordingIn(languageSaid(input.reading.language, said))
  const answered = found.items.filter(({ answer }) => answer?.outcome === 'answered')
  const isHolding = answered.length === 0 || (reason !== null && silent.has(reason))
  const values: TemplateValues = {
    name: customer.name.value,
    owner: input.desk.people.find(({ email }) => email === owner)?.name ?? null,
    business: input.desk.business,
    ...(isHolding ? {} : answerValues(found, answered, wording)),
  }
  const to = customer.email.value
  return writeDraft({
    kind: 'reply',
    // Without an address the draft waits for one: approve stays closed.
    to: to === null ? [] : [to],
    subject: subjectOf(input, wording),
    parts: withoutGaps(fillTemplate(isHolding ? wording.holding : wording.reply, values)),
  })
}

function answerValues(found: Found, answered: readonly Item[], wording: Wording): TemplateValues {
  const open = found.items.filter((item) => !answered.includes(item))
  const asked = new Set<Fit>()
  const answers = answered.map((item) => {
    const fits = item.answer?.outcome === 'answered' ? item.answer.fits : []
    for (const fit of fits) asked.add(fit)
    return {
      about: found.items.length > 1 ? aboutOf(item) : null,
      passages: fits.flatMap(saidOf).map((said) => ({ said })),
    }
  })
  const named = open.map(aboutOf)
  const later = open.length > 0 || found.concerns.length > 0
  return {
    answers,
    foreign: [...asked].some((fit) => isForeign(fit, wording)),
    later,
    named: later && named.length > 0 && named.every((about) => about !== null),
    open: named.flatMap((about) => (about === null ? [] : [{ about }])),
  }
}

/** What was asked, quoted; a question with a figure, a promise or a link in it is not repeated in our name. */
function aboutOf({ text, ask }: Item): Statement | null {
  const { source, start, end } = ask.line
  const plain = text.replace(/\s+/g, ' ')
  if (
    source.source === 'loose' ||
    plain.length > 160 ||
    /https?:|www\.|@/.test(plain) ||
    !isSafeToRepeat(plain)
  )
    return null
  return { claim: plain, kind: 'property', evidence: [evidenceAt(source, start, end)] }
}

function isSafeToRepeat(text: string): boolean {
  return (
    valuesIn(text, noHints).length === 0 && moneyWords(text).length === 0 && promisesIn(text).length === 0
  )
}

/** The quoted sentences as claims; a table's row is given with its headers. */
export function saidOf(fit: Fit): Statement[] {
  const { passage, document } = fit
  if (passage.row === null)
    return evidenceOf(fit).map((evidence) => ({
      claim: cleaned(evidence.quote),
      kind: 'policy',
      evidence: [evidence],
    }))
  const shown = passage.row
    .map(({ header, text }) => (header === '' ? text : `${header}: ${text}`))
    .join('; ')
  const table = document.text.tables.find(({ rows }) =>
    rows.some((row) => row.some((cell) => cell.start === passage.start)),
  )
  const head = (table?.rows[0] ?? []).filter(({ start, end }) => end > start)
  const headers = head.map(({ start, end }) => evidenceAt(document.text, start, end))
  return [{ claim: cleaned(shown), kind: 'policy', evidence: [...evidenceOf(fit), ...headers] }]
}

/** Without Markdown's marks and the line breaks of the file. */
function cleaned(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/^\s*[-*•]\s+/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

function isForeign({ document, passage }: Fit, { language }: Wording): boolean {
  const own =
    document.text.language ??
    languageOf(document.text.text.slice(0, 4000)) ??
    languageOf(passage.sentences.map(({ text }) => text).join(' '))
  return own !== null && own !== language
}

/** The customer's subject, unless repeating it in our name would say something of ours. */
function subjectOf({ reading: { kind, subject } }: LaneInput, wording: Wording): string {
  const bare = bareSubject(subject)
  const isOurWord =
    moneyWords(bare).length + promisesIn(bare).length > 0 ||
    valuesIn(bare, noHints).some((value) => isOurs(value.kind))
  if (kind !== 'email' || bare === '' || isOurWord) return wording.subject
  return `Re: ${bare}`
}
