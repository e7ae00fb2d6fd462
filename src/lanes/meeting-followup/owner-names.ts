/** Owners of action items as minutes write them: one name, or several with commas, slashes and "and". */
import { type Context, evidenceOf, type Owned, ownerFrom } from './item.ts'
import { isNameLike, type Utterance } from './meeting-text.ts'
import { isWork } from './verbs-english.ts'

const cap = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** One or more names in a row, for patterns. */
export const names = `@?(?:(?:Herr|Frau|Mr|Ms|Mrs|Dr)\\.? )?${cap}(?: ${cap}){0,2}(?:\\s*(?:,|/|&|\\+|and|und|y)\\s*@?${cap}(?: ${cap}){0,2}){0,3}`

export function isDayOrThing(word: string): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eow|eod|eom|asap|q[1-4]|week|kw|see|incl|optional|urgent|high|low|v\d|pdf|excel|word)/iu.test(
    word,
  )
}

export function areNames(group: string, { people }: Context): boolean {
  const parts = group.split(/\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b)\s*/iu).map((one) => one.replace(/^@/, ''))
  return (
    parts.length > 0 &&
    parts.every(
      (one) =>
        people.knows(one) ||
        (isNameLike(one) &&
          one.split(' ').length <= 3 &&
          !isWork(one.toLowerCase()) &&
          !isDayOrThing(one) &&
          !/^(?:Action|Decision|Note|Update|Topic|Deadline|Status|Next|Open|Please|Website|Marketing plan)$/i.test(
            one,
          )),
    )
  )
}

/** `Tom / Ben` are both; names that nobody knows stay as they are written. */
export function ownerNamed(
  group: string,
  utterance: Utterance,
  span: { start: number; end: number } | null,
  { people }: Context,
): Owned | null {
  const parts = group
    .split(/\s*(?:,|\/|&|\+|\band\b|\bund\b|\by\b)\s*/iu)
    .map((one) => one.replace(/^@/, '').trim())
    .filter((one) => one !== '')
  if (
    parts.some((one) =>
      /^(?:tbd|tbc|all|everyone|nobody|n\/a|open|offen|unassigned|we|wir|alle|todos)$/i.test(one),
    )
  )
    return null
  const resolved = parts.map((one) => people.resolve(one) ?? one)
  const evidence = span === null ? evidenceOf(utterance) : evidenceOf(utterance, span)
  return ownerFrom(resolved.join(', '), parts.every((one) => people.knows(one)) ? 0.92 : 0.8, evidence)
}

export function spanOf(text: string, words: string): { start: number; end: number } | null {
  const at = text.indexOf(words)
  return at < 0 ? null : { start: at, end: at + words.length }
}
