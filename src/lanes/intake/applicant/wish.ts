/** Which service is asked for: by the form's field, or by words against the names of the business's own list. */
import { cellIn, cellOfSpan } from '../../../evidence/thread/cell-at.ts'
import { type Line, type Message, paragraphsOf, sentencesOf } from '../../../evidence/thread/lines.ts'
import { fold, phraseTable, scanPhrases } from '../../../recognise/phrase.ts'
import { absent, type Cell } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import { plain } from '../required/requirement.ts'
import { requirementsOf } from '../required/requirements-of.ts'
import { type NamedService, settledServices } from '../required/settled.ts'
import { type Entry, formEntries, labelledEntries } from './entries.ts'

/** The services of the business, each once, with the words by which it goes. */
export function servicesOf(input: Pick<LaneInput, 'library' | 'settings'>): NamedService[] {
  const documents = new Set(requirementsOf(input).map(({ name }) => name))
  const settled = settledServices(input.settings).map(({ name, also }) => ({
    name,
    also: also.filter((word) => !documents.has(word)),
  }))
  const required = requirementsOf(input).flatMap(({ service }) => service ?? [])
  const names = new Map<string, NamedService>()
  for (const one of [...required.map((name) => ({ name, also: [] })), ...settled]) {
    const known = names.get(plain(one.name))
    names.set(plain(one.name), known ? { name: known.name, also: [...known.also, ...one.also] } : one)
  }
  return [...names.values()]
}

type Mention = { service: string; cell: Cell<string>; sentence: Line | null }

/**
 * The service as the business names it. Two that are both asked for leave it open: the cell is absent and keeps them
 * as candidates. What a form says and no list knows stays as the applicant wrote it.
 */
export function serviceOf(
  { current, earlier }: { current: readonly Message[]; earlier: readonly Message[] },
  input: LaneInput,
): Cell<string> {
  const services = servicesOf(input)
  const form = formEntries(input.reading)
  const entries = form.length > 0 ? form : labelledEntries(current)
  const fields = entries.filter(({ key }) => serviceKey.test(key))
  if (fields.length > 0) return fromField(fields, services)
  const now = mentionsIn(linesOf(current), services)
  if (now.length > 0) return settled(now, 0.9)
  const subject = input.reading.texts.find(({ source }) => source.toLowerCase() === 'signal:header:subject')
  const headline = subject
    ? mentionsIn([{ source: subject, start: 0, end: subject.text.length, text: subject.text }], services)
    : []
  if (headline.length > 0) return settled(headline, 0.85)
  const theirs = earlier.filter(({ ours }) => !ours)
  const before = mentionsIn(linesOf(theirs), services)
  return settled(before.length > 0 ? before : mentionsIn(linesOf(earlier), services), 0.75)
}

const serviceKey =
  /^(?:(?:which |what |type of |requested |required |desired )?services?(?: (?:requested|required|needed|type|name|package|wanted|level|of interest|are you (?:interested in|applying for)|do you (?:need|want)))?|package|plan|tariff|interested in|leistung|(?:gewunschte )?(?:dienst)?leistung(?:en)?|paket|servicios?(?: (?:solicitado|deseado|requerido))?|tipo de servicio|paquete|applying for|service or package)$/

function fromField(fields: readonly Entry[], services: readonly NamedService[]): Cell<string> {
  const found = fields.flatMap((entry): Mention[] => {
    const line = { source: entry.source, start: entry.start, end: entry.end, text: entry.value }
    const exact = services.find((one) =>
      [one.name, ...one.also].some((name) => plain(name) === plain(entry.value)),
    )
    if (exact)
      return [
        { service: exact.name, cell: cellOfSpan(exact.name, 0.97, entry.source, entry), sentence: null },
      ]
    return mentionsIn([line], services)
  })
  if (found.length > 0) return settled(found, 0.95)
  const [only, ...more] = fields
  // Nothing of the list: the applicant's words stand, for a person to judge.
  return only && more.length === 0 && only.value.length < 100
    ? cellOfSpan(only.value.trim(), 0.6, only.source, only)
    : absent()
}

