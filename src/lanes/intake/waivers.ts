/** Required documents that a named person of the desk does without: by whom and why. What an applicant says waives nothing. */
import { z } from 'zod'
import { personNamed } from '../../evidence/assignment.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import { isOurs, type Line, linesWithin, paragraphsOf, sentencesOf } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Person } from '../../words/workspace.ts'
import { conceptsIn } from './papers/concepts.ts'
import { plain, type Requirement } from './required/requirement.ts'

export type Waiver = {
  /** Names of the requirements, as the business writes them. */
  names: string[]
  by: Person
  why: string
  /** The sentence that waives, and the line that says who wrote it. */
  evidence: Evidence[]
  byEvidence: Evidence[]
  /** From the person's own address or the settings; a note only tells of it. */
  isOwnWord: boolean
}

/** What is said to be waived and is not: with the reason, for a person to see. */
export type Unheard = { message: string; names: string[] }

const waives =
  /\bwaiv\w*|\bdispens\w+ with|\b(?:do|does|did) ?n[o'’]t (?:need|require)|\bno need (?:for|of)|\b(?:is|are) not (?:needed|required|necessary)|\bexempt\w*|\bverzicht\w*|\berlass\w*|\bnicht (?:notig|erforderlich|benotigt)|\bbefreit\b|\bexim\w+|\bdispensa\w*|\bprescind\w*|\bno (?:es|son) necesari\w+/
const because =
  /(?:\bbecause|\bsince|\bas (?=(?:it|they|we|this|the|he|she|a|an)\b)|\bdue to|\bgiven that|\breason\s*:|\bweil|\bdenn|,\s*da|\bwegen|\bporque|\bya que|\bpuesto que|\bdado que|\bdebido a)\s+(.{4,})$/isu

/** Waivers that count and such as do not. */
export function waiversIn(
  requirements: readonly Requirement[],
  input: LaneInput,
): { waivers: Waiver[]; unheard: Unheard[] } {
  const settled = settledWaivers(requirements, input)
  const { from, findings } = input.reading
  const ours = from !== null && isOurs(from.address, input.desk)
  const disguised = findings.some(
    ({ code }) => code === 'sender-disguised' || code === 'look-alike-letters' || code === 'reply-to-differs',
  )
  const sender = ours && !disguised ? personNamed(from.address.toLowerCase(), input.desk) : null
  const said = sentences(input).filter((line) => waives.test(fold(line.text)))
  const heard = said.flatMap((line): (Waiver | Unheard)[] => {
    const names = namesIn(line.text, requirements)
    if (names.length === 0) return []
    // A note is written at the desk: whom it names said so.
    const told =
      input.reading.kind === 'note'
        ? input.desk.people.find(({ name }) => line.text.includes(name))
        : undefined
    const person = sender ?? told ?? null
    const [first = ''] = names
    if (person === null)
      return [
        {
          names,
          message: `A waiver of ${names.join(', ')} is only claimed: a person of the desk has to say so in their own name.`,
        },
      ]
    if (!mayWaive(person, input)) return [{ names, message: `${person.name} may not waive ${first} here.` }]
    const why = because
      .exec(line.text)?.[1]
      ?.replace(/\s+/g, ' ')
      .replace(/[.!]+$/, '')
    if (why === undefined)
      return [
        {
          names,
          message: `${person.name} waives ${names.join(', ')} without saying why: it does not count yet.`,
        },
      ]
    return [
      {
        names,
        by: person,
        why,
        evidence: [evidenceAt(line.source, line.start, line.end)],
        byEvidence: sender ? fromEvidence(input) : [evidenceAt(line.source, line.start, line.end)],
        isOwnWord: sender !== null,
      },
    ]
  })
  return {
    waivers: [...settled, ...heard.filter((one) => 'why' in one)],
    unheard: heard.filter((one) => 'message' in one),
  }
}

/** `may_waive:` of the settings; everybody of the desk where it is not set. */
function mayWaive({ email, name }: Person, { settings }: LaneInput): boolean {
  const allowed = [settings['may_waive']].flat().filter((one) => typeof one === 'string')
  return allowed.length === 0 || allowed.some((one) => one.toLowerCase() === email || one === name)
}

function sentences({ reading }: LaneInput): Line[] {
  return reading.texts
    .filter(({ source }) => source === 'signal:body')
    .flatMap((text) => paragraphsOf(linesWithin(text, 'new')).flatMap(sentencesOf))
}

function fromEvidence({ reading }: Pick<LaneInput, 'reading'>): Evidence[] {
  const header = reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:from')
  return header ? [evidenceAt(header, 0, header.text.length)] : []
}

/** The requirements a sentence speaks of: the best fitting first, none by words that another one has better. */
function namesIn(sentence: string, requirements: readonly Requirement[]): string[] {
  const said = fold(sentence)
  const fits = requirements
    .map(({ name, also }) => {
      const best = [name, ...also.map((other) => other.name)].map((one) => {
        const concepts = conceptsIn(one)
        const hits = concepts.filter(({ pattern }) => pattern.test(said)).map(({ id }) => id)
        return { hits, score: concepts.length === 0 ? 0 : hits.length / concepts.length }
      })
      return { name, ...(best.toSorted((a, b) => b.score - a.score)[0] ?? { hits: [], score: 0 }) }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  const taken = new Set<string>()
  return fits.flatMap(({ name, hits }) => {
    if (hits.every((id) => taken.has(id))) return []
    for (const id of hits) taken.add(id)
    return [name]
  })
}

const Settled = z.array(
  z.looseObject({
    applicant: z.string().optional(),
    email: z.string().optional(),
    company: z.string().optional(),
    document: z.string(),
    by: z.string(),
    why: z.string(),
  }),
)

/** `waivers:` of the settings: who, for which applicant, which document and why. */
function settledWaivers(
  requirements: readonly Requirement[],
  { settings, desk, reading }: LaneInput,
): Waiver[] {
  const { data } = Settled.safeParse(settings['waivers'] ?? [])
  const sender = reading.from?.address.toLowerCase()
  const body = reading.texts[0]
  return (data ?? []).flatMap((one): Waiver[] => {
    const by = personNamed(one.by, desk)
    const names = requirements
      .filter(({ name }) => plain(name) === plain(one.document))
      .map(({ name }) => name)
    const whom = one.email ?? one.applicant ?? one.company ?? ''
    const at = body && whom !== '' ? body.text.toLowerCase().indexOf(whom.toLowerCase()) : -1
    const isTheirs = whom !== '' && (sender === whom.toLowerCase() || at >= 0)
    if (!by || names.length === 0 || !isTheirs) return []
    const evidence = body && at >= 0 ? [evidenceAt(body, at, at + whom.length)] : fromEvidence({ reading })
    return [{ names, by, why: one.why, evidence, byEvidence: evidence, isOwnWord: true }]
  })
}
