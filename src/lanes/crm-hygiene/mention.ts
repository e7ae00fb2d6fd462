/** Where a name is said: in full, without its legal form, by its first word, or nearly so. */
import { evidenceAt } from '../../evidence/quote.ts'
import { fold } from '../../recognise/phrase.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { SourceText } from '../../words/text.ts'

/** `weight`: how much it says what the whole signal is about. */
type Mention = { evidence: Evidence; weight: number; confidence: number }

const legal =
  /(?:[\s,]+(?:gmbh(?: & co\.? kg)?|ag|kg|ohg|ug|se|ltd\.?|limited|llc|inc\.?|corp\.?|corporation|co\.?|company|plc|llp|s\.?l\.?u?\.?|s\.?a\.?s?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|lda\.?|ltda\.?|oy|ab|aps|a\/s|as|bv|b\.v\.|nv|n\.v\.|kft|d\.o\.o\.|sp\. z o\.o\.|pty|group|holding))+\.?$/iu
/** Words with which many companies begin or which say only what they do. */
const plain =
  /^(?:the|hotel|hotels|grand|royal|global|international|national|european?|american|united|first|new|old|north|south|east|west|gulf|city|central|casa|restaurant|grupo|group|groupe|kitchen|catering|equipment|supply|supplies|store|stores|trading|foods?|design|services?|systems?|solutions?|industries|company|studio|cantina|cape|blue|green|red|best|san|santa|el|la|los|las|le|les|de|della?|bar|cafe|café|medical|clinic|tech|digital|data|media|auto|home|house)$/i

/** The names by which an account goes, longest first. */
export function namesOf(account: string): string[] {
  const bare = account.replace(legal, '').trim()
  const [first = '', second = ''] = bare.split(/\s+/)
  const short = plain.test(first) || first.length < 4 ? '' : first
  const two = second === '' || bare.split(/\s+/).length < 3 ? '' : `${first} ${second}`
  return [...new Set([account.trim(), bare, plain.test(second) && plain.test(first) ? '' : two, short])]
    .filter((name) => name.length > 2)
    .map((name) => name.toLowerCase())
}

/** Every place where the name stands whole, in any case and with or without accents. */
export function mentionOf(name: string, texts: readonly SourceText[]): Mention[] {
  const wanted = foldLetters(name)
  if (wanted.length < 3) return []
  return texts.flatMap((text) => {
    const folded = foldedKeepingPlaces(text)
    const places: Mention[] = []
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length
      const cut = /[\p{L}\p{N}]/u
      const starts = /^[@]/.test(wanted) || !cut.test(folded[at - 1] ?? '')
      const ends = !cut.test(folded[end] ?? '') || /^(?:s|es)(?![\p{L}\p{N}])/u.test(folded.slice(end))
      if (starts && ends)
        places.push({ evidence: evidenceAt(text, at, end), weight: weightAt(text, at), confidence: 0.95 })
    }
    return places
  })
}

/** Names that are one or two letters off, as a transcript or a hurried hand writes them. */
export function likeNames(names: readonly string[], texts: readonly SourceText[]): Mention[] {
  const wanted = names.map(fold).filter((name) => name.length >= 6 && !name.includes(' '))
  if (wanted.length === 0) return []
  return texts.flatMap((text) =>
    [...text.text.matchAll(/\p{Lu}[\p{L}-]{4,}/gu)].flatMap((match): Mention[] => {
      const word = fold(match[0])
      const near = wanted.some(
        (name) =>
          Math.abs(name.length - word.length) <= 2 && distance(name, word) <= (name.length >= 9 ? 2 : 1),
      )
      if (!near) return []
      return [
        {
          evidence: evidenceAt(text, match.index, match.index + match[0].length),
          weight: weightAt(text, match.index),
          confidence: 0.65,
        },
      ]
    }),
  )
}

/** Subject, file name, first line and labels such as `Account:` say what it is about. */
function weightAt({ source, text }: SourceText, at: number): number {
  if (/^signal:header:(?:Subject|File-Name)$/i.test(source)) return 3
  if (source.startsWith('signal:header:')) return 1
  if (source !== 'signal:body') return 1
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(lineStart, at)
  if (
    /(?:account|customer|client|company|deal|opportunity|project|kunde|firma|cliente|empresa|re|betr\.?)["\s]*[:=–-]\s*["*]*$/i.test(
      before,
    ) ||
    /^#+\s/.test(before)
  )
    return 3
  const isFirst = text.slice(0, lineStart).trim() === ''
  return isFirst ? 2.5 : 1
}

const kept = new WeakMap<SourceText, string>()

/** Folded letter by letter, so that places stay. */
function foldedKeepingPlaces(text: SourceText): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  const made = foldLetters(text.text)
  kept.set(text, made)
  return made
}

function foldLetters(text: string): string {
  if (!/[^ -~\s]/.test(text)) return text.toLowerCase()
  return Array.from(text, (letter) => {
    const folded = fold(letter)
    return folded.length === letter.length ? folded : letter
  }).join('')
}

/** Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
