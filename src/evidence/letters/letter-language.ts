/** Letters in the language of who is written to: wordings by language, and dates as people write them. */

/** The wording of a language, as read from `languages`; English, which has to be among them, where there is none. */
export function wordingsOf<Source, Wording>(
  languages: { en: Source } & Readonly<Record<string, Source>>,
  read: (wording: Source, language: string) => Wording,
): (language: string | null) => Wording {
  const english = read(languages.en, 'en')
  const wordings = new Map(Object.entries(languages).map(([name, source]) => [name, read(source, name)]))
  return (language) => wordings.get(language ?? 'en') ?? english
}

/** `31 December 2026`: the month in letters, so that day and month cannot be mistaken. `date` is `YYYY-MM-DD`. */
export function dateText(date: string, language: string): string {
  const known = formats.get(language)
  const locale = language === 'en' ? 'en-GB' : language
  const format = known ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(language, format)
  return format.format(new Date(`${date}T00:00:00Z`))
}

const formats = new Map<string, Intl.DateTimeFormat>()
