/** Certificates, marks and standards that buyers ask for. */
import { unitBehindNumber } from '../words/units.ts'
import { currencyCodes } from './data/currencies.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

/** `name` in its usual form (`ISO 9001:2015`, `EN 10204 3.1`, `REACH`), so that spellings of one thing compare equal. */
export type Certification = {
  name: string
  kind: 'system' | 'product' | 'food' | 'religious' | 'environment' | 'social' | 'standard' | 'document'
}

/** Every certificate, mark or standard named in the text. */
export function findCertifications(text: string, _hints: Hints): Found<Certification>[] {
  const found: Found<Certification>[] = []
  for (const match of text.matchAll(standard)) {
    const body = (match[1] ?? '').toUpperCase().replace(/\s+/g, ' ').replace(/-/g, ' ')
    const number = (match[2] ?? '').replace(/\s+/g, ' ')
    const span = { start: match.index, end: match.index + match[0].length }
    if (!isStandard(text, span, { body, number })) continue
    found.push(
      foundAt(text, span, {
        name: `${body} ${number}`.replace(/\s+/g, ' ').trim(),
        kind: kindOfStandard(body, number),
      }),
    )
  }
  for (const match of text.matchAll(inspection)) {
    const type = /3\.[12]|2\.[12]/.exec(match[0])?.[0] ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    found.push(foundAt(text, span, { name: `EN 10204 ${type}`, kind: 'document' }))
  }
  return withoutOverlaps([...found, ...marksIn(text)])
}

/** One look for all marks together; which of them stands at a place is asked only where one does. */
function marksIn(text: string): Found<Certification>[] {
  const found: Found<Certification>[] = []
  anyMark.lastIndex = 0
  for (let any = anyMark.exec(text); any !== null; any = anyMark.exec(text)) {
    const start = any.index
    anyMark.lastIndex = start + 1
    for (const { pattern, name, kind } of marks) {
      pattern.lastIndex = start
      const raw = pattern.exec(text)?.[0]
      if (raw === undefined) continue
      const end = start + raw.length
      if (name === 'CE' && !isCeMark(text, start, raw)) continue
      if (cautious.has(name) && !asCertificate.test(text.slice(Math.max(0, start - 60), end + 40))) continue
      found.push(foundAt(text, { start, end }, { name, kind }, { confidence: 0.9 }))
    }
  }
  return found
}

// ISO 9001:2015, DIN EN ISO 3506-1, EN 71-3, ASTM A312/A312M, BS 1387, JIS G3101, GB/T 1591, API 5L, IATF 16949, UL 94, IEC 60529
const standard =
  /(?<![\p{L}\p{N}_-])(DIN[ -]EN[ -]ISO|DIN[ -]EN|DIN[ -]ISO|DIN|BS[ -]EN[ -]ISO|BS[ -]EN|BS|UNE[ -]EN|UNI[ -]EN|NF[ -]EN|EN[ -]ISO|EN|ISO\/IEC|ISO\/TS|ISO|IEC|ASTM|ASME|ANSI|API|JIS|GB\/T|GB|IATF|AWWA|AISI|SAE|UL|NEMA|OHSAS|GOST|FSSC|AS)[ \u00a0-]?((?:[A-Z]{1,2}[ -]?)?\d{1,6}(?:[A-Z]{1,2}(?![A-Za-z]))?(?:[-/.][A-Z]?\d{1,5}[A-Z]?){0,3}(?::\d{4}|:\d{2}(?!\d))?)(?![\p{L}\p{N}_])/gu

/** Bodies whose letters stand before many a number: a currency, a country, a word in capitals. */
const shortBodies = new Set(['GB', 'AS', 'UL', 'BS', 'EN', 'API', 'SAE'])

