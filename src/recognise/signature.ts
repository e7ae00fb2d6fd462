/** The block under "Kind regards": name, position and company lines of whoever signed. */
import { trimmed } from './found.ts'
import { fold } from './phrase.ts'

export type Span = { start: number; end: number }
export type SignatureBlock = { name: Span; position: Span | null; company: Span | null }

/** Every block that follows a closing in seven languages; a block without a line that looks like a name is none. */
export function signatureBlocks(text: string): SignatureBlock[] {
  const blocks: SignatureBlock[] = []
  for (const match of text.matchAll(closing)) {
    const lines = linesAfter(text, match.index + match[0].length)
    const nameAt = lines.findIndex((line, index) => index < 2 && isNameLine(text.slice(line.start, line.end)))
    const name = lines[nameAt]
    if (name === undefined) continue
    const rest = lines.slice(nameAt + 1, nameAt + 6)
    const position = rest.slice(0, 3).find((line) => isPosition(text.slice(line.start, line.end))) ?? null
    const company = companyBehindBar(text, name) ?? companyLine(text, rest, position)
    blocks.push({ name: nameSpan(text, name), position, company })
  }
  return blocks
}

const closing =
  /(?:^|\n)[ \t>]{0,8}(?:(?:with )?(?:many thanks and )?(?:kind|best|warm|warmest|kindest)(?: (?:and|&) \w{4,8})? regards|regards|best wishes|best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cordially|respectfully|many thanks|thanks(?: and (?:best |kind )?regards| in advance| a lot)?|thank you(?: and (?:best |kind )?regards| in advance| very much)?|cheers|rgds|br|mit (?:freundlichen|besten|herzlichen|freundlichem) gr(?:ü|ue)(?:ß|ss)en?|freundliche gr(?:ü|ue)(?:ß|ss)e|(?:beste|viele|liebe|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|gru(?:ß|ss)|hochachtungsvoll|(?:bien )?cordialement|(?:bien )?à vous|(?:meilleures )?salutations(?: distinguées)?|sincères salutations|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:muy )?atte\.?|quedamos atentos|muchas gracias|gracias|atenciosamente|att\.?|cumprimentos|(?:com os )?(?:melhores|meus) cumprimentos|abraços?|obrigad[oa]|(?:cordiali|distinti|migliori|cari) saluti|cordialmente|saluti|grazie|此致|敬礼|顺祝商祺|谢谢|祝好)[ \t]{0,4}[,.!，。]?[ \t]{0,4}(?=\r?\n)/giu

/** Up to seven lines with something on them, not past a second blank gap. */
function linesAfter(text: string, from: number): Span[] {
  const lines: Span[] = []
  let start = from
  let blanks = 0
  while (start < text.length && lines.length < 7 && blanks < 4) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimmed(text, start, Math.min(end, start + 160))
    if (line.start < line.end && !/^[-_*=–—]{2,}$/.test(text.slice(line.start, line.end))) {
      lines.push(line)
    } else blanks++
    if (newline < 0) break
    start = newline + 1
  }
  return lines
}

const particle = /^(?:de|del|da|dos|das|di|van|von|der|den|la|le|el|bin|ben|al|y|e|zu|ter|du)$/i
const title = /^(?:mr|mrs|ms|miss|dr|prof|ing|dipl|herr|frau|m|mme|sr|sra|dott|dra|eng|ir)\.?(?:-ing\.?)?$/i
const noName =
  /\b(?:gmbh|ltd|inc|llc|team|department|sales|office|company|tel|phone|sent|from|dear|regards|purchasing|manager|director|www|http|street|str|road|avenue|please|confidential|einkauf|abteilung|group|corp|purchase|export|import|procurement)\b/i

