/** Lines by which mail programs say "what follows is an older message", in the languages our customers write in. */

export type MarkerKind = 'attribution' | 'headers' | 'original' | 'forward'
/** `end` is the index of the first line after the marker. */
export type Marker = { kind: MarkerKind; end: number }

/** Longer lines are prose; the limit also keeps every pattern below linear in practice. */
const longestLine = 400

const wrote =
  'wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|escribió|escribio|escreveu|ha scritto|scrisse|schreef|geschreven|skrev|skrifaði|kirjoitti|napisał|napisała|napisał\\(a\\)|napisal|napsal|napsal\\(a\\)|napísal|írta|ezt írta|a scris|yazdı|şunları yazdı|написал|написала|написав|писал|писала|пишет|пише|έγραψε|كتب|כתב|写道|寫道|写于|さんは書きました|のメッセージ|님이 작성|viết'

/** `… wrote:` with at most a date or `het volgende` after the verb. */
const wroteAtEnd = new RegExp(`(?:^|[\\s,，"'>)])(?:${wrote})(?=[\\s:：(]|$)[^!?]{0,60}[:：]\\s*$`, 'iu')
const beginsAttribution =
  /^(?:on|at|in|le|am|el|em|il|op|den|på|dnia|w dniu|dne|dňa|ha|pe|la|στις|vào|ngày|tarihinde|в|在|于|於|\p{L}{2,4}\.?,? \d)(?![\p{Ll}])/iu
const beginsAnew = /^(?:on|am|le|el|em|il|op|den|dnia|w dniu)\s/iu
/** Without such a word it begins with a date: `2026-11-23 …`, `30 серп. 2026 р. …`, `2026年11月23日 …`. */
const beginsWithDate =
  /^(?:\d{4}[-/.年]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\.? \p{L}{3,12}\.?,? (?:\p{L}{2} )?\d{4})/u
/** `Max Mustermann <max@…> schrieb …`: the address stands in the first line, or the whole fits in it. */
const beginsWithName = /^["'“„<]?\p{Lu}.{0,80}(?:\S@\S+\.\S|[:：]$)/u
const moment = /\d{1,2}[:.h]\d{2}|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/
/** Old Gmail: `2016-03-03 17:21 GMT+01:00 Some One <…>:`, the verb left out. */
const gmailDate = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}\s+(?:GMT|UTC)?[+-]\d{2}:?\d{2}\b/

const original =
  /^[\s*_=-]*[_=-]{2,}\s*(?:original (?:message|appointment|e-?mail)|urspr(?:ü|ue)ngliche (?:nachricht|e-?mail)|original-?nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|originalmeddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|оригинальное сообщение|orijinal (?:ileti|mesaj)|původní zpráva|eredeti üzenet|mesaj original|原始邮件|原始郵件|元のメッセージ|원본 메일)\s*[_=-]{2,}[\s*_=-]*$/iu
const forward =
  /^[\s*_=-]*(?:(?:begin )?forwarded message|forwarded by .{1,120}|(?:anfang der )?weitergeleitete[nr]? (?:nachricht|e-?mail)|(?:début du )?message (?:transféré|réexpédié)|(?:inicio del )?mensaje reenviado|(?:início da )?mensagem (?:encaminhada|reencaminhada)|(?:inizio )?messaggio inoltrato|(?:begin )?doorgestuurd bericht|vidarebefordrat (?:meddelande|brev)|videresendt (?:meddelelse|besked|melding)|edelleenlähetetty viesti|(?:przekazana wiadomość|wiadomość przekazana dalej)|пересылаемое сообщение|пересланное сообщение|iletilen (?:ileti|mesaj)|přeposlaná zpráva|továbbított üzenet|转发(?:的)?邮件|轉寄郵件|転送メッセージ)[\s:：*_=-]*$/iu

