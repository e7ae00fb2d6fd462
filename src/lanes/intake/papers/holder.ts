/** Whom a paper is made out to, and whether that is the applicant. */
import { fold } from '../../../recognise/phrase.ts'
import type { Evidence } from '../../../words/evidence.ts'
import { lineEvidence, type PaperLine, type Upload } from './uploads.ts'

export type Applicant = { company: string | null; name: string | null; email: string | null }

const labels =
  /^(?:(?:name of )?(?:the )?(?:named )?insured(?: party| person| name)?|policy ?holder|name of (?:the )?(?:company|business|insured|policyholder|holder)|company(?: name)?|business(?: name)?|legal name|registered name|customer(?: name)?|client(?: name)?|licen[cs]ee|licen[cs]e holder|holder|tenant|responsible person|issued to|made out to|prepared for|operator|food business operator|firma|versicherungsnehmer(?:in)?|versicherte[rs]?|inhaber(?:in)?|kunde|auftraggeber(?:in)?|mieter(?:in)?|betreiber(?:in)?|tomador(?:a)?(?: del seguro)?|asegurad[oa]|titular|razon social|denominacion(?: social)?|empresa|cliente|arrendatari[oa])$/

/** The line that says that the paper is somebody else's; null where it is the applicant's, or nobody can tell. */
export function madeOutToAnother(
  upload: Upload,
  applicant: Applicant,
): { name: string; evidence: Evidence[] } | null {
  // A person who applies may hold papers of a company they did not name: that proves nothing.
  if (applicant.company === null) return null
  const holders = upload.lines.flatMap((line): PaperLine[] =>
    line.label !== null && line.value !== '' && labels.test(line.label.trim()) ? [line] : [],
  )
  if (holders.length === 0 || holders.some(({ value }) => isApplicant(value, applicant))) return null
  const [holder] = holders
  // The applicant's name elsewhere, as of a group that insures its company, is for a person to weigh.
  if (
    !holder ||
    upload.lines.some(({ text }) => isApplicant(text, { ...applicant, name: null, email: null }))
  )
    return null
  return { name: holder.value, evidence: lineEvidence(upload, holder) }
}

function isApplicant(text: string, { company, name, email }: Applicant): boolean {
  const said = new Set(tokensOf(text))
  const own = [...tokensOf(company ?? ''), ...tokensOf(name ?? '')]
  if (own.some((token) => said.has(token))) return true
  const domain = fold(email?.split('@')[1] ?? '')
  return [...said].some((token) => token.length >= 5 && domain.includes(token))
}

const common = new Set(
  'the and und von der die das los las del ltd limited gmbh inc llc plc dac co company kg ohg ag ug sl sa slu srl bv group gruppe grupo holding holdings services service restaurant restaurante cafe hotel catering kitchen kitchens foods food mr mrs ms herr frau'.split(
    ' ',
  ),
)

function tokensOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (token) => token.length >= 3 && !common.has(token),
  )
}
