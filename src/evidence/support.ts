/** What a claim may stand on. */
import type { Library } from '../words/document.ts'
import type { Entered } from '../words/packet.ts'
import type { Reading } from '../words/signal.ts'
import type { Customer } from './scope.ts'

/** What may support a claim. */
export type Support = {
  reading: Reading
  library: Library
  /** Whom the draft is for; left out where nobody knows, and then no document for some markets or tiers supports it. */
  customer?: Customer
  /** What people vouched for in their own name: exactly these texts, wherever they stand in the draft. */
  entered?: readonly Pick<Entered, 'text' | 'by'>[]
  /** Texts that are ours and need no support, such as the signature block with our phone number. */
  own?: readonly string[]
}
