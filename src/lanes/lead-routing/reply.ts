/** The first reply to a lead: thanks, what we understood, and what we still need to know. No price, no date, no promise. */
import { type DraftPart, writeDraft } from '../../evidence/draft-text.ts'
import { wordingsOf } from '../../evidence/letters/letter-language.ts'
import { bareSubject, withoutGaps } from '../../evidence/letters/letter-parts.ts'
import { fillTemplate, parseTemplate, type Template, type TemplateValues } from '../../evidence/templates.ts'
import { isOurs } from '../../evidence/thread/lines.ts'
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { Criterion } from '../../words/qualification.ts'
import { criteriaOf } from './criteria.ts'
import type { Lead } from './fields.ts'
import { unanswered } from './missing.ts'
import { english } from './templates/english-reply.ts'
import { german } from './templates/german-reply.ts'
import type { ReplyWording } from './templates/reply-wording.ts'
import { spanish } from './templates/spanish-reply.ts'

type Wording = ReplyWording & { language: string; template: Template }

const wordingIn = wordingsOf(
  { de: german, en: english, es: spanish },
  (wording: ReplyWording, language): Wording => ({
    ...wording,
    language,
    template: parseTemplate(wording.reply, `first-reply.${language}`),
  }),
)

/** In the language of the enquiry where we have wording for it, else in English. */
export function firstReply(fields: Lead, owner: string | null, input: LaneInput): Draft {
  const wording = wordingIn(input.reading.language)
  const to = fields.contact.email.value
  return writeDraft({
    kind: 'reply',
    // Without an address the draft waits for one: approve stays closed.
    to: to === null ? [] : [to],
    subject: subjectOf(input, wording),
    parts: withoutGaps(fillTemplate(wording.template, valuesOf(fields, owner, input, wording))),
  })
}

function valuesOf(fields: Lead, owner: string | null, input: LaneInput, wording: Wording): TemplateValues {
  const person = input.desk.people.find(({ email }) => email === owner)
  const open = new Set(unanswered(fields, input))
  const asked = criteriaOf(input).flatMap((criterion) => {
    const question = open.has(criterion.name) ? questionFor(criterion, fields, wording) : null
    return question === null ? [] : [question]
  })
  const needs =
    fields.need.value === null && !asked.includes(wording.ask.product) ? [wording.ask.product] : []
  const questions = [...new Set([...needs, ...asked])]
  return {
    name: safeName(fields.contact.name),
    products: listed(fields.products),
    questions: questions.map((question) => ({ question })),
    owner: person?.name ?? null,
    business: input.desk.business,
  }
}

/** Names come from outside: what does not look like one greets nobody. */
function safeName({ value }: Cell<string>): DraftPart | null {
  return value !== null && /^[\p{L}\p{M}'’. -]{2,60}$/u.test(value) ? value : null
}

/** Up to three of the products, as the sender calls them. */
function listed(products: readonly Cell<string>[]): DraftPart | null {
  const told = products.filter(({ value }) => value !== null && value.length <= 60).slice(0, 3)
  if (told.length === 0) return null
  const text = told.map(({ value }) => value).join(', ')
  return { claim: text, kind: 'property', evidence: told.flatMap(({ evidence }) => evidence) }
}

function questionFor(criterion: Criterion, fields: Lead, { ask, language }: Wording): string | null {
  if (typeof criterion.ask === 'string') return criterion.ask
  const own = criterion.ask?.[language]
  if (own !== undefined) return own
  switch (criterion.kind) {
    case 'product':
      return fields.products.length > 0 ? null : ask.product
    case 'quantity':
      return ask.quantity
    case 'date':
      return ask.date
    case 'money':
      return ask.money
    case 'country':
      return ask.country
    case 'company':
      return ask.company
    case 'words':
      return criterion.name.toLowerCase() === 'role' ? ask.role : null
    case 'question':
      return criterion.question
  }
}

function subjectOf({ reading, desk }: LaneInput, { subject }: Wording): string {
  const bare = bareSubject(reading.subject)
  // What our own website or a colleague put above it is no subject of the sender's.
  const theirs = reading.kind === 'email' && reading.from !== null && !isOurs(reading.from.address, desk)
  return theirs && bare !== '' && !/[\d€$£%]/.test(bare) ? `Re: ${bare}` : subject
}
