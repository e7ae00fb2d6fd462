/** The category of a mail: from the lane's own list where it has one, else a short one of ours. */
import { fold } from '../../recognise/phrase.ts'
import type { LaneSettings } from '../../words/workspace.ts'
import type { EscalationReason } from './fields.ts'
import type { Found } from './findings-of-mail.ts'
import { meaningTerms } from './same-meaning.ts'

const ours: Record<EscalationReason, string> = {
  refund: 'refund',
  billing: 'billing',
  'policy-exception': 'policy',
  'account-change': 'account',
  'legal-or-medical': 'legal',
  safety: 'safety',
  'angry-customer': 'complaint',
  'no-source': 'question',
  'conflicting-sources': 'question',
  unclear: 'unclear',
  other: 'service-request',
}

/** What such a category may be called in a list of the business's own. */
const names: Partial<Record<EscalationReason, RegExp>> = {
  refund: /refund|return|billing|payment/,
  billing: /billing|invoice|payment/,
  'policy-exception': /exception|polic/,
  'account-change': /account|contract|profile/,
  'legal-or-medical': /legal|complian|medical|privacy/,
  safety: /safety|emergency|incident/,
  'angry-customer': /complain|escalat/,
  unclear: /unclear|unknown|other/,
  other: /service.?request|appointment|booking|visit/,
}

export function categoryOf(found: Found, reason: EscalationReason | null, settings: LaneSettings): string {
  if (found.isIdle) return 'no-question'
  const own = listed(settings['categories'])
  const byReason = reason === null ? undefined : names[reason]
  const named = byReason === undefined ? undefined : own.find(({ name }) => byReason.test(fold(name)))
  return named?.name ?? nearest(found, own) ?? (reason === null ? 'question' : ours[reason])
}

type Category = { name: string; description: string }

function listed(categories: unknown): Category[] {
  const entries: [string | null, unknown][] = Array.isArray(categories)
    ? categories.map((one) => [null, one])
    : Object.entries(typeof categories === 'object' && categories !== null ? categories : {})
  return entries.flatMap(([key, one]): Category[] => {
    if (typeof one === 'string')
      return [key === null ? { name: one, description: '' } : { name: key, description: one }]
    if (typeof one !== 'object' || one === null) return key === null ? [] : [{ name: key, description: '' }]
    const name = key ?? ('name' in one && typeof one.name === 'string' ? one.name : null)
    const description = 'description' in one && typeof one.description === 'string' ? one.description : ''
    return name === null ? [] : [{ name, description }]
  })
}

/** The category whose name and description share most with the questions and the documents that answer them. */
function nearest({ items }: Found, own: readonly Category[]): string | null {
  const titles = items.flatMap(({ answer }) =>
    answer?.outcome === 'answered' ? answer.fits.map(({ document }) => document.card.title) : [],
  )
  const said = new Set(meaningTerms([...items.map(({ text }) => text), ...titles].join(' ')))
  const ranked = own
    .map((category) => ({
      category,
      common: new Set(meaningTerms(`${category.name} ${category.description}`)),
    }))
    .map(({ category, common }) => ({
      name: category.name,
      score: [...common].filter((term) => said.has(term)).length,
    }))
    .toSorted((a, b) => b.score - a.score)
  const [best] = ranked
  if (best === undefined) return null
  return best.score > 0
    ? best.name
    : (own.find(({ name }) => /^(?:other|general|question)/i.test(name))?.name ?? null)
}
