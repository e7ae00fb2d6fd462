/** What holds for the whole request: reference, deadline, delivery, payment, packaging, certificates, samples. */
import { findCurrencies } from '../../recognise/currency.ts'
import { findDates } from '../../recognise/date.ts'
import { findDurations } from '../../recognise/duration.ts'
import { type Found, foundAt, type Hints } from '../../recognise/found.ts'
import { findIncoterms, type Incoterm } from '../../recognise/incoterm.ts'
import { findLabelled } from '../../recognise/labels.ts'
import { findPaymentTerms } from '../../recognise/payment-terms.ts'
import { findPorts } from '../../recognise/port.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Port } from '../../words/place.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import { findCertificateNames } from './certificate-names.ts'
import type { Catalogue } from './catalogue.ts'
import type { ExportRfq } from './fields.ts'
import { requestNumbers } from './request-number.ts'
import { findSamples } from './samples.ts'
import type { LineContext } from './read-mention.ts'
import { partKey } from './wording.ts'
import { cellOfSaid, type Ear, type Said, settled } from './said.ts'

export type RequestTerms = Omit<ExportRfq, 'buyer' | 'items' | 'outcome'>

/** The terms of the request, each from the message that says it latest. */
export function termsOf(ear: Ear, { hints, catalogue }: LineContext): RequestTerms {
  const finders = findersFor(hints)
  const incoterm = incotermOf(ear, finders)
  return {
    rfq_number: referenceOf(ear, finders, catalogue),
    reply_by: replyBy(ear, finders),
    incoterm: { rule: incoterm.rule, place: incoterm.place },
    destination_port: destinationOf(ear, finders, incoterm.said),
    currency: currencyOf(ear, finders),
    payment_terms: paymentOf(ear, finders),
    delivery_by: deliveryOf(ear, finders),
    lead_time_requested: durationOf(ear, finders, leadWords, notLead),
    validity_requested: durationOf(ear, finders, validityWords, /\b(certificate|zertifikat)/i),
    packaging: packagingOf(ear, finders),
    certifications: certificatesAsked(ear, finders),
    samples: samplesOf(ear, finders),
  }
}

type Finders = ReturnType<typeof findersFor>

/** One function a recogniser, so that each text is scanned once by each. */
function findersFor(hints: Hints) {
  return {
    labelled: (text: string) => findLabelled(text, hints),
    dates: (text: string) => explicitDates(text, hints),
    durations: (text: string) => findDurations(text, hints),
    incoterms: (text: string) => findIncoterms(text, hints),
    ports: (text: string) => findPorts(text, hints),
    // “RFQ SHP-0902” is no matter of Saint Helena pounds.
    currencies: (text: string) =>
      currenciesIn(text, hints).filter(
        ({ start, end }) =>
          !/^[-/]\w/.test(text.slice(end, end + 2)) &&
          !/\w[-/]$/.test(text.slice(Math.max(0, start - 2), start)),
      ),
    // “cod. SKR-840” is an article code.
    payments: (text: string) => findPaymentTerms(text, hints).filter((found) => !/^cod\.?$/.test(found.text)),
    references: (text: string) => requestNumbers(text, hints),
    certificates: (text: string): Found<string>[] =>
      findCertificateNames(text).map(({ name, start, end }) => ({
        value: name,
        start,
        end,
        text: name,
        confidence: 0.9,
      })),
    samples: (text: string) => findSamples(text, hints),
  }
}

/** Dates, without a weekday beside one (`Tuesday, December 1`, `12/04/2026 (Friday)`) and without what is a length of time. */
function explicitDates(text: string, hints: Hints): Found<string>[] {
  const lengths = findDurations(text, hints)
  const dates = findDates(text, hints).filter(
    (date) => !lengths.some(({ start, end }) => date.start < end && start < date.end),
  )
  const full = dates.filter((date) => /\d/.test(date.text))
  return dates.filter(
    (date) =>
      full.includes(date) || !full.some(({ start, end }) => start - date.end <= 3 && date.start - end <= 3),
  )
}

/** Currencies, also where `Euro` is spelled out. */
function currenciesIn(text: string, hints: Hints): Found<string>[] {
  const found = findCurrencies(text, hints)
  const named = [...text.matchAll(/\b(?:euros?)\b/giu)].filter(
    ({ index }) => !found.some(({ start, end }) => start <= index && index < end),
  )
  return [
    ...found,
    ...named.map((match) =>
      foundAt(text, { start: match.index, end: match.index + match[0].length }, 'EUR', { confidence: 0.9 }),
    ),
  ]
}

