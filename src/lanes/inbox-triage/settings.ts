/** The lane's own part of its settings: categories, queues, rules, customers and priorities, however they are written. */
import { fold } from '../../recognise/phrase.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { LaneSettings } from '../../words/workspace.ts'
import { type Priority, priorities } from './fields.ts'

export type Category = {
  name: string
  /** Everything the settings say of what it means: its title, description and key words. */
  meaning: string
  keywords: string[]
  examples: string[]
  queue: string | null
  owner: string | null
  priority: Priority | null
  /** Where mail goes that fits nothing else: `other`, `general`, `sonstiges`. */
  isRest: boolean
}

export type Queue = { name: string; owner: string | null; meaning: string; takes: string[] }

type Entry = { key: string | null; value: unknown }

/** One object of settings is one version of them. */
const known = new WeakMap<LaneSettings, Category[]>()

/** The closed list; empty where the settings have none. */
export function categoriesOf(input: Pick<LaneInput, 'settings' | 'desk'>): Category[] {
  const before = known.get(input.settings)
  if (before !== undefined) return before
  const categories = readCategories(input)
  known.set(input.settings, categories)
  return categories
}

function readCategories({ settings, desk }: Pick<LaneInput, 'settings' | 'desk'>): Category[] {
  const given =
    settings['categories'] ??
    settings['labels'] ??
    settings['topics'] ??
    settings['classes'] ??
    desk['categories']
  return entriesOf(given).flatMap(categoryOf)
}

function categoryOf({ key, value }: Entry): Category[] {
  const name =
    key ??
    textAt(value, 'id') ??
    textAt(value, 'key') ??
    textAt(value, 'name', 'category', 'label', 'title', 'code')
  const bare = typeof value === 'string' ? value : null
  const called = name ?? bare
  if (called === null || called.trim() === '') return []
  const titles = ['name', 'label', 'title', 'category'].flatMap((one) => textAt(value, one) ?? [])
  const described = key === null ? null : bare
  const description =
    described ?? textAt(value, 'description', 'meaning', 'definition', 'about', 'when', 'means') ?? ''
  const keywords = listAt(value, 'keywords', 'words', 'also', 'synonyms', 'aliases', 'terms')
  return [
    {
      name: called,
      meaning: [...new Set([called.replace(/[-_/]+/g, ' '), ...titles]), description, ...keywords].join('. '),
      keywords,
      examples: listAt(value, 'examples', 'seeds', 'samples', 'utterances', 'seed_examples'),
      queue: textAt(value, 'queue', 'team', 'route', 'route_to', 'inbox'),
      owner: textAt(value, 'owner', 'assignee', 'person', 'email'),
      priority: priorityNamed(textAt(value, 'priority', 'default_priority')),
      isRest: rest.test(fold(called).replace(/[-_]+/g, ' ')) || flagAt(value, 'fallback', 'default', 'rest'),
    },
  ]
}

const rest =
  /^(?:(?:all |any |everything )?(?:other|others|else)(?: .*)?|misc(?:ellaneous)?|general(?: (?:enquir\w+|inquir\w+))?|unclear|unknown|uncategori[sz]ed|unsorted|none(?: of (?:these|the above))?|sonstiges?|andere[rs]?|allgemein(?:es)?|unklar|otros?|otras?|varios|general(?:es)?|autres?|divers|inconnu)$/

/** The queues with what they take. */
export function queuesOf({ queues }: Pick<LaneSettings, 'queues'>): Queue[] {
  return entriesOf(queues).flatMap(({ key, value }): Queue[] => {
    if (typeof value === 'string') {
      if (key === null) return [{ name: value, owner: null, meaning: value, takes: [] }]
      return value.includes('@')
        ? [{ name: key, owner: value, meaning: key, takes: [key] }]
        : [{ name: value, owner: null, meaning: `${key}. ${value}`, takes: [key] }]
    }
    const name = textAt(value, 'name', 'queue', 'id') ?? key
    if (name === null) return []
    const takes = listAt(value, 'categories', 'takes', 'handles', 'for', 'topics', 'category')
    return [
      {
        name,
        owner: textAt(value, 'owner', 'email', 'assignee', 'lead', 'manager'),
        meaning: [key ?? '', name, textAt(value, 'description', 'about', 'title') ?? ''].join('. '),
        takes: [...takes, ...(key === null ? [] : [key]), name],
      },
    ]
  })
}

export type Condition = { field: string; words: string[] }
export type Rule = {
  name: string
  conditions: Condition[]
  category: string | null
  queue: string | null
  owner: string | null
  priority: Priority | null
}

const outcomes = new Set([
  'name',
  'id',
  'then',
  'set',
  'category',
  'queue',
  'owner',
  'assign',
  'priority',
  'why',
  'reason',
  'note',
])

