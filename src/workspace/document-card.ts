/** What a workspace says about its documents: `documents/index.yaml`, or front matter at the top of a text file. */
import { basename, extname } from 'node:path'
import { z } from 'zod'
import { type DocumentCard, intervalDays } from '../words/document.ts'
import { parseYaml } from './yaml-file.ts'

const list = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => [value].flat().map(String))
const date = z.iso.date('a date such as 2026-12-31')

/** PACKET.md's names, with the plurals people write. */
const Said = z.looseObject({
  id: z.coerce.string().optional(),
  file: z.string().optional(),
  path: z.string().optional(),
  title: z.coerce.string().optional(),
  kind: z.string().nullish(),
  type: z.string().nullish(),
  owner: z.coerce.string().nullish(),
  approved_by: z.coerce.string().nullish(),
  approved_on: date.nullish(),
  valid_until: date.nullish(),
  supersedes: list.nullish(),
  prevails_over: list.nullish(),
  review_every: z
    .string()
    .refine((interval) => intervalDays(interval) !== null, 'an interval such as 6 months, 90 days or 1 year')
    .nullish(),
  scope: z
    .union([
      z.looseObject({
        market: list.nullish(),
        markets: list.nullish(),
        product: list.nullish(),
        products: list.nullish(),
        customer_tier: list.nullish(),
        customer_tiers: list.nullish(),
        tier: list.nullish(),
      }),
      z.string(),
      z.null(),
    ])
    .optional(),
})
type Said = z.infer<typeof Said>

const Entries = z.union([
  z.array(Said),
  z
    .record(z.string(), Said)
    .transform((map) =>
      Object.entries(map).map(([key, said]) =>
        /\.\w{2,4}$/.test(key) ? { file: key, ...said } : { id: key, ...said },
      ),
    ),
])
const Index = z.union([
  z.looseObject({ documents: Entries }).transform(({ documents }) => documents),
  Entries,
])

export type IndexedCard = { card: DocumentCard; file: string | null }

/** The cards of `documents/index.yaml`, each with the file name it is about. */
export function readIndex(file: string, text: string): IndexedCard[] {
  return parseYaml(file, text, Index).map((said) => {
    const named = said.file ?? said.path ?? null
    return { card: cardOf(said, named ?? said.id ?? ''), file: named }
  })
}

/** The card in the front matter of a text document and the text without it; null where there is none. */
export function readFrontMatter(file: string, text: string): { card: DocumentCard; body: string } | null {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!found) return null
  return { card: cardOf(parseYaml(file, found[1] ?? '', Said), file), body: text.slice(found[0].length) }
}

/** The card of a file nobody has said anything about: a draft, which supports nothing until a person approves it. */
export function unknownCard(file: string): DocumentCard {
  return cardOf({}, file)
}

function cardOf(said: Said, file: string): DocumentCard {
  const id = said.id ?? basename(file, extname(file))
  const scope = typeof said.scope === 'string' ? { market: [said.scope] } : (said.scope ?? {})
  const market = scope.market ?? ('markets' in scope ? scope.markets : null)
  const product = 'product' in scope ? (scope.product ?? scope.products) : null
  const tier = 'customer_tier' in scope ? (scope.customer_tier ?? scope.customer_tiers ?? scope.tier) : null
  return {
    id,
    title: said.title ?? id,
    kind: (said.kind ?? said.type)?.toLowerCase() ?? null,
    owner: said.owner ?? null,
    approved_by: said.approved_by ?? null,
    approved_on: said.approved_on ?? null,
    valid_until: said.valid_until ?? null,
    supersedes: said.supersedes ?? [],
    prevails_over: said.prevails_over ?? [],
    review_every: said.review_every ?? null,
    scope: {
      ...(market ? { market } : {}),
      ...(product ? { product } : {}),
      ...(tier ? { customer_tier: tier } : {}),
    },
  }
}
