/** The request's wording by language: templates read once, and how a day is written. */
import { languageOf } from '../../../evidence/mail/language.ts'
import { parseTemplate, type Template } from '../../../evidence/templates.ts'
import type { Reading } from '../../../words/signal.ts'
import { formEntries } from '../applicant/entries.ts'
import { english } from '../templates/english.ts'
import { german } from '../templates/german.ts'
import type { LetterWords } from '../templates/letter-wording.ts'
import { spanish } from '../templates/spanish.ts'

export type Wording = { language: string; request: Template; words: LetterWords }

const wordings = new Map(
  Object.entries({ de: german, en: english, es: spanish }).map(
    ([language, { request, words }]): [string, Wording] => [
      language,
      { language, request: parseTemplate(request, `request.${language}`), words },
    ],
  ),
)

/** The wording in the applicant's language, in English where there is none. */
export function wordingFor(reading: Reading): Wording {
  const found = wordings.get(languageFor(reading) ?? 'en') ?? wordings.get('en')
  if (!found) throw new TypeError('the English wording is missing')
  return found
}

/** The names of a form's fields are ours: its language is the one it says, else that of the answers. */
function languageFor(reading: Reading): string | null {
  const entries = formEntries(reading)
  if (entries.length === 0) return reading.language
  const said = entries
    .find(({ key }) => /^(?:language|locale|lang|sprache|idioma)$/.test(key))
    ?.value.toLowerCase()
  const names: Readonly<Record<string, string>> = {
    german: 'de',
    deutsch: 'de',
    spanish: 'es',
    español: 'es',
    english: 'en',
  }
  const code = said === undefined ? null : (names[said] ?? said.slice(0, 2))
  return code ?? languageOf(entries.map(({ value }) => value).join('\n'))
}

/** `31 December 2026`, with the month in letters so that day and month cannot be mistaken. */
export function dateText(date: string, language: string): string {
  let format = formats.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    })
    formats.set(language, format)
  }
  return format.format(new Date(`${date}T00:00:00Z`))
}

const formats = new Map<string, Intl.DateTimeFormat>()
