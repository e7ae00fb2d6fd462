/** The drafts: a recap for the deal's owner, or the question which deal it is. */
import { type Statement, writeDraft } from '../../evidence/draft-text.ts'
import { fillTemplate, parseTemplate, type TemplateValues } from '../../evidence/templates.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { LaneInput } from '../../words/lane.ts'
import type { Draft } from '../../words/packet.ts'
import type { CrmHygiene } from './fields.ts'
import { recap, whichDeal } from './templates/recap.ts'
import { weeklyDrafts } from './weekly.ts'
import { weeklySheetOf } from './weekly-sheet.ts'

const recapTemplate = parseTemplate(recap, 'recap.en')
const whichTemplate = parseTemplate(whichDeal, 'which-deal.en')

/** A list of deals yields a summary an owner, a note one draft. */
export function draftsFor(fields: CrmHygiene, owner: string | null, input: LaneInput): Draft[] {
  const sheet = weeklySheetOf(input)
  if (sheet !== null) return weeklyDrafts(sheet, input)
  const { match, next_step: next } = fields
  const facts = fields.recap.evidence.map(quoted)
  const party = match.id.evidence[0] ?? match.candidates[0]?.evidence[0]
  const values: TemplateValues = {
    party:
      party === undefined || party.source.startsWith('signal:header')
        ? null
        : (quoted(party, 'party')['what'] ?? null),
    facts,
    step: next.text.evidence.length > 0 && facts.length === 0 ? next.text.value : null,
    passing: fields.said_in_passing.flatMap(({ evidence }) => evidence.map(quoted)),
    nothing: facts.length === 0 && next.text.value === null,
    several: match.candidates.length > 0,
  }
  const isKnown = match.id.value !== null
  return [
    writeDraft({
      kind: isKnown ? 'recap' : 'task',
      to: owner === null ? [] : [owner],
      subject: isKnown ? 'Recap of a note' : 'Which deal is this note about?',
      parts: fillTemplate(isKnown ? recapTemplate : whichTemplate, values),
    }),
  ]
}

function quoted(evidence: Evidence, kind: unknown = 'property'): { what: Statement } {
  return {
    what: {
      claim: evidence.quote.replace(/\s+/g, ' ').trim(),
      kind: kind === 'party' ? 'party' : 'property',
      evidence: [evidence],
    },
  }
}
