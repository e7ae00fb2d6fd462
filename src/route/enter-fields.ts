/** Values a person typed into fields: checked against the lane's schema, marked as entered in their name. Pure. */
import type { Cell } from '../words/evidence.ts'
import type { Lane } from '../words/lane.ts'
import { Refusal } from '../words/refusal.ts'

type Fields = Record<string, unknown>

/** The fields with each path's cell replaced. Refusal('bad-request') names the path that does not exist or fit. */
export function enterFields(
  lane: Pick<Lane, 'fields'>,
  fields: Fields,
  values: Record<string, unknown>,
  by: string,
): Fields {
  const edited = structuredClone(fields)
  for (const [path, value] of Object.entries(values)) {
    const cell = cellAt(edited, path)
    const before = { value: cell.value, evidence: cell.evidence }
    const known = cell.candidates?.find(
      (candidate) => JSON.stringify(candidate.value) === JSON.stringify(value),
    )
    Object.assign(cell, { value, confidence: 1, evidence: known?.evidence ?? [], enteredBy: by })
    if (before.value !== null) cell.history = [before, ...(cell.history ?? [])]
  }
  const parsed = lane.fields.safeParse(edited)
  const issue = parsed.error?.issues[0]
  if (issue) throw new Refusal('bad-request', `fields.${issue.path.map(String).join('.')}: ${issue.message}`)
  return edited
}

function cellAt(fields: Fields, path: string): Cell<unknown> {
  const names = path.replace(/\[(\d+)\]/g, '.$1').split('.')
  let value: unknown = fields
  for (const name of names) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined
  }
  if (typeof value === 'object' && value !== null && 'value' in value && 'evidence' in value)
    return value as Cell<unknown>
  throw new Refusal('bad-request', `there is no field ${path}`)
}
