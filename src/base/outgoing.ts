/** The one HTTP client for systems outside: to checked addresses only, with limits of size and time. */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Refusal } from '../words/refusal.ts'
import {
  type Address,
  type AllowedHosts,
  checkedAddress,
  isAllowed,
  type Lookup,
} from './outgoing-address.ts'

export type OutgoingRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: URL
  headers?: Readonly<Record<string, string>>
  body?: string
}
export type OutgoingAnswer = { status: number; headers: Readonly<Record<string, string>>; body: Buffer }
export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingAnswer>

export type OutgoingSettings = {
  allowed: AllowedHosts
  lookup?: Lookup
  /** From the first byte sent to the last byte received, redirects included. */
  milliseconds?: number
  mostBytes?: number
}

const mostRedirects = 3

/**
 * Opens the client. It throws Refusal('not-allowed') for private addresses and for plain HTTP to hosts that were not
 * allowed, Refusal('too-large') for longer answers, and an Error that says after how long nothing came. Any status is an
 * answer. Redirects of a GET are followed and checked like the first address, without the caller's headers on another
 * origin; a redirect of anything else is an answer, since nobody can say what following it would do.
 */
export function openOutgoing({
  allowed,
  lookup,
  milliseconds = 20_000,
  mostBytes = 5_000_000,
}: OutgoingSettings): Outgoing {
  return async (request) => {
    const signal = AbortSignal.timeout(milliseconds)
    const look = lookup === undefined ? { allowed } : { allowed, lookup }
    const late = () => new Error(`${request.url.host} did not answer within ${milliseconds / 1000} s`)
    let asked = request
    for (let followed = 0; followed <= mostRedirects; followed += 1) {
      const to = await within(signal, checkedUrl(asked.url, look), late)
      const answer = await within(signal, exchange(asked, { to, signal, mostBytes }), late)
      const next = redirected(asked, answer)
      if (next === null) return answer
      asked = next
    }
    throw new Error(`${request.url.host} redirects more than ${mostRedirects} times`)
  }
}

async function checkedUrl(url: URL, look: { allowed: AllowedHosts; lookup?: Lookup }): Promise<Address> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Refusal('not-allowed', `${url.protocol} is no address of a web server: use https`)
  if (url.username !== '' || url.password !== '')
    throw new Refusal('not-allowed', `${url.host}: a password in an address is seen in logs; use a secret`)
  const at = { hostname: url.hostname, port: portOf(url) }
  // Without TLS a key would be readable on its way: only to a host of one's own network that was named.
  if (url.protocol === 'http:' && !isAllowed(at, look.allowed)) {
    const mend = `use https, or add ${url.hostname}:${at.port} to COUNTERSIGN_ALLOWED_HOSTS`
    throw new Refusal('not-allowed', `${url.host} is asked without TLS: ${mend}`)
  }
  return checkedAddress(at, look)
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

type Exchange = { to: Address; signal: AbortSignal; mostBytes: number }

function exchange(
  { method, url, headers = {}, body }: OutgoingRequest,
  { to, signal, mostBytes }: Exchange,
): Promise<OutgoingAnswer> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method,
        signal,
        // One connection a request: a kept one would have been checked for another request.
        agent: false,
        headers: {
          'accept-encoding': 'identity',
          'user-agent': 'countersign',
          ...headers,
          ...lengthOf(body),
        },
        // Node asks this instead of DNS, so the connection goes where the check looked.
        lookup: (_host, options, done) =>
          options.all ? done(null, [to]) : done(null, to.address, to.family),
      },
      (answer) => void bodyOf(answer, mostBytes).then((bytes) => resolve(answerOf(answer, bytes)), reject),
    )
    request.on('error', reject)
    request.end(body)
  })
}

function lengthOf(body: string | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}

async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > mostBytes) {
      answer.destroy()
      throw new Refusal('too-large', `the answer is larger than ${mostBytes} bytes`)
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function answerOf(answer: IncomingMessage, body: Buffer): OutgoingAnswer {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers[name] = [value].flat().join(', ')
  }
  return { status: answer.statusCode ?? 0, headers, body }
}

function redirected(asked: OutgoingRequest, { status, headers }: OutgoingAnswer): OutgoingRequest | null {
  const { location } = headers
  if (asked.method !== 'GET' || ![301, 302, 303, 307, 308].includes(status) || location === undefined)
    return null
  const url = URL.parse(location, asked.url)
  if (url === null) return null
  return { method: 'GET', url, headers: url.origin === asked.url.origin ? (asked.headers ?? {}) : {} }
}

async function within<T>(signal: AbortSignal, work: Promise<T>, late: () => Error): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(late())
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
