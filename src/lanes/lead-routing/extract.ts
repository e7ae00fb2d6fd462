/** From an enquiry to what it says: cells with evidence, nothing judged yet but who it comes from. */
import type { Hints } from '../../recognise/found.ts'
import { absent } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import { budgetOf } from './budget.ts'
import { whoAsks } from './contact.ts'
import type { Kind, Lead } from './fields.ts'
import { hear } from './hearing.ts'
import { kindOf } from './kind.ts'
import { needOf } from './need.ts'
import { productNames } from './product-names.ts'
import { namesGoods, productsOf } from './products.ts'
import { sourceOf } from './source.ts'
import { timelineOf } from './timeline.ts'

/** Kinds of sender that want something of ours; what the others write of money and goods is no wish of a buyer. */
const asking: ReadonlySet<Kind | null> = new Set<Kind | null>(['lead', 'existing-customer'])

export function extract(input: LaneInput): Lead {
  const heard = hear(input)
  const names = productNames(input.library)
  const who = whoAsks(heard, input, hintsOf(input, null))
  const hints = hintsOf(input, who.company.country.value)
  const kind = kindOf(input.reading, heard)
  const asks = asking.has(kind.value)
  const { timeline, timeline_by } = asks
    ? timelineOf(heard, hints)
    : { timeline: absent<string>(), timeline_by: absent<string>() }
  return {
    kind,
    ...who,
    need: asks ? needOf(heard, (line) => namesGoods(line, names)) : absent(),
    products: asks ? productsOf(heard, names) : [],
    budget: asks ? budgetOf(heard, hints) : absent(),
    timeline,
    timeline_by,
    source: asks ? sourceOf(heard) : absent(),
    qualification: { verdict: absent(), criteria: [] },
  }
}

/** Relative dates count from the day of sending; figures stand as the sender's language writes them. */
function hintsOf({ reading, receivedAt, desk }: LaneInput, country: string | null): Hints {
  const sent = reading.sentAt === null ? receivedAt : new Date(reading.sentAt)
  return {
    now: sent,
    timeZone: desk.time_zone,
    language: reading.language,
    ...(country === null ? {} : { country }),
  }
}
