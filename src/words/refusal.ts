/** What the rules forbid. Shown to people as it is, never retried; everything else that fails is thrown as an Error. */

export const refusalCodes = [
  'unknown-lane',
  'unknown-workspace',
  'bad-workspace',
  'bad-argument',
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'too-large',
  'too-many',
  'link-used',
  'revision-changed',
  'already-decided',
  'approve-closed',
  'own-second',
  'held',
  'not-alike',
  'cannot-take-back',
  'unknown-connector',
  'field-not-allowed',
  'cannot-undo',
  'ledger-broken',
  'evidence-not-verbatim',
  'machine',
  'busy',
  'not-running',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export class Refusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}
