/** Whether a machine sent a mail, told by its headers. */
import type { HeaderValue } from './header-value.ts'

type Automatic = 'auto-reply' | 'bounce' | 'list' | 'invite'
type Header = (name: string) => string | null
type AutomaticInput = {
  header: Header
  names: ReadonlySet<string>
  type: HeaderValue
  parts: readonly { type: HeaderValue }[]
}

const replySubject =
  /^(?:auto(?:matic|mated)?[ -]?(?:reply|response)|out of (?:the )?office|automatische antwort|abwesenheits?|abwesend|réponse automatique|absence|respuesta automática|fuera de (?:la )?oficina|resposta automática|risposta automatica|fuori sede|automatisch antwoord|afwezig|autosvar|automatiskt svar|automaattinen vastaus|automatyczna odpowiedź|автоответ|автоматический ответ|自动回复|自動回覆|自動応答)/i
const bounceSubject =
  /^(?:undeliver(?:ed|able)|delivery (?:status notification|has failed|failure)|mail delivery (?:failed|failure|system)|returned mail|failure notice|unzustellbar|non (?:remis|distribuable)|no se puede entregar|mancato recapito|onbestelbaar)/i

/**
 * RFC 3834 (`Auto-Submitted`), RFC 3464 (reports), iTIP (`text/calendar; method=…`), RFC 2919 (`List-Id`) and what
 * programs use instead. A mail that is only `auto-generated` is none of these: web forms and purchasing systems send
 * real requests that way.
 */
export function automaticKind({ header, names, type, parts }: AutomaticInput): Automatic | null {
  const subject = header('subject') ?? ''
  const sender = `${header('return-path') ?? ''} ${header('from') ?? ''}`.toLowerCase()
  const report =
    type.value === 'multipart/report' ? (type.parameters.get('report-type') ?? '').toLowerCase() : ''
  const status = parts.some((part) => /^message\/(?:global-)?delivery-status$/.test(part.type.value))
  if (report === 'delivery-status' || status || names.has('x-failed-recipients')) return 'bounce'
  if (/(?:mailer-daemon|postmaster)@/.test(sender) && bounceSubject.test(subject)) return 'bounce'
  if (report === 'disposition-notification') return 'auto-reply'
  if (parts.some((part) => part.type.value === 'text/calendar' && part.type.parameters.has('method')))
    return 'invite'
  if (isReply(header, names, subject)) return 'auto-reply'
  const precedence = (header('precedence') ?? '').toLowerCase()
  return names.has('list-id') || /^(?:list|bulk|junk)$/.test(precedence) ? 'list' : null
}

const replyHeaders = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply-from',
  'x-mail-autoreply',
]

function isReply(header: Header, names: ReadonlySet<string>, subject: string): boolean {
  const submitted = (header('auto-submitted') ?? 'no').toLowerCase()
  if (/^auto-(?:replied|notified)/.test(submitted)) return true
  if (replyHeaders.some((name) => names.has(name))) return true
  if (/^auto[_-]?reply$/i.test(header('precedence') ?? '')) return true
  if (replySubject.test(subject)) return true
  // Exchange sets this on its out-of-office replies, and many programs on ordinary mail.
  const suppressed = names.has('x-auto-response-suppress') || submitted.startsWith('auto-generated')
  return suppressed && names.has('in-reply-to') && !/^(?:re|aw|sv|antw)\s*:/i.test(subject)
}
