/**
 * What papers are about, by the words that say so in English, German and Spanish (a few in French): general knowledge of
 * papers, never a list of what a business requires. Patterns are for folded text (`fold` of recognise/phrase.ts).
 */
import { fold } from '../../../recognise/phrase.ts'

/** Something that the name of a paper speaks of. */
export type Concept = { id: string; pattern: RegExp }

/** The more special ones first: what they take is not read again as the general one. */
const words: readonly [id: string, pattern: string][] = [
  [
    'employers-liability',
    "employers?['’]?s? liabilit\\w*|workers?['’]? comp\\w*|unfallversicherung|berufsgenossenschaft\\w*|accidentes (?:de trabajo|laborales)",
  ],
  [
    'professional-indemnity',
    'professional (?:indemnity|liability)|errors (?:and|&) omissions|berufshaftpflicht\\w*|responsabilidad civil profesional',
  ],
  [
    'public-liability',
    '(?:public|general|third[- ]party|products?)(?: (?:and|&|/) (?:public|products?))?[- ]liabilit\\w*|liability (?:insurance|cover)|(?:betriebs?|privat)?haftpflicht\\w*|responsabilidad civil|responsabilite civile',
  ],
  [
    'motor',
    '(?:motor|vehicle|fleet|van|car) (?:insurance|cover)|kfz-?versicherung|seguro (?:de|del) (?:vehiculo|coche|automovil)',
  ],
  [
    'property-insurance',
    '(?:property|buildings?|contents) insurance|gebaudeversicherung|seguro (?:de|del) (?:inmueble|hogar|edificio)',
  ],
  [
    'identity',
    "passports?|identity (?:card|document)|\\bid (?:card|document|copy)\\b|photo id\\b|proof of (?:\\w+ )?id(?:entity)?\\b|government id|driv(?:ing|er'?s?) licen[cs]e|personalausweis\\w*|reisepass\\w*|\\bausweis\\w*|pasaporte|\\bdni\\b|\\bnie\\b|documento (?:nacional )?de identidad",
  ],
  [
    'address',
    'proof of (?:\\w+ )?address|address proof|utility bill|(?:electricity|gas|water|phone|broadband|council tax) (?:bill|statement)|meldebescheinigung|adressnachweis|wohnsitznachweis|empadronamiento|(?:comprobante|certificado|justificante) de domicilio',
  ],
  [
    'registration',
    'incorporation|certificate of registration|\\bregistration (?:of|as)\\b|(?:company|business|commercial|trade) regist\\w*|regist(?:er|ry|ration) (?:extract|certificate)|(?:handels|firmen|gewerbe|vereins)register\\w*|gewerbeanmeldung|registro mercantil|\\bkbis\\b|companies (?:house|registration)|articles of association|constitucion de (?:la )?sociedad|firmenbuch\\w*',
  ],
  ['tax-clearance', 'tax clearance|unbedenklichkeit\\w*|corriente de (?:sus |las )?obligaciones'],
  ['vat', '\\bvat\\b|value added tax|umsatzsteuer\\w*|\\bust-?id\\w*|mehrwertsteuer|\\biva\\b'],
  [
    'tax',
    '\\btax\\b|steuer(?:nummer|bescheid|bescheinigung|lich\\w*)?|\\bfiscal\\b|tributari\\w*|\\bw-?9\\b',
  ],
  [
    'data-protection',
    'data (?:processing|protection)|auftragsverarbeitung\\w*|datenschutz\\w*|\\bavv?\\b(?=.*vertrag)|proteccion de datos|encargo de tratamiento',
  ],
  [
    'confidentiality',
    'non-?disclosure|\\bnda\\b|confidentiality|geheimhaltung\\w*|vertraulichkeit\\w*|confidencialidad',
  ],
  [
    'ownership',
    'beneficial owner\\w*|shareholder\\w*|wirtschaftlich berechtigt\\w*|transparenzregister|titular(?:idad)? real|gesellschafterliste',
  ],
  ['power-of-attorney', 'power of attorney|vollmacht\\w*|\\bpoder(?: notarial)?\\b|letter of authority'],
  [
    'lease',
    '\\blease\\w*|tenancy|rental agreement|(?:miet|pacht)vertrag\\w*|arrendamiento|contrato de alquiler',
  ],
  ['landlord', 'landlord\\w*|property owner\\w*|vermieter\\w*|eigentumer\\w*|arrendador\\w*|propietari\\w*'],
  [
    'consent',
    '\\bconsent\\w*|permission|zustimmung\\w*|einverstandnis\\w*|einwilligung\\w*|consentimiento|\\bagree(?:s|ment)? to the (?:works?|alterations?)',
  ],
  ['mandate', 'direct debit|mandate|\\bsepa\\b|lastschrift\\w*|einzugsermachtigung|domiciliacion'],
  [
    'engagement',
    'engagement letter|letter of engagement|terms of engagement|mandatsvereinbarung|carta de encargo',
  ],
  [
    'contract',
    '\\bcontract\\b|\\bagreement\\b|vertrag\\b|vereinbarung\\b|\\bcontrato\\b|\\bacuerdo\\b|\\bconvenio\\b',
  ],
  ['order', 'purchase order|\\bbestellung\\b|orden de compra|hoja de pedido'],
  [
    'accounts',
    '(?:annual|financial|statutory) (?:accounts|statements?)|balance sheet|jahresabschluss\\w*|\\bbilanz\\b|cuentas anuales',
  ],
  [
    'bank',
    'bank (?:letter|reference|confirmation|statement)|bankbestatigung|kontonachweis|certificado (?:bancario|de titularidad)',
  ],
  [
    'background',
    'criminal record\\w*|police (?:check|clearance|certificate)|\\bdbs\\b|fuhrungszeugnis\\w*|antecedentes penales|vetting',
  ],
  [
    'floor-plan',
    'floor ?plans?|site plans?|(?:kitchen|building|room) (?:plan|layout)s?|layout (?:plan|drawing)s?|grundriss\\w*|lageplan\\w*|raumplan\\w*|\\bplanos?\\b|blueprints?',
  ],
  ['method', 'method statements?|\\brams\\b|arbeitsanweisung\\w*'],
  [
    'health-safety',
    'health (?:and|&) safety|arbeitsschutz\\w*|arbeitssicherheit\\w*|seguridad y salud|prevencion de riesgos',
  ],
  ['insurance', 'insuranc\\w*|versicherung\\w*|\\bseguros?\\b|\\bassurance\\b|\\bcoi\\b|\\bpoliza\\b'],
  [
    'licence',
    'licen[cs]e|\\bpermits?\\b|\\blizenz\\b|genehmigung\\w*|erlaubnis\\w*|konzession\\w*|gewerbe(?:schein|anmeldung)|\\blicencia\\b|\\bpermiso\\b',
  ],
  ['food', '\\bfood\\b|lebensmittel\\w*|alimentari\\w*|alimentos'],
  ['hygiene', 'hygien\\w*|higiene|\\bhaccp\\b|infektionsschutz\\w*'],
  ['gas', '\\bgas(?!t)\\w*|\\w*gasanlage\\w*|\\w*gasgerat\\w*'],
  ['electrical', 'electric\\w*|\\w*elektr\\w*|\\beicr\\b|instalacion electrica'],
  ['fire', '\\bfire\\b|\\w*brandschutz\\w*|feuer\\w*|incendios?'],
  ['risk', '\\brisks?\\b|gefahrdung\\w*|riesgos?'],
  [
    'equipment',
    'equipment|appliances?|asset register|assets|\\w*gerate\\w*|ausstattung\\w*|equipos?\\b|equipamiento|maquinaria|inventor\\w*',
  ],
  ['access', '\\baccess\\b|zugang\\w*|zutritt\\w*|\\bacceso\\b'],
  [
    'training',
    'training|schulung\\w*|unterweisung\\w*|formacion|competenc\\w*|qualifi[ck]ation\\w*|qualifikation\\w*',
  ],
  ['references', '\\breferences?\\b|referenz(?:en|liste|schreiben)?\\b|referencias?\\b'],
  ['menu', '\\bmenus?\\b|speisekarte\\w*|\\bcarta de platos\\b'],
  [
    'photo',
    'photo(?:s|graphs?)?\\b|\\blogos?\\b|artwork|headshots?|pictures?\\b|\\bimages\\b|\\bfotos?\\b|\\bbilder\\b|fotografias?|imagenes',
  ],
  ['waste', '\\bwaste\\b|abfall\\w*|entsorgung\\w*|residuos'],
  ['water', '\\bwater\\b|legionell\\w*|\\w*wasser\\w*|\\bagua\\b'],
  [
    'inspection',
    '\\btests?\\b|\\binspections?\\b|\\bpruf\\w*|\\binspeccion\\b|condition report|\\w*prufbericht\\w*',
  ],
]

