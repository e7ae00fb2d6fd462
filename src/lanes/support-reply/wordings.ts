/** The letters' wording by language, their templates read once. */
import { wordingsOf } from '../../evidence/letters/letter-language.ts'
import { parseTemplate, type Template } from '../../evidence/templates.ts'
import { english } from './templates/english.ts'
import { german } from './templates/german.ts'
import type { LetterWording } from './templates/letter-wording.ts'
import { spanish } from './templates/spanish.ts'

export type Wording = { language: string; reply: Template; holding: Template; subject: string }

/** The wording in a language; in English for those that have none. */
export const wordingIn = wordingsOf(
  { de: german, en: english, es: spanish },
  ({ reply, holding, subject }: LetterWording, language): Wording => ({
    language,
    reply: parseTemplate(reply, `reply (${language})`),
    holding: parseTemplate(holding, `holding reply (${language})`),
    subject,
  }),
)

const functionWords: readonly [string, RegExp][] = [
  [
    'de',
    /\b(?:der|die|das|und|ist|sind|wie|wir|ich|sie|bitte|guten|mit|für|ein|eine|unsere?|wann|kann|können|haben|nicht|danke|grüße|viele)\b/giu,
  ],
  [
    'es',
    /¿|\b(?:el|la|los|las|una?|qué|cuánt[oa]s?|cuándo|por|para|con|nuestr[oa]|buen[oa]s|hola|gracias|saludos?|tenemos|puede|pueden|del|días)\b/giu,
  ],
  [
    'en',
    /\b(?:the|and|is|are|we|you|our|your|please|hello|hi|thanks|how|what|when|can|do|for|with|to|of)\b/giu,
  ],
]

/** The language of the mail; of a short one by its small words, null where they do not tell. */
export function languageSaid(language: string | null, text: string): string | null {
  if (language !== null) return language
  const counted = functionWords
    .map(([name, words]) => ({ name, count: (text.slice(0, 2000).match(words) ?? []).length }))
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = counted
  return first !== undefined && first.count >= 2 && first.count > (second?.count ?? 0) ? first.name : null
}