/** `GBP 2,350`, `SHIP AS 4 LOTS`, `UL 5 pcs` and the tax number `GB 123 4567 89` are no standards. */
function isStandard(
  text: string,
  span: { start: number; end: number },
  { body, number }: { body: string; number: string },
): boolean {
  if (currencyCodes.has(`${body}${number.charAt(0)}`) && /^[A-Z]/.test(number)) return false
  if (!shortBodies.has(body)) return true
  const digits = /\d+/.exec(number)?.[0] ?? ''
  const after = text.slice(span.end, span.end + 20)
  if (body === 'GB') {
    const lead = text.slice(Math.max(0, span.start - 16), span.start)
    if (digits.length < 3 || /^[\s.-]\d{3,4}[\s.-]?\d{2}(?!\d)/.test(after)) return false
    return !/\b(?:VAT|tax|reg)\b[^\n]{0,8}$/i.test(lead)
  }
  if (digits.length < 2 && !/^[A-Z]|^\d[A-Z]/.test(number)) return false
  if (body === 'AS' && /^\s+[A-Z]{3,}\b/.test(after) && digits.length < 4) return false
  const word = /^\s{0,2}(\p{L}{1,14})(?!\p{L}|-\d)/u.exec(after)?.[1]
  return word === undefined || unitBehindNumber(word) === null || /^in$/i.test(word)
}

const inspection =
  /(?<![\p{L}\p{N}])(?:(?:DIN )?EN ?10204(?:[ :/-]{1,2}(?:2004[ -/]{0,2})?(?:type |typ )?[23]\.[12])|(?:APZ|inspection certificate|abnahmeprüfzeugnis|mill test certificate|mtc|zeugnis|certificat(?:e|o)?(?: de réception)?|certificado)\s(?:type |typ |nach |to )?(?:EN 10204[ -]?)?3\.[12])(?![\p{N}])/giu

function kindOfStandard(body: string, number: string): Certification['kind'] {
  if (/^FSSC|^ISO 22000/.test(`${body} ${number}`) || (body === 'ISO' && number.startsWith('22000')))
    return 'food'
  if (
    /^(?:IATF|OHSAS)/.test(body) ||
    (/ISO/.test(body) && /^(?:9001|13485|14001|45001|50001|27001|17025|20121|22301)/.test(number))
  )
    return 'system'
  if (body.endsWith('EN') && number.startsWith('10204')) return 'document'
  return 'standard'
}

type Mark = { bare: string; pattern: RegExp; name: string; kind: Certification['kind'] }
const alone = (pattern: string): string => `(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`
/** Sticky, so that it is asked at one place. With `yu` the letters' case is part of the mark. */
const mark = (
  pattern: string,
  name: string,
  kind: Certification['kind'],
  flags: 'yiu' | 'yu' = 'yiu',
): Mark => ({ bare: pattern, pattern: new RegExp(alone(pattern), flags), name, kind })

