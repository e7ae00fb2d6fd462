/** A proposal draft as a paper: the text a person approved, section by section, without what nobody stands behind. */
import type { Claim, Draft, Packet, Slot } from '../words/packet.ts'
import { closedReasons, isSound, type Paper, type PaperSection, type PaperValue } from '../words/paper.ts'
import { paperWordsIn } from '../words/paper-words.ts'

/**
 * The papers of a packet’s proposal drafts. Blocks of the text are parted by blank lines; a block of several lines is
 * a section under its first line. A person’s rewording of the draft is therefore the paper’s, too.
 */
export function proposalPapers({ drafts, signal, gate }: Packet): Paper[] {
  return drafts.flatMap((draft): Paper[] => {
    if (draft.kind !== 'proposal') return []
    return [
      {
        kind: 'proposal',
        fileName: draft.subject,
        language: signal.language ?? 'en',
        title: draft.subject,
        facts: [],
        tables: [],
        sections: sectionsOf(draft, paperWordsIn(signal.language).blank),
        words: paperWordsIn(signal.language),
        closed: closedReasons(gate),
      },
    ]
  })
}

type Line = { text: string; start: number; end: number }

function sectionsOf(draft: Draft, blank: string): PaperSection[] {
  const blocks = blocksOf(draft.body)
  return blocks.map((lines, index) => {
    const [first, ...rest] = lines
    // The greeting with the opening comes first and the sign-off last: neither has a heading.
    const headed = first !== undefined && rest.length > 0 && index > 0 && index < blocks.length - 1
    return {
      name: `section_${index}`,
      heading: headed
        ? textWithout(
            first,
            draft.claims.filter((claim) => !isSound(claim) && isIn(claim, first)),
            blank,
          )
        : '',
      lines: (headed ? rest : lines).map((line) => valueAt(line, draft, blank)),
    }
  })
}

function blocksOf(body: string): Line[][] {
  const blocks: Line[][] = [[]]
  let at = 0
  for (const text of body.split('\n')) {
    const line = { text, start: at, end: at + text.length }
    at += text.length + 1
    if (text.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((lines) => lines.length > 0)
}

/** The line; open where it holds an open slot or a statement that nothing supports, which then is not shown. */
function valueAt(line: Line, draft: Draft, blank: string): PaperValue {
  const within = (one: Claim | Slot): boolean => isIn(one, line)
  const claims = draft.claims.filter(within)
  const loose = claims.filter((claim) => !isSound(claim))
  const slots = draft.slots.filter((one) => !one.filled && within(one))
  const shown = textWithout(line, loose, blank)
  const [why] = [
    ...slots.map(({ reason }) => reason ?? 'nobody filled it'),
    ...loose.map(({ text, reason }) => `“${text}”: ${reason ?? 'nothing supports it'}`),
  ]
  return why === undefined
    ? { text: shown, evidence: claims.flatMap(({ evidence }) => evidence) }
    : { open: why, shown }
}

function isIn({ start, end }: Claim | Slot, line: Line): boolean {
  return start < line.end && line.start < end
}

function textWithout({ text, start }: Line, loose: readonly Claim[], blank: string): string {
  const cut = loose
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (left, claim) =>
        `${left.slice(0, Math.max(0, claim.start - start))}${blank}${left.slice(Math.max(0, claim.end - start))}`,
      text,
    )
  return cut.replace(/^- /, '').trim()
}
