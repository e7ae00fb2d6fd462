/** Ways in: sign-in links for people, intake tokens for machines. Only hashes are stored. */
import { newToken, sha256 } from '../base/hash.ts'
import { Refusal } from '../words/refusal.ts'
import type { Context } from './context.ts'

const linkHours = 72

/** The token of a new sign-in link, good for one POST within 72 hours. Refusal('not-found') for a stranger. */
export async function newSignInToken(context: Context, businessId: string, email: string): Promise<string> {
  const person = await context.database
    .selectFrom('person')
    .select('person_id')
    .where('business_id', '=', businessId)
    .where('email', '=', email.toLowerCase())
    .where('active', '=', true)
    .executeTakeFirst()
  if (!person)
    throw new Refusal('not-found', `there is no person with the address ${email}: see people in desk.yaml`)
  const token = newToken()
  const expires = new Date(context.clock.now().getTime() + linkHours * 3_600_000)
  await context.database
    .insertInto('sign_in_link')
    .values({
      business_id: businessId,
      token_hash: sha256(token),
      person_id: person.person_id,
      expires_at: expires,
    })
    .execute()
  return token
}

/** A token with which a machine may POST signals; its name becomes part of their source. */
export async function newIntakeToken(context: Context, businessId: string, name: string): Promise<string> {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
  if (plain === '') throw new Refusal('bad-argument', 'the token needs a name such as website')
  const token = newToken()
  await context.database
    .insertInto('intake_token')
    .values({
      business_id: businessId,
      token_hash: sha256(token),
      name: plain,
      created_at: context.clock.now(),
    })
    .execute()
  return token
}
