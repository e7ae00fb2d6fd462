/** The wording by language: templates read once, and dates as people write them. */
import { parseTemplate, type Template } from '../../evidence/templates.ts'
import { english } from './templates/english-letter.ts'
import { german } from './templates/german-letter.ts'
import type { LetterWording } from './templates/letter-wording.ts'
import { spanish } from './templates/spanish-letter.ts'

export type Wording = {
  language: string
  recap: Template
  followUp: Template
  task: Template
  words: LetterWording['words']
}

const wordings = new Map(
  Object.entries({ de: german, en: english, es: spanish }).map(
    ([language, { recap, followUp, task, words }]): [string, Wording] => [
      language,
      {
        language,
        recap: parseTemplate(recap, `recap.${language}`),
        followUp: parseTemplate(followUp, `follow-up.${language}`),
        task: parseTemplate(task, `task.${language}`),
        words,
      },
    ],
  ),
)

/** The wording in the language of the meeting, in English where there is none. */
export function wordingIn(language: string | null): Wording {
  const found = wordings.get(language ?? 'en') ?? wordings.get('en')
  if (!found) throw new TypeError('the English wording is missing')
  return found
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** `27 November 2026`: the month in letters, so that day and month cannot be mistaken. */
export function dateText(date: string, language: string): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}