function all<T>(ear: Ear, find: (text: string) => readonly Found<T>[]): Said<T>[] {
  return ear.messages.flatMap((message) => ear.hear(message, find))
}

/** What stands behind a label, in the order of the messages. */
function behind(
  ear: Ear,
  { labelled }: Finders,
  ...fields: readonly ReturnType<typeof findLabelled>[number]['value'][]
): Said<unknown>[] {
  return all(ear, labelled).filter(({ value }) => fields.includes(value))
}

function inside(spans: readonly Said<unknown>[], one: Said<unknown>): boolean {
  return spans.some((span) => span.message === one.message && span.start <= one.start && one.start < span.end)
}

/** Values behind the label first, then the others that pass, each in the order of the messages; newest message first. */
function labelledFirst<T>(
  values: readonly Said<T>[],
  labels: readonly Said<unknown>[],
  passes: (said: Said<T>) => boolean,
): Said<T>[] {
  const order = (said: Said<T>): number => (said.message.current ? 0 : 2) + (inside(labels, said) ? 0 : 1)
  return values.filter((said) => inside(labels, said) || passes(said)).toSorted((a, b) => order(a) - order(b))
}

function referenceOf(ear: Ear, { references }: Finders, catalogue: Catalogue): Cell<string> {
  const readings = all(ear, references).filter(({ value, sentence, start }) => {
    const before = sentence.text.slice(0, Math.max(0, start - sentence.start))
    // “Your ref.” and “your quotation” are ours, not theirs.
    if (catalogue.byKey.has(partKey(value.number))) return false
    return (
      (value.kind === 'rfq' || value.kind === 'reference' || value.kind === 'tender') &&
      !/\b(?:your|ihre?|votre|su|vostr[oa]|sua)\s+(?:ref\p{L}*|quotation|offer|angebot|offre|oferta|offerta|zeichen)[^\p{L}]*\p{L}{0,3}\.?:?\s*$/iu.test(
        before,
      )
    )
  })
  const rank = ({ message, value }: (typeof readings)[number]): number =>
    (message.current ? 0 : 4) + (value.kind === 'reference' ? 1 : 0)
  const [best, ...rest] = readings.toSorted((a, b) => rank(a) - rank(b))
  // Further numbers (a project, a drawing) are usual; only another one of the same standing makes the first doubtful.
  const equals = best
    ? rest.filter((other) => rank(other) === rank(best) && other.sentence !== best.sentence)
    : []
  return settled(
    best ? [best, ...equals] : [],
    ({ value }) => value.number,
    (a, b) => partKey(a) === partKey(b),
  )
}

const replyWords =
  /\b(?:offers?|quot\p{L}+|repl\p{L}+|answer\p{L}*|respon\p{L}+|bids?|proposals?|submi\p{L}+|closing|deadline|due|feedback|prices?|pricing|hear from|get back|you have until|need (?:it|this|them) (?:back )?by|latest|angebot\p{L}*|antwort\p{L}*|rückmeldung|rückantwort|abgabe\p{L}*|frist|oferta|cotiz\p{L}+|respuesta|contest\p{L}+|plazo de presentaci[óo]n|offre|devis|réponse|répondre|offerta|preventivo|risposta|proposta|cota[cç][aã]o|resposta|propuesta)\b/iu
const deliverWords =
  /\b(?:deliver\p{L}*|shipp\p{L}*|shipment|ship|arriv\p{L}*|required by|(?<!(?:quot\p{L}*|answer|offer|reply|response|prices?) )needed by|need (?:the )?(?:goods|parts|material)|dispatch|liefer\p{L}*|wareneingang|entreg\p{L}*|llegada|embarque|livr\p{L}*|consegn\p{L}*|expédi\p{L}*|spedizion\p{L}*|chegada|in store|on site|eta)\b/iu
const untilWords =
  /(?:\bby|\bbefore|\buntil|\btill|\bno later than|\blatest(?: by)?|\bon or before|\bdue|\bdeadline|\bclosing(?: date)?|\bbis(?: zum| spätestens)?|\bspätestens(?: am| bis)?|\bzum|\bantes del?|\ba más tardar|\bhasta(?: el)?|\bavant(?: le)?|\bau plus tard(?: le)?|\bpour le|\bd['’]ici(?: le| au)?|\bjusqu['’]au|\bentro(?: il)?|\bfino al?|\bat[ée](?: o)?(?: dia)?|\bis|\bare due)\b[^.\n]{0,24}$/iu