/** One to five capitalised words, particles and titles between, no digits: `Anna López de la Cruz`, `Dr. J. Smith`, `王伟`. */
export function isNameLine(line: string): boolean {
  const bare = withoutRest(line.replace(/^[*_>\s]{1,8}/, '')).replace(/[*_,.\s]{1,8}$/, '')
  if (bare.length < 2 || bare.length > 50 || /[\d@:;!?=<>#%&]/.test(bare) || noName.test(bare)) return false
  if (/^[\u4e00-\u9fff]{2,4}$/.test(bare)) return true
  const words = bare.split(/\s+/)
  if (words.length > 6) return false
  const names = words.filter((word) => /^\p{Lu}[\p{L}'’.-]{0,24}$/u.test(word) && !title.test(word))
  return (
    names.length >= 1 &&
    words.every((word) => names.includes(word) || particle.test(word) || title.test(word))
  )
}

/** `J. Doe | Buyer | Acme` and `Ana Ruiz (Acme)` begin with the name. */
function withoutRest(line: string): string {
  const cut = /\s?[,|/–]\s|\s-\s|\s?\(/.exec(line)
  return cut === null || cut.index < 2 ? line : line.slice(0, cut.index)
}

/** The name without emphasis marks and without what stands behind a comma or bar. */
function nameSpan(text: string, line: Span): Span {
  let { start, end } = line
  while (start < end && /[*_>\s]/.test(text[start] ?? '')) start++
  end = start + withoutRest(text.slice(start, end)).length
  while (
    end > start &&
    /[*_,.\s]/.test(text[end - 1] ?? '') &&
    !/\b(?:Jr|Sr)\.$/.test(text.slice(start, end))
  )
    end--
  return { start, end }
}

const positionWord =
  /\b(?:manager|director|head|chief|ceo|coo|cfo|cto|cmo|president|owner|founder|co-founder|partner|buyer|purchaser|purchasing|procurement|sourcing|engineer|sales|assistant|executive|officer|coordinator|specialist|consultant|agent|representative|lead|supervisor|analyst|secretary|merchandiser|logistics|einkauf|einkäufer(?:in)?|einkaeufer|leiter(?:in)?|leitung|geschaeftsfuhrer(?:in)?|geschaftsfuhrer(?:in)?|vertrieb|sachbearbeiter(?:in)?|projektleiter(?:in)?|strategischer|acheteur|acheteuse|responsable|directeur|directrice|gerant|ingenieur|commercial|comprador|compradora|compras|jefe|jefa|gerente|directora?|ingeniero|ventas|encargado|diretora?|engenheir[oa]|analista|coordenador|vendas|responsabile|acquisti|direttore|direttrice|ufficio|titolare|amministratore|buyer)\b|经理|总监|采购|总裁|主管/i

function isPosition(line: string): boolean {
  return line.length < 70 && !/[@:]|\d{4}/.test(line) && positionWord.test(fold(line))
}

const notCompany =
  /[@]|https?:|www\.|\b(?:tel|phone|fax|mobile|mob|email|e-mail|cell|straße|str\.|street|road|avenue|p\.?o\.? box|sent from|von meinem|confidential|skype|whatsapp)\b|^[TMFPE][.: ]|\d{4,}|^\+/i

/** `Name | Position | Company` */
function companyBehindBar(text: string, line: Span): Span | null {
  const parts = text.slice(line.start, line.end).split('|')
  const last = parts.at(-1) ?? ''
  return parts.length < 3 || last.trim() === '' ? null : trimmed(text, line.end - last.length, line.end)
}

/** The first line under the name that is no position, address or contact. */
function companyLine(text: string, rest: readonly Span[], position: Span | null): Span | null {
  const first = rest[0]
  for (const line of rest.slice(0, 3)) {
    const content = text.slice(line.start, line.end)
    if (line === position) continue
    if (notCompany.test(content) || content.length > 60 || !/^[\p{Lu}\d\u4e00-\u9fff*]/u.test(content))
      return null
    if (/[.!?]$/.test(content) && !/(?:Co|Ltd|Inc|Corp|S\.A|S\.L|B\.V|S\.p\.A|r\.l|o\.o)\.$/.test(content))
      return null
    if (line !== first && position === null) return null
    return line
  }
  return null
}
