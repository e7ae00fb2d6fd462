/** `countersign token`: a token by which a machine may hand in signals. Shown once, stored as a hash. */
import { newIntakeToken } from '../route/sign-in-link.ts'
import type { Program } from './program.ts'

export async function token(program: Program, name: string): Promise<void> {
  const { context, businessId, close } = await program.open()
  try {
    program.say(await newIntakeToken(context, businessId, name))
  } finally {
    await close()
  }
}
