/** What the applicant says that the operations owner has to know or decide: their own sentences, told apart by what they do. */
import { evidenceAt } from '../../../evidence/quote.ts'
import { type Line, type Message, paragraphsOf, sentencesOf } from '../../../evidence/thread/lines.ts'
import { fold } from '../../../recognise/phrase.ts'
import { absent, type Cell, type Evidence } from '../../../words/evidence.ts'
import type { LaneInput } from '../../../words/lane.ts'
import { formEntries, labelledEntries } from './entries.ts'

export type Note = { text: string; evidence: Evidence; decides: boolean }

/** Scope, cost or terms: what a desk must not settle by itself. */
const scope =
  /\b(?:cost|costs|price\w*|pricing|discount\w*|rebate|fee|fees|charge\w*|budget|quot(?:e|ation)|cheaper|free of|refund\w*|payment terms?|invoice\w*|deposit|extra|additional\w*|in addition|as well|how much|what would (?:that|it|this)|too much|more (?:sites|locations|units)|other (?:sites|locations)|second site|out of hours|outside (?:opening|working|business|office) hours|at night|overnight|weekend\w*|same[- ]day|urgent\w*|asap|emergency|exception\w*|waiv\w+|exempt\w*|skip|guarantee\w*|liabilit(?:y|ies) cap|penalt\w+|instead of|change (?:of|the) (?:scope|plan)|custom\w*|special terms|not on (?:the|your) list|wie ?viel|was wurde|kost(?:en|et)\b|preis\w*|rabatt|nachlass|gebuhr\w*|angebot|zusatzlich\w*|ausserdem|weitere\w*|nachts|wochenend\w*|ausserhalb|eilig|dringend|ausnahme\w*|verzicht\w*|statt|anstatt|sonder\w*|cuanto|menos si|coste\w*|costo\w*|precio\w*|cuesta|descuento\w*|tarifa\w*|presupuesto|adicional\w*|ademas|otro (?:local|centro)|otros locales|fin de semana|fuera de horario|urgente\w*|excepci\w+|en lugar de|renunci\w*|de noche)\b/
/** Questions that the request for documents answers. */
const papers =
  /\b(?:papers?|documents?|paperwork|forms?|(?:do )?you (?:still )?need|else do|unterlagen|papiere|dokumente|brauchen sie|benotigen sie|documentos|papeles|documentacion|necesitan)\b/
/** Places, times, promises and questions: no decision, but good to know. */
const useful =
  /\?|\b(?:asked|asks|wonders|prefer\w*|would be (?:great|nice|good)|note that|ware schon|wunsch\w*|gerne?|bevorzug\w*|beachten|prefier\w+|gustaria|only|before|after|by|until|from|start\w*|access\w*|key\w*|parking|closed|open(?:s|ing)?|reach\w*|contact|call|ring|follow\w*|will send|next week|soon|later|waiting for|still (?:need|have|wait)|with our|cannot|can't|can not|unable|allerg\w*|asbestos|stairs|lift|floor|nur|vor|nach|ab|bis|erreichbar|zugang|schlussel|geschlossen|geoffnet|reiche\w*|folgt|folgen|nachreich\w*|nachste woche|noch nicht|solo|antes|despues|hasta|desde|acceso|llave\w*|cerrado|abierto|enviar\w*|proxima semana|todavia|pendiente)\b/
const courtesy =
  /^(?:dear|hello|hi|hey|good (?:morning|afternoon|day)|thank|thanks|many thanks|kind regards|best|regards|please find|attached|looking forward|we look forward|sehr geehrte|guten tag|hallo|vielen dank|danke|mit freundlichen|anbei|im anhang|wir freuen|buenos dias|buenas|hola|estimad|gracias|un saludo|saludos|adjunto|adjuntamos|quedamos|quedo)\b/

/** Sentences of a mail, or the free texts of a form, in order. */
export function notesIn(messages: { current: readonly Message[] }, input: LaneInput): Note[] {
  const lines =
    input.reading.kind === 'form'
      ? freeTexts(input)
      : bodyLines(messages.current, input.reading.kind === 'file')
  const always = input.reading.kind === 'form'
  return lines.flatMap((line): Note[] => {
    const said = fold(line.text)
    const decides = scope.test(said) || (said.includes('?') && !papers.test(said))
    if (courtesy.test(said) && !decides && !said.includes('?')) return []
    if (!decides && !always && !useful.test(said)) return []
    if (line.text.length < 12 || line.text.length > 600) return []
    return [{ text: line.text, decides, evidence: evidenceAt(line.source, line.start, line.end) }]
  })
}

/** The notes as one value: a sentence a line. */
export function notesCell(notes: readonly Note[]): Cell<string> {
  if (notes.length === 0) return absent()
  const value = notes.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')
  return { value, confidence: 0.8, evidence: notes.map(({ evidence }) => evidence) }
}

function bodyLines(current: readonly Message[], isFile: boolean): Line[] {
  return current
    .filter(({ ours, source }) => !ours && source.source === 'signal:body')
    .flatMap((message) => {
      const labelled = new Map(labelledEntries([message]).map((entry) => [entry.end, entry]))
      return paragraphsOf(beforeClosing(message.lines)).flatMap((line): Line[] => {
        const entry = labelled.get(line.end)
        // A colon in a letter makes no form of it.
        if (entry === undefined || labelled.size < 3)
          return isFile && line.text.length < 60 ? [] : sentencesOf(line)
        // Of a filled-in form only the free texts are more than a field.
        return freeKey.test(entry.key) ? sentencesOf({ ...line, start: entry.start, text: entry.value }) : []
      })
    })
}

const closing =
  /^(?:(?:kind|best|warm) ?(?:regards|wishes)|regards|thanks|many thanks|cheers|mit freundlichen|viele gru|freundliche gru|un (?:cordial )?saludo|saludos|atentamente|best)\b/

/** What stands under the closing is a signature. */
function beforeClosing(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ text }, at) => at > 0 && text.length < 50 && closing.test(fold(text)))
  return end < 0 ? [...lines] : lines.slice(0, end)
}

const freeKey =
  /\b(?:message|comments?|notes?|remarks?|anything else|details|description|scope|requirements|special requests?|questions?|additional information|nachricht|bemerkung\w*|anmerkung\w*|mitteilung|mensaje|comentarios?|observaciones|start date|preferred (?:start|date)|wunschtermin|fecha de inicio|access)\b/

function freeTexts({ reading }: LaneInput): Line[] {
  return formEntries(reading)
    .filter(({ key, value }) => freeKey.test(key) && /\s/.test(value.trim()))
    .flatMap(({ source, start, end }) => {
      const lines: Line[] = []
      let at = start
      for (const raw of source.text.slice(start, end).split('\n')) {
        const text = raw.trim()
        const from = at + (raw.length - raw.trimStart().length)
        if (text !== '') lines.push({ source, start: from, end: from + text.length, text })
        at += raw.length + 1
      }
      return lines.flatMap(sentencesOf)
    })
}
