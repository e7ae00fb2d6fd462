/** Incoterms 2020 (ICC 723E) with their named place; older rules are mapped and say so. */
import type { IncotermRule } from '../words/place.ts'
import { incoterms } from '../words/place.ts'
import { countryOf } from './country.ts'
import { type Found, foundAt, type Hints, isWhole, withoutOverlaps } from './found.ts'
import { findPorts } from './port.ts'

export type Incoterm = { rule: IncotermRule; place: string | null }
/** `placeSpan` is where the place stands, inside the span of the whole. */
export type FoundIncoterm = Found<Incoterm> & { placeSpan?: { start: number; end: number } }

/** Every delivery rule: in capitals anywhere (`FOB`, `CIF Hamburg`), in small letters only before a place (`fob Shanghai`). */
export function findIncoterms(text: string, hints: Hints): FoundIncoterm[] {
  const rules = [...codesIn(text), ...phrasesIn(text)]
  if (rules.length === 0) return []
  const ports = findPorts(text, hints)
  const found: FoundIncoterm[] = []
  for (const rule of rules) {
    const span = placeAfter(text, rule.end, ports)
    if (rule.needsPlace && span === null) continue
    const place = span === null ? null : text.slice(span.start, span.end).replace(/\s+/g, ' ')
    const one: FoundIncoterm = foundAt(
      text,
      { start: rule.start, end: span?.end ?? rule.end },
      { rule: rule.rule, place },
      { confidence: surenessOf(rule, place), note: rule.note },
    )
    if (span !== null) one.placeSpan = span
    found.push(one)
  }
  return withoutOverlaps(found)
}

function surenessOf(rule: RuleAt, place: string | null): number {
  if (rule.note !== undefined) return 0.75
  return place === null ? 0.9 : 0.95
}

type RuleAt = { start: number; end: number; rule: IncotermRule; note?: string; needsPlace: boolean }

const obsolete: Record<string, IncotermRule> = {
  'C&F': 'CFR',
  'C+F': 'CFR',
  CNF: 'CFR',
  CANDF: 'CFR',
  'C & F': 'CFR',
  DAT: 'DPU',
  DAF: 'DAP',
  DES: 'DAP',
  DEQ: 'DPU',
  DDU: 'DAP',
}
const known = new Set<string>(incoterms)
const code =
  /(?<![\p{L}\p{N}_&])(?:EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF|C ?[&+] ?F|CNF|CANDF|DAT|DAF|DES|DEQ|DDU)(?![\p{Script=Latin}\p{N}_&])/giu

function codesIn(text: string): RuleAt[] {
  const rules: RuleAt[] = []
  for (const match of text.matchAll(code)) {
    const upper = match[0].toUpperCase().replaceAll(' ', '')
    const inCapitals = match[0] === match[0].toUpperCase()
    const replaced = obsolete[upper]
    const rule = incoterms.find((one) => one === upper) ?? replaced
    if (rule === undefined) continue
    // DES and DAT are words in French, Spanish and German; DAF is a maker of trucks.
    const wordLike =
      upper === 'DES' || upper === 'DAT' || upper === 'DAF' || upper === 'FAS' || upper === 'CIP'
    rules.push({
      start: match.index,
      end: match.index + match[0].length,
      rule,
      needsPlace:
        !inCapitals ||
        (wordLike && !/incoterm/i.test(text.slice(Math.max(0, match.index - 40), match.index + 40))),
      ...(known.has(upper) ? {} : { note: `${match[0]} is not in Incoterms 2020; read as ${rule}` }),
    })
  }
  return rules
}

const phrases: readonly [RegExp, IncotermRule, string?][] = [
  [/\b(?:ex[ -]works|ab werk|départ usine|franco fabbrica|en fábrica|ex[ -]factory)\b/giu, 'EXW'],
  [/\bfree on board\b/giu, 'FOB'],
  [/\bcost,? insurance (?:and|&) freight\b/giu, 'CIF'],
  [/\bcost (?:and|&) freight\b/giu, 'CFR'],
  [/\bdelivered duty paid\b/giu, 'DDP'],
  [/\bdelivered at place\b/giu, 'DAP'],
  [/\bfree carrier\b/giu, 'FCA'],
  [/\bfrei haus\b/giu, 'DAP', '“frei Haus” is no Incoterm; usually DAP'],
]

function phrasesIn(text: string): RuleAt[] {
  return phrases.flatMap(([pattern, rule, note]) =>
    [...text.matchAll(pattern)]
      .filter((match) => isWhole(text, match.index, match.index + match[0].length))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        rule,
        needsPlace: false,
        ...(note === undefined ? {} : { note }),
      })),
  )
}

