/** Requirements and services as `lanes/intake.yaml` writes them. Several ways of writing are understood. */
import { z } from 'zod'
import type { LaneSettings } from '../../../words/workspace.ts'
import { type Requirement, servicesNamed } from './requirement.ts'

const words = z.union([z.string(), z.array(z.string())]).transform((list) => [list].flat())
const text = z.coerce.string()

const Entry = z.union([
  z.string().transform((name) => ({ name })),
  z.looseObject({
    name: z.string().optional(),
    document: z.string().optional(),
    item: z.string().optional(),
    service: words.optional(),
    services: words.optional(),
    applies_to: words.optional(),
    why: z.string().optional(),
    reason: z.string().optional(),
    valid_for: text.optional(),
    must_be_valid_for: text.optional(),
    validity: text.optional(),
    must_show: words.optional(),
    also: words.optional(),
    aliases: words.optional(),
    de: z.string().optional(),
    es: z.string().optional(),
  }),
])
type Entry = z.infer<typeof Entry>

const Service = z.union([
  z.string().transform((name) => ({ name })),
  z.looseObject({
    name: z.string().optional(),
    service: z.string().optional(),
    also: words.optional(),
    aliases: words.optional(),
    requires: z.array(Entry).optional(),
    requirements: z.array(Entry).optional(),
    documents: z.array(Entry).optional(),
  }),
])
type Service = z.infer<typeof Service>

/** A service of the business with the other words for it. */
export type NamedService = { name: string; also: string[] }

/** `requirements:` by service or as one list, and what stands under each of `services:`. */
export function settledRequirements(settings: LaneSettings): Requirement[] {
  const said: unknown = settings['requirements'] ?? settings['required_documents'] ?? settings['checklist']
  const list = Array.isArray(said)
    ? said.flatMap((one) => [...perService(one), ...entryOf(one, null)])
    : byService(said)
  return [...list, ...servicesIn(settings).flatMap(perService)]
}

/** `services:` as a map of names to documents, for a business that lists its requirements nowhere else. */
export function servicesAsRequirements({ services }: LaneSettings): Requirement[] {
  return Array.isArray(services) ? [] : byService(services)
}

function byService(said: unknown): Requirement[] {
  return Object.entries(isObject(said) ? said : {}).flatMap(([key, entries]) =>
    [entries]
      .flat()
      .flatMap((entry) => [
        ...(isObject(entry) ? perService({ name: key, ...entry }) : []),
        ...servicesNamed(key).flatMap((service) => entriesOf(entry, service)),
      ]),
  )
}

/** `Insurance: { why: … }`: a map of documents, instead of a list of them. */
function entriesOf(entry: unknown, service: string | null): Requirement[] {
  const isMap = isObject(entry) && Object.values(entry).every((value) => isObject(value) || value === null)
  if (!isMap) return entryOf(entry, service)
  return Object.entries(entry).flatMap(([document, value]) =>
    entryOf(isObject(value) ? { document, ...value } : document, service),
  )
}

/** The services that `services:` names, as a list or as a map of names to other words. */
export function settledServices(settings: LaneSettings): NamedService[] {
  return servicesIn(settings).flatMap((one): NamedService[] => {
    const { data } = Service.safeParse(one)
    const name = data === undefined ? undefined : nameOf(data)
    if (data === undefined || name === undefined) return []
    return [
      {
        name,
        also: ['also' in data ? (data.also ?? []) : [], 'aliases' in data ? (data.aliases ?? []) : []].flat(),
      },
    ]
  })
}

function servicesIn(settings: LaneSettings): unknown[] {
  const said: unknown = settings['services']
  if (Array.isArray(said)) return said
  return Object.entries(isObject(said) ? said : {}).map(([name, value]) =>
    isObject(value)
      ? { name, ...value }
      : { name, also: [value].flat().filter((one) => typeof one === 'string') },
  )
}

function nameOf(service: Service): string | undefined {
  return service.name ?? ('service' in service ? service.service : undefined)
}

/** `{ service: X, documents: [...] }` */
function perService(one: unknown): Requirement[] {
  const { data } = Service.safeParse(one)
  if (data === undefined || !('requires' in data || 'requirements' in data || 'documents' in data)) return []
  const entries = [data.requires, data.requirements, data.documents].flatMap((list) => list ?? [])
  return servicesNamed(nameOf(data) ?? '').flatMap((service) =>
    entries.flatMap((entry) => made(entry, service)),
  )
}

function entryOf(one: unknown, service: string | null): Requirement[] {
  const { data } = Entry.safeParse(one)
  if (data === undefined || 'documents' in data || 'requires' in data) return []
  const said = 'service' in data || 'services' in data || 'applies_to' in data
  const services = said
    ? [data.service, data.services, data.applies_to].flatMap((one) => one ?? []).flatMap(servicesNamed)
    : []
  return (services.length === 0 ? [service] : services).flatMap((name) => made(data, name))
}

function made(entry: Entry, service: string | null): Requirement[] {
  const one: Partial<Exclude<Entry, { name: string } & Record<never, never>>> = entry
  const name = one.document ?? one.item ?? one.name
  if (name === undefined) return []
  const named = (language: string | null, words: string | undefined) =>
    words === undefined ? [] : [{ language, name: words, evidence: [] }]
  return [
    {
      service,
      name: name.trim(),
      also: [
        ...named('de', one.de),
        ...named('es', one.es),
        ...[one.also ?? [], one.aliases ?? []].flat().flatMap((other) => named(null, other)),
      ],
      why: one.why ?? one.reason ?? null,
      whyEvidence: [],
      validity: one.must_be_valid_for ?? one.valid_for ?? one.validity ?? null,
      mustShow: one.must_show ?? [],
      evidence: [],
    },
  ]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
