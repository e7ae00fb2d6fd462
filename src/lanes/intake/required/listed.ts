/** Requirements from lists under headings, where an approved document has no table: `## Service` and `- Document: why`. */
import { evidenceAt } from '../../../evidence/quote.ts'
import { fold } from '../../../recognise/phrase.ts'
import { type Library, type LibraryDocument, supports } from '../../../words/document.ts'
import { type Requirement, servicesNamed } from './requirement.ts'

const kinds = /requirement|onboarding|intake|checklist|anforderung|unterlagen|requisito/

/** What stands as list items in documents whose kind says that they are lists of requirements. */
export function listedRequirements(library: Library): Requirement[] {
  return library.documents
    .filter((document) => supports(document) && kinds.test(fold(document.card.kind ?? '')))
    .flatMap(itemsIn)
}

const heading = /^(?:#{1,6}\s+|\*\*)([^*#]+?)(?:\*\*)?\s*:?$/
const bullet = /^(?:[-*•]|\d{1,2}[.)])\s+(?:\[[ x]?\]\s*)?/
const general = /\b(?:all|every|everyone|alle|todos|what we need|required documents|documents|general)\b/

function itemsIn({ text: source }: LibraryDocument): Requirement[] {
  const found: Requirement[] = []
  let service: string | null = null
  let at = 0
  for (const raw of source.text.split('\n')) {
    const line = raw.trim()
    const start = at + (raw.length - raw.trimStart().length)
    at += raw.length + 1
    const head = heading.exec(line)?.[1]
    if (head !== undefined) service = general.test(fold(head)) ? null : (servicesNamed(head)[0] ?? null)
    const mark = bullet.exec(line)?.[0]
    if (mark === undefined) continue
    const [name = '', ...rest] = line
      .slice(mark.length)
      .replace(/\*\*/g, '')
      .split(/\s+[–—-]\s+|:\s+/)
    const why = rest.join(' ').trim()
    const place = source.text.indexOf(name, start)
    if (name.trim() === '' || name.length > 90 || place < 0) continue
    const whyAt = why === '' ? -1 : source.text.indexOf(why, place)
    found.push({
      service,
      name: name.replace(/\.$/, '').trim(),
      also: [],
      why: whyAt < 0 ? null : why,
      whyEvidence: whyAt < 0 ? [] : [evidenceAt(source, whyAt, whyAt + why.length)],
      validity: null,
      mustShow: [],
      evidence: [evidenceAt(source, place, place + name.replace(/\.$/, '').trimEnd().length)],
    })
  }
  return found
}
