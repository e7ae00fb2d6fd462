/** What a failed request means: which outcome, whether to try again, and when. */
import type { ModelFailure } from '../words/model.ts'
import { BadServer } from './providers.ts'

export type Failed = {
  outcome: ModelFailure
  /** One clause for a person; never a text of the server, which may repeat the mail it was sent. */
  message: string
  again: boolean
  /** Milliseconds the server asks us to wait. */
  after?: number
}

/** Classifies what a request threw; throws it again where it is a fault of ours. */
export function failureOf(error: unknown, signal: AbortSignal): Failed {
  if (signal.aborted) return abortedBy(signal)
  if (error instanceof BadServer) return { outcome: error.outcome, message: error.message, again: false }
  if (isTimeout(error)) return { outcome: 'timeout', message: 'it did not answer in time', again: true }
  const status = property(error, 'statusCode')
  if (typeof status === 'number' && status >= 400) return failureOfStatus(status, error)
  if (isUnreachable(error))
    return { outcome: 'unreachable', message: 'the server cannot be reached', again: true }
  // The library says so of an answer that is not what the interface promises (cut off, no JSON, no choices).
  if (error instanceof Error && error.name.startsWith('AI_'))
    return { outcome: 'not-as-asked', message: 'its answer is not what its interface promises', again: true }
  throw error
}

/** The wait was ended from outside: the packet's time is up, or the program stops. */
export function abortedBy(signal: AbortSignal): Failed {
  return isTimeout(signal.reason)
    ? { outcome: 'timeout', message: 'the time for this packet is up', again: false }
    : { outcome: 'cancelled', message: 'the program stops', again: false }
}

function failureOfStatus(status: number, error: unknown): Failed {
  const after = retryAfter(error)
  const wait = after === null ? {} : { after }
  if (status === 429)
    return { outcome: 'rate-limited', message: 'the server takes no more for now', again: true, ...wait }
  if (status === 401 || status === 403)
    return { outcome: 'refused-by-server', message: `the server refuses the key (${status})`, again: false }
  if (status === 408 || status >= 500)
    return { outcome: 'refused-by-server', message: `the server fails (${status})`, again: true, ...wait }
  return { outcome: 'refused-by-server', message: `the server refuses the request (${status})`, again: false }
}

/** `Retry-After` in milliseconds (RFC 9110, seconds or a date). */
function retryAfter(error: unknown): number | null {
  const headers = property(error, 'responseHeaders')
  const given = property(headers, 'retry-after')
  if (typeof given !== 'string') return null
  if (/^\d+$/.test(given)) return Number(given) * 1000
  const at = Date.parse(given)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now())
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError'
}

const networkCodes =
  /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|UND_ERR|ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

/** Somewhere in the chain of causes the network says why; fetch itself only says that it failed. */
function isUnreachable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = property(at, 'code')
    if (typeof code === 'string' && networkCodes.test(code)) return true
    if (at.name === 'TypeError' && /fetch failed|terminated|network/i.test(at.message)) return true
    if (at.message.startsWith('Cannot connect to API')) return true
  }
  return false
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

/** Which failures say that the next packet would fare no better. */
export function isServersFault(outcome: ModelFailure): boolean {
  return ['timeout', 'unreachable', 'rate-limited', 'refused-by-server'].includes(outcome)
}
