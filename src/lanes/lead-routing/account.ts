/** The records that were found for an enquiry: the contact itself, or others of the same company. */
import { personNamed } from '../../evidence/assignment.ts'
import { valueIn } from '../../evidence/record-changes/record-row.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Desk, Person } from '../../words/workspace.ts'
import type { Lead } from './fields.ts'
import { leadRow } from './record-row.ts'

export type Account = {
  /** Rows with the sender's own address. */
  same: readonly FoundRecord[]
  /** Rows of others of their company. */
  others: readonly FoundRecord[]
  /** Whose account it is, where all rows that name somebody of ours name the same person. */
  owner: Person | null
  /** A row that says they buy from us already. */
  isCustomer: boolean
}

export function accountOf(fields: Lead, found: readonly FoundRecord[], desk: Desk): Account {
  const email = fields.contact.email.value
  const same = found.filter(
    (record) => email !== null && valueIn(leadRow, record, 'email')?.toLowerCase() === email,
  )
  const told = same.length > 0 ? same : found
  const owners = told.flatMap(
    (record) => personNamed(valueIn(leadRow, record, 'owner') ?? undefined, desk) ?? [],
  )
  const [first] = owners
  return {
    same,
    others: found.filter((record) => !same.includes(record)),
    owner: first && owners.every(({ email: address }) => address === first.email) ? first : null,
    isCustomer: told.some((record) =>
      ['status', 'kind', 'type'].some((name) => customer.test(record.values[name] ?? '')),
    ),
  }
}

const customer = /customer|client\b|kunde|cliente|won\b|active account/i