/** One service, however often; of several the only one that is plainly wished for. */
function settled(mentions: readonly Mention[], confidence: number): Cell<string> {
  const distinct = unrepeated(mentions)
  const [only] = distinct
  if (only && distinct.length === 1)
    return { ...only.cell, confidence: Math.min(confidence, only.cell.confidence) }
  // What is put off or only thought of is not asked for now, where something else is.
  const firm = mentions.filter(({ sentence }) => sentence === null || !hedge.test(fold(sentence.text)))
  const wished = firm.filter(({ sentence }) => sentence !== null && wish.test(fold(sentence.text)))
  for (const some of [firm, wished]) {
    const [one, ...more] = unrepeated(some)
    if (one && more.length === 0) return { ...one.cell, confidence: Math.min(0.75, one.cell.confidence) }
  }
  if (distinct.length === 0) return absent()
  return {
    ...absent<string>(),
    candidates: distinct.map(({ service, cell }) => ({ value: service, evidence: cell.evidence })),
  }
}

function unrepeated(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((one, at) => mentions.findIndex(({ service }) => service === one.service) === at)
}

const wish =
  /\b(?:want|would like|like to|need|apply|applying|application|sign up|sign us up|book|order|register|interested|enrol|please set|onboard\w*|mochte\w*|wunsche\w*|brauch\w*|benotig\w*|beantrag\w*|anmeld\w*|bestell\w*|interessier\w*|quer\w+|necesit\w+|solicit\w+|contrat\w+|interesa\w*|deseamos)\b/
const hedge =
  /\b(?:maybe|perhaps|possibly|later|in (?:the )?future|next year|might|at some point|already (?:have|use)|vielleicht|eventuell|spater|nachstes jahr|quiza\w*|tal vez|mas adelante|en el futuro|already with)\b/

function linesOf(messages: readonly Message[]): Line[] {
  return messages.flatMap(({ lines, current }) =>
    (current ? paragraphsOf(lines) : lines).flatMap(sentencesOf),
  )
}

const refused =
  /(?:\binstead of|\brather than|\bnot|\bno longer|\bwithout|\bstatt|\banstatt|\bnicht|\bkein\w*|\ben (?:lugar|vez) de|\bno)\s+(?:(?:the|a|any|for|der|die|das|el|la|los|las|de|fur|need|want)\s+){0,2}$/

function mentionsIn(lines: readonly Line[], services: readonly NamedService[]): Mention[] {
  const table = phraseTable(
    services.flatMap((one) => [one.name, ...one.also].map((name) => [name, one.name] as const)),
  )
  const exact = lines.flatMap((line) =>
    scanPhrases(line.text, table)
      .filter(({ start }) => !refused.test(fold(line.text.slice(0, start))))
      .map((hit) => ({ service: hit.value, cell: cellIn(line, hit, hit.value, 0.95), sentence: line })),
  )
  return exact.length > 0 ? exact : lines.flatMap((line) => looseMentions(line, services))
}

/** All the words of a name in one sentence, in whatever form and order: "clean our extraction ducts". */
function looseMentions(line: Line, services: readonly NamedService[]): Mention[] {
  const words = [...line.text.matchAll(/\p{L}+/gu)].map((match) => ({
    said: fold(match[0]),
    at: match.index,
    end: match.index + match[0].length,
  }))
  return services.flatMap(({ name, also }): Mention[] => {
    for (const one of [name, ...also]) {
      const wanted = plain(one)
        .split(' ')
        .filter((word) => word.length >= 4 && !/^(?:with|from|para|und|service|services)$/.test(word))
      const hits = wanted.map((word) =>
        words.find(({ said }) => said.startsWith(word.slice(0, Math.max(5, word.length - 3)))),
      )
      const found = hits.filter((hit) => hit !== undefined)
      if (wanted.length < 2 || found.length < wanted.length) continue
      const start = Math.min(...found.map(({ at }) => at))
      const end = Math.max(...found.map((hit) => hit.end))
      if (end - start > 80) continue
      return [{ service: name, cell: cellIn(line, { start, end }, name, 0.75), sentence: line }]
    }
    return []
  })
}
