/** The people of a desk as its settings name them: their roles, and what each may decide. */
import { sql } from 'kysely'
import type { Context } from '../route/context.ts'
import { mayReview } from '../route/reviewers.ts'

export type PersonInLanes = {
  name: string
  email: string
  roles: string[]
  /** Lanes they answer for, and lanes whose packets they may decide. */
  owns: string[]
  decides: string[]
  /** When they last signed in; null: never. */
  signedInAt: string | null
}

export async function peopleInLanes(context: Context, businessId: string): Promise<PersonInLanes[]> {
  const { desk, lanes } = await context.workspaces.inForce(businessId)
  const { rows } = await sql<{ email: string; at: Date }>`
    select person.email, max(session.created_at) as at from person
      join session on session.business_id = person.business_id and session.person_id = person.person_id
     where person.business_id = ${businessId}
     group by person.email`.execute(context.database)
  const signedIn = new Map(rows.map(({ email, at }) => [email, at.toISOString()]))
  return desk.people.map(({ name, email, roles }) => ({
    name,
    email,
    roles,
    owns: [...lanes].flatMap(([lane, { owner }]) => (owner?.toLowerCase() === email ? [lane] : [])),
    decides: [...lanes].flatMap(([lane, settings]) => (mayReview(settings, { email, roles }) ? [lane] : [])),
    signedInAt: signedIn.get(email) ?? null,
  }))
}
