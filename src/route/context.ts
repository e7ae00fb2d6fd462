/** What every step of the route may use. `main.ts` builds it; tests build another one. */
import type { Clock } from '../base/clock.ts'
import type { Database } from '../base/database/database.ts'
import type { Jobs } from '../base/jobs.ts'
import type { Limits } from '../evidence/text/limits.ts'
import type { ReadAttachment } from '../evidence/text/read-file.ts'
import type { Connectors } from '../words/connector.ts'
import type { Lane } from '../words/lane.ts'
import type { Model } from '../words/model.ts'
import type { InForce, Workspaces } from '../workspace/in-force.ts'
import type { Signer } from './signature.ts'

export type Context = {
  database: Database
  jobs: Jobs
  clock: Clock
  lanes: ReadonlyMap<string, Lane>
  workspaces: Workspaces
  connectorsOf: (workspace: InForce) => Connectors
  signer: Signer
  readAttachment: ReadAttachment
  limits: Limits
  /** Reaches the models that settings may name; only `draft` uses it, before the gate. */
  model?: Model
}

/** A signed-in person. `roles` come from the desk's people. */
export type Someone = {
  businessId: string
  personId: string
  email: string
  name: string
  roles: readonly string[]
}
