/** The request's wording by language: templates read once, and how a day is written. */
import { wordingsOf } from '../../../evidence/letters/letter-language.ts'
import { languageOf } from '../../../evidence/mail/language.ts'
import { parseTemplate, type Template } from '../../../evidence/templates.ts'
import type { Reading } from '../../../words/signal.ts'
import { formEntries } from '../applicant/entries.ts'
import { english } from '../templates/english.ts'
import { german } from '../templates/german.ts'
import type { LetterWording, LetterWords } from '../templates/letter-wording.ts'
import { spanish } from '../templates/spanish.ts'

export type Wording = { language: string; request: Template; words: LetterWords }

const wordingIn = wordingsOf(
  { de: german, en: english, es: spanish },
  ({ request, words }: LetterWording, language): Wording => ({
    language,
    request: parseTemplate(request, `request.${language}`),
    words,
  }),
)

/** The wording in the applicant's language, in English where there is none. */
export function wordingFor(reading: Reading): Wording {
  return wordingIn(languageFor(reading))
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
