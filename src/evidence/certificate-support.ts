/** Whether a certificate may be spoken of: its own document says for what, and until when. */
import { type Library, supports } from '../words/document.ts'
import { denies } from './contradiction.ts'
import { spelledIn } from './quote.ts'
import { isPast, type Verdict, whyNot } from './row-support.ts'
import { type Customer, whyOutOfScope } from './scope.ts'
import type { Subject } from './subjects.ts'
import { termsOf } from './terms.ts'
import type { TypedValue } from './typed-values.ts'

type InDraft = { library: Library; subject: Subject | null; sentence: string; customer: Customer }

/**
 * The verdict of the certificates that name the value; null where none does. They say what is certified, so a sentence
 * that denies it or speaks of something they do not name is not theirs, and where one has expired a brochure does not
 * keep it alive.
 */
export function certificateVerdict(value: TypedValue, context: InDraft): Verdict | null {
  const naming = context.library.documents
    .filter(({ card }) => /certificat/.test(card.kind ?? ''))
    .flatMap((document) => {
      const evidence = spelledIn(value.text, document.text)
      return evidence === null ? [] : [{ document, evidence }]
    })
  const inForce = naming.filter(({ document }) => supports(document))
  const whyNots = inForce.map(({ document }) => whyNotFor(document, context))
  const fit = inForce[whyNots.indexOf(null)]
  if (fit !== undefined) return { status: 'supported', evidence: [fit.evidence] }
  const old = naming.find(({ document }) => isPast(document))
  if (old !== undefined && inForce.length === 0)
    return { status: 'expired', evidence: [old.evidence], reason: whyNot(old.document) }
  const [reason] = whyNots
  return reason ? { status: 'unsupported', evidence: [], reason } : null
}

function whyNotFor(document: Library['documents'][number], context: InDraft): string | null {
  const { sentence, subject } = context
  const outside = whyOutOfScope(document, context)
  if (outside !== null) return outside
  const { title } = document.card
  if (denies(sentence)) return `${title} says the opposite`
  // What the article is called elsewhere is the article; all else must stand in the certificate.
  const named = subject?.rows.flatMap(({ cells }) => cells.map(({ cell }) => cell.text)).join(' ') ?? ''
  const known = new Set(termsOf(`${title} ${document.text.text} ${named}`))
  const missing = termsOf(sentence).find((term) => !known.has(term) && !speech.has(term) && !/\d/.test(term))
  return missing === undefined ? null : `${title} says nothing of “${wordOf(missing, sentence)}”`
}

function wordOf(term: string, sentence: string): string {
  return sentence.match(/[\p{L}\p{M}]+/gu)?.find((word) => termsOf(word).includes(term)) ?? term
}

/** How one speaks of a certificate, whatever it is about. */
const speech = new Set(
  termsOf(
    `certified certificate certificates certification hold holds holding comply complies compliant conform conforms
    conformity according accordance tested test approval approved carry carries valid standard under company factory
    quality management system please find attached enclosed copy also all products goods articles zertifiziert zertifikat
    nach geprüft entspricht erfüllt gemäß unser unsere sind certifié certifiée certificat selon conforme notre nos
    certificado certificada según nuestro nuestra cumple certificato certificati secondo nostra nostro segundo nossa nosso`,
  ),
)