export const concepts: readonly Concept[] = words.map(([id, pattern]) => ({
  id,
  pattern: new RegExp(pattern, 'u'),
}))

/** Insurances of their own: what such words say is not read as the more general kind. */
const special = words
  .filter(([id]) => /^(?:employers-liability|professional-indemnity|motor|property-insurance)$/.test(id))
  .map(([id, pattern]) => ({ id, pattern: new RegExp(pattern, 'gu') }))

/** A folded line without the words of kinds that are not wanted. */
export function withoutOthers(said: string, wanted: readonly Concept[]): string {
  return special.reduce(
    (rest, { id, pattern }) => (wanted.some((one) => one.id === id) ? rest : rest.replace(pattern, ' ')),
    said,
  )
}

/** What one paper names and others of its kind do not have to: these carry no meaning of their own. */
const weak = new Set(
  'certificate certificates cert certification certificado certificada zertifikat bescheinigung nachweis nachweise proof evidence copy copies kopie copia document documents dokument documento report bericht informe form formular formulario statement letter schreiben carta declaration confirmation bestatigung constancia justificante current valid recent latest actual vigente gultig original scan the your our and for with from signed firmado firmada unterschrieben unterzeichnet completed filled list liste lista extract auszug nota details information number detail last most date dated name page policy policies polici record records sheet assessment evaluacion beurteilung valoracion company business kitchen cuchina cocina kuche site premises customer supplier anlage instalacion installation safety sicherheit seguridad summary including both each person'.split(
    ' ',
  ),
)
/** Concepts that a more telling one beside them makes needless: an electrical report is a test all the same. */
const supporting = new Set([
  'inspection',
  'risk',
  'insurance',
  'contract',
  'licence',
  'access',
  'consent',
  'tax',
])