/** What somebody decided beforehand, in the order in which it counts. */
export function rulesOf(settings: LaneSettings): Rule[] {
  const given = settings['rules'] ?? settings['routing_rules'] ?? settings['routing']
  return entriesOf(given).flatMap(({ key, value }, place): Rule[] => {
    if (typeof value !== 'object' || value === null) return []
    const then = memberOf(value, 'then') ?? memberOf(value, 'set') ?? value
    const when = memberOf(value, 'when') ?? memberOf(value, 'if') ?? memberOf(value, 'match')
    const told = when ?? Object.fromEntries(Object.entries(value).filter(([name]) => !outcomes.has(name)))
    const conditions = conditionsOf(told)
    if (conditions.length === 0) return []
    return [
      {
        name: textAt(value, 'name', 'id') ?? key ?? `rule ${place + 1}`,
        conditions,
        category: when === undefined && textAt(then, 'category') === null ? null : textAt(then, 'category'),
        queue: textAt(then, 'queue'),
        owner: textAt(then, 'owner', 'assign'),
        priority: priorityNamed(textAt(then, 'priority')),
      },
    ]
  })
}

const sentence =
  /^(\w+)\s+(?:contains|is|equals|has|includes|ends with|starts with|=|:)\s+["'“]?(.+?)["'”]?$/i

function conditionsOf(told: unknown): Condition[] {
  if (typeof told === 'string') {
    const [, field, words] = sentence.exec(told.trim()) ?? []
    return field === undefined || words === undefined ? [] : [{ field: fold(field), words: [words] }]
  }
  if (Array.isArray(told)) return told.flatMap(conditionsOf)
  if (typeof told !== 'object' || told === null) return []
  return Object.entries(told).map(([field, value]) => ({ field: fold(field), words: listOf(value) }))
}

export type Tier = {
  of: string
  tier: string | null
  priority: Priority | null
  owner: string | null
  queue: string | null
}

/** Customers whose mail is looked at first: a domain or an address, with what their tier says. */
export function customersOf(settings: LaneSettings): Tier[] {
  const tiers = new Map(
    entriesOf(settings['tiers'] ?? settings['sla'] ?? settings['service_levels']).flatMap(
      ({ key, value }) => {
        const name = key ?? textAt(value, 'name', 'tier')
        const priority = typeof value === 'string' ? value : textAt(value, 'priority')
        return name === null ? [] : [[fold(name), priorityNamed(priority)] as const]
      },
    ),
  )
  const listed = entriesOf(settings['customers'] ?? settings['accounts'] ?? settings['key_accounts'])
  const named = listed.flatMap(({ key, value }): Tier[] => {
    const of = key ?? textAt(value, 'domain', 'email', 'address')
    if (of === null) return []
    const tier =
      typeof value === 'string' && key !== null ? value : textAt(value, 'tier', 'level', 'plan', 'contract')
    const own = priorityNamed(textAt(value, 'priority'))
    return [
      {
        of: fold(of).replace(/^@/, ''),
        tier,
        priority: own ?? (tier === null ? null : (tiers.get(fold(tier)) ?? null)),
        owner: textAt(value, 'owner'),
        queue: textAt(value, 'queue'),
      },
    ]
  })
  const first = listOf(settings['vip'] ?? settings['vips']).map(
    (of): Tier => ({
      of: fold(of).replace(/^@/, ''),
      tier: 'vip',
      priority: 'high',
      owner: null,
      queue: null,
    }),
  )
  return [...named, ...first]
}

/** Words by which the settings say a priority: `priorities: { urgent: [line down, recall] }`. */
export function priorityWords(settings: LaneSettings): { priority: Priority; words: string[] }[] {
  const given = settings['priorities'] ?? settings['priority']
  return entriesOf(given).flatMap(({ key, value }) => {
    const priority = priorityNamed(key ?? textAt(value, 'name', 'priority', 'level'))
    const words = Array.isArray(value)
      ? listOf(value)
      : listAt(value, 'words', 'keywords', 'phrases', 'when', 'examples')
    return priority === null ? [] : [{ priority, words }]
  })
}

export function priorityNamed(name: string | null): Priority | null {
  const said = fold(name ?? '').trim()
  return priorities.find((one) => one === said) ?? otherNames.get(said) ?? null
}

const otherNames = new Map<string, Priority>([
  ['p1', 'urgent'],
  ['p2', 'high'],
  ['p3', 'normal'],
  ['p4', 'low'],
  ['critical', 'urgent'],
  ['medium', 'normal'],
])

function entriesOf(given: unknown): Entry[] {
  if (Array.isArray(given)) {
    // `- billing: Invoices and payments` is a map of one.
    return given.flatMap((value): Entry[] => {
      const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : []
      const [pair] = pairs
      const isPair = pairs.length === 1 && pair !== undefined && !['name', 'id', 'label'].includes(pair[0])
      return isPair ? [{ key: pair[0], value: pair[1] }] : [{ key: null, value }]
    })
  }
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).map(([key, value]) => ({ key, value }))
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textAt(value: unknown, ...names: string[]): string | null {
  for (const name of names) {
    const found = memberOf(value, name)
    if (typeof found === 'string' && found.trim() !== '') return found.trim()
  }
  return null
}

function listAt(value: unknown, ...names: string[]): string[] {
  return names.flatMap((name) => listOf(memberOf(value, name)))
}

function listOf(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '')
}

function flagAt(value: unknown, ...names: string[]): boolean {
  return names.some((name) => memberOf(value, name) === true)
}