function replyBy(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'reply-by', 'valid-until').filter(
    ({ sentence }) => !deliverWords.test(sentence.text.slice(0, 30)),
  )
  const readings = labelledFirst(all(ear, finders.dates), labels, ({ sentence, start }) => {
    const clause = clauseAround(sentence, start)
    return replyWords.test(clause.text) && untilWords.test(clause.before) && !lastIsDelivery(clause.before)
  })
  return settled(readings, ({ value }) => value)
}

/** Whether the word nearest to the date speaks of delivery rather than of an answer. */
function lastIsDelivery(before: string): boolean {
  const last = (words: RegExp): number =>
    Math.max(-1, ...[...before.matchAll(new RegExp(words.source, 'giu'))].map(({ index }) => index))
  return last(deliverWords) > last(replyWords)
}

function clauseAround(
  { text, start }: { text: string; start: number },
  at: number,
): { text: string; before: string } {
  const place = Math.max(0, at - start)
  return { text, before: text.slice(0, place) }
}

function deliveryOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'delivery-date')
  const readings = labelledFirst(all(ear, finders.dates), labels, ({ sentence, start }) => {
    const { before, text } = clauseAround(sentence, start)
    return (
      deliverWords.test(before || text) &&
      lastIsDelivery(before) &&
      !/\b(?:deliver\p{L}*|ship\p{L}*) (?:of|on|in) (?:your|our) (?:last|previous)/iu.test(text)
    )
  })
  // Dates of single lines belong to their items.
  return settled(
    readings.filter(({ message, start }) => !inTable(message.source.tables, start)),
    ({ value }) => value,
  )
}

function inTable(tables: Said<unknown>['message']['source']['tables'], at: number): boolean {
  return tables.some(
    ({ rows }) =>
      rows.length > 1 &&
      (rows[0]?.length ?? 0) > 2 &&
      rows.flat().some(({ start, end }) => start <= at && at < end),
  )
}

const leadWords =
  /\b(?:deliver\p{L}*|lead.?time|ship\p{L}*|production|liefer\p{L}*|plazo|entreg\p{L}*|délai|livr\p{L}*|consegn\p{L}*|prazo|within)\b/iu
const notLead =
  /\b(?:payment|pay|net|invoice|b\/l|valid\p{L}*|zahl\p{L}*|netto|gültig|pago|paiement|pagamento|credit|warranty|garanti\p{L}*|days? (?:from|after) (?:b\/l|invoice))\b/iu
const validityWords =
  /\b(?:valid\p{L}*|gültig\p{L}*|bindefrist|validez|validité|validità|validade|hold (?:your|the) price|firm for|price hold)\b/iu

function durationOf(
  ear: Ear,
  { durations }: Finders,
  words: RegExp,
  not: RegExp,
): Cell<{ value: number; unit: 'day' | 'working-day' | 'week' | 'month' }> {
  const readings = all(ear, durations).filter(
    ({ sentence }) => words.test(sentence.text) && !not.test(sentence.text),
  )
  return settled(
    readings,
    ({ value }) => value,
    (a, b) => a.value === b.value && a.unit === b.unit,
  )
}

type Terms = { rule: Cell<Incoterm['rule']>; place: Cell<string>; said: Said<Incoterm> | null }

function incotermOf(ear: Ear, finders: Finders): Terms {
  const labels = behind(ear, finders, 'incoterm')
  const readings = labelledFirst(all(ear, finders.incoterms), labels, () => true)
  // A rule with its place tells more than one in passing: “FOB or CIF? We prefer CIF Hamburg.”
  const [first] = readings
  if (!first) return { rule: absent(), place: absent(), said: null }
  const samePlace =
    readings.find(
      ({ value, message }) =>
        message.current === first.message.current && value.rule === first.value.rule && value.place !== null,
    ) ?? first
  const rule = settled([samePlace, ...readings.filter((one) => one !== samePlace)], ({ value }) => value.rule)
  return { rule, place: placeOf(samePlace), said: samePlace }
}

