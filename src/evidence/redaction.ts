/** Names, addresses, phones and amounts replaced by marks before anything is sent, and put back in what comes back. */
import { findEmailAddresses } from '../recognise/email-address.ts'
import { noHints } from '../recognise/found.ts'
import { findMoney } from '../recognise/money.ts'
import { findPeople } from '../recognise/person.ts'
import { findPhones } from '../recognise/phone.ts'
import type { Redactable } from '../words/model.ts'

export type Redaction = {
  hide: (text: string) => string
  restore: (text: string) => string
}

const wordOf: Record<Redactable, string> = {
  emails: 'email',
  phones: 'phone',
  amounts: 'amount',
  names: 'name',
}
/** An address holds a name, so addresses go first. */
const order: readonly Redactable[] = ['emails', 'phones', 'amounts', 'names']

/**
 * The redaction of some kinds over these texts; `names` are people known by name besides those that are found. Equal
 * words have equal marks everywhere; a mark that a text already holds is never used.
 */
export function redactionOf(
  kinds: readonly Redactable[],
  { texts, names }: { texts: readonly string[]; names: readonly string[] },
): Redaction {
  const marks = new Map<string, string>()
  const brackets = freeBrackets(texts)
  for (const kind of order.filter((one) => kinds.includes(one))) {
    const found = texts.flatMap((text) => wordsOf(kind, text))
    const known = kind === 'names' ? [...names, ...names.flatMap((name) => name.split(/\s+/))] : []
    let number = 0
    for (const words of new Set([...found, ...known].filter((word) => word.trim().length > 2)))
      if (!marks.has(words))
        marks.set(words, `${brackets[0]}${wordOf[kind]} ${letters(number++)}${brackets[1]}`)
  }
  if (marks.size === 0) return { hide: (text) => text, restore: (text) => text }
  const words = new Map([...marks].map(([word, mark]) => [mark, word]))
  return {
    hide: (text) => text.replace(anyOf([...marks.keys()], true), (word) => marks.get(word) ?? word),
    restore: (text) => text.replace(anyOf([...words.keys()], false), (mark) => words.get(mark) ?? mark),
  }
}

function wordsOf(kind: Redactable, text: string): string[] {
  if (kind === 'emails') return findEmailAddresses(text, noHints).map((found) => found.text)
  if (kind === 'phones') return findPhones(text, noHints).map((found) => found.text)
  if (kind === 'amounts') return findMoney(text, noHints).map((found) => found.text)
  const people = findPeople(text, noHints).map((found) => found.text)
  return people.flatMap((name) => [
    name,
    ...name.split(/\s+/).filter((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word)),
  ])
}

/** The longest first, so that a whole name is one mark; words stand by themselves. */
function anyOf(words: readonly string[], whole: boolean): RegExp {
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const body = escaped.join('|')
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])` : body, 'gu')
}

/** Marks hold no digits, so that one is no value of its own: a, b, … z, aa. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26))
  return number < 26 ? letter : letters(Math.floor(number / 26) - 1) + letter
}

function freeBrackets(texts: readonly string[]): [string, string] {
  const pairs: [string, string][] = [
    ['[', ']'],
    ['⟦', '⟧'],
    ['⟪', '⟫'],
    ['❲', '❳'],
  ]
  const isFree = ([open]: [string, string]): boolean =>
    !texts.some((text) => new RegExp(`\\${open}(?:email|phone|amount|name) [a-z]+`, 'u').test(text))
  return pairs.find(isFree) ?? ['⦃⦃', '⦄⦄']
}