const bridge =
  /[\s:,([–-]{0,4}(?:\(?incoterms?®?(?:\s(?:20\d\d|\d{4}))?\)?[\s:,)–-]{0,3})?(?:(?:port of|the port of|hafen|puerto de|porto di|porto de|port de|seaport|named port|named place|prices?|basis|delivery|delivered(?: to)?|to|nach)\s{1,2}){0,2}/iuy
const capitalised = /(?:\d{4,6} )?\p{Lu}[\p{L}.'’-]{1,24}/uy
const joiner = /[ ](?:(?:de|del|da|do|di|am|an der|an|im|la|le|el|al|sur|of|the) )?(?=\p{Lu})|-(?=\p{Lu})/uy
const ownPlace =
  /(?:your|our|ihr(?:em)?|unser(?:em)?|votre|notre|su|nuestra?|vostro|nostro)\s(?:own\s)?(?:\p{L}{3,12}\s)?(?:warehouse|factory|works|plant|premises|facility|lager|werk|usine|entrepôt|fábrica|almacén|magazzino|stabilimento)/iuy

/** The named place behind a rule: a port of the table with its country, else capitalised words, else "our warehouse". */
function placeAfter(
  text: string,
  from: number,
  ports: readonly Found<unknown>[],
): { start: number; end: number } | null {
  bridge.lastIndex = from
  const skipped = bridge.exec(text)?.[0] ?? ''
  if (/\n\s*\n/.test(skipped)) return null
  const start = from + skipped.length
  const port = ports.find((one) => one.start === start)
  if (port !== undefined) return { start, end: withCountry(text, port.end) }
  if (/\n/.test(skipped)) return null
  ownPlace.lastIndex = start
  const own = ownPlace.exec(text)
  if (own !== null) return { start, end: start + own[0].length }
  const han = /^[\u4e00-\u9fff]{2,6}/.exec(text.slice(start, start + 6))
  if (han !== null) return { start, end: start + han[0].length }
  const end = capitalisedEnd(text, start)
  return end === null ? null : { start, end: withCountry(text, end) }
}

const noPlace =
  /^(?:Incoterms?|Prices?|Payment|Terms?|Please|And|Or|Delivery|Total|Quantity|Qty|USD|EUR|GBP|CNY|RMB|Kindly|We|The|Our|Your|Best|Kind|Regards|If|With|For|In|EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF|L\/C|T\/T|Lead|Target|Und|Bitte|Zahlung|MOQ|Packing|Packaging|Certificate|Certificates|Invoice|Basis|Conditions?|Also|What|How|Is|Are|Can|Could|Shipment|Unit|Price|C&F|CNF|CANDF|DAT|DAF|DES|DEQ|DDU|Liefer\p{L}+|Zahl\p{L}+|Menge|Preise?|Verpackung|Versand|Angebot|Stück|Entrega|Embarque|Plazo|Prazo|Pago|Precios?|Preços?|Cantidad|Quantidade|Embal\p{L}+|Livraison|Délai|Paiement|Prix|Quantité|Consegna|Termin[ei]|Pagamento|Prezz[io]|Quantità|Imballo|Spedizione)$/u

function capitalisedEnd(text: string, start: number): number | null {
  let end: number | null = null
  let at = start
  for (let words = 0; words < 4; words++) {
    capitalised.lastIndex = at
    const word = capitalised.exec(text)?.[0]
    if (word === undefined || noPlace.test(word.replace(/\.$/, ''))) break
    end = at + word.replace(/(?<!\b(?:St|Str|Sta|Sto))\.$/, '').length
    if (word.endsWith('.') && end < at + word.length) break
    joiner.lastIndex = end
    const gap = joiner.exec(text)?.[0]
    if (gap === undefined) break
    at = end + gap.length
  }
  return end
}

const countryTail =
  /,? (?:port\b,? ?)?\(?(?:[A-Z]{2,3}|\p{Lu}\p{Ll}{3,14}(?: \p{Lu}\p{Ll}{2,12})?)\)?(?=[\s.,;)]|$)/uy

/** `Hamburg, Germany` and `Jebel Ali, UAE` are one place; `Hamburg, Payment …` is not. */
function withCountry(text: string, end: number): number {
  countryTail.lastIndex = end
  const tail = countryTail.exec(text)?.[0]
  if (tail === undefined || !/^, |^ \(/.test(tail)) return end
  const named = tail.replace(/^,? ?(?:port\b,? ?)?\(?|\)$/g, '')
  // "DE" is a country and "TX" a state; "Lieferung" is where the next thought begins.
  const isKnown = (/^[A-Z]{2}$/.test(named) && !noPlace.test(named)) || countryOf(named) !== null
  return isKnown ? end + tail.length : end
}
