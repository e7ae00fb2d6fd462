/** English names of months and weekdays among those of the calendar, and the words that point at the last or the next. */
import { monthNames, weekdayNames } from '../calendar.ts'
import { year } from './count.ts'
import { isGlued, once, type Read, type Scene, skip, word } from './scene.ts'

const english =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

const months = new Map([...monthNames].filter(([name]) => english.test(name)))

const weekdays = new Map(
  [...weekdayNames].filter(([name]) =>
    /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|sun|mon|tues?|weds?|thu(?:rs?)?|fri|sat)$/.test(name),
  ),
)

/** Without these before it "may", "march" and "mar" in small letters are words of their own. */
const cue =
  /^(?:in|of|since|from|to|until|till|through|by|before|after|during|for|this|next|last|previous|past|early|mid|late|later|and|or|between|every|each|the|end|-|until|around|on|coming|following)$/

/** 1 … 12; a dot after an abbreviation belongs to it. "may" by itself needs a word of time before it, see `monthAlone`. */
export const month = once<number>((scene, at) => {
  const value = months.get(word(scene, at))
  if (value === undefined || word(scene, at - 1) === '$' || isVerbMay(scene, at)) return null
  const isShort = word(scene, at).length <= 4 && word(scene, at) !== 'may'
  const dot = isShort && word(scene, at + 1) === '.' && isGlued(scene, at + 1)
  return { value, next: dot ? at + 2 : at + 1 }
})

/** "it may", "one may" in small letters; a number, "of" or "in" beside it makes it the month. */
function isVerbMay(scene: Scene, at: number): boolean {
  if (word(scene, at) !== 'may' || scene.text.startsWith('M', scene.tokens[at]?.start)) return false
  const before = scene.tokens[at - 1]
  const beside = before?.kind === 'digits' || scene.tokens[at + 1]?.kind === 'digits'
  return (
    !beside &&
    !/^(?:of|in|st|nd|rd|th|-|\/|since|until|till|by|next|last|early|mid|late|to|from|through|before|after)$/.test(
      before?.text ?? '',
    )
  )
}

/** A month that stands alone, so that it is no verb and no name. */
export function monthAlone(scene: Scene, at: number): Read<number> | null {
  const read = month(scene, at)
  if (read === null || !/^(?:may|mar|march)$/.test(word(scene, at))) return read
  const capital = /^\p{Lu}/u.test(scene.text.slice(scene.tokens[at]?.start ?? 0))
  const before = word(scene, at - 1)
  if (capital && /^(?:to|through|thru|until|till?|-)$/.test(word(scene, read.next))) return read
  if (before === 'from' || before === 'and' || before === 'or' || before === 'the')
    return capital ? read : null
  return cue.test(before) ? read : null
}

/** 1 Monday … 7 Sunday. */
export const weekdayName = once<number>((scene, at) => {
  const value = weekdays.get(word(scene, at))
  if (value === undefined) return null
  if (/^(?:sun|sat|wed|mon|fri)$/.test(word(scene, at))) {
    const capital = /^\p{Lu}/u.test(scene.text.slice(scene.tokens[at]?.start ?? 0))
    if (!capital && !weekCue.test(word(scene, at - 1)) && !/^[(,\d]/.test(word(scene, at + 1))) return null
  }
  const dot = word(scene, at).length <= 4 && word(scene, at + 1) === '.' && isGlued(scene, at + 1)
  const more =
    dot &&
    scene.tokens[at + 2] !== undefined &&
    !/^\p{Lu}/u.test(scene.text.slice(scene.tokens[at + 2]?.start))
  return { value, next: more ? at + 2 : at + 1 }
})

const weekCue =
  /^(?:on|next|this|last|every|each|by|until|till|before|after|week|coming|following|-|\(|or|to|from|since|and)$/

/** `mondays`, `Fridays`. */
export function weekdayPlural(scene: Scene, at: number): number | null {
  const name = word(scene, at)
  if (!name.endsWith('s')) return null
  const value = weekdays.get(name.slice(0, -1))
  return value === undefined || name.length < 7 ? null : value
}

/** Which one of a row is meant; `near`: the closest one, "this coming Friday", "this past Monday". */
export type Pointer = { step: -1 | 0 | 1; near: boolean }

export const pointer = once<Pointer>((scene, at) => {
  const known = pointers.get(word(scene, at))
  if (known !== undefined) return { value: known, next: at + 1 }
  if (!/^(?:this|these)$/.test(word(scene, at))) return null
  const after = pointers.get(word(scene, at + 1))
  // "this coming Friday" points twice, "this next" does not.
  const isOne = after !== undefined && (after.near || after.step === 0)
  return isOne ? { value: after, next: at + 2 } : { value: { step: 0, near: false }, next: at + 1 }
})

const pointers: ReadonlyMap<string, { step: -1 | 0 | 1; near: boolean }> = new Map([
  ['next', { step: 1, near: false }],
  ['following', { step: 1, near: false }],
  ['upcoming', { step: 1, near: true }],
  ['coming', { step: 1, near: true }],
  ['last', { step: -1, near: false }],
  ['previous', { step: -1, near: false }],
  ['prior', { step: -1, near: false }],
  ['past', { step: -1, near: true }],
  ['current', { step: 0, near: false }],
])

/** `march`, `mon`, `mondays`. */
export function isMonthOrWeekday(name: string): boolean {
  return months.has(name) || weekdays.has(name) || weekdays.has(name.replace(/s$/, ''))
}

/** `2019`, `this year`, `next year`. */
export function yearNamed(scene: Scene, at: number): Read<number> | null {
  const whole = year(scene, skip(scene, skip(scene, at, 'the'), 'year'))
  if (whole !== null) return whole
  const which = pointer(scene, skip(scene, at, 'the'))
  return which !== null && word(scene, which.next) === 'year'
    ? { value: scene.now.day.year + which.value.step, next: which.next + 1 }
    : null
}
