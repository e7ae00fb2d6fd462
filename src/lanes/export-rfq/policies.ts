/** What the desk's policies say it does not do: countries not sold to, markets served by others, goods not made. */
import { evidenceAt } from '../../evidence/quote.ts'
import { findCountries } from '../../recognise/country.ts'
import { noHints } from '../../recognise/found.ts'
import { countriesOfRegion } from '../../recognise/sales-region.ts'
import type { Library, LibraryDocument } from '../../words/document.ts'
import { supports } from '../../words/document.ts'
import type { Evidence } from '../../words/evidence.ts'
import { roleOf } from './library-roles.ts'
import { folded, tokensOf } from './wording.ts'

export type CountryRule = { country: string; outcome: 'decline' | 'out-of-scope'; at: Evidence; text: string }
export type ProductRule = { words: ReadonlySet<string>; at: Evidence; text: string }

export type Rules = { countries: CountryRule[]; products: ProductRule[] }

const made = new WeakMap<Library, Rules>()

/** The rules of all policies that stand, read once per library. */
export function rulesOf(library: Library): Rules {
  const known = made.get(library)
  if (known) return known
  const rules: Rules = { countries: [], products: [] }
  for (const document of library.documents) {
    if (roleOf(document) === 'policy' && supports(document)) readRules(document, rules)
  }
  made.set(library, rules)
  return rules
}

const negative =
  /\b(?:not|never|no|don['’]t|cannot|can['’]t|except|excluded?|exclud\p{L}*|prohibit\p{L}*|forbidden|embargo\p{L}*|sanction\p{L}*|refuse|declin\p{L}*|nicht|keine?n?|ausgeschlossen|non|pas|aucun\p{L}*|ning[uú]n\p{L}*|nunca|nessun\p{L}*|não)\b/iu
const selling =
  /\b(?:quot\p{L}*|sell|sold|sale|sales|ship\p{L}*|suppl\p{L}*|deliver\p{L}*|export\p{L}*|trade|business|serve\p{L}*|market\p{L}*|embargo\p{L}*|sanction\p{L}*|orders?|liefer\p{L}*|verkauf\p{L}*|anbieten|vend\p{L}*|livr\p{L}*|export\p{L}*)\b/iu
const strong =
  /\b(?:embargo\p{L}*|sanction\p{L}*|prohibit\p{L}*|forbidden|declin\p{L}*|refuse|reject\p{L}*|(?:not|never|no|don['’]t)\s+(?:\p{L}+\s+){0,2}(?:quot\p{L}*|shipment|business|trade|deal)|export control|compliance|denied)\b/iu
const byOthers =
  /\b(?:distributor|dealer|agent|partner|sister company|subsidiary|licen[cs]ee|exclusive|handled by|served by|pass(?:ed)? (?:\p{L}+ )?on|refer(?:red)? to|händler|vertretung|importeur|distribuidor|distributeur|distributore)\b/iu
const making =
  /\b(?:make|manufactur\p{L}*|produce|stock|trade in|offer|supply|sell|herstell\p{L}*|fertig\p{L}*|fabri\p{L}*|produc\p{L}*|vend\p{L}*)\b/iu

/** Sections (a heading and what follows it) and their sentences. */
function readRules(document: LibraryDocument, rules: Rules): void {
  let heading = ''
  for (const line of linesOf(document)) {
    if (line.heading) {
      heading = line.text
      continue
    }
    for (const sentence of sentencesOf(line)) {
      const said = `${heading}. ${sentence.text}`
      addCountries(document, sentence, { said, paragraph: `${heading}. ${line.text}` }, rules)
      if (negative.test(sentence.text) && making.test(sentence.text)) addProducts(document, sentence, rules)
    }
  }
}

type Piece = { text: string; start: number; heading: boolean }

function linesOf(document: LibraryDocument): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const raw of document.text.text.split('\n')) {
    const text = raw.trim()
    const start = at + (raw.length - raw.trimStart().length)
    at += raw.length + 1
    if (text === '') continue
    const heading =
      text.startsWith('#') ||
      (text.length < 60 &&
        !/[.:;,]$/.test(text) &&
        !/^[-*•|]/.test(text) &&
        findCountries(text, noHints).length === 0)
    pieces.push({ text, start, heading })
  }
  return pieces
}

function sentencesOf({ text, start }: Piece): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?](?=\s+\p{Lu})/gu)) {
    found.push({ text: text.slice(from, match.index + 1), start: start + from, heading: false })
    from = match.index + 1
  }
  found.push({ text: text.slice(from), start: start + from, heading: false })
  return found
    .map((one) => ({
      ...one,
      start: one.start + (one.text.length - one.text.trimStart().length),
      text: one.text.trim(),
    }))
    .filter((one) => one.text !== '')
}

function addCountries(
  document: LibraryDocument,
  sentence: Piece,
  { said, paragraph }: { said: string; paragraph: string },
  rules: Rules,
): void {
  const others = byOthers.test(sentence.text)
  if (!others && !(negative.test(said) && selling.test(said))) return
  const outcome = !others && strong.test(paragraph) ? 'decline' : 'out-of-scope'
  const at = evidenceAt(document.text, sentence.start, sentence.start + sentence.text.length)
  const named = findCountries(sentence.text, noHints).map(({ value }) => value)
  const regions = [...sentence.text.matchAll(/\p{Lu}[\p{L}]+(?: \p{Lu}?[\p{L}]+)?/gu)].flatMap(([name]) => [
    ...(countriesOfRegion(name) ?? []),
  ])
  for (const country of new Set([...named, ...regions]))
    rules.countries.push({ country, outcome, at, text: sentence.text })
}

const generic = new Set(
  'we make do not never article product item good them trade manufacture produce stock offer supply sell any other type kind in of only our also such as and or nor out'.split(
    ' ',
  ),
)

/** What is listed between the “not” and the end of the sentence; words such as “articles” name nothing. */
function addProducts(document: LibraryDocument, sentence: Piece, rules: Rules): void {
  const after =
    /\b(?:not|never|no|don['’]t|nicht|keine?n?|non|pas|não)\b(.*)$/iu.exec(sentence.text)?.[1] ?? ''
  if (
    /\b(?:bank|credit|discount|payment|e-?mail|terms?|details|price|freight|delivery|documents?)\b/i.test(
      after,
    )
  )
    return
  const words = new Set(
    folded(after)
      .split(/[^\p{L}\p{N}-]+/u)
      .flatMap((word) => [word, ...word.split('-')])
      .flatMap(tokensOf)
      .filter((word) => word.length > 2 && !generic.has(word)),
  )
  if (words.size === 0) return
  rules.products.push({
    words,
    at: evidenceAt(document.text, sentence.start, sentence.start + sentence.text.length),
    text: sentence.text,
  })
}
