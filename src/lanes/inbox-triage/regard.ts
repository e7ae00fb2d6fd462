/** What the log knows of a thread: a reply goes where its thread lives. */
import { personNamed } from '../../evidence/assignment.ts'
import type { FoundRecord } from '../../words/connector.ts'
import type { Cell } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { InboxTriage } from './fields.ts'
import { foundValue } from './record-changes.ts'
import { categoriesOf } from './settings.ts'

/** So sure are only rules of the settings; they were written for this very mail. */
const ruled = 0.97
/** Below this a category is a guess, and what the thread had is a better one. */
const guessed = 0.6

/** Queue and owner of the row found, unless a rule or a person decided otherwise; its category where ours is a guess. */
export function regard(fields: InboxTriage, found: readonly FoundRecord[], input: LaneInput): InboxTriage {
  const evidence = fields.thread.key.evidence
  if (found.length !== 1 || evidence.length === 0 || input.reading.automatic !== null) return fields
  const owner = personNamed(foundValue(found, 'owner') ?? undefined, input.desk)?.email ?? null
  const said = foundValue(found, 'category')
  const category = categoriesOf(input).find(({ name }) => name === said)?.name ?? null
  const lives = (
    cell: Cell<string>,
    value: string | null,
    below: number,
    confidence: number,
  ): Cell<string> =>
    value === null || cell.enteredBy !== undefined || cell.confidence > below
      ? cell
      : { value, confidence, evidence }
  return {
    ...fields,
    category: lives(fields.category, category, guessed, 0.75),
    queue: lives(fields.queue, foundValue(found, 'queue'), ruled, 0.9),
    owner: lives(fields.owner, owner, ruled, 0.9),
  }
}