/** What a paper of this name has to speak of. */
export function conceptsIn(name: string): Concept[] {
  let rest = ` ${fold(name)} `
  const found: Concept[] = []
  for (const concept of concepts) {
    if (!concept.pattern.test(rest)) continue
    found.push(concept)
    rest = rest.replace(new RegExp(concept.pattern.source, 'gu'), ' ')
  }
  // Of an agreement the name says which one; every other kind is told by its own words.
  if (found.some(({ id }) => id !== 'contract')) return found
  const literal = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (word.length < 4 || weak.has(word)) return []
    const stem = word.slice(0, Math.max(4, word.length - 2))
    return [{ id: `word:${stem}`, pattern: new RegExp(`(?<!\\p{L})${stem}`, 'u') }]
  })
  return [...found, ...literal]
}

/** Of the concepts of one name, those that have to stand in a paper: an agreement may call itself an addendum. */
export function neededOf(found: readonly Concept[]): Concept[] {
  const needed = found.filter(({ id }) => id !== 'inspection' && id !== 'contract')
  return needed.length > 0 ? needed : [...found]
}

/** Of the concepts of one name, those by which a paper or file is known. */
export function tellingOf(found: readonly Concept[]): Concept[] {
  const telling = found.filter(({ id }) => !supporting.has(id))
  return telling.length > 0 ? telling : [...found]
}

/** Papers that speak of the right thing and are another thing: a bill for an insurance is none. */
const lookAlikes: readonly [what: string, title: RegExp, exempt: RegExp][] = [
  [
    'an invoice or receipt',
    /\b(?:invoice|receipt|rechnung|beitragsrechnung|quittung|factura|recibo|facture|amount due)\b/,
    /invoice|bill|receipt|rechnung|factura|recibo|address|domicilio|adress|wohnsitz/,
  ],
  [
    'a quotation or offer',
    /\b(?:quotation|quote|angebot|versicherungsangebot|kostenvoranschlag|presupuesto|cotizacion|oferta)\b/,
    /quot|offer|angebot|presupuesto|oferta/,
  ],
  [
    'an application',
    /\b(?:application(?: form)?|proposal form|antrag|versicherungsantrag|solicitud)\b/,
    /appli|proposal|antrag|solicitud|form/,
  ],
  [
    'a reminder',
    /\b(?:reminder|renewal (?:notice|invitation|reminder)|invitation to renew|mahnung|zahlungserinnerung|recordatorio|aviso de vencimiento)\b/,
    /reminder|renewal/,
  ],
  [
    'a notice that it ended',
    /\b(?:cancellation|cancelled|notice of termination|kundigung\w*|lapse(?:d)?|revoked|suspended|cancelacion|anulacion|withdrawn)\b/,
    /cancel|terminat|kundig/,
  ],
  [
    'a specimen or an empty form',
    /\b(?:specimen|void|muster|template|vorlage|plantilla|ejemplo|example only|draft|entwurf|borrador)\b/,
    /specimen|template|draft|sample/,
  ],
  [
    'general terms or a brochure',
    /\b(?:brochure|leaflet|newsletter|general (?:terms|conditions)|terms and conditions|versicherungsbedingungen|prospekt|folleto|condiciones generales|key facts|product information)\b/,
    /terms|conditions|brochure|bedingung|condiciones/,
  ],
]

/** What a title says that a paper is instead, where the requirement does not ask for that. */
export function lookAlikeOf(title: string, requirement: string): string | null {
  const said = fold(title)
  const wanted = fold(requirement)
  return lookAlikes.find(([, pattern, exempt]) => pattern.test(said) && !exempt.test(wanted))?.[0] ?? null
}
