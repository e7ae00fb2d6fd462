/** Who speaks: the ways in which transcripts and chat logs name a speaker and the time. */

export type Label = {
  /** As written; null where only a time stands. */
  speaker: string | null
  /** `00:12:31` */
  time: string | null
  /** Where in the line the words begin. */
  rest: number
}

const time = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s?[ap]m)?'
const word =
  "(?:\\p{Lu}[\\p{L}\\p{M}\\d.’'_-]*|(?:de|del|de la|da|dos|van|von|der|den|di|el|al|bin|ben|la|le)(?=\\s\\p{Lu}))"
const name = `(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Sr|Sra)\\.?\\s)?${word}(?:\\s(?:${word}|\\d{1,2}(?!\\d|:))){0,4}`
const affiliation = '(?:\\s*[([][^()\\[\\]]{1,40}[)\\]])?'
const head = `(?:\\*\\*|__)?(?<speaker>${name})${affiliation}(?:\\*\\*|__)?`

const forms: readonly RegExp[] = [
  // [00:12:31] Ana: …   00:12:31 - Ana Sorel: …
  new RegExp(`^[\\[(]?(?<time>${time})[\\])]?\\s*[-–|]?\\s*${head}\\s*[:：](?:\\*\\*)?\\s+`, 'u'),
  // Ana Sorel (00:01:02): …   Ana [12:31]: …
  new RegExp(
    `^(?:\\*\\*)?(?<speaker>${name})(?:\\*\\*)?\\s*[\\[(](?<time>${time})[\\])]\\s*[:：-]?\\s*`,
    'u',
  ),
  // Ana Sorel  0:04      Ana Sorel | 00:04      Ana Sorel, 00:04
  new RegExp(`^${head}\\s*(?:\\s{1,}|\\||,|-|–|·|•)\\s*(?<time>${time})\\s*$`, 'u'),
  // 00:04 Ana Sorel
  new RegExp(`^[\\[(]?(?<time>${time})[\\])]?\\s*[-–|]?\\s*${head}\\s*$`, 'u'),
  // Sorel, Ana: …
  new RegExp(`^(?<speaker>${word}(?:\\s${word})?,\\s${word}(?:\\s${word})?)\\s*[:：]\\s+`, 'u'),
  // Ana: …
  new RegExp(`^${head}\\s*[:：](?:\\*\\*)?\\s+`, 'u'),
  // a time alone, or a time before words
  new RegExp(`^[\\[(]?(?<time>${time})[\\])]?(?:\\s*-->.*$|\\s*$|\\s+[-–]?\\s*)`, 'u'),
]

/** The label a line begins with; `Ana:` is one by its form only, so the caller says who may be a speaker. */
export function labelOf(text: string): Label | null {
  if (text.length < 2) return null
  const start = text.slice(0, 120)
  for (const form of forms) {
    const match = form.exec(start)
    if (match === null) continue
    const { speaker, time: said } = match.groups ?? {}
    if (speaker === undefined && said !== undefined && !isStamp(match[0], said)) continue
    return {
      speaker: speaker ?? null,
      time: said === undefined ? null : clockOf(said),
      rest: match[0].length,
    }
  }
  return null
}

/** `09:30 coffee` is an agenda; a stamp stands in brackets, alone, or has seconds. */
function isStamp(matched: string, said: string): boolean {
  return (
    /^[[(]/.test(matched) ||
    matched.trim() === said ||
    matched.includes('-->') ||
    said.split(':').length === 3
  )
}

/** `0:25` → `00:00:25`; a time of day with am or pm stays as it is. */
function clockOf(said: string): string {
  if (/[ap]m$/i.test(said)) return said
  const parts = said.replace(/[.,]\d{1,3}$/, '').split(':')
  return ['0', ...parts]
    .slice(-3)
    .map((part) => part.padStart(2, '0'))
    .join(':')
}

/** `Speaker 1`, `Unknown`: nobody in particular. */
export function isNobody(speaker: string): boolean {
  return /^(?:speaker|sprecher(?:in)?|hablante|participant|teilnehmer|unknown(?: speaker)?|unbekannt|guest|voice)\s*[\dA-Z]{0,3}$/i.test(
    speaker.trim(),
  )
}
