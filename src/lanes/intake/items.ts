/** The list of required documents with the status of each: what was uploaded, what a person of the desk waived. */
import type { Hints } from '../../recognise/found.ts'
import { dayIn } from '../../words/day.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { anchorOf, few } from './anchor.ts'
import { servicesOf } from './applicant/wish.ts'
import type { Intake, Item } from './fields.ts'
import { type Judged, statusOf } from './papers/status.ts'
import { uploadsOf } from './papers/uploads.ts'
import { plain, type Requirement, requiredFor, requiredForEach } from './required/requirement.ts'
import { requirementsOf } from './required/requirements-of.ts'
import { type Waiver, waiversIn } from './waivers.ts'

/** An item with what it was made from; for drafts and findings. */
export type Listed = { item: Item; requirement: Requirement; judged: Judged }

/** What is required of this applicant, each with its status. What a person entered stays. */
export function itemsFor(fields: Intake, input: LaneInput): Listed[] {
  const required = requiredOf(fields, input)
  const { waivers } = waiversIn(required, input)
  const uploads = uploadsOf(input)
  const judging = {
    uploads,
    applicant: {
      company: fields.company.name.value,
      name: fields.contact.name.value,
      email: fields.contact.email.value,
    },
    today: dayIn(input.desk.time_zone, input.now),
    hints: hintsFor(fields, input),
    all: required,
  }
  const anchor = fields.service.evidence.length > 0 ? fields.service.evidence : anchorOf(input.reading)
  return required.map((requirement) => {
    const judged = statusOf(requirement, judging)
    const waiver = waivers.find(({ names }) => names.includes(requirement.name))
    const fresh = itemOf(requirement, judged, waiver, anchor)
    const before = fields.items.find(({ name }) => name.value === requirement.name)
    return { item: before ? kept(before, fresh) : fresh, requirement, judged }
  })
}

/** The requirements that hold for what is known of the service. */
export function requiredOf({ service }: Intake, input: LaneInput): Requirement[] {
  const all = requirementsOf(input)
  if (service.value !== null) return requiredFor(service.value, all)
  const possible = (service.candidates ?? []).map(({ value }) => value)
  return possible.length > 0 ? requiredForEach(possible, all) : requiredFor(null, all)
}

/** Whether the service is one that the business has; any is where it names none. */
export function isListed(service: string | null, input: LaneInput): boolean {
  const services = servicesOf(input)
  return (
    service !== null && (services.length === 0 || services.some(({ name }) => plain(name) === plain(service)))
  )
}

/** Relative dates count from the mail; day and month stand as the applicant's country writes them. */
export function hintsFor(
  { company }: Pick<Intake, 'company'>,
  { reading, receivedAt, desk }: LaneInput,
): Hints {
  const country = company.country.value
  return {
    now: reading.sentAt === null ? receivedAt : new Date(reading.sentAt),
    timeZone: desk.time_zone,
    language: reading.language,
    ...(country === null ? {} : { country }),
  }
}

function itemOf(
  requirement: Requirement,
  judged: Judged,
  waiver: Waiver | undefined,
  anchor: Evidence[],
): Item {
  const listed = requirement.evidence.length > 0 ? requirement.evidence : anchor
  const told = (value: string | null, evidence: Evidence[], confidence = 0.9): Cell<string> =>
    value === null || evidence.length === 0 ? absent() : { value, confidence, evidence }
  const name = told(requirement.name, listed, 0.95)
  const why = told(requirement.why, requirement.whyEvidence, 0.95)
  if (waiver && judged.status !== 'received') {
    return {
      name,
      status: {
        value: 'waived',
        confidence: waiver.isOwnWord ? 0.9 : 0.65,
        evidence: few([...waiver.evidence, ...listed]),
      },
      expires: absent(),
      why,
      reason: told(waiver.why, waiver.evidence),
      waived_by: told(waiver.by.name, waiver.byEvidence),
    }
  }
  const evidence = few([...judged.evidence, ...listed])
  return {
    name,
    status:
      evidence.length === 0 ? absent() : { value: judged.status, confidence: judged.confidence, evidence },
    expires: judged.expires,
    why,
    reason: told(judged.reason, evidence),
    waived_by: absent(),
  }
}

/** What a person typed in their own name is not computed again. */
function kept(before: Item, fresh: Item): Item {
  const own = <T>(old: Cell<T>, now: Cell<T>): Cell<T> => (old.enteredBy === undefined ? now : old)
  const status = own(before.status, fresh.status)
  const by = status.value === 'waived' ? status.enteredBy : undefined
  return {
    name: fresh.name,
    status,
    expires: own(before.expires, fresh.expires),
    why: fresh.why,
    reason: own(before.reason, fresh.reason),
    // Whoever sets an item to waived on the page is the one who waives it.
    waived_by:
      by === undefined || before.waived_by.enteredBy !== undefined
        ? own(before.waived_by, fresh.waived_by)
        : { value: by, confidence: 1, evidence: [], enteredBy: by },
  }
}
