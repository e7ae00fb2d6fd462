/** The name of the person who writes, as they sign it. */
import { hasLegalForm } from '../../recognise/company.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { SourceText } from '../../words/text.ts'
import { cellIn, cellOfSpan } from './cell-at.ts'
import type { Line } from './lines.ts'

/**
 * The header's name as the signature writes it (`Tan Wei Ling` for `Wei Ling Tan`), else the header's, else the one
 * behind a label or a closing. Departments and companies are no persons.
 */
export function nameOf(
  header: string | null,
  source: SourceText | null,
  lines: readonly Line[],
): Cell<string> {
  const clean = (header ?? '')
    .replace(/\s*[([].*$/, '')
    .replace(/^["']|["']$/g, '')
    .trim()
  const personal = /\p{L}{2,}\s+\p{L}/u.test(clean) && isPerson(clean)
  for (const line of lines) {
    const part = firstPart(line)
    if (personal && part !== '' && inOrder(part) === inOrder(clean))
      return cellIn(line, { start: 0, end: part.length }, part, 0.97)
  }
  const [, last, first] = /^(\p{Lu}[\p{L}'-]+),\s*(\p{Lu}[\p{L}' -]+)$/u.exec((header ?? '').trim()) ?? []
  if (last && first) return inHeader(source, (header ?? '').trim(), `${first.trim()} ${last}`, 0.9)
  if (personal) return inHeader(source, clean, clean, 0.93)
  const signed = signedName(lines)
  if (signed.value !== null || !/^\p{Lu}\p{Ll}{1,20}$/u.test(clean) || !isPerson(clean)) return signed
  return inHeader(source, clean, clean, 0.6)
}

const departments =
  /\b(?:team|sales|info|purchas\p{L}*|buyer|rates|procurement|office|orders?|tenders?|forwarding|export|import|support|service|admin|einkauf|compras|achats|acquisti|contact|enquiries|inquiries|dispatch|accounts|billing|reception|bookings?|reservations?|website)\b/iu

function isPerson(name: string): boolean {
  return !hasLegalForm(name) && !departments.test(name)
}

function firstPart({ text }: Line): string {
  return text.split(/\s[|–-]\s|,/)[0]?.trim() ?? ''
}

function inOrder(name: string): string {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')
}

function inHeader(
  source: SourceText | null,
  written: string,
  name: string,
  confidence: number,
): Cell<string> {
  const start = source?.text.indexOf(written) ?? -1
  return source && start >= 0
    ? cellOfSpan(name, confidence, source, { start, end: start + written.length })
    : absent()
}

const closing =
  /^(?:(?:kind|best|warm|with (?:kind|best))? ?regards|best|sincerely(?: yours)?|yours (?:sincerely|faithfully)|many thanks|thanks(?: and regards)?|thank you|thx|cheers|mit freundlichen gr[üu](?:ß|ss)en|(?:viele|beste|freundliche) gr[üu](?:ß|ss)e|mfg|un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|cordialement|bien (?:à vous|cordialement)|salutations|cordiali saluti|distinti saluti|saluti|atenciosamente|cumprimentos|com os melhores cumprimentos|z poważaniem.*|med vänlig hälsning|venlig hilsen|met vriendelijke groet.*)[,.!]?$/iu
const label =
  /^(?:(?:full|contact|your|buyer)[ _]?)?(?:name|contact(?: person)?|ansprechpartner(?:in)?|nombre|contacto|nom|nome|contatto)\s*[:=]\s*(\p{L}[^,;(<\n]*[\p{L}.])/iu

function signedName(lines: readonly Line[]): Cell<string> {
  for (const line of lines) {
    const said = label.exec(line.text)
    const name = said?.[1]
    if (said && name !== undefined && isPerson(name)) {
      const start = said.index + said[0].length - name.length
      return cellIn(line, { start, end: start + name.length }, name, 0.9)
    }
  }
  const index = lines.findLastIndex(({ text }) => closing.test(text))
  const next = lines[index + 1]
  if (index < 0 || !next) return absent()
  // German offices sign on behalf: `i. A. Sabine Kurz`.
  const behalf = /^(?:i\.? ?[AV]\.?|ppa\.?)\s+/iu.exec(next.text)?.[0].length ?? 0
  const part = firstPart({ ...next, text: next.text.slice(behalf) })
  if (!/^(?:\p{Lu}[\p{L}.'-]+\s?){1,4}$/u.test(part) || !isPerson(part)) return absent()
  return cellIn(next, { start: behalf, end: behalf + part.length }, part, /\s/.test(part) ? 0.85 : 0.6)
}
