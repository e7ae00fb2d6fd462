/** What every paper promises, held against every case of every lane that makes one. */
import { describe, expect, test } from 'vitest'
import { lanes } from '../src/lanes/index.ts'
import { paperOf } from '../src/route/papers.ts'
import { isSound, type Paper, type PaperValue, unfinished } from '../src/words/paper.ts'
import { casesOf, draftCase } from './lane-cases.ts'

describe.each(lanes)('papers of the lane $name', (lane) => {
  describe.each(casesOf(lane))('$name', (one) => {
    let made: ReturnType<typeof draftCase> | null = null
    // Drafted when the first test of the case asks, so that none waits for the cases of all others.
    const drafted = () => {
      made ??= draftCase(lane, one, { proposal: true })
      return made
    }

    test('an offer says no price, minimum, lead time or certificate that the reply does not say', async () => {
      const { packet } = await drafted()
      const written = packet.drafts.map(({ body }) => body).join('\n')
      for (const paper of lane.papers?.(packet.fields, packet) ?? []) {
        const said = paper.tables.flatMap(({ rows }) =>
          rows.flatMap(({ price, total, moq, lead_time: lead, certificates }) =>
            [price, total, moq, lead, certificates].flatMap(textsOf),
          ),
        )
        for (const text of said) expect(written).toContain(text.split(' / ')[0]?.split(', ')[0])
      }
    })

    test('every value of an offer rests on evidence, or on a person', async () => {
      const { packet } = await drafted()
      const bare = (lane.papers?.(packet.fields, packet) ?? [])
        .flatMap(valuesIn)
        .filter((value) => 'text' in value && value.text !== '' && !/^\d+$/.test(value.text))
        .filter((value) => 'text' in value && value.evidence.length === 0 && value.enteredBy === undefined)
      expect(bare).toEqual([])
    })

    test('a paper is unfinished exactly where a slot of its draft is open or approve is closed', async () => {
      const { packet } = await drafted()
      const open = packet.drafts.filter(({ kind, slots }) => {
        return kind === 'proposal' && slots.some(({ filled }) => !filled)
      })
      const papers = packet.drafts
        .filter(({ kind }) => kind === 'proposal')
        .map(() => paperOf(lane, packet, 'proposal'))
      expect(papers.filter((paper) => unfinished(paper).length > paper.closed.length)).toHaveLength(
        open.length,
      )
    })

    test('a proposal quotes needs and says nothing that nobody supports', async () => {
      const { packet } = await drafted()
      for (const draft of packet.drafts.filter(({ kind }) => kind === 'proposal')) {
        const loose = draft.claims.filter((claim) => !isSound(claim))
        expect(loose.map(({ text, status, reason }) => `${text}: ${status} (${reason})`)).toEqual([])
        expect(
          draft.claims.some(({ evidence }) => evidence.some(({ source }) => source.startsWith('signal:'))),
        ).toBe(true)
      }
    })

    test('the one-page context of any packet names its gate and every reason to look', async () => {
      const { packet } = await drafted()
      const paper = paperOf(lane, packet, 'context')
      const reasons = paper.sections.find(({ name }) => name === 'reasons')?.lines ?? []
      expect(reasons).toHaveLength(packet.gate.reasons.length)
      expect(paper.facts.find(({ name }) => name === 'gate')?.value).toMatchObject({
        text: expect.stringContaining(packet.gate.decision),
      })
    })
  })
})

function valuesIn({ facts, tables, sections }: Paper): PaperValue[] {
  return [
    ...facts.map(({ value }) => value),
    ...tables.flatMap(({ rows }) =>
      rows.flatMap((row) => Object.values(row).filter((value) => value !== null)),
    ),
    ...sections.flatMap(({ lines }) => lines),
  ]
}

function textsOf(value: PaperValue | null | undefined): string[] {
  return value && 'text' in value ? [value.text] : []
}
