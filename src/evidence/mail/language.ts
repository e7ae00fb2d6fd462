/** Which language a text is written in. */

/** Shorter texts are names and numbers; a guess would be worse than none. */
const fewestLetters = 24

/** ISO 639-1, or null where it cannot be told. The library is loaded with the first call, in the background of others. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = text
    .slice(0, 4_000)
    .replace(/\S*[@\d_/\\]\S*/g, ' ')
    .slice(0, 1_500)
  if ((sample.match(/\p{L}/gu) ?? []).length < fewestLetters) return null
  const { detect } = await import('tinyld/light')
  const language = detect(sample)
  return language === '' ? null : language
}