const marks: readonly Mark[] = [
  mark(
    'CE(?:[ -](?:mark(?:ing)?|kennzeichnung|zertifikat|certificate|certification|zeichen))?|marquage CE|marcado CE|marcação CE|marcatura CE',
    'CE',
    'product',
    'yu',
  ),
  mark('UKCA', 'UKCA', 'product'),
  mark('REACH(?:[ -](?:compliance|compliant|konform|regulation|conform))?', 'REACH', 'environment', 'yu'),
  mark('RoHS(?: ?[23])?(?:[ -](?:compliance|compliant|konform))?', 'RoHS', 'environment'),
  mark('WEEE', 'WEEE', 'environment'),
  mark(
    'FDA(?: 21 ?CFR(?: (?:part |§ ?)?\\d{1,4}(?:[.-]\\d{1,4})*)?|[ -](?:approval|approved|registration|registered|certificate|grade|compliant|compliance))?',
    'FDA',
    'food',
    'yu',
  ),
  mark('LFGB', 'LFGB', 'food'),
  mark('BRC(?:GS)?(?: (?:food|packaging|grade|issue)(?: [A-Z0-9]{1,3})?)?', 'BRC', 'food', 'yu'),
  mark('IFS(?: food| broker)?', 'IFS', 'food', 'yu'),
  mark('HACCP', 'HACCP', 'food'),
  mark('GMP', 'GMP', 'food', 'yu'),
  mark('GLOBAL ?G\\.?A\\.?P\\.?', 'GlobalG.A.P.', 'food'),
  mark('SQF', 'SQF', 'food', 'yu'),
  mark('FSSC', 'FSSC 22000', 'food', 'yu'),
  mark('halal(?:[ -](?:certificate|certified|certification|zertifikat|zertifiziert))?', 'Halal', 'religious'),
  mark('kosher(?:[ -](?:certificate|certified|certification))?|koscher|casher|kasher', 'Kosher', 'religious'),
  mark(
    '(?:USDA |EU )?organic(?:[ -](?:certificate|certified|certification))|USDA organic|EU organic|bio[ -]?(?:zertifikat|zertifiziert|siegel)|NOP',
    'Organic',
    'food',
  ),
  mark(
    'FSC(?:®|[ -](?:mix|100 ?%|recycled|certified|certificate|coc|zertifiziert|zertifikat))?',
    'FSC',
    'environment',
    'yu',
  ),
  mark('PEFC', 'PEFC', 'environment'),
  mark('Fair ?trade', 'Fairtrade', 'social'),
  mark('BSCI', 'BSCI', 'social'),
  mark('SEDEX|SMETA', 'SEDEX', 'social'),
  mark('SA ?8000', 'SA 8000', 'social', 'yu'),
  mark('(?:oeko|öko)[ -]?tex(?:®?[ -]standard[ -]100| 100)?', 'OEKO-TEX', 'product'),
  mark('GOTS', 'GOTS', 'product', 'yu'),
  mark('GRS', 'GRS', 'environment', 'yu'),
  mark('TÜV(?: süd| rheinland| nord)?|TUV', 'TÜV', 'product'),
  mark('ETL', 'ETL', 'product', 'yu'),
  mark('cULus|UL[ -](?:listed|certified|approved|certificate)', 'UL', 'product'),
  mark('FCC', 'FCC', 'product', 'yu'),
  mark('ATEX', 'ATEX', 'product'),
  mark('NSF(?:[ -/]?(?:ANSI )?\\d{2})?', 'NSF', 'product', 'yu'),
  mark('WRAS', 'WRAS', 'product', 'yu'),
  mark('KTW', 'KTW', 'product', 'yu'),
  mark('DVGW', 'DVGW', 'product', 'yu'),
  mark('SASO', 'SASO', 'product', 'yu'),
  mark('SONCAP', 'SONCAP', 'document', 'yu'),
  mark('EAC', 'EAC', 'product', 'yu'),
  mark('CCC', 'CCC', 'product', 'yu'),
  mark('INMETRO', 'INMETRO', 'product'),
  mark(
    'CoC|certificates? of conformity|konformitätserklärung|declaration of conformity|déclaration de conformité|declaración de conformidad|declaração de conformidade|dichiarazione di conformità',
    'Declaration of conformity',
    'document',
  ),
  mark(
    'CoA|certificates? of analysis|analysenzertifikat|certificat d.analyse|certificado de análisis|certificado de análise|certificato di analisi',
    'Certificate of analysis',
    'document',
  ),
  mark(
    'certificates? of origin|ursprungszeugnis|certificat d.origine|certificado de origen|certificado de origem|certificato di origine|原产地证书?',
    'Certificate of origin',
    'document',
  ),
  // The movement certificate, and not the price EUR 1.75.
  mark('EUR\\.? ?1(?![.,]\\d)', 'EUR.1', 'document', 'yu'),
  mark(
    'phytosanitary certificates?|pflanzengesundheitszeugnis|certificado fitosanitario|certificado fitossanitário|certificat phytosanitaire',
    'Phytosanitary certificate',
    'document',
  ),
  mark('ISPM ?15', 'ISPM 15', 'document'),
  mark('MSDS|SDS|safety data sheets?|sicherheitsdatenblatt', 'Safety data sheet', 'document'),
  mark('mill (?:test )?certificates?|MTC|mill test reports?', 'Mill test certificate', 'document'),
  mark('DOP', 'DOP', 'food', 'yu'),
]

const anyMark = new RegExp(alone(marks.map(({ bare }) => bare).join('|')), 'giu')

/** Letters that mean other things as often: they count near words of certification. */
const cautious = new Set([
  'IFS',
  'GMP',
  'GRS',
  'ETL',
  'CCC',
  'EAC',
  'DOP',
  'Fairtrade',
  'SQF',
  'Organic',
  'KTW',
  'NSF',
  'FCC',
])
const asCertificate =
  /certif|zertif|approv|complian|audit|standard|mark|label|regist|norm|iso|haccp|brc|ce\b|rohs|reach|认证|证书/i

/** `CE` in capitals, not the `CE` of an address or `ce` of French. */
function isCeMark(text: string, start: number, raw: string): boolean {
  if (raw.length > 2) return true
  const after = text.slice(start + 2, start + 14)
  return !/^[-–]\p{L}/u.test(after) || asCertificate.test(text.slice(Math.max(0, start - 60), start + 60))
}
