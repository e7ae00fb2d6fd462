/** By when the sender wants it, as they say it, and the day that comes to. */
import { cellOfSpan } from '../../evidence/thread/cell-at.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { asDate, plusDays, plusMonths, today } from '../../recognise/calendar.ts'
import { findDates } from '../../recognise/date.ts'
import { findDurations } from '../../recognise/duration.ts'
import type { Hints } from '../../recognise/found.ts'
import { absent, type Cell } from '../../words/evidence.ts'
import type { CalendarDate, Duration } from '../../words/money.ts'
import { answerTo, type Heard } from './hearing.ts'
import { looseMoments } from './loose-moments.ts'
import { wantsIn } from './wants.ts'

export type Timeline = { timeline: Cell<string>; timeline_by: Cell<CalendarDate> }

const unsaid: Timeline = { timeline: absent(), timeline_by: absent() }

/** The timeline of this message, else of what they wrote earlier. */
export function timelineOf(heard: Heard, hints: Hints): Timeline {
  const answer = answerTo(heard, 'timeline')
  if (answer && answer.value.trim() !== '') {
    const line: Line = { ...answer, text: answer.value }
    const spoken = pointIn(line.text, hints)
    const whole = { start: 0, end: line.text.trimEnd().length }
    return cellsOf(line, whole, spoken?.by ?? isoDay(answer.value) ?? lengthOnly(line.text, hints), 0.93)
  }
  return said(heard.sentences, hints, 0.88) ?? said(heard.before, hints, 0.7) ?? unsaid
}

function said(sentences: readonly Line[], hints: Hints, confidence: number): Timeline | null {
  const found = sentences.flatMap((line) => {
    if (about.happened.test(line.text) || (about.past.test(line.text) && !about.due.test(line.text)))
      return []
    const point = pointIn(line.text, hints)
    if (point === null || isBehind(point.by, hints)) return []
    const isTalk = about.talk.test(line.text) && !about.due.test(line.text)
    const rank = isTalk
      ? 0
      : Number(about.due.test(line.text)) * 2 +
        Number(wantsIn(line.text).length > 0) +
        Number(point.by !== null)
    return rank === 0 ? [] : [{ line, point, rank }]
  })
  const best = found.toSorted((a, b) => b.rank - a.rank)[0]
  return best ? cellsOf(best.line, best.point, best.point.by, confidence) : null
}

function cellsOf(
  line: Line,
  { start, end }: { start: number; end: number },
  by: CalendarDate | null,
  confidence: number,
): Timeline {
  const closing = /[.,;:!?\s]+$/.exec(line.text.slice(start, end))?.[0].length ?? 0
  const span = { start: line.start + start, end: line.start + end - closing }
  const text = line.source.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return {
    timeline: cellOfSpan(text, confidence, line.source, span),
    timeline_by: by === null ? absent() : cellOfSpan(by, Math.min(confidence, 0.85), line.source, span),
  }
}

