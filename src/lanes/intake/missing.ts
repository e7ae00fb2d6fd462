/** What the next step needs and is not there: details of the applicant, the service, and every open document. */
import type { LaneInput } from '../../words/lane.ts'
import { type Intake, isOpen } from './fields.ts'

export const details = [
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.role',
  'company.name',
  'company.country',
] as const
export type Detail = (typeof details)[number]

const usual: readonly Detail[] = ['contact.name', 'contact.email']

/** Paths in the order of reading. Which further details a business needs is asked for in the reply (`absentDetails`). */
export function missingIn(fields: Intake): string[] {
  // What applies for nothing waits in no queue, and nothing is missing of it.
  if (fields.queue.value === null) return []
  return [
    ...usual.filter((path) => isAbsent(fields, path)),
    ...(fields.service.value === null ? ['service'] : []),
    ...fields.items.flatMap((item, index) => (isOpen(item) ? [`items[${index}]`] : [])),
  ]
}

/** The details that `required_details:` of the settings names and nobody said. */
export function absentDetails(fields: Intake, { settings }: Pick<LaneInput, 'settings'>): Detail[] {
  const said = [settings['required_details'] ?? [...usual]].flat()
  return details.filter((path) => said.includes(path) && isAbsent(fields, path))
}

function isAbsent({ contact, company }: Intake, path: Detail): boolean {
  const cells = {
    'contact.name': contact.name,
    'contact.email': contact.email,
    'contact.phone': contact.phone,
    'contact.role': contact.role,
    'company.name': company.name,
    'company.country': company.country,
  }
  return cells[path].value === null
}
