/** The words of a task: from its verb on, without the date, fillers and the noise of speech; positions are the evidence's. */
import type { Due } from '../../recognise/due.ts'

/** The task as a person would write it down. */
export function taskText(words: string, due: Due | null, offset = 0): string {
  const cut = due === null ? words : without(words, due, offset)
  return tidied(cut)
}

function without(words: string, { phrase }: Due, offset: number): string {
  const start = phrase.start - offset
  const end = phrase.end - offset
  if (start < 0 || end > words.length + 1 || start >= words.length) return words
  const before = words.slice(0, start)
  const after = words
    .slice(end)
    .replace(/^\s*,?\s*(?:not|instead of|rather than|nicht|statt|no el)\s.*$/iu, '')
  return `${before.replace(/[\s,(–—-]+$/, '')} ${after.replace(/^[\s)]+/, '')}`.replace(/\s+([,.;:])/g, '$1')
}

const fillers =
  /(?:^|(?<=[\s,]))(?:uh+|um+|er+m?|hm+|mm+|äh+m?|eh|este|(?<!let )you know(?=\s*,)|I mean(?=\s*,))(?:\s*,)?(?=[\s,.]|$)/giu
const endings =
  /[\s,]*(?:\b(?:then|please|okay|ok|right|too|as well|I think|I guess|if that['’]s ok(?:ay)?|if you like|if you want|or something|for sure|no problem|alright|today then|bitte|dann|noch|por favor|vale|entonces|if possible|and so on|asap|as soon as possible)\b)[\s,.!?]*$/iu

function tidied(words: string): string {
  let plain = words
    .replace(/\[[^\]]{0,30}\]|\((?:laugh\w*|inaudible|crosstalk|lacht)\)/giu, ' ')
    .replace(/[*_`~]+/g, ' ')
    .replace(fillers, ' ')
    .replace(/\b(\p{L}+)(?:\s+\1\b)+/giu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/(?:,\s*){2,}/g, ', ')
    .trim()
  for (let left = 3; left > 0; left--) plain = plain.replace(endings, '')
  plain = plain
    .replace(/^(?:[\s,.:;–—→>|-]+|(?:to|please|also|just|then|bitte|noch)\s+(?=\S))+/iu, '')
    .replace(
      /\s*[-–—,;(]\s*(?:no owner\b.*|owner (?:tbd|open|\?)|unassigned|nobody assigned|(?:date|owner|time) (?:tbd|tbc|open)|who\?|noch offen|sin responsable)\)?$/iu,
      '',
    )
    .replace(/\s*\([^()]*$/u, '')
    .replace(
      /\s*[([](?:not assigned|unassigned|no owner|nobody(?: yet)?|tbd|tbc|open|offen|sin asignar|\?)[)\]]$/iu,
      '',
    )
    .replace(/[\s,.;:!?–—|(→>-]+$/u, '')
    .trim()
  return plain === '' ? plain : `${(plain[0] ?? '').toUpperCase()}${plain.slice(1)}`
}

const small = new Set(
  'a an the to of for on in at by with and or from about into up out it that this them those these you your our my his her their we us me he she they is are be will can as so also then over back get some any der die das den dem des ein eine einen einer und oder für mit von zu zum zur im am an auf bis noch el la los las un una de del que y o para con por en se lo te le'.split(
    ' ',
  ),
)

/** Words with content, cut to their stem, for telling whether two tasks are one. */
export function contentOf(task: string): Set<string> {
  const words =
    task
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !small.has(word)).map(stem))
}

function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|s|en|e|ar|er|ir|a|o)$/, '')
}

/** Whether two tasks are the same piece of work in other words. */
export function isSameTask(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  const least = Math.min(a.size, b.size)
  if (least === 0) return false
  return least === 1 ? shared === 1 && Math.max(a.size, b.size) <= 2 : shared >= 2 && shared / least >= 0.6
}
