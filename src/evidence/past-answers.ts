/** Answers that were sent before and may serve again, found in an archive of mail, for a person to correct and approve. */
import { noHints } from '../recognise/found.ts'
import { type Reading, textOf } from '../words/signal.ts'
import { isSignOff } from './mail/closing-lines.ts'
import { termsOf } from './terms.ts'
import { valuesIn } from './typed-values.ts'

export type PastAnswer = {
  /** The subject without `Re:`. */
  title: string
  /** What was asked, as quoted or as it came; shortened. */
  question: string
  /** What was answered, without greeting, signature and quotation. */
  answer: string
  sentOn: string | null
  language: string | null
  /** How many mails of the archive answer alike; this is the newest of them. */
  times: number
  /** Prices, dates and the like, which may no longer hold: for a person to take out or confirm. */
  values: string[]
}

const questionCharacters = 800
/** Shorter is a courtesy, longer a letter to one person. */
const [fewestWords, mostWords] = [8, 300]
/** Two answers are alike from this share of common terms on. */
const alike = 0.5

type Kept = Omit<PastAnswer, 'times' | 'values'> & { terms: ReadonlySet<string>; times: number }

/** Gathers from mails in any order, keeping only what is needed of each; `isOwn` tells the business's own addresses. */
export function gatherAnswers(isOwn: (address: string) => boolean) {
  const questions = new Map<string, string>()
  const sent: {
    reading: Pick<Reading, 'subject' | 'sentAt' | 'language' | 'inReplyTo'>
    quoted: string
    answer: string
  }[] = []
  return {
    add(reading: Reading): void {
      const body = textOf(reading, 'signal:body')
      if (reading.kind !== 'email' || reading.automatic !== null || body === undefined) return
      const own = regionText(body, 'new')
      if (!isOwn(reading.from?.address ?? '')) {
        if (reading.messageId !== null) questions.set(reading.messageId, own.slice(0, questionCharacters))
        return
      }
      const { subject, sentAt, language, inReplyTo } = reading
      const quoted = unquoted(regionText(body, 'quoted')).slice(0, questionCharacters)
      sent.push({
        reading: { subject, sentAt, language, inReplyTo },
        quoted,
        answer: withoutGreeting(withoutSignOff(own)),
      })
    },
    /** The answers, those given most often first. */
    list(): PastAnswer[] {
      const kept: Kept[] = []
      const newestFirst = sent.toSorted((a, b) =>
        (b.reading.sentAt ?? '').localeCompare(a.reading.sentAt ?? ''),
      )
      for (const { reading, quoted, answer } of newestFirst) {
        const asked = questions.get(reading.inReplyTo ?? '') ?? quoted
        const words = answer.split(/\s+/).length
        if (asked.trim() === '' || words < fewestWords || words > mostWords) continue
        const terms = new Set(termsOf(answer))
        const same = kept.find((other) => likeness(other.terms, terms) >= alike)
        if (same !== undefined) same.times += 1
        else
          kept.push({
            title: withoutPrefix(reading.subject) || 'Answer',
            question: asked.trim(),
            answer,
            sentOn: reading.sentAt?.slice(0, 10) ?? null,
            language: reading.language,
            times: 1,
            terms,
          })
      }
      return kept
        .sort((a, b) => b.times - a.times)
        .map(({ terms: _, ...one }) => ({ ...one, values: valuesOf(one.answer) }))
    },
  }
}

function regionText(body: Reading['texts'][number], kind: 'new' | 'quoted'): string {
  const regions = body.regions.filter((region) => region.kind === kind)
  return regions
    .map(({ start, end }) => body.text.slice(start, end))
    .join('\n')
    .trim()
}

/** Without the marks of quotation and the lines that say who wrote when. */
function unquoted(quoted: string): string {
  return quoted
    .split('\n')
    .map((line) => line.replace(/^(?:\s*>)+ ?/, ''))
    .filter(
      (line) =>
        !/^(?:from|to|cc|sent|date|subject|von|an|gesendet|betreff|de|à|objet|para|asunto|assunto)\s*:/i.test(
          line,
        ),
    )
    .filter((line) => !/(?:wrote|writes|schrieb|écrit|escribió|escreveu|ha scritto)\s*:?\s*$/i.test(line))
    .join('\n')
    .trim()
}

/** From `Best regards,` on, where it stands near the end. */
function withoutSignOff(text: string): string {
  const lines = text.split('\n')
  const at = lines.findLastIndex((line) => isSignOff(line))
  return at < 0 || at < lines.length - 6 ? text : lines.slice(0, at).join('\n')
}

const greeting =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|day)|sehr geehrte\p{L}*|guten (?:tag|morgen)|liebe[rs]?|hallo|bonjour|madame|monsieur|ch[eè]re?s?|estimad[oa]s?|hola|buen[oa]s|prezad[oa]s?|olá|bom dia|gentile|egregio|buongiorno|spett)(?![\p{L}])[^\n]{0,80}$/iu

function withoutGreeting(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  return (greeting.test(first.trim()) ? rest.join('\n') : text).trim()
}

function withoutPrefix(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|aw|fw|fwd|wg|sv|vs|antw?|rv|enc|tr|rif|r)\s*(?:\[\d+\])?:)+/i, '')
    .trim()
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((term) => other.has(term)).length
  return common / Math.max(1, one.size + other.size - common)
}

function valuesOf(answer: string): string[] {
  const moving = new Set([
    'price',
    'date',
    'lead-time',
    'moq',
    'discount',
    'percentage',
    'availability',
    'promise',
    'policy',
  ])
  return valuesIn(answer, noHints)
    .filter(({ kind }) => moving.has(kind))
    .map(({ text }) => text)
}
