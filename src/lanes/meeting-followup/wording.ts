/** The wording by language, its templates read once. */
import { wordingsOf } from '../../evidence/letters/letter-language.ts'
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

/** The wording in the language of the meeting, in English where there is none. */
export const wordingIn = wordingsOf(
  { de: german, en: english, es: spanish },
  ({ recap, followUp, task, words }: LetterWording, language): Wording => ({
    language,
    recap: parseTemplate(recap, `recap.${language}`),
    followUp: parseTemplate(followUp, `follow-up.${language}`),
    task: parseTemplate(task, `task.${language}`),
    words,
  }),
)
