/** What is looked at to answer a criterion. */
import type { LaneInput } from '../../words/lane.ts'
import type { Lead } from './fields.ts'
import type { Heard } from './hearing.ts'
import type { ProductNames } from './product-names.ts'

export type Looked = { fields: Lead; heard: Heard; input: LaneInput; names: ProductNames }
