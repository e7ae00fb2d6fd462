/** How failures are answered: the web's catch, one of the two of the program, and one table code → status. */
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal, type RefusalCode } from '../words/refusal.ts'
import type { Env } from './guards.ts'

const statusOf: Readonly<Record<RefusalCode, ContentfulStatusCode>> = {
  'unknown-lane': 422,
  'unknown-workspace': 409,
  'bad-workspace': 422,
  'bad-argument': 400,
  'bad-request': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  'link-used': 410,
  'revision-changed': 409,
  'already-decided': 409,
  'approve-closed': 403,
  'own-second': 403,
  held: 409,
  'not-alike': 409,
  'cannot-take-back': 409,
  'unknown-connector': 422,
  'field-not-allowed': 403,
  'cannot-undo': 409,
  'ledger-broken': 500,
  'evidence-not-verbatim': 500,
  machine: 503,
  busy: 503,
  'not-running': 503,
}

/** A Refusal is shown as it is; anything else is the operator's: logged whole, answered without its words. */
export function answerFailure(log: (message: string) => void): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof Refusal) {
      return c.json({ error: { code: error.code, message: error.message } }, statusOf[error.code])
    }
    if (error instanceof HTTPException) {
      return c.json({ error: { code: 'bad-request', message: error.message } }, error.status)
    }
    if (isUnstorable(error)) {
      const message = 'the request holds a character that cannot be stored (NUL, or half of a pair)'
      return c.json({ error: { code: 'bad-request', message } }, 400)
    }
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return c.json(
      { error: { code: 'failed', message: 'something failed here; it was written to the log' } },
      500,
    )
  }
}

/** PostgreSQL's text knows no NUL and its JSON no lone surrogate: nothing was stored, and a retry would not help. */
function isUnstorable(error: Error): boolean {
  if (!('code' in error)) return false
  if (error.code === '22P02') return /type json/.test(error.message)
  return error.code === '22021' || error.code === '22P05'
}
