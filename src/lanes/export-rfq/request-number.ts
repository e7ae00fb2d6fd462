/** The number under which the buyer files the request. */
import { type Found, foundAt, type Hints } from '../../recognise/found.ts'
import { findReferenceNumbers, type Reference } from '../../recognise/reference-number.ts'

const code = String.raw`[\p{Lu}\d][\p{L}\d]*(?:[-/._#][\p{L}\d]+)*`
const labels = String.raw`(?:rfq|rfp|request|inquiry|enquiry|project|(?:preis)?anfrage|solicitud(?: de (?:cotizaci[óo]n|presupuesto|oferta))?|demande(?: de (?:prix|devis|cotation))?|richiesta(?: (?:di |d['’])?offerta)?|pedido(?: de cota[çc][ãa]o)?|consulta)`
const named = new RegExp(
  String.raw`(?<![\p{L}])${labels}\s+(?:(?:number|no|nr|num|r[ée]f|r[ée]f[ée]rence|nummer|n[°º])\.?\s*:?\s*)?(${code})(?![\p{L}\d])`,
  'giu',
)
const leading = new RegExp(
  String.raw`^(?:(?:re|fwd?|aw|wg|sv|tr|rv|antw)\s*:\s*)*(?:rfq|inquiry|enquiry|anfrage)?\s*(${code})(?=\s*(?:[:–|-]\s|\s\p{L}|$))`,
  'iu',
)

/** `Anfrage Kochtöpfe / HG 26-118`: letters and digits with a dash of their own behind the last slash or bar. */
const trailing = /\s[/|]\s+(\p{Lu}{1,5}[ -]?\d+[-/.]\d+)$/u

/** Labelled numbers, numbers behind `our request`, and a code that a subject line begins with. Whole codes, slashes included. */
export function requestNumbers(text: string, hints: Hints): Found<Reference>[] {
  const labelled = findReferenceNumbers(text, hints).map((found) => {
    const span = wholeCode(text, found.start, found.end)
    return {
      ...foundAt(
        text,
        span,
        { ...found.value, number: text.slice(span.start, span.end) },
        { confidence: found.confidence },
      ),
    }
  })
  const own = [...text.matchAll(named)].flatMap((match) => numberAt(text, match, 'rfq', 0.85))
  const first = text.includes('\n') ? null : leading.exec(text)
  const last = text.includes('\n') ? null : trailing.exec(text)
  const subject = [first, last].flatMap((match) => (match ? numberAt(text, match, 'reference', 0.7) : []))
  const all = [...labelled, ...own, ...subject]
  return all.filter(
    (one, index) => all.findIndex(({ start, end }) => one.start < end && start < one.end) === index,
  )
}

/** A number cut at a slash or dash of its own (`RFQ/2026/315` of `PGH/RFQ/2026/315`) is taken whole. */
function wholeCode(text: string, start: number, end: number): { start: number; end: number } {
  const before =
    /[\p{L}\d][\p{L}\d/_-]*[/_-]$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0
  const after = /^[/_-][\p{L}\d/_-]*[\p{L}\d]/u.exec(text.slice(end, end + 40))?.[0].length ?? 0
  return { start: start - before, end: end + after }
}

function numberAt(
  text: string,
  match: RegExpExecArray,
  kind: Reference['kind'],
  confidence: number,
): Found<Reference>[] {
  const number = match[1] ?? ''
  if (!/\d/.test(number) || number.length < 3) return []
  // A year or a quantity is no file number: it has letters or a dash besides its digits, or stands behind “RFQ”.
  const filed = /[\p{Lu}]|[-/]/u.test(number)
    ? number.length >= 4
    : /^(?:rfq|inquiry|enquiry|(?:preis)?anfrage)\b/i.test(match[0]) && !/^(?:19|20)\d\d$/.test(number)
  if (!filed) return []
  const start = match.index + match[0].lastIndexOf(number)
  return [foundAt(text, { start, end: start + number.length }, { kind, number }, { confidence })]
}
