/** The criteria of a lane's settings, each answered yes, no or unknown with the sentence it rests on. */
import { findCountries } from '../../recognise/country.ts'
import { findNumbers } from '../../recognise/number.ts'
import { fold } from '../../recognise/phrase.ts'
import { findQuantities } from '../../recognise/quantity.ts'
import { holdsCountry } from '../../recognise/sales-region.ts'
import { absent, type Cell, type Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { isAtLeast, type Quantity } from '../../words/money.ts'
import { type Criterion, type CriterionOf, quantityIn } from '../../words/qualification.ts'
import { comparable, unitNamed } from '../../words/units.ts'
import type { Answered, Lead, Met } from './fields.ts'
import type { Heard } from './hearing.ts'
import type { Looked } from './looked.ts'
import { type ProductNames, productNames } from './product-names.ts'
import { evidenceOfLine, inSentences } from './quoted.ts'
import { questionAnswered, wordsFound } from './said-words.ts'

/** Without settings: is it about our goods, from a company, for a date that is near, with money for it. */
const usual: readonly Criterion[] = [
  { name: 'product', kind: 'product', required: false },
  { name: 'company', kind: 'company', required: false },
  { name: 'budget', kind: 'money', required: false },
  { name: 'timeline', kind: 'date', within: '12 months', required: false },
]

export function criteriaOf({ settings }: Pick<LaneInput, 'settings'>): readonly Criterion[] {
  return settings.qualification ?? usual
}

/** Every criterion in the order of the settings; what a person answered stays. */
export function answersTo(fields: Lead, heard: Heard, input: LaneInput): Answered[] {
  const looked = { fields, heard, input, names: productNames(input.library) }
  return criteriaOf(input).map((criterion): Answered => {
    const before = fields.qualification.criteria.find(({ name }) => name.value === criterion.name)
    if (before?.met.enteredBy !== undefined) return before
    return {
      name: { value: criterion.name, confidence: 1, evidence: [] },
      met: metBy(criterion, looked),
    }
  })
}

const unknown: Cell<Met> = { value: 'unknown', confidence: 1, evidence: [] }

function metBy(criterion: Criterion, looked: Looked): Cell<Met> {
  switch (criterion.kind) {
    case 'money':
      return byMoney(criterion, looked)
    case 'quantity':
      return byQuantity(criterion, looked)
    case 'date':
      return byDate(criterion, looked)
    case 'country':
      return byCountry(criterion, looked)
    case 'words':
      return byWords(criterion, looked)
    case 'product':
      return byProduct(looked)
    case 'company':
      return byCompany(looked)
    case 'question':
      return questionAnswered(criterion.question, looked) ?? unknown
  }
}

/** An answer resting on a cell, with the sentence the cell's value stands in. */
function resting(met: Met, cell: Cell<unknown>, { heard }: Looked): Cell<Met> {
  if (cell.enteredBy !== undefined)
    return { value: met, confidence: 1, evidence: [], enteredBy: cell.enteredBy }
  return { value: met, confidence: cell.confidence, evidence: inSentences(cell.evidence, heard) }
}

function yesIf(condition: boolean): Met {
  return condition ? 'yes' : 'no'
}

/** Nothing is converted: a currency without a limit of its own cannot be judged. */
function byMoney({ at_least: limits }: CriterionOf<'money'>, looked: Looked): Cell<Met> {
  const { budget } = looked.fields
  if (budget.value === null) return unknown
  const limit = limits === undefined ? '0' : limits[budget.value.currency]
  return limit === undefined ? unknown : resting(yesIf(isAtLeast(budget.value.amount, limit)), budget, looked)
}

function byQuantity({ at_least: least }: CriterionOf<'quantity'>, looked: Looked): Cell<Met> {
  const limit = least === undefined ? null : quantityIn(least)
  const said = quantitiesSaid(looked, limit)
  const [most] = said.toSorted((a, b) => Number(b.value.value) - Number(a.value.value))
  if (!most) return unknown
  const evidence = inSentences([most.evidence], looked.heard)
  return {
    value: yesIf(limit === null || isAtLeast(most.value.value, limit.value)),
    confidence: most.confidence,
    evidence,
  }
}

type SaidQuantity = { value: Quantity; evidence: Evidence; confidence: number }

/** Counts of goods; a bare number counts where one of the products stands right behind it (`800 forks`). */
function quantitiesSaid({ fields, heard }: Looked, limit: Quantity | null): SaidQuantity[] {
  const wanted = limit === null ? undefined : unitNamed(limit.unit)
  const inField = heard.answers.filter(({ meaning }) => meaning === 'quantity')
  return [...heard.sentences, ...heard.before].flatMap((line) => {
    const hints = { now: new Date(Number.NaN), timeZone: 'UTC', language: line.source.language }
    const counted = findQuantities(line.text, hints).flatMap((found): SaidQuantity[] => {
      const unit = unitNamed(found.value.unit)
      if (!unit || (wanted ? !comparable(unit, wanted) || unit.name !== wanted.name : unit.kind !== 'count'))
        return []
      return [
        {
          value: found.value,
          evidence: evidenceOfLine(line, found),
          confidence: Math.min(0.9, found.confidence),
        },
      ]
    })
    if (counted.length > 0 || (wanted && wanted.kind !== 'count')) return counted
    return findNumbers(line.text, hints).flatMap((found): SaidQuantity[] => {
      if (!/\d/.test(found.text)) return []
      const isOfProduct =
        inField.some(({ source, start }) => source === line.source && line.start === start) ||
        fields.products.some(({ evidence }) =>
          evidence.some(
            ({ source, start }) =>
              source === line.source.source &&
              start >= line.start + found.end &&
              /^[\s\p{L}]{1,16}$/u.test(line.source.text.slice(line.start + found.end, start)),
          ),
        )
      return isOfProduct
        ? [
            {
              value: { value: found.value, unit: limit?.unit ?? 'pcs' },
              evidence: evidenceOfLine(line, found),
              confidence: 0.75,
            },
          ]
        : []
    })
  })
}

function byDate({ within }: CriterionOf<'date'>, looked: Looked): Cell<Met> {
  const { timeline, timeline_by: by } = looked.fields
  if (within === undefined) return timeline.value === null ? unknown : resting('yes', timeline, looked)
  if (by.value !== null) return resting(yesIf(by.value <= lastDay(within, looked.input.now)), by, looked)
  const isSoon =
    timeline.value !== null &&
    /asap|soon|immediat|urgent|sofort|schnell|bald|umgehend|kurzfristig|possible|posible|possibile|possível|vite|inmediato|presto|snel|najszybciej|kısa|snarast|尽快/i.test(
      timeline.value,
    )
  if (isSoon) return resting('yes', timeline, looked)
  return unknown
}

/** The last day of `6 months` from now. */
function lastDay(within: string, now: Date): string {
  const [, count = '0', unit = 'day'] = /^\s*(\d+)\s*(day|week|month|year)/i.exec(within) ?? []
  const day = new Date(now)
  if (/month|year/i.test(unit))
    day.setUTCMonth(day.getUTCMonth() + Number(count) * (/year/i.test(unit) ? 12 : 1))
  else day.setUTCDate(day.getUTCDate() + Number(count) * (/week/i.test(unit) ? 7 : 1))
  return day.toISOString().slice(0, 10)
}

function byCountry({ in: within, not_in: without }: CriterionOf<'country'>, looked: Looked): Cell<Met> {
  const cell =
    looked.fields.company.country.value === null ? countrySaid(looked) : looked.fields.company.country
  const { value } = cell
  if (value === null) return unknown
  const isIn = within === undefined || within.some((region) => holdsCountry(region, value))
  const isOut = without?.some((region) => holdsCountry(region, value)) ?? false
  return resting(yesIf(isIn && !isOut), cell, looked)
}

/** The one country that the words name, where nothing says where the sender is. */
function countrySaid({ heard }: Looked): Cell<string> {
  const named = heard.sentences.flatMap((line) =>
    findCountries(line.text, { now: new Date(Number.NaN), timeZone: 'UTC', language: null }).map((found) => ({
      line,
      found,
    })),
  )
  const [first] = named
  if (!first || named.some(({ found }) => found.value !== first.found.value)) return absent()
  return { value: first.found.value, confidence: 0.7, evidence: [evidenceOfLine(first.line, first.found)] }
}

function byWords({ any, none, in: where, name }: CriterionOf<'words'>, looked: Looked): Cell<Met> {
  const against = wordsFound(none, where ?? [], name, looked)
  if (against.found) return { value: 'no', confidence: 0.85, evidence: against.evidence }
  const found = wordsFound(any, where ?? [], name, looked)
  if (found.found) return { value: found.isDenied ? 'no' : 'yes', confidence: 0.88, evidence: found.evidence }
  // A field that is known and says something else answers the question; silence does not.
  if (found.field !== null && any.length > 0) return resting('no', found.field, looked)
  return unknown
}

/** Yes where it is one of ours; no only where the words are in our documents' language and none of them is ours. */
function byProduct(looked: Looked): Cell<Met> {
  const { fields, names, input } = looked
  const { products } = fields
  if (names.isEmpty) {
    const [first] = products
    return first ? resting('yes', first, looked) : unknown
  }
  const ours = products.find(({ value }) => value !== null && isOurs(value, names))
  if (ours) {
    const at = names.keyOf(ours.value ?? '') ?? names.namedBy(ours.value ?? '')
    const rested = resting('yes', ours, looked)
    return { ...rested, evidence: [...rested.evidence, ...(at === null ? [] : [at])] }
  }
  const needed = fields.need.value === null ? null : names.namedBy(fields.need.value)
  if (needed !== null) {
    const rested = resting('yes', fields.need, looked)
    return { ...rested, confidence: 0.75, evidence: [...rested.evidence, needed] }
  }
  const isReadable = input.reading.language !== null && input.reading.language === names.language
  const strange = products.filter(({ value }) => value !== null && !names.knowsWordOf(fold(value)))
  const [first] = strange
  return first && isReadable && strange.length === products.length
    ? { ...resting('no', first, looked), confidence: 0.6 }
    : unknown
}

function isOurs(value: string, names: ProductNames): boolean {
  return names.keyOf(value) !== null || names.namedBy(value) !== null
}

const privately =
  /\b(?:private (?:person|individual|use|customer|buyer)|privately|para mi casa|para uso doméstico|para casa|pour chez moi|per casa mia|für (?:zuhause|daheim|meine küche)|for (?:my|our) (?:own )?(?:home|kitchen|personal use)|als privatperson|privatperson|privatkunde|privat|à titre privé|particulier|particular|uso personal|privato|privata|uso privato|uso pessoal|particulier|osoba prywatna)\b/iu

function byCompany(looked: Looked): Cell<Met> {
  const { company } = looked.fields
  if (company.name.value !== null) return resting('yes', company.name, looked)
  const line = looked.heard.sentences.find(({ text }) => privately.test(text))
  if (line)
    return {
      value: 'no',
      confidence: 0.8,
      evidence: [evidenceOfLine(line, { start: 0, end: line.text.length })],
    }
  return company.domain.value === null ? unknown : resting('yes', company.domain, looked)
}
