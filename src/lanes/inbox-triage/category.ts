/** The category of a message: rules first, then headers, then what was learnt together with what words mean. */
import { evidenceAt } from '../../evidence/quote.ts'
import type { Line } from '../../evidence/thread/lines.ts'
import { fold } from '../../recognise/phrase.ts'
import { type Labelled, phrasesOf, placeOf, quoted } from './labelled.ts'
import { learntOf, toldBy } from './learnt.ts'
import { machineOf } from './machine.ts'
import { type Mail, tellingLines } from './mail.ts'
import { type Hit, meantBy, profileOf } from './meaning.ts'
import { labelByReviewed } from './reviewed.ts'
import { fittingRules } from './rules.ts'
import { type Category, categoriesOf } from './settings.ts'

export function labelOf(mail: Mail): Labelled {
  const categories = categoriesOf(mail.input)
  const decided = decidedBeforehand(mail)
  if (decided !== null) return decided
  const unaided = byWords(mail, categories)
  return labelByReviewed(mail, categories, unaided) ?? unaided
}

/** What a rule or the headers say; null where the words have to tell. */
function decidedBeforehand(mail: Mail): Labelled | null {
  const categories = categoriesOf(mail.input)
  return byRule(mail, categories) ?? byMachine(mail, categories)
}

/** What the words say when no reviewed packet taught anything; null where a rule or the headers decide. */
export function unaidedLabel(mail: Mail): Labelled | null {
  return decidedBeforehand(mail) === null ? byWords(mail, categoriesOf(mail.input)) : null
}

function byRule(mail: Mail, categories: readonly Category[]): Labelled | null {
  for (const { rule, evidence } of fittingRules(mail, null)) {
    const category = categories.find(
      ({ name }) => rule.category !== null && fold(name) === fold(rule.category),
    )
    if (category === undefined) continue
    const why = `rule “${rule.name}” of the settings`
    return { name: category.name, confidence: 0.98, evidence, why, others: [], weight: 9 }
  }
  return null
}

const conceptOf = {
  'auto-reply': 'auto-reply',
  bounce: 'bounce',
  newsletter: 'newsletter',
  invite: 'invite',
} as const

function byMachine(mail: Mail, categories: readonly Category[]): Labelled | null {
  const machine = machineOf(mail.input.reading)
  if (machine === null) return null
  const wanted = [conceptOf[machine.kind], ...(machine.kind === 'newsletter' ? ['spam'] : [])]
  const ranked = categories
    .map((category) => ({
      category,
      fit: Math.max(...wanted.map((one) => profileOf(category).get(one) ?? 0)),
    }))
    .filter(({ fit, category }) => fit >= 0.5 && !category.isRest)
    .toSorted((a, b) => b.fit - a.fit)
  const category = ranked[0]?.category ?? categories.find(({ isRest }) => isRest)
  if (category === undefined) return null
  const why = `its headers say that a machine sent it (${machine.kind})`
  return {
    name: category.name,
    confidence: ranked.length > 0 ? 0.97 : 0.7,
    evidence: machine.evidence,
    why,
    others: ranked.slice(1, 3).map(({ category: other }) => other.name),
    weight: 9,
  }
}

type Ranked = { category: Category; score: number; meant: number; learnt: number; hits: Hit[] }

/** Below this nothing speaks for any category. */
const hardlyAnything = 0.9
/** A guess between so many that none is meant. */
const tooDoubtful = 0.22

function byWords(mail: Mail, categories: readonly Category[]): Labelled {
  const lines = tellingLines(mail)
  const rest = categories.find(({ isRest }) => isRest) ?? null
  const ranked = rankedBy(
    lines,
    mail,
    categories.filter((category) => !category.isRest || profileOf(category).size > 0),
  )
  const [best] = ranked
  const exponents = ranked.map(({ score }) => Math.exp(1.2 * (score - (best?.score ?? 0))))
  // Many that hardly fit make the one that does no less likely.
  const share = 1 / exponents.slice(0, 4).reduce((sum, one) => sum + one, 0)
  const told = best === undefined ? 0 : Math.min(1, 0.55 + best.meant / 8 + Math.max(0, best.learnt) / 6)
  const isNothing = best === undefined || (best.meant < hardlyAnything && best.learnt < 0.5)
  if (isNothing || share * told < tooDoubtful)
    return {
      name: rest?.name ?? null,
      confidence: 0.45,
      evidence: [],
      why: 'no words of the message speak for any category',
      others: ranked.slice(0, 2).map(({ category }) => category.name),
      weight: 0,
    }
  const phrases = phrasesOf(best.hits)
  return {
    name: best.category.name,
    confidence: Number(Math.min(0.95, share * told).toFixed(2)),
    evidence: phrases.map(({ line, start, end }) => evidenceAt(line.source, start, end)),
    why: whyOf(best, phrases, mail),
    others: ranked
      .slice(1, 3)
      .filter((_, place) => (exponents[place + 1] ?? 0) > 0.15)
      .map(({ category }) => category.name),
    weight: best.meant + Math.max(0, best.learnt),
  }
}

function rankedBy(lines: readonly Line[], mail: Mail, categories: readonly Category[]): Ranked[] {
  const learnt = learntOf(mail.input)
  const text = lines.map((line) => line.text).join('\n')
  const told = learnt === null || text.trim() === '' ? null : toldBy(learnt, text)
  return meantBy(categories, lines)
    .map(({ name, score, hits }, place): Ranked | null => {
      const category = categories[place]
      if (category === undefined) return null
      const likely = told?.answer.ranked.find(({ label }) => label === name)?.confidence
      const labels = told?.answer.ranked.length ?? 1
      // By how much likelier than a guess, in powers of e; nothing learnt says nothing.
      const power = likely === undefined ? 0 : Math.max(-2, Math.min(2.5, Math.log((likely + 0.01) * labels)))
      const weight = power * (told?.trust ?? 0)
      const isBest = told?.answer.ranked[0]?.label === name
      const spoken = isBest ? (told?.answer.reasons ?? []).flatMap((reason) => placeOf(reason, lines)) : []
      return {
        category,
        score: score + 1.4 * weight,
        meant: score,
        learnt: weight,
        hits: [...hits, ...spoken].toSorted((a, b) => b.weight - a.weight),
      }
    })
    .filter((one) => one !== null)
    .toSorted((a, b) => b.score - a.score)
}

function whyOf({ category, learnt }: Ranked, phrases: readonly Hit[], mail: Mail): string {
  const words = quoted(phrases)
  const count = learntOf(mail.input)?.examplesOf.get(category.name) ?? 0
  const by = learnt > 0.3 && count > 0 ? ` and ${count} examples of it` : ''
  return words === '' ? `its description${by}` : `the words ${words}${by}`
}
