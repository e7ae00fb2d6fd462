/** The note to the owner: who asks for what, each criterion with the words it rests on, and what to watch. */
import { type DraftPart, writeDraft } from '../../evidence/draft-text.ts'
import { valueIn } from '../../evidence/record-changes/record-row.ts'
import type { Cell, Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft, Route } from '../../words/packet.ts'
import type { Account } from './account.ts'
import type { Lead } from './fields.ts'
import { leadRow } from './record-row.ts'
import type { Unusual } from './unusual.ts'

type Handing = { fields: Lead; route: Route; account: Account; unusual: readonly Unusual[]; input: LaneInput }

const titles: Record<string, string> = {
  qualified: 'Qualified lead',
  nurture: 'Lead to keep in touch with',
  disqualified: 'Lead that does not fit',
  unclear: 'Lead with open questions',
}

/** For the owner alone. What the sender wrote stands in it as quoted. */
export function handoffNote(handing: Handing): Draft {
  const { fields, route } = handing
  const { company, contact, qualification } = fields
  const title =
    route.category === 'existing-customer'
      ? 'Existing customer writes'
      : (titles[qualification.verdict.value ?? 'unclear'] ?? 'Lead')
  const party = [company.name, contact.name].find(({ value }) => value !== null && !/\d/.test(value))?.value
  return writeDraft({
    kind: 'handoff-note',
    to: route.owner === null ? [] : [route.owner],
    subject: party === undefined || party === null ? title : `${title}: ${party}`,
    parts: [
      `${title}\n\n`,
      ...aboutSender(fields),
      ...aboutCriteria(fields),
      ...aboutAccount(handing),
      ...watched(handing),
    ],
  })
}

function aboutSender({ contact, company, need, products, budget, timeline, source }: Lead): DraftPart[] {
  return [
    ...line('From', contact.name),
    ...line('Role', contact.role),
    ...line('Company', company.name),
    ...line('Country', company.country),
    ...line('E-mail', contact.email),
    ...line('Phone', contact.phone),
    ...line('Wants', need),
    ...products.flatMap((product) => line('Product', product)),
    ...line('Budget', budget),
    ...line('Timeline', timeline),
    ...line('Came to us by', source),
  ]
}

/** `Budget: “25.000 €”`: the sender's own words; a value that a person entered as it is. */
function line(label: string, cell: Cell<unknown>): DraftPart[] {
  if (cell.value === null || cell.value === undefined) return []
  if (cell.evidence.length === 0) return typeof cell.value === 'string' ? [`${label}: ${cell.value}\n`] : []
  return [`${label}: `, ...quotes(cell.evidence), '\n']
}

function quotes(evidence: readonly Evidence[]): DraftPart[] {
  const seen = new Set<string>()
  return evidence
    .filter(({ source, quote }) => source.startsWith('signal:') && !seen.has(quote) && seen.add(quote))
    .slice(0, 2)
    .flatMap((one, index): DraftPart[] => [
      index === 0 ? '“' : ' “',
      { claim: one.quote.replace(/\s+/g, ' '), kind: 'property', evidence: [one] },
      '”',
    ])
}

function aboutCriteria({ qualification }: Lead): DraftPart[] {
  if (qualification.criteria.length === 0) return []
  return [
    '\nCriteria\n',
    ...qualification.criteria.flatMap(({ name, met }): DraftPart[] => [
      `- ${name.value}: ${met.value}`,
      ...(met.value === 'unknown' || met.evidence.length === 0 ? [] : [' – ', ...quotes(met.evidence)]),
      '\n',
    ]),
  ]
}

function aboutAccount({ account: { same, others } }: Handing): DraftPart[] {
  const known = [...same, ...others].flatMap(
    (record) => valueIn(leadRow, record, 'name') ?? valueIn(leadRow, record, 'company') ?? [],
  )
  const names = [...new Set(known)].filter((name) => !/\d/.test(name)).slice(0, 3)
  return names.length === 0 ? [] : [`\nKnown in the records: ${names.join(', ')}\n`]
}

function watched({ unusual }: Handing): DraftPart[] {
  return [
    ...unusual.flatMap(({ what, at }): DraftPart[] => [
      `\nThe sender ${what.replace('discount', 'better price').replace('for free', 'without paying')}: “`,
      { claim: at.quote.replace(/\s+/g, ' '), kind: 'property', evidence: [at] },
      '”\n',
    ]),
    '\nNothing was offered to the sender.\n',
  ]
}
