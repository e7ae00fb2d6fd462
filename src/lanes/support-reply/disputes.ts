/** Whether approved documents disagree on an answer: then nobody is told either. */
import { meet } from '../../evidence/conflicts.ts'
import { contradicts } from '../../evidence/contradiction.ts'
import { statementDispute } from '../../evidence/statement-conflicts.ts'
import { termsOf } from '../../evidence/terms.ts'
import { type Library, type LibraryDocument, prevails } from '../../words/document.ts'
import { keysOf } from './asked-value.ts'
import type { Fit } from './fit.ts'
import { passageAt, type ReadPassage, type Sentence } from './passage-reading.ts'
import { topicTerms } from './topic-terms.ts'

/** Passages looked at for one quoted sentence. */
const passagesASentence = 24

/** The dispute about what would be quoted, with any document in force that speaks to this customer; null for none. */
export function disputeAmong(
  chosen: readonly Fit[],
  library: Library,
  isMeant: (document: LibraryDocument) => boolean,
): string | null {
  for (const fit of chosen) {
    for (const sentence of fit.sentences) {
      const near = library
        .search(sentence.text, passagesASentence)
        .filter(({ document }) => isMeant(document))
      const documents = [...new Set(near.map(({ document }) => document))]
      const dispute = statementDispute(fit.document, sentence, documents)
      if (dispute !== null) return dispute.reason
      const rival = near.find(({ document, evidence }) =>
        disagree(fit, sentence, { document, passage: passageAt(document, evidence) }),
      )
      if (rival !== undefined)
        return `${fit.document.card.title} and ${rival.document.card.title} do not say the same`
    }
  }
  return null
}

type Rival = { document: LibraryDocument; passage: ReadPassage | undefined }

/** Another document for the same customers, on the same matter, with other figures or the opposite. */
function disagree(fit: Fit, sentence: Sentence, { document, passage }: Rival): boolean {
  if (document === fit.document || passage === undefined) return false
  if (prevails(fit.document, document) || !meet(fit.document, document)) return false
  if (isOfAnother(fit.passage.heading, passage.heading)) return false
  return passage.sentences.some((other) => isOpposed(sentence, other))
}

/** Headings that share nothing speak of two things, unless one of them says nothing. */
function isOfAnother(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((term) => other.has(term))
}

/** Share of common terms from which two sentences are on the same matter, in the shorter and in the longer. */
const sameMatter = { shorter: 0.75, longer: 0.6 }

function isOpposed(one: Sentence, other: Sentence): boolean {
  const [a, b] = [matterOf(one.text), matterOf(other.text)]
  if (!subjectOf(one.text).some((term) => subjectOf(other.text).includes(term))) return false
  const common = a.filter((term) => b.includes(term)).length
  if (common < 2 || common / Math.min(a.length, b.length) < sameMatter.shorter) return false
  if (common / Math.max(a.length, b.length) < sameMatter.longer) return false
  if (differ(keysOf(one.plain), keysOf(other.plain))) return true
  const plain = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return common >= 3 && contradicts(plain(one.text), plain(other.text))
}

/** What a sentence is on: its terms without figures and the words that measure. */
function matterOf(text: string): string[] {
  return topicTerms(text).filter((term) => !/\d/.test(term) && !measures.has(term))
}

/** What it speaks of first: "exports are kept" and "backups are kept" are two matters. */
function subjectOf(text: string): string[] {
  return matterOf(text.split(/\s+/).slice(0, 6).join(' ')).slice(0, 2)
}

const measures = new Set(
  termsOf('day days week weeks month months year years hour hours minute minutes working'),
)

/** Values of one kind and unit on both sides, and none of them the same. */
function differ(one: readonly string[], other: readonly string[]): boolean {
  const unit = (key: string): string => key.slice(0, key.lastIndexOf(':'))
  return one
    .filter((key) => /^(?:duration|money|percent|quantity)/.test(key))
    .some((key) => {
      const against = other.filter((rival) => unit(rival) === unit(key))
      return against.length > 0 && !against.includes(key) && !one.some((mine) => against.includes(mine))
    })
}
