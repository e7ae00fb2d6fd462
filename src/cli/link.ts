/** `countersign link`: a way in for a person of the desk. */
import { newSignInToken } from '../route/sign-in-link.ts'
import type { Program } from './program.ts'

export async function link(program: Program, email: string): Promise<void> {
  const { context, businessId, close } = await program.open()
  try {
    const token = await newSignInToken(context, businessId, email)
    program.say(`${await program.address()}/sign-in#${token}`)
  } finally {
    await close()
  }
}
