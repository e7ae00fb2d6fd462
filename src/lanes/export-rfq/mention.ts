/** An item as one place of the signal mentions it, before places are compared and articles matched. */
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Money, Quantity } from '../../words/money.ts'
import type { SourceText } from '../../words/text.ts'

export type Mention = {
  line: Cell<number>
  description: Cell<string>
  /** A code the buyer wrote that is no key of ours. */
  part: Cell<string>
  /** A key of our catalogue that the buyer wrote, as our documents write it. */
  sku: Cell<string>
  /** True where the key was recognised by the article's words and not written out. */
  byWords: boolean
  quantity: Cell<Quantity>
  pieces: Cell<Quantity>
  targetPrice: Cell<Money>
  deliveryBy: Cell<string>
  source: string
  /** Where the mention begins in its source. */
  at: number
}

/** A mention of nothing yet, at a place of a source. */
export function mentionAt(source: SourceText, at: number): Mention {
  return {
    line: absent(),
    description: absent(),
    part: absent(),
    sku: absent(),
    byWords: false,
    quantity: absent(),
    pieces: absent(),
    targetPrice: absent(),
    deliveryBy: absent(),
    source: source.source,
    at,
  }
}
