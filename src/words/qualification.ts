/** What makes a lead worth a person's time, as a business says it: `qualification` and `rotation` of `lanes/lead-routing.yaml`. */
import { z } from 'zod'
import { Currency } from './money.ts'
import { unitOf } from './units.ts'

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())
const limit = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/, 'a number such as 5000')])
  .transform(String)

/** `500 pcs` */
const amountOfGoods = z
  .string()
  .refine((text) => quantityIn(text) !== null, 'a number and a unit such as 500 pcs')

/** `6 months` */
const interval = z
  .string()
  .regex(/^\s*\d{1,4}\s*(?:days?|weeks?|months?|years?)\s*$/i, 'a length of time such as 6 months')

const basis = {
  name: z.string().min(1),
  /** Where this is not met, the lead is not qualified, whatever else is. */
  required: z.boolean().default(false),
  /** What a lead is that does not meet it; each kind has a sensible one. */
  otherwise: z.enum(['nurture', 'disqualified']).optional(),
  /** How the first reply asks for it: one wording, or one a language (`{ en: …, de: … }`). */
  ask: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
}

const byKind = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      ...basis,
      kind: z.literal('money'),
      at_least: z.record(Currency, limit).optional(),
    }),
    z.strictObject({ ...basis, kind: z.literal('quantity'), at_least: amountOfGoods.optional() }),
    z.strictObject({ ...basis, kind: z.literal('date'), within: interval.optional() }),
    z.strictObject({
      ...basis,
      kind: z.literal('country'),
      in: list.optional(),
      not_in: list.optional(),
    }),
    z.strictObject({
      ...basis,
      kind: z.literal('words'),
      any: list.default([]),
      none: list.default([]),
      /** Which fields are looked into: `role`, `need`, `products`, `company`, `source`; left out: all that is said. */
      in: list.optional(),
    }),
    z.strictObject({ ...basis, kind: z.literal('product') }),
    z.strictObject({ ...basis, kind: z.literal('company') }),
    z.strictObject({ ...basis, kind: z.literal('question'), question: z.string().min(1) }),
  ],
  { error: 'one of money, quantity, date, country, words, product, company, question' },
)

/** `{ name, question }` and `{ name, words: […] }` need no `kind`. */
function withKind(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'kind' in given) return given
  if ('question' in given) return { ...given, kind: 'question' }
  if (!('words' in given)) return given
  const { words, ...rest } = given
  return { ...rest, kind: 'words', any: words }
}

export const Criterion = z.preprocess(withKind, byKind)
export type Criterion = z.infer<typeof byKind>
export type CriterionOf<Kind extends Criterion['kind']> = Extract<Criterion, { kind: Kind }>

export const Qualification = z.array(Criterion).superRefine((criteria, context) => {
  criteria.forEach(({ name }, index) => {
    if (criteria.findIndex((other) => other.name === name) === index) return
    context.addIssue({ code: 'custom', path: [index, 'name'], message: `${name} is listed twice` })
  })
})

/** Who takes turns: an address, or with how much they can take compared with others; 0 takes nothing for now. */
export const Rotation = z.array(
  z.union([
    z.string().transform((email) => ({ email: email.toLowerCase(), capacity: 1 })),
    z.looseObject({
      email: z.string().transform((email) => email.toLowerCase()),
      capacity: z.number().min(0).max(1000).default(1),
    }),
  ]),
)
export type Rotation = z.infer<typeof Rotation>

/** `500 pcs` as a quantity; null where it is none. */
export function quantityIn(text: string): { value: string; unit: string } | null {
  const [, value, spelling] = /^\s*(\d+(?:\.\d+)?)\s*(\S.*?)\s*$/.exec(text) ?? []
  const unit = spelling === undefined ? null : unitOf(spelling)
  return value === undefined || unit === null ? null : { value, unit: unit.name }
}
