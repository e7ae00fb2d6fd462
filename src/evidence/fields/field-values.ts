/** Values of fields that are only known as data: by type, by closed list, or in the words after the field's name. */
import { findDates } from '../../recognise/date.ts'
import { findDurations } from '../../recognise/duration.ts'
import { findEmailAddresses } from '../../recognise/email-address.ts'
import type { Found, Hints } from '../../recognise/found.ts'
import { findMoney } from '../../recognise/money.ts'
import { findNumbers } from '../../recognise/number.ts'
import { findPercentages } from '../../recognise/percentage.ts'
import { findPhones } from '../../recognise/phone.ts'
import { fold } from '../../recognise/phrase.ts'
import { type FieldSchema, typeOfField } from './field-type.ts'

export type FieldValue = { value: string; start: number; end: number }

/** The value of a field in the words that were said for it, in the field's own terms; null where nothing fits. */
export function typedValue(field: FieldSchema, text: string, hints: Hints): FieldValue | null {
  switch (typeOfField(field)) {
    case 'choice':
      return choicesIn(text, field.values ?? []).at(-1) ?? null
    case 'yes-no':
      return yesOrNo(text, field.values ?? [])
    case 'count':
    case 'quantity':
      return last(findNumbers(text, hints), ({ value }) => value)
    case 'money':
      return last(findMoney(text, hints), ({ value }) => `${value.currency} ${value.amount}`)
    case 'percentage':
      return last(findPercentages(text, hints), ({ value }) => value)
    case 'date':
      return last(findDates(text, hints), ({ value }) => value)
    case 'duration':
      return last(findDurations(text, hints), ({ value }) => `${value.value} ${value.unit}`)
    case 'email':
      return last(findEmailAddresses(text, hints), ({ value }) => value)
    case 'phone':
      return last(findPhones(text, hints), ({ text: said }) => said)
    case 'person':
    case 'place':
    case 'name':
    case 'text':
    case 'time':
      return wholeText(text)
  }
}

/** The values of a closed list that are said, in their order; of two at one place the longer. */
export function choicesIn(text: string, values: readonly string[]): FieldValue[] {
  const folded = fold(text).length === text.length ? fold(text) : text.toLowerCase()
  const all = values.flatMap((value): FieldValue[] => {
    const wanted = fold(value)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join('[^\\p{L}\\p{N}]{1,3}')
    if (wanted === '') return []
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${wanted}(?:s|es)?(?![\\p{L}\\p{N}])`, 'gu')
    return [...folded.matchAll(pattern)].map(({ index, 0: said }) => ({
      value,
      start: index,
      end: index + said.length,
    }))
  })
  return all
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .toSorted((a, b) => a.start - b.start)
}

function yesOrNo(text: string, values: readonly string[]): FieldValue | null {
  const yes = values.find((value) => /^(?:true|yes|ja|s[ií])$/i.test(value)) ?? 'yes'
  const no = values.find((value) => /^(?:false|no|nein)$/i.test(value)) ?? 'no'
  const match =
    /(?<!\p{L})(?:(no|not|false|nein|none|without)|(yes|true|ja|s[íi]|done|signed))(?!\p{L})/iu.exec(text)
  if (match === null) return null
  return { value: match[1] === undefined ? yes : no, start: match.index, end: match.index + match[0].length }
}

function wholeText(text: string): FieldValue | null {
  const plain = text.replace(/[.;]\s*$/, '').trim()
  if (plain === '' || plain.length > 120) return null
  const start = text.indexOf(plain)
  return { value: plain, start, end: start + plain.length }
}

function last<T>(found: readonly Found<T>[], valueOf: (one: Found<T>) => string): FieldValue | null {
  const one = found.at(-1)
  return one === undefined ? null : { value: valueOf(one), start: one.start, end: one.end }
}
