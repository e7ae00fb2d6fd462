/** What the sender does where they work: the job title under their name, or behind it. */

import { hasLegalForm } from '../../recognise/company.ts'
import { fold } from '../../recognise/phrase.ts'
import { signatureBlocks } from '../../recognise/signature.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import { cellIn, cellOfSpan } from './cell-at.ts'
import type { Line, Message } from './lines.ts'
import { signatureLines } from './lines.ts'

/** The job title of whoever signed `current`; `name` is theirs, null where nobody knows it. */
export function senderRole(current: readonly Message[], name: string | null): Cell<string> {
  const own = current.filter(({ source }) => source.source === 'signal:body')
  for (const message of own) {
    const lines = message.by === null ? signatureLines(message.source) : message.lines.slice(-12)
    const besideName = name === null ? null : roleBeside(lines, name)
    if (besideName !== null) return besideName
    const [from = 0, to = 0] = [lines[0]?.start, lines.at(-1)?.end]
    const block = signatureBlocks(message.source.text).findLast(
      ({ name: { start } }) => start >= from && start < to,
    )
    if (block?.position) {
      const { start, end } = trimmedRole(message.source.text, block.position)
      return cellOfSpan(message.source.text.slice(start, end), 0.85, message.source, { start, end })
    }
    const said = roleSaid(message.lines)
    if (said !== null) return said
  }
  return absent()
}

/** `Jane Doe, Head of Purchasing` on the line of the name, or the line below it. */
function roleBeside(lines: readonly Line[], name: string): Cell<string> | null {
  const at = lines.findLastIndex(({ text }) => fold(text).startsWith(fold(name)))
  const line = lines[at]
  if (!line) return null
  const behind = /^\s*(?:[,|–—/-]|\s-)\s*(.{3,60}?)\s*(?=[|,;·•]|\s[–—-]\s|$)/u.exec(
    line.text.slice(name.length),
  )
  const words = behind?.[1]
  if (behind && words !== undefined && isRole(words)) {
    const start = name.length + behind.index + behind[0].lastIndexOf(words)
    return cellIn(line, { start, end: start + words.length }, words, 0.9)
  }
  const below = lines[at + 1]
  if (!below) return null
  const first = withoutCompany(/^[^|•·]+?(?=\s*[|•·]|\s[–—-]\s|$)/u.exec(below.text)?.[0].trim() ?? '')
  return first !== '' && isRole(first) ? cellIn(below, { start: 0, end: first.length }, first, 0.9) : null
}

/** `Owner, Ortega Supply Inc.` is an owner; `Vice President, Procurement` stays whole. */
function withoutCompany(words: string): string {
  const comma = words.indexOf(',')
  const [role, rest] = [words.slice(0, comma), words.slice(comma + 1)]
  return comma > 0 && isRole(role) && (hasLegalForm(rest) || !isRole(rest)) ? role.trim() : words
}

function trimmedRole(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const raw = text.slice(start, end)
  const first = /^[\s*_]*(.+?)[\s*_]*(?=\s*[|•·]|\s[–—-]\s|$)/u.exec(raw)
  const words = first?.[1] ?? raw
  const from = start + Math.max(0, raw.indexOf(words))
  return { start: from, end: from + words.length }
}

/** `I am the purchasing manager of`, `als Einkaufsleiterin bei`, `soy jefa de compras en`. */
const telling =
  /(?:\bi(?:['’]m| am) (?:the |an? )?|\bas (?:the |an? )?|\bich bin (?:die |der )?|\bals |\bsoy (?:la |el )?|\bje suis (?:la |le )?|\bsono (?:il |la )?|\bsou (?:a |o )?)(\p{L}[\p{L}/&-]*(?:\s\p{L}[\p{L}/&-]*){0,3}?)(?=\s(?:of|at|for|with|in|bei|der|von|eine?[sr]?|des|und|de|en|chez|da|di|del|na|no)\s|[,.])/giu

function roleSaid(lines: readonly Line[]): Cell<string> | null {
  for (const line of lines) {
    for (const match of line.text.matchAll(telling)) {
      const words = match[1]?.trim() ?? ''
      if (words.length < 4 || !isRole(words)) continue
      const start = match.index + match[0].lastIndexOf(words)
      return cellIn(line, { start, end: start + words.length }, words, 0.75)
    }
  }
  return null
}

const positions =
  /(?:^|[^\p{L}])(?:manager(?:in)?|director[a]?|head of|chief|[cg]eo|coo|cfo|cto|cmo|president|owner|(?:co-?)?founder|partner|buyer|purchas\p{L}*|procurement|sourcing|engineer|sales|assistant|executive|officer|coordinator|specialist|consultant|representative|supervisor|analyst|merchandiser|logistics|chef|intern|trainee|student|secretary|proprietor|(?:chef-?)?eink\p{L}*|leiter(?:in)?|leitung|gesch\p{L}*f(?:u|ue)hr\p{L}*|inhaber(?:in)?|vertrieb\p{L}*|sachbearbeiter(?:in)?|disponent(?:in)?|kuchen(?:chef|leitung)\p{L}*|assistenz|prokurist(?:in)?|praktikant(?:in)?|acheteu\p{L}*|responsable|directeur|directrice|gerant[e]?|ingenieur|charge[e]? d|comprador[a]?|compras|jef[ea]|gerente|encargad[oa]|propietari[oa]|administrador[a]?|ingenier[oa]|responsabile|acquist\p{L}*|direttore|direttrice|titolare|amministratore|diretor[a]?|comprador|coordenador[a]?|proprietari[oa]|socio|inkoper|eigenaar|bedrijfsleider|directeur|kierownik|wlasciciel\p{L}*|specjalist\p{L}*|dyrektor|zakup\p{L}*|prezes|inkopare|inkops\p{L}*|indkob\p{L}*|innkjop\p{L}*|vd|mudur\p{L}*|satin ?alma|yonetici\p{L}*|kurucu|ostopaallikko)(?:$|[^\p{L}])|经理|总监|采购|总裁|主管|负责人/u

/** Whether words name what somebody does and not where. */
export function isRole(words: string): boolean {
  return (
    words.length < 70 && !/[@:]|\d{3}|https?/.test(words) && positions.test(fold(words).replace(/ü/g, 'u'))
  )
}
