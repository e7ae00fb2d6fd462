/** What the next step needs and the enquiry does not say. */
import type { LaneInput } from '../../words/lane.ts'
import type { Lead } from './fields.ts'

/** Paths in reading order; only somebody who wants something of ours misses anything. */
export function missingIn(fields: Lead): string[] {
  const { contact, company, kind, qualification } = fields
  if (kind.value !== 'lead' && kind.value !== 'existing-customer') return []
  const paths: string[] = []
  if (contact.email.value === null) paths.push('contact.email')
  if (kind.value === 'lead' && company.name.value === null && company.domain.value === null)
    paths.push('company.name')
  if (fields.need.value === null) paths.push('need')
  if (kind.value !== 'lead') return paths
  qualification.criteria.forEach(({ name, met }, index) => {
    if (met.value !== 'unknown') return
    const path = fieldOf(name.value ?? '', fields)
    if (path === null) paths.push(`qualification.criteria[${index}].met`)
    else if (path !== 'known' && !paths.includes(path)) paths.push(path)
  })
  return paths
}

/** The field a criterion is named after, where that is empty; `known` where it is not. */
function fieldOf(name: string, fields: Lead): string | null {
  const known: Record<string, [path: string, isEmpty: boolean]> = {
    budget: ['budget', fields.budget.value === null],
    timeline: ['timeline', fields.timeline.value === null],
    country: ['company.country', fields.company.country.value === null],
    company: ['company.name', fields.company.name.value === null],
    role: ['contact.role', fields.contact.role.value === null],
    product: ['products', fields.products.length === 0],
    products: ['products', fields.products.length === 0],
    need: ['need', fields.need.value === null],
  }
  const field = known[name.toLowerCase()]
  if (field === undefined) return null
  return field[1] ? field[0] : 'known'
}

/** The criteria nothing answers, by their place among the settings' own. */
export function unanswered(fields: Lead, _input: LaneInput): string[] {
  return fields.qualification.criteria.flatMap(({ name, met }) =>
    met.value === 'unknown' ? (name.value ?? []) : [],
  )
}
