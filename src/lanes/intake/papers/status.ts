/** The status of one required document from what was uploaded, with the reason and the day it expires. */
import type { Hints } from '../../../recognise/found.ts'
import type { Cell, Evidence } from '../../../words/evidence.ts'
import { absent } from '../../../words/evidence.ts'
import type { CalendarDate } from '../../../words/money.ts'
import type { ItemStatus } from '../fields.ts'
import type { Requirement } from '../required/requirement.ts'
import { dayAfter, type ValidityRule, validityRule } from '../required/validity-rule.ts'
import { type Applicant, madeOutToAnother } from './holder.ts'
import { judge, namedLike, type RejectCode, type Wanted } from './judgement.ts'
import { datesOf, type PaperDates } from './paper-dates.ts'
import type { Upload } from './uploads.ts'

export type Judged = {
  status: ItemStatus
  confidence: number
  /** Where the document names its kind, or what speaks against it. */
  evidence: Evidence[]
  expires: Cell<CalendarDate>
  code: RejectCode | 'expired' | null
  /** One sentence for a person; null where there is nothing to explain. */
  reason: string | null
  upload: Upload | null
}

export type Judging = {
  uploads: readonly Upload[]
  applicant: Applicant
  /** The day of `now` where the business is. */
  today: CalendarDate
  hints: Hints
  all: readonly Requirement[]
}

/** The best of what the uploads give for a requirement; missing where nothing was sent for it. */
export function statusOf(requirement: Requirement, judging: Judging): Judged {
  const judged = judging.uploads
    .map((upload) => judgeUpload(upload, requirement, judging))
    .filter((one) => one !== null)
    .toSorted((a, b) => rank(a) - rank(b) || compareDays(b, a))
  return (
    judged[0] ?? {
      status: 'missing',
      confidence: 0.95,
      evidence: [],
      expires: absent(),
      code: null,
      reason: null,
      upload: null,
    }
  )
}

const order: readonly ItemStatus[] = ['received', 'expired', 'rejected']

function rank({ status }: Judged): number {
  return order.indexOf(status)
}

function compareDays(a: Judged, b: Judged): number {
  const [one, other] = [a.expires.value ?? '', b.expires.value ?? '']
  if (one === other) return a.confidence - b.confidence
  return one < other ? -1 : 1
}

function judgeUpload(upload: Upload, requirement: Requirement, judging: Judging): Judged | null {
  const wanted = wantedBy(requirement)
  const fit = judge(upload, wanted, isMeantFor(upload, requirement, judging.all))
  if (fit.fit === 'none') return null
  // What is the right paper for another requirement was not meant for this one, whatever it is called.
  if (fit.fit === 'wrong' && fit.code === 'wrong-kind' && fitsAnother(upload, requirement, judging))
    return null
  if (fit.fit === 'wrong')
    return rejected(
      upload,
      fit.code,
      `The file ${upload.name} was not counted: it ${fit.why.replace(/^it /, '')}.`,
      fit.evidence,
    )
  const other = madeOutToAnother(upload, judging.applicant)
  if (other)
    return rejected(
      upload,
      'another-holder',
      `The file ${upload.name} is made out to ${other.name}.`,
      other.evidence,
    )
  const dates = datesOf(upload, judging.hints)
  const held = holds(upload, { rule: validityRule(requirement.validity), dates, today: judging.today })
  return { upload, evidence: fit.evidence, ...held, confidence: Math.min(fit.confidence, held.confidence) }
}

function fitsAnother(upload: Upload, requirement: Requirement, { all }: Judging): boolean {
  return all.some((other) => other !== requirement && judge(upload, wantedBy(other), false).fit === 'right')
}

function wantedBy({ name, also, mustShow }: Requirement): Wanted {
  return { name, also: also.map((other) => other.name), mustShow }
}

/** The file name points here, and to no other requirement more. */
function isMeantFor({ name }: Upload, requirement: Requirement, all: readonly Requirement[]): boolean {
  const score = namedLike(name, wantedBy(requirement))
  return score > 0 && all.every((other) => other === requirement || namedLike(name, wantedBy(other)) <= score)
}

function rejected(upload: Upload, code: RejectCode, reason: string, evidence: Evidence[]): Judged {
  return { status: 'rejected', confidence: 0.85, evidence, expires: absent(), code, reason, upload }
}

type Held = Pick<Judged, 'status' | 'confidence' | 'expires' | 'code' | 'reason'>

/** Whether the paper holds today and for as long as it must. */
function holds(
  { name }: Upload,
  { rule, dates, today }: { rule: ValidityRule; dates: PaperDates; today: CalendarDate },
): Held {
  const expires = expiryBy(rule, dates)
  const doubt = Math.min(expires.value === null ? 0.9 : expires.confidence, 0.95)
  const say = (
    status: ItemStatus,
    code: Judged['code'],
    reason: string | null,
    confidence = doubt,
  ): Held => ({
    status,
    confidence,
    expires,
    code,
    reason,
  })
  if (expires.value !== null && expires.value < today)
    return say('expired', 'expired', `The file ${name} expired on ${expires.value}.`)
  if (dates.from !== null && dates.from > today && expires.value !== null)
    return say('rejected', 'not-yet', `The file ${name} is valid only from ${dates.from} on.`)
  if (rule.rule === 'age') {
    const { value: issued, confidence } = dates.issued
    if (issued === null)
      return expires.value === null
        ? say('received', null, `The file ${name} does not say when it was issued.`, 0.6)
        : say('received', null, null)
    return issued < dayAfter(today, rule.span, -1)
      ? say('expired', 'too-old', `The file ${name} is of ${issued} and too old.`, confidence)
      : say('received', null, null, confidence)
  }
  if (expires.value === null)
    return rule.rule === 'none'
      ? say('received', null, null)
      : say('rejected', 'no-validity', `The file ${name} does not say until when it is valid.`)
  if (rule.rule !== 'remaining') return say('received', null, null)
  const longEnough =
    expires.value >= dayAfter(today, rule.span) ||
    (dates.from !== null &&
      expires.value >= dayAfter(dayAfter(dates.from, rule.span), { count: 2, unit: 'day' }, -1) &&
      isLong(rule))
  return longEnough
    ? say('received', null, null)
    : say('rejected', 'too-short', `The file ${name} is valid only until ${expires.value}.`)
}

/** "Valid for 12 months" of what is issued for a year means the whole of its term, not what is left of it. */
function isLong(rule: ValidityRule): boolean {
  return rule.rule === 'remaining' && rule.span.unit === 'month' && rule.span.count >= 12
}

/** What the paper says, or what follows from the day it was issued. */
function expiryBy(rule: ValidityRule, { expires, issued }: PaperDates): Cell<CalendarDate> {
  // "Valid for 14 days" is what must be left of it; nothing is issued for so short a time.
  const isLength = rule.rule === 'remaining' && rule.span.unit === 'month' && rule.span.count >= 3
  const counts = rule.rule === 'from-issue' || isLength
  if (expires.value !== null || !counts || issued.value === null) return expires
  return {
    value: dayAfter(issued.value, rule.span),
    confidence: Math.min(issued.confidence, 0.8),
    evidence: issued.evidence,
  }
}
