/** Whether a machine sent a mail, told by its headers. */

type Automatic = 'auto-reply' | 'bounce' | 'list' | 'invite'
type Header = (name: string) => string | null

const replySubject =
  /^(?:auto(?:matic|mated)?[ -]?(?:reply|response)|out of (?:the )?office|automatische antwort|abwesenheits?|abwesend|réponse automatique|absence|respuesta automática|fuera de (?:la )?oficina|resposta automática|risposta automatica|fuori sede|automatisch antwoord|afwezig|autosvar|automatiskt svar|automaattinen vastaus|automatyczna odpowiedź|автоответ|автоматический ответ|自动回复|自動回覆|自動応答)/i
const bounceSubject =
  /^(?:undeliver(?:ed|able)|delivery (?:status notification|has failed|failure)|mail delivery (?:failed|failure|system)|returned mail|failure notice|unzustellbar|non (?:remis|distribuable)|no se puede entregar|mancato recapito|onbestelbaar)/i

/**
 * RFC 3834 (`Auto-Submitted`), RFC 3464 (reports), iTIP (`text/calendar; method=…`), RFC 2919 (`List-Id`) and what
 * programs use instead. A mail that is only `auto-generated` is none of these: web forms and purchasing systems send
 * real requests that way.
 */
export function automaticKind(
  header: Header,
  headers: readonly { key: string }[],
  files: readonly { mediaType: string; method: string | null }[],
): Automatic | null {
  const type = (header('content-type') ?? '').toLowerCase()
  const subject = (header('subject') ?? '').trim()
  const sender = `${header('return-path') ?? ''} ${header('from') ?? ''}`.toLowerCase()
  const report = type.startsWith('multipart/report')
  const status = files.some(({ mediaType }) => /^message\/(?:global-)?delivery-status$/.test(mediaType))
  if ((report && /report-type\s*=\s*"?delivery-status/.test(type)) || status) return 'bounce'
  if (/(?:mailer-daemon|postmaster)@/.test(sender) && bounceSubject.test(subject)) return 'bounce'
  if (header('x-failed-recipients') !== null) return 'bounce'
  if (report && /disposition-notification/.test(type)) return 'auto-reply'
  if (
    files.some(({ mediaType, method }) => mediaType === 'text/calendar' && method !== null) ||
    /^text\/calendar\b.*method=/.test(type)
  ) {
    return 'invite'
  }
  if (isReply(header, headers, subject)) return 'auto-reply'
  const precedence = (header('precedence') ?? '').toLowerCase()
  return header('list-id') !== null || /^(?:list|bulk|junk)$/.test(precedence) ? 'list' : null
}

function isReply(header: Header, headers: readonly { key: string }[], subject: string): boolean {
  const submitted = (header('auto-submitted') ?? 'no').toLowerCase()
  if (/^auto-(?:replied|notified)/.test(submitted)) return true
  if (
    headers.some(({ key }) =>
      /^(?:x-autoreply|x-autorespond|x-autoresponder|x-auto-reply-from|x-mail-autoreply)$/.test(key),
    )
  )
    return true
  if (/^auto[_-]?reply$/i.test(header('precedence') ?? '')) return true
  if (replySubject.test(subject)) return true
  // Exchange sets this on its out-of-office replies, and many programs on ordinary mail.
  const suppressed = header('x-auto-response-suppress') !== null || submitted.startsWith('auto-generated')
  return suppressed && header('in-reply-to') !== null && !/^(?:re|aw|sv|antw)\s*:/i.test(subject)
}
