/** `countersign ledger verify`: everything the history claims, recomputed. */
import { verifyLedger } from '../route/verify.ts'
import type { Program } from './program.ts'

/** Exit code 0 when all of it holds, 1 when something was changed. */
export async function verify(program: Program): Promise<number> {
  const { context, businessId, close } = await program.open()
  try {
    const { entries, approvals, head, problem } = await verifyLedger(context.database, businessId)
    if (problem) {
      program.say(
        `the ledger does not hold${problem.seq === null ? '' : ` at entry ${problem.seq}`}: ${problem.why}`,
      )
      return 1
    }
    program.say(`the ledger holds: ${entries} entries, ${approvals} approvals, head ${head}`)
    return 0
  } finally {
    await close()
  }
}