function placeOf(said: Said<Incoterm> & { placeSpan?: { start: number; end: number } }): Cell<string> {
  const { placeSpan: span, message } = said
  if (said.value.place === null || !span) return absent()
  // “Hamburg, Germany” is the port of Hamburg; the country is told by the port.
  const written = message.source.text.slice(span.start, span.end)
  const end = span.start + (/^[^,(\n]+/.exec(written)?.[0].trimEnd().length ?? written.length)
  return cellOfSaid({ ...said, start: span.start, end }, message.source.text.slice(span.start, end))
}

/** Rules under which the named place is where the goods arrive. */
const arrivalRules = new Set(['CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

function destinationOf(ear: Ear, finders: Finders, incoterm: Said<Incoterm> | null): Cell<Port> {
  const ports = all(ear, finders.ports)
  const byRule =
    incoterm && arrivalRules.has(incoterm.value.rule)
      ? ports.find(
          (port) =>
            port.message === incoterm.message && incoterm.start <= port.start && port.start < incoterm.end,
        )
      : undefined
  if (byRule) return cellOfSaid(byRule, byRule.value)
  const labels = behind(ear, finders, 'destination')
  const labelled = ports.filter((port) => inside(labels, port))
  const [first] =
    labelled.length > 0
      ? labelled
      : ports.filter(
          ({ sentence, start, message }) =>
            message.current &&
            destinationWords.test(sentence.text.slice(0, Math.max(0, start - sentence.start))),
        )
  return first
    ? cellOfSaid(first, first.value, Math.min(first.confidence, labelled.length > 0 ? 1 : 0.75))
    : absent()
}

const destinationWords =
  /\b(?:port of (?:destination|discharge)|destination(?: port)?|(?:ship|deliver|shipment|delivery|shipped|delivered|goods)(?:ed)? (?:to|at)|arrive (?:in|at)|zielhafen|bestimmungshafen|lieferung nach|puerto de destino|destino|port de destination|destinazione|porto di destinazione|porto de destino)\b[^.\n]{0,30}$/iu

const priceIn =
  /\b(?:in|en|currency|prices?|pricing|quote|quotation|preise?|angebot|precios?|prix|prezzi|preços)\b[^.\n]{0,20}$/iu

function currencyOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'currency')
  const readings = all(ear, finders.currencies)
  const rank = (said: Said<string>): number => {
    const before = said.sentence.text.slice(0, Math.max(0, said.start - said.sentence.start))
    const asked = inside(labels, said) ? 0 : Number(!priceIn.test(before)) + 1
    return (said.message.current ? 0 : 4) + asked
  }
  // A sum of money in passing (an old invoice, a budget) asks for no currency while another is named outright.
  const sorted = readings
    .filter((said) => rank(said) % 4 < 2 || !isAmount(said))
    .toSorted((a, b) => rank(a) - rank(b))
  const best = sorted.length > 0 ? sorted : readings
  const [first] = best
  const equals = first ? best.filter((said) => rank(said) === rank(first)) : []
  return settled(equals, ({ value }) => value)
}

function isAmount({ message, start, end }: Said<string>): boolean {
  return (
    /\d\s?$/.test(message.source.text.slice(Math.max(0, start - 3), start)) ||
    /^\s?\d/.test(message.source.text.slice(end, end + 3))
  )
}

function paymentOf(ear: Ear, finders: Finders): Cell<string> {
  const labels = behind(ear, finders, 'payment-terms')
  const [labelled] = labels.toSorted((a, b) => Number(b.message.current) - Number(a.message.current))
  const phrases = all(ear, finders.payments)
  const phrase = phrases.find(({ message }) => message.current) ?? phrases[0]
  if (labelled && (labelled.message.current || !phrase?.message.current)) {
    const text = labelled.message.source.text.slice(labelled.start, labelled.end)
    const end = labelled.start + (/^.*?(?=[.;]\s+\p{Lu}|[.;]?$)/su.exec(text)?.[0].length ?? text.length)
    return cellOfSaid({ ...labelled, end }, labelled.message.source.text.slice(labelled.start, end))
  }
  if (!phrase) return absent()
  return settled(
    phrases.filter(({ message }) => message === phrase.message),
    ({ start, end, message }) => message.source.text.slice(start, end).replace(/\s+/g, ' '),
  )
}

const packed =
  /\b(?:packed|packing|packaging|pack|verpackt|verpackung|embalad\p{L}*|embalaje|emballé\p{L}*|emballage|conditionn\p{L}*|imballat\p{L}*|imballo|embalagem)\s+(?:as |in |on |with |into |is |should be |must be |auf |mit |en |sur |dans |su |con |em )+([^.;\n]{4,90}?)(?=[.;,\n]|\s(?:and|please|und)\s|$)|\b(gift box(?:es)?|colou?r box(?:es)?|retail box(?:es)?|blister packs?|polybags?|neutral (?:boxes|cartons|packaging)|geschenkbox\p{L}*|caja de regalo|boîtes?[ -]cadeaux?|confezione regalo)\b/iu

function packagingOf(ear: Ear, finders: Finders): Cell<string> {
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
function certificatesAsked(ear: Ear, finders: Finders): Cell<string>[] {
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

function samplesOf(ear: Ear, { samples }: Finders): RequestTerms['samples'] {
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
