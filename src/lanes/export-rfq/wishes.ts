/** What else the request wants: packaging, certificates, samples. */
import { evidenceAt } from '../../evidence/quote.ts'
import { cellOfSaid, type Ear } from '../../evidence/thread/said.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { ExportRfq } from './fields.ts'
import { all, behind, type Finders, inside, inTable } from './term-finders.ts'

const packed =
  /\b(?:packed|packing|packaging|pack|verpackt|verpackung|embalad\p{L}*|embalaje|emballé\p{L}*|emballage|conditionn\p{L}*|imballat\p{L}*|imballo|embalagem)\s+(?:as |in |on |with |into |is |should be |must be |auf |mit |en |sur |dans |su |con |em )+([^.;\n]{4,90}?)(?=[.;,\n]|\s(?:and|please|und)\s|$)|\b(gift box(?:es)?|colou?r box(?:es)?|retail box(?:es)?|blister packs?|polybags?|neutral (?:boxes|cartons|packaging)|geschenkbox\p{L}*|caja de regalo|boîtes?[ -]cadeaux?|confezione regalo)\b/iu

/** How the goods shall be packed, as written. */
export function packagingOf(ear: Ear, finders: Finders): Cell<string> {
  const [labelled] = behind(ear, finders, 'packaging').toSorted(
    (a, b) => Number(b.message.current) - Number(a.message.current),
  )
  if (labelled && !inTable(labelled.message.source.tables, labelled.start)) {
    const text = labelled.message.source.text.slice(labelled.start, labelled.end).replace(/[.;]$/, '')
    return cellOfSaid({ ...labelled, end: labelled.start + text.length }, text)
  }
  for (const message of ear.messages.filter(({ current }) => current)) {
    for (const line of message.lines) {
      const match = packed.exec(line.text)
      const words = match?.[1] ?? match?.[2]
      if (!match || words === undefined || line.text.length > 400) continue
      const start = line.start + match.index + match[0].lastIndexOf(words)
      return {
        value: words,
        confidence: 0.7,
        evidence: [evidenceAt(message.source, start, start + words.length)],
      }
    }
  }
  return absent()
}

const certificateWords =
  /\b(?:certif\p{L}*|complian\p{L}*|comply|conform\p{L}*|declaration|report|approv\p{L}*|accord\p{L}* to|accredit\p{L}*|require\p{L}*|need|provide|send|have|hold|zertifi\p{L}*|nachweis\p{L}*|konform\p{L}*|bescheinig\p{L}*|benötigen|homolog\p{L}*|attest\p{L}*|norme?s?|requis|richie\p{L}*|necesit\p{L}*|precis\p{L}*)\b/iu

/** Names of certificates the request asks for; norms inside the name of an article are part of its name. */
export function certificatesAsked(ear: Ear, finders: Finders): Cell<string>[] {
  const labels = behind(ear, finders, 'certificate')
  const readings = ear.messages
    .filter(({ current, source }) => current && !source.source.startsWith('signal:header'))
    .flatMap((message) => ear.hear(message, finders.certificates))
    .filter(
      (said) =>
        inside(labels, said) ||
        (certificateWords.test(said.sentence.text) &&
          !/^\s*(?:[-*•]|\d+[.)])?\s*\d[\d.,]*\s*(?:pcs|x|sets?|kg|stück|pièces|unidades)/i.test(
            said.sentence.text,
          )),
    )
  const exact = readings.filter(
    ({ value, sentence }) =>
      !isGeneral(value) || !readings.some((other) => other.sentence === sentence && !isGeneral(other.value)),
  )
  const seen = new Set<string>()
  return exact
    .filter(({ value }) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()))
    .map((said) => cellOfSaid(said, said.value))
}

function isGeneral(name: string): boolean {
  return /^(?:declaration|food.contact|certificates? of (?:conformity|compliance))/i.test(name)
}

/** Whether samples are wanted, and how many; a request that does not speak of them wants none. */
export function samplesOf(ear: Ear, { samples }: Finders): ExportRfq['samples'] {
  const said = all(ear, samples)
  const [first] = said
  if (!first) return { requested: { value: false, confidence: 0.9, evidence: [] }, quantity: absent() }
  const counted = said.find(({ value }) => value.quantity !== null)
  return {
    requested: cellOfSaid(first, first.value.wanted),
    quantity:
      counted?.value.quantity && counted.value.wanted
        ? cellOfSaid(counted, counted.value.quantity)
        : absent(),
  }
}
