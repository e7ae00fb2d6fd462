/** What the sender can spend, where they say it is that: a price they mention is none. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { findCurrencies } from '../../recognise/currency.ts'
import type { Found, Hints } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import { findNumbers } from '../../recognise/number.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import { compareDecimals, type Money } from '../../words/money.ts'
import { answerTo, type Heard } from './hearing.ts'

/** The budget: a form's own field for it, else an amount in a sentence that calls it one; the newest word counts. */
export function budgetOf(heard: Heard, hints: Hints): Cell<Money> {
  const answer = answerTo(heard, 'budget')
  if (answer) {
    const line = { ...answer, text: answer.value }
    const amounts = findMoney(answer.value, hints)
    if (amounts.length > 0) return lowest(line, amounts, 0.95)
    return withoutCurrency(line, answer.label, heard, hints)
  }
  const said = firstSaid(heard.sentences, hints)
  if (said.value !== null) return said
  const before = firstSaid(heard.before, hints)
  return before.value === null ? before : { ...before, confidence: Math.min(0.75, before.confidence) }
}

function firstSaid(sentences: readonly Line[], hints: Hints): Cell<Money> {
  for (const line of sentences) {
    if (!budget.test(line.text) || none.test(line.text)) continue
    const amounts = findMoney(line.text, hints).filter((amount) => isBudget(line.text, amount))
    if (amounts.length > 0) return lowest(line, amounts, 0.9)
  }
  return absent()
}

const budget =
  /budget|budsjett|budjet|rozpočet|бюджет|költségvetés|budżet|bütçe|presupuesto|or[çc]amento|preisrahmen|finanzrahmen|kostenrahmen|investitionsrahmen|enveloppe|预算|\b(?:spend|spending|invest|willing to pay|can afford|set aside|earmarked|allocated|have .{0,20}available|to play with|at most|rechnen mit|kalkulieren mit|höchstens|maximal|como (?:mucho|máximo)|au (?:maximum|plus)|al massimo|no máximo|max(?:imum)? (?:of )?(?=[\p{Sc}\d])|up to a total of)\b|(?:ausgeben|investieren|zur verfügung|eingeplant|veranschlagt|vorgesehen)|(?:disponemos de|contamos con|gastar|invertir|inversión)|(?:dépenser|investir|disposons)|(?:spendere|investire|disponiamo)|(?:gastar|investir|dispomos)|(?:besteden|te besteden)|(?:przeznaczyć|wydać)/iu
const none =
  /\b(?:no|not|without|tbd|undecided)\b[^.]{0,15}budget|budget[^.]{0,20}\b(?:not|tbd|open|unknown|undecided|flexible)\b|budget (?:steht|ist) (?:noch )?(?:nicht|offen)|sin presupuesto|pas de budget|any budget|every budget/iu

/** Not a price a piece, and nothing between the two words that speaks of one. */
function isBudget(text: string, amount: Found<Money>): boolean {
  if (amount.value.per !== undefined) return false
  const before =
    text
      .slice(Math.max(0, amount.start - 90), amount.start)
      .split(/[;]\s/)
      .at(-1) ?? ''
  const after = text.slice(amount.end, amount.end + 60).split(/[;]\s/)[0] ?? ''
  const near = /[^,]*$/.exec(before)?.[0] ?? ''
  if (priced.test(near) && !budget.test(near)) return false
  return budget.test(before) || budget.test(after)
}

const priced =
  /\b(?:prices?|cost[s]?|charges?|charged|quoted|offers?|paid|pay|listed|per|each|from|starting at|turnover|revenue|salary|worth)\b|preis|kostet|kosten|bietet|zahlen|umsatz|gehalt|\bje\b|pro |prix|coûte|facturation|precio|cuesta|cobra|facturación|prezzo|costa|fatturato|preço|custa|faturamento|cena|kosztuje|prijs/iu

/** Of a range the lower end, which is never too much; the other end is kept beside it. */
function lowest(line: Line, amounts: readonly Found<Money>[], confidence: number): Cell<Money> {
  const [first, second] = amounts
  if (!first) return absent()
  const isRange =
    second !== undefined &&
    second.value.currency === first.value.currency &&
    /^\s*(?:-|–|—|to|bis|à|a|y|e|and|und|et|do|tot|~)?\s*(?:\p{Sc}|[A-Z]{3})?\s*$/u.test(
      line.text.slice(first.end, second.start),
    )
  const lower = isRange ? null : lowerEnd(line.text, first)
  const both = lower === null ? [first, second] : [lower, first]
  const pair =
    isRange || lower !== null
      ? both.flatMap((one) => one ?? []).toSorted((a, b) => compareDecimals(a.value.amount, b.value.amount))
      : [first]
  const [low, high] = pair
  if (!low) return absent()
  const cell = cellOfMoney(line, low, confidence)
  return high === undefined
    ? cell
    : { ...cell, candidates: [{ value: plain(high.value), evidence: cellOfMoney(line, high, 1).evidence }] }
}

/** `entre 10,000 y 15,000 USD`, `15-20k €`: the number before shares the currency, and the k where it is the smaller for it. */
function lowerEnd(text: string, high: Found<Money>): Found<Money> | null {
  const before =
    /(?<![\d.,])(\d[\d.,' ]*?)\s?(k)?\s?(?:-|–|—|to|bis|à|a|y|e|and|und|et|do|tot|och|og|~)\s?(?:\p{Sc}|[A-Z]{3})?\s?$/iu.exec(
      text.slice(0, high.start),
    )
  const [digits] =
    before?.[1] === undefined
      ? []
      : findNumbers(before[1], { now: new Date(Number.NaN), timeZone: 'UTC', language: null })
  if (!before || !digits) return null
  const isThousands = before[2] !== undefined || (/\dk\b/i.test(high.text) && Number(digits.value) < 1000)
  const amount = isThousands ? `${digits.value}000` : digits.value
  if (!/^\d+(?:\.\d+)?$/.test(amount) || compareDecimals(amount, high.value.amount) >= 0) return null
  if (compareDecimals(amount, '100') < 0 && compareDecimals(high.value.amount, '1000') >= 0) return null
  return { ...high, value: { ...high.value, amount }, start: before.index, end: high.end }
}

function cellOfMoney(line: Line, found: Found<Money>, confidence: number): Cell<Money> {
  const sure = Math.min(confidence, Math.max(0.6, found.confidence))
  return cellOfSpan(plain(found.value), sure, line.source, {
    start: line.start + found.start,
    end: line.start + found.end,
  })
}

function plain({ amount, currency }: Money): Money {
  return { amount, currency }
}

/** `budget_eur: 20000`, or a field of its own for the currency; without either an amount is none. */
function withoutCurrency(line: Line, label: string, heard: Heard, hints: Hints): Cell<Money> {
  const [number] = findNumbers(line.text, hints)
  const named = answerTo(heard, 'currency')?.value ?? ''
  const currency =
    findCurrencies(label.replace(/[_-]/g, ' ').toUpperCase(), hints)[0]?.value ??
    findCurrencies(named, hints)[0]?.value
  if (!number || currency === undefined) return absent()
  return cellOfSpan({ amount: number.value, currency }, 0.8, line.source, {
    start: line.start + number.start,
    end: line.start + number.end,
  })
}