type Label = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'reply'
const labelWords: Record<Label, string> = {
  from: 'from|von|de|da|van|från|fra|od|от|від|lähettäjä|expéditeur|remitente|mittente|kimden|gönderen|feladó|de la|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람',
  date: "date|sent|sent on|gesendet|gesendet am|datum|envoyé|date d'envoi|enviado|enviada|enviado el|enviado em|enviada em|fecha|data|inviato|verzonden|skickat|sendt|dato|lähetetty|päivämäärä|wysłano|wysłane|дата|отправлено|надіслано|tarih|gönderildi|gönderilme tarihi|odesláno|elküldve|dátum|trimis|发送时间|日期|寄件日期|送信日時|日付|日時|보낸 날짜",
  to: 'to|an|à|para|a|aan|till|til|do|кому|komu|vastaanottaja|kime|alıcı|címzett|către|destinataire|destinatario|收件人|宛先|받는 사람|받는사람',
  cc: 'cc|bcc|kopie|copie|copia|kopia|kopi|dw|копия|bilgi|másolat|抄送|副本|참조',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|aihe|konu|předmět|tárgy|subiect|主题|主旨|件名|제목',
  reply: 'reply-to|antwort an|répondre à|responder a|risposta|rispondi a|responder para|antwoord aan',
}
const labels = new Map(
  Object.entries(labelWords).flatMap(([label, words]) =>
    words.split('|').map((word) => [word, label as Label] as const),
  ),
)
const labelled = /^[\s*_>]*([\p{L}][\p{L}' -]{0,22}?)\s?[*_]*\s?[:：][*_]*\s*(.*)$/u

/** The marker that begins at line `at` (lines without their `>`), or null. */
export function markerAt(lines: readonly string[], at: number): Marker | null {
  const line = lines[at] ?? ''
  if (line === '' || line.length > longestLine) return null
  if (forward.test(line))
    return { kind: 'forward', end: headersEnd(lines, nextFilled(lines, at + 1)) ?? at + 1 }
  if (original.test(line))
    return { kind: 'original', end: headersEnd(lines, nextFilled(lines, at + 1)) ?? at + 1 }
  // Outlook draws a line above the headers of the older mail.
  if (/^[_-]{5,}$/.test(line)) {
    const below = headersEnd(lines, nextFilled(lines, at + 1))
    return below === null ? null : { kind: 'headers', end: below }
  }
  const headers = headersEnd(lines, at)
  if (headers !== null) return { kind: 'headers', end: headers }
  const end = attributionEnd(lines, at)
  return end === null ? null : { kind: 'attribution', end }
}

function nextFilled(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && at < from + 3 && lines[at] === '') at++
  return at
}

/** The line after a block of mail headers that begins at `at`: sender, and two of date, recipient and subject. */
function headersEnd(lines: readonly string[], at: number): number | null {
  const seen = new Map<Label, string>()
  let end = at
  let blanks = 0
  for (let line = at; line < lines.length && line < at + 14; line++) {
    const text = lines[line] ?? ''
    if (text === '') {
      // Some programs put an empty line between every two headers.
      if (++blanks > 1 || labelOf(lines[line + 1] ?? '') === null) break
      continue
    }
    blanks = 0
    const label = labelOf(text)
    if (label === null) {
      // A folded value is allowed, but not right at the start.
      if (line === at || (lines[line - 1] ?? '') === '' || text.length > 160) break
      if (labelOf(lines[line + 1] ?? '') === null) break
      continue
    }
    if (!seen.has(label.label)) seen.set(label.label, label.value)
    end = line + 1
  }
  const others = ['date', 'to', 'subject'].filter((label) => seen.has(label as Label)).length
  // A freight request also has "From: Izmir, To: Hamburg, Date: …"; a mail has a subject or an address.
  const isMail = seen.has('subject') || (seen.get('from') ?? '').includes('@')
  return seen.has('from') && others >= 2 && isMail ? end : null
}

function labelOf(line: string): { label: Label; value: string } | null {
  if (line.length > longestLine) return null
  const match = labelled.exec(line)
  const label = labels.get((match?.[1] ?? '').trim().toLowerCase())
  return label === undefined ? null : { label, value: match?.[2] ?? '' }
}

/** The line after `On …, … wrote:`, which programs wrap over up to six lines. */
function attributionEnd(lines: readonly string[], at: number): number | null {
  const first = lines[at] ?? ''
  if (gmailDate.test(first))
    return first.endsWith(':') || !(lines[at + 1] ?? '').endsWith(':') ? at + 1 : at + 2
  if (!beginsHere(first)) return null
  let joined = ''
  for (let line = at; line < lines.length && line < at + 6; line++) {
    const text = lines[line] ?? ''
    if (text === '') {
      // Only a broken-off address may follow an empty line.
      if (!/^(?:<|>|mailto:)/i.test(lines[line + 1] ?? '')) return null
      continue
    }
    // What begins further down is an attribution of its own, and this line is what somebody wrote.
    if (line > at && beginsAnew.test(text) && moment.test(text)) return null
    joined += ` ${text}`
    if (joined.length > longestLine) return null
    if (/[:：]$/.test(text) && isAttribution(joined.trim())) return line + 1
    // A sentence that ends is no attribution; "Fr., 28." and "a.m." do not end one.
    if (/[!?]$/.test(text)) return null
  }
  return null
}

function beginsHere(line: string): boolean {
  return beginsAttribution.test(line) || beginsWithDate.test(line) || beginsWithName.test(line)
}

function isAttribution(text: string): boolean {
  if (!wroteAtEnd.test(text)) return false
  return /\S@\S/.test(text) || moment.test(text)
}