const about = {
  due: /\b(?:need(?:ed)?|deliver\p{L}*|ship(?:ped|ment)?|deadline|by the|before|within|start(?:ing|s)?|open(?:ing|s)?|launch\p{L}*|in time for|required|arrive|order|place|timeline|time ?frame|asap|urgent\p{L}*|season|planning|install\p{L}*|ready)\b|liefer|benötig|brauch|bräucht|bis (?:zum|ende|anfang|mitte|spätestens)|eröffn|start|ab (?:dem|anfang|mitte|ende)|dringend|zeitnah|geplant|spätestens|bedarf|livr|d[’']ici|avant|ouverture|urgen|besoin|faudrait|entrega|antes|necesit|apertura|plazo|inicio|consegn|entro|bisogno|aperu|até|precis|abertura|leveren|levering|nodig|voor (?:eind|begin)|dostaw|do (?:końca|dnia)|teslim|kadar|lever|behöv|inom|innan/iu,
  past: /\b(?:since|founded|established|last (?:year|month|week|order)|yesterday|received|met|visited|bought|ordered|ago|born|was|were)\b|\b(?:seit|gegründet|letzte[nrs]?|gestern|besucht|erhalten|geboren|waren)\b|\b(?:depuis|fondée?|dernier|dernière|hier|rencontré\p{L}*)\b|\b(?:desde|fundada|pasado|pasada|ayer|recibimos|visitamos)\b|\b(?:dal|fondata|scorso|scorsa|ieri|ricevuto)\b|\b(?:fundada|passado|passada|ontem|recebemos)\b/iu,
  happened:
    /\b(?:arrived|has been delivered|were delivered|received)\b|angekommen|eingetroffen|erhalten|zugestellt|arrivée?s?\b|reçue?s?\b|llegó|llegaron|recibi(?:do|mos)|è arrivat|abbiamo ricevuto|chegou|recebemos|aangekomen|ontvangen|dotarł|otrzyma/iu,
  talk: /\b(?:call|meeting|meet|visit|appointment|chat|speak|talk|available|zoom|teams)\b|termin|gespräch|telefon|rückruf|anrufen|treffen|rendez-vous|rappel|appel|reunión|llamada|visita|riunione|chiamata|incontro|reunião|ligação/iu,
}

type Point = { start: number; end: number; by: CalendarDate | null }

/** The first moment in the text with the words that lead to it; null where it names none. */
function pointIn(text: string, hints: Hints): Point | null {
  const exact = findDates(text, hints).filter(
    ({ start, end }) => !bareFraction.test(text.slice(start, end)) || byDay.test(text.slice(0, start)),
  )
  const loose = looseMoments(text, hints.now)
    .filter((one) => !exact.some((date) => date.start < one.end && one.start < date.end))
    .map(({ start, end, from, to }) => ({ start, end, value: to, period: { from, to } }))
  const dates = [...exact, ...loose].map(({ start, end, value, period }) => {
    const isBefore = before.test(text.slice(Math.max(0, start - 24), start))
    return { start, end, by: isBefore ? (period?.from ?? value) : (period?.to ?? value) }
  })
  const lengths = findDurations(text, hints).flatMap((found) => {
    const lead = within.exec(text.slice(0, found.start))
    if (!lead || dates.some((date) => date.start < found.end && found.start < date.end)) return []
    const by = afterNow(found.value, hints)
    return [{ start: lead.index, end: found.end, by }]
  })
  const [soon] = [...text.matchAll(asSoonAsPossible)]
  const point =
    [...dates, ...lengths].toSorted((a, b) => a.start - b.start)[0] ??
    (soon ? { start: soon.index, end: soon.index + soon[0].length, by: null } : undefined)
  return point ? { ...point, start: withLead(text, point.start) } : null
}

/** `1/2` is a size as often as a day. */
const bareFraction = /^\d{1,2}[./]\d{1,2}\.?$/
const byDay =
  /(?:by|before|until|on|bis|zum|am|ab|vor|le|avant|antes del?|el|hasta|entro|il|até|voor|do)\s(?:the |el |le |dem |zum )?$/iu

const before =
  /\b(?:before|avant|antes d[eo]l?|vor(?: dem)?|prima d[ie]l?|przed|voor)\s+(?:the |le |la |el |il )?$/iu
const within =
  /(?:within|in|over|during|innerhalb(?: von| der)?|binnen|in den|in|dans|sous|d[’']ici|en|dentro de|entro|tra|fra|em(?: até)?|dentro de|no prazo de|over|binnen|w ciągu|za|inom|om|inden for)\s+(?:(?:the |den |les |los |las |il |le |os |as |de |die )?(?:next|coming|nächsten|kommenden|prochain(?:e)?s|próxim[oa]s|prossim[ie]|komende)\s+)?(?:the |about |around |approx\.? |max\.? |circa |ca\.? |etwa )?$/iu
const asSoonAsPossible =
  /(?<![\p{L}])(?:as soon as possible|asap|a\.s\.a\.p\.|immediately|right away|urgently|so (?:schnell|bald|rasch) wie möglich|schnellstmöglich|baldmöglichst|umgehend|ab sofort|kurzfristig|dès que possible|le plus (?:vite|rapidement|tôt) possible|au plus vite|rapidement|lo antes posible|cuanto antes|de inmediato|lo más pronto posible|il prima possibile|al più presto|quanto prima|o mais (?:rápido|breve|cedo) possível|quanto antes|zo (?:snel|spoedig) mogelijk|jak najszybciej|mümkün olan en kısa sürede|en kısa sürede|acilen|så snart som möjligt|snarast|hurtigst muligt|尽快)(?![\p{L}])/giu

/** Words that belong to a moment: `by the end of`, `Anfang`, `d'ici fin`, `antes de finales de`. */
const leading =
  /(?:(?:no later than|not before|by|before|until|till|in|within|from|starting|start of|beginning of|around|about|mid|middle of|early|late|end of|the end of|the start of|the beginning of|the middle of|of|the|next|this|coming|during|for|on|at|after|latest|bis|zum|zur|vor|vom|im|ab|am|zu|anfang|mitte|ende|spätestens|noch|nächsten|nächstes|nächster|kommenden|kommendes|dieses|des|der|dem|frühjahr|avant|d[’']ici|fin|début|mi|la|le|en|courant|au plus tard|pour|à partir du?|du|de|antes|finales|principios|mediados|a|del|para|hasta|el|mes|fines|entro|fine|la fine di|la fine|inizio|metà|il|dal|di|per|prima|até|final|fim|meados|início|o|do|da|em|ao|aos|à|às|voor|eind|begin|medio|tegen|do|до|конца|к|do|końca|początku|w|przed|före|slutet av|i|senast|inden|kadar)[\s-]+|d[’'](?:ici)?\s?(?:à |au |la |le |fin )?)$/iu

function withLead(text: string, start: number): number {
  let from = start
  for (let words = 0; words < 6; words++) {
    const match = leading.exec(text.slice(0, from))
    if (!match || !/^$|[^\p{L}]$/u.test(text.slice(0, match.index))) break
    from = match.index
  }
  // "for", "de" and the like alone lead nowhere.
  return /^(?:of|the|de|des|der|du|del|da|do|a|o|di|i|la|le|el|il)\s/iu.test(text.slice(from)) &&
    /^\S+\s+$/.test(text.slice(from, start))
    ? from + (/^\S+\s+/.exec(text.slice(from))?.[0].length ?? 0)
    : from
}

function afterNow({ value, unit }: Duration, hints: Hints): CalendarDate | null {
  const now = today(hints)
  if (now === null) return null
  if (unit === 'month') return asDate(plusMonths(now, Math.ceil(value)))
  const days = { day: 1, 'working-day': 1.4, week: 7 }[unit]
  return asDate(plusDays(now, Math.ceil(value * days)))
}

/** `1-3 months` in the field that asks when. */
function lengthOnly(text: string, hints: Hints): CalendarDate | null {
  const [first] = findDurations(text, hints)
  return first === undefined ? null : afterNow(first.value, hints)
}

function isoDay(text: string): CalendarDate | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0] ?? null
}

function isBehind(by: CalendarDate | null, { now }: Hints): boolean {
  return by !== null && !Number.isNaN(now.getTime()) && by < now.toISOString().slice(0, 10)
}
