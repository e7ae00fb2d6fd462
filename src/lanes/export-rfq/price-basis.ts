/** Under which delivery terms the prices of our lists stand, and whether freight has to come on top. */
import type { DraftPart } from '../../evidence/draft-text.ts'
import { evidenceAt } from '../../evidence/quote.ts'
import { noHints } from '../../recognise/found.ts'
import { findIncoterms } from '../../recognise/incoterm.ts'
import type { Library, LibraryDocument } from '../../words/document.ts'
import type { IncotermRule } from '../../words/place.ts'
import type { ExportRfq } from './fields.ts'
import { statement } from './reply-items.ts'

const withFreight: ReadonlySet<IncotermRule> = new Set(['CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/** The basis as the price list words it, and the place freight is asked to where the buyer wants it and the list has none. */
export function priceBasis(
  fields: ExportRfq,
  library: Library,
): { text: DraftPart; freight: DraftPart | null } | null {
  const sources = new Set(
    fields.items.flatMap(({ offer }) => offer.unit_price.evidence.map(({ source }) => source)),
  )
  const lists = library.documents.filter(({ text }) => sources.has(text.source))
  const bases = lists.flatMap((list) => basisIn(list, fields.incoterm.rule.value))
  const [first] = bases
  // Lists with different terms need a person to say which price stands where.
  if (!first || bases.some(({ rule, quote }) => rule !== first.rule || quote !== first.quote)) return null
  const wanted = fields.incoterm
  const freight =
    wanted.rule.value !== null &&
    withFreight.has(wanted.rule.value) &&
    !withFreight.has(first.rule) &&
    wanted.place.value !== null
  return {
    text: statement(first.quote, 'term', [first.evidence]),
    freight:
      freight && wanted.place.value !== null
        ? statement(wanted.place.value, 'property', wanted.place.evidence)
        : null,
  }
}

function basisIn({ text }: LibraryDocument, wanted: IncotermRule | null) {
  const all = findIncoterms(text.text.slice(0, 4000), noHints)
  // A list with a column for each rule was read in the column asked for.
  const found = all.find(({ value }) => value.rule === wanted) ?? all[0]
  if (!found) return []
  // “FOB Izmir or Aliaga” is one basis with two ports.
  const more = /^ (?:or|oder|ou|o|\/) \p{Lu}[\p{L}-]+/u.exec(text.text.slice(found.end))?.[0].length ?? 0
  const evidence = evidenceAt(text, found.start, found.end + more)
  return [{ rule: found.value.rule, quote: evidence.quote, evidence }]
}
