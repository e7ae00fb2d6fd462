/** Names of standards, certificates and declarations as buyers ask for them. */
import { findCertifications } from '../../recognise/certification.ts'
import { noHints } from '../../recognise/found.ts'

export type CertificateName = {
  /** In its usual form where it has one, else as written. */
  name: string
  /** Without year and spelling: `ISO 9001`. */
  key: string
  start: number
  end: number
}

const regulation =
  /\b(?:Regulation|Directive|Verordnung|R[èe]glement|Reglamento|Regolamento|Regulamento|Richtlinie)\s*\(?(?:EC|EU|EG|CE|UE)?\)?\s*(?:No\.?|Nr\.?|n[°º]\.?)?\s*\d{2,4}\/\d{2,4}(?:\/(?:EC|EU|EG|CE|UE))?|\b(?:EC|EU|EG|CE)\s*(?:No\.?\s*)?\d{3,4}\/\d{4}|\b\d{4}\/\d{2,4}\/(?:EC|EU|EG|CE|UE)\b/g
const named =
  /\bFDA(?:[ -]21[ ]?CFR)?(?: food[ -]contact)?|\b21[ ]?CFR\b(?:[ ]*\d+(?:\.\d+)?)?|\bLFGB\b|\bRoHS\b|\bREACH\b(?! out| us)|\bCE[ -](?:mark(?:ing|ed)?|cert(?:ificate|ified|ification)?|declaration|zeichen|kennzeichnung)|\bUKCA\b|\bHalal\b|\bKosher\b|\bKoscher\b|\bHACCP\b|\bc?GMP\b|\bBRC(?:GS)?\b|\bIFS\b(?: Food)?|\bBSCI\b|\bSEDEX\b|\bSMETA\b|\bFSC\b|\bPEFC\b|\bGOTS\b|\bOEKO-?TEX(?: Standard 100)?|\bGRS\b|\bTÜV\b|\bVDE\b|\bEAC\b|\bATEX\b|\bIECEx\b|\bSASO\b|\bSABER\b|\bWRAS\b|\bKTW\b|\bDVGW\b|\bM?SDS\b|\b(?:safety data sheet|Sicherheitsdatenblatt)s?\b|\bCOA\b|\bcertificates? of (?:analysis|origin|conformity|compliance)|\bUrsprungszeugnis|\bcertificat d['’]origine|\bcertificado de origen|\bcertificato di origine|\bcertificado de origem|\bEUR\.?1\b|\bForm A\b|\bphytosanitary(?: certificate)?|\bhealth certificate|\bfumigation certificate|\bmill (?:test )?certificates?\b|\bWerkszeugnis|\bAbnahmepr[üu]fzeugnis(?: 3\.1)?|\b3\.1 (?:certificates?|Zeugnis\p{L}*|inspection certificates?)|\b(?:certificates?|certificat[io]|certificats?|certificados?|Zeugnis\p{L}*)\s3\.1\b|\bfood[ -]contact (?:declaration|certificate|compliance)|\bdeclarations? of (?:conformity|compliance)|\bKonformit[äa]tserkl[äa]rung|\bUSDA Organic|\bEU Organic|\borganic certificate|\bFairtrade\b|\bRainforest Alliance|\bISPM[ -]?15\b|\bSGS\b(?: (?:report|inspection|certificate))?|\bETL\b|\bIATF\b/giu

/** Every name in the text, in order, each once; of two that overlap the longer. */
export function findCertificateNames(text: string): CertificateName[] {
  const written = [regulation, named].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      name: match[0].trim(),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    })),
  )
  const usual = findCertifications(text, noHints).map(({ value, start, end }) => ({
    name: value.name,
    start,
    end,
  }))
  const all = [...usual, ...written].map((one) => ({ ...one, key: keyOf(one.name) }))
  // The usual form stands, unless what is written holds it and says more (`FDA food contact`).
  const kept: CertificateName[] = []
  for (const one of all) {
    const over = kept.filter(({ start, end }) => one.start < end && start < one.end)
    const wider = over.every(
      ({ start, end }) => one.start <= start && end <= one.end && one.end - one.start > end - start,
    )
    if (!wider) continue
    for (const other of over) kept.splice(kept.indexOf(other), 1)
    kept.push(one)
  }
  const seen = new Set<string>()
  return kept.toSorted((a, b) => a.start - b.start).filter(({ key }) => !seen.has(key) && seen.add(key))
}

/** The comparable form: `DIN EN ISO 9001:2015` and `ISO-9001` are both `iso9001`. */
export function keyOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const law = /\d{3,4}\/\d{2,4}/.exec(plain)?.[0]
  if (law !== undefined && /reg|dir|verord|richtl|\b(ec|eu|eg|ce|ue)\b/.test(plain)) return law
  if (/\bfda\b|21 ?cfr/.test(plain)) return 'fda'
  if (/\bm?sds\b|safety data|sicherheitsdaten/.test(plain)) return 'sds'
  if (/origin|ursprung|origem|origen/.test(plain)) return 'origin'
  if (/food.contact/.test(plain)) return 'food-contact'
  if (/10204|3\.1|mill|abnahme|werkszeug/.test(plain))
    return /3\.2/.test(plain) ? 'en10204-3.2' : 'en10204-3.1'
  const short = plain
    .replace(/:\d{4}$/, '')
    .replace(/\b(din|bs|nf|uni|une|pn|ts|en)[ -]?(?=(en|iso)\b)/g, '')
    .replace(
      /\b(certificate|certified|certification|cert|report|marking|marked|mark|inspection|standard 100|food)\b/g,
      '',
    )
  return short.replace(/[^\p{L}\p{N}./]+/gu, '')
}
