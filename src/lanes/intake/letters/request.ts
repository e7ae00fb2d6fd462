/** The letter to the applicant: which service, which details and documents are missing, and why an upload does not count. */
import { type DraftPart, type Statement, writeDraft } from '../../../evidence/draft-text.ts'
import { dateText } from '../../../evidence/letters/letter-language.ts'
import { bareSubject } from '../../../evidence/letters/letter-parts.ts'
import { fillTemplate, type TemplateValues } from '../../../evidence/templates.ts'
import type { LaneInput } from '../../../words/lane.ts'
import type { Draft } from '../../../words/packet.ts'
import { type Intake, isOpen } from '../fields.ts'
import { isListed, type Listed } from '../items.ts'
import { absentDetails } from '../missing.ts'
import type { Requirement } from '../required/requirement.ts'
import { type Wording, wordingFor } from './wordings.ts'

export type Requesting = {
  fields: Intake
  listed: readonly Listed[]
  /** Names of documents that the record already has from an earlier message. */
  before: ReadonlySet<string>
  owner: string | null
  /** Something is to be decided by the owner and answered apart from this. */
  hasQuestions: boolean
}

/** The request as a draft; null where there is nothing to ask for. */
export function requestFor(requesting: Requesting, input: LaneInput): Draft | null {
  const { fields, owner } = requesting
  const wording = wordingFor(input.reading)
  const needed = neededIn(requesting, wording)
  const asks = fields.service.value === null || !isListed(fields.service.value, input)
  const details = absentDetails(fields, input).map((path) => ({ detail: wording.words.details[path] }))
  if (!asks && details.length === 0 && needed.count === 0) return null
  const to = fields.contact.email.value
  const service = fields.service
  const parts = fillTemplate(wording.request, {
    name: fields.contact.name.value,
    service:
      service.value === null || service.evidence.length === 0
        ? null
        : said(service.evidence[0]?.quote ?? '', service.evidence),
    ask_service: asks,
    choices: (service.candidates ?? []).map(({ value }) => ({ choice: value })),
    details,
    needed: needed.missing,
    uncounted: needed.refused.length + needed.expired.length > 0,
    refused: needed.refused,
    expired: needed.expired,
    separately: requesting.hasQuestions,
    owner: input.desk.people.find(({ email }) => email === owner)?.name ?? null,
    business: input.desk.business,
  })
  return writeDraft({
    kind: 'reply',
    // Without an address the draft waits for one: approve stays closed.
    to: to === null ? [] : [to],
    subject: subjectOf(input.reading, wording),
    parts: parts.map((part) => (typeof part === 'string' ? part.replace(/\n{3,}/g, '\n\n') : part)),
  })
}

function neededIn({ listed, before }: Requesting, wording: Wording) {
  const open = listed.filter(({ item }) => isOpen(item) && !before.has(item.name.value ?? ''))
  const isOf = (status: string) => open.filter(({ item }) => item.status.value === status)
  const expiredOn = isOf('expired').filter(({ judged }) => judged.code !== 'too-old')
  const tooOld = isOf('expired').filter(({ judged }) => judged.code === 'too-old')
  const missing = isOf('missing').map(({ requirement }) => ({
    document: nameIn(requirement, wording.language),
    why: whyIn(requirement, wording.language),
  }))
  const refused = [...isOf('rejected'), ...tooOld].map(({ requirement, judged }): TemplateValues => {
    const code = judged.code === null || judged.code === 'expired' ? 'incomplete' : judged.code
    return { document: nameIn(requirement, wording.language), reason: wording.words.refused[code] }
  })
  const expired = expiredOn.map(({ item, requirement }): TemplateValues => {
    const { value, evidence, confidence } = item.expires
    // A day that could be read in two ways is not stated to the applicant.
    const isSure = value !== null && evidence.length > 0 && confidence >= 0.7
    return {
      document: nameIn(requirement, wording.language),
      date: isSure ? { claim: dateText(value, wording.language), kind: 'date', evidence } : null,
    }
  })
  return { missing, refused, expired, count: open.length }
}

/** The name in the letter's language where the list has one, else as the list writes it. */
function nameIn({ name, also, evidence }: Requirement, language: string): DraftPart {
  const own = also.find((other) => other.language === language)
  if (own) return said(own.name, own.evidence)
  return said(name, evidence)
}

/** Reasons are given in the words of the list, so only in its language. */
function whyIn({ why, whyEvidence }: Requirement, language: string): DraftPart | null {
  return why === null || language !== 'en' ? null : said(why, whyEvidence)
}

/** A statement where something supports it; plain words, checked like any others, where only the settings say so. */
function said(text: string, evidence: Statement['evidence']): DraftPart {
  return evidence.length === 0 ? text : { claim: text, kind: 'property', evidence: [...evidence] }
}

/** The subject answered; forms and files have none, so our own words stand for it. */
function subjectOf({ kind, subject }: LaneInput['reading'], { words }: Wording): string {
  const bare = bareSubject(subject)
  return kind === 'email' && bare !== '' ? `Re: ${bare}` : words.subject
}
