/** Papers of a packet as files: which there are, from which template, and their bytes. Reads, never writes. */
import { contextPaper } from '../paper/context.ts'
import { type DocxTemplate, renderDocx } from '../paper/docx.ts'
import { renderPdf } from '../paper/pdf.ts'
import { proposalPapers } from '../paper/proposal.ts'
import type { Library, LibraryDocument } from '../words/document.ts'
import { supports } from '../words/document.ts'
import type { Lane } from '../words/lane.ts'
import type { Packet } from '../words/packet.ts'
import type { Paper, PaperKind } from '../words/paper.ts'
import { Refusal } from '../words/refusal.ts'
import { type InForce, libraryOf } from '../workspace/in-force.ts'
import type { Context } from './context.ts'

export const paperFormats = ['docx', 'pdf'] as const
export type PaperFormat = (typeof paperFormats)[number]

export type PaperFile = { fileName: string; mediaType: string; bytes: Uint8Array }

/** Finds the bytes of a template among the approved documents. */
export type Templates = {
  documents: Library['documents']
  bytesOf: (document: LibraryDocument) => Promise<Uint8Array>
}

export type Making = {
  paper: Paper
  format: PaperFormat
  business: string
  /** The date in the file’s own properties; the same for every making of a packet. */
  madeAt: Date
  templates: Templates
}

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The paper of a kind that a packet gives; Refusal('not-found') that says why it gives none. */
export function paperOf(lane: Lane, packet: Packet, kind: PaperKind): Paper {
  const all = [
    ...(lane.papers?.(packet.fields, packet) ?? []),
    ...proposalPapers(packet),
    contextPaper(packet, lane.title),
  ]
  const paper = all.find((one) => one.kind === kind)
  if (paper) return paper
  throw new Refusal(
    'not-found',
    kind === 'proposal'
      ? 'the packet holds no proposal: ask for one first'
      : `the packet holds no ${kind}: its lane makes none, or nothing is offered in it`,
  )
}

/** The kinds of papers a packet gives, and whether a person may ask for a proposal besides. */
export function papersThere(
  lane: Lane | undefined,
  packet: Packet,
): { kinds: PaperKind[]; mayPropose: boolean } {
  const own = lane?.papers?.(packet.fields, packet) ?? []
  const kinds = [...own, ...proposalPapers(packet)].map(({ kind }) => kind)
  const mayPropose = lane?.proposal !== undefined && packet.drafts.length > 0 && !kinds.includes('proposal')
  return { kinds: [...new Set([...kinds, 'context' as const])], mayPropose }
}

/** The file of a paper: the same bytes for the same packet, template and business. */
export async function makeFile({ paper, format, business, madeAt, templates }: Making): Promise<PaperFile> {
  const fileName = `${safeName(paper.fileName)}.${format}`
  const mediaType = mediaTypes[format]
  if (format === 'pdf') return { fileName, mediaType, bytes: await renderPdf(paper, { business, madeAt }) }
  if (paper.kind === 'context') throw new Refusal('bad-request', 'the one-page context is a PDF only')
  return { fileName, mediaType, bytes: renderDocx(paper, await templateFor(paper, templates)) }
}

/** A stored revision’s paper as a file. Refusal('not-found') for a packet, revision or paper that is not there. */
export async function storedPaper(
  context: Context,
  businessId: string,
  wanted: { packetId: string; revision: number; kind: PaperKind; format: PaperFormat },
): Promise<PaperFile> {
  const packet = await revisionOf(context, businessId, wanted)
  const lane = context.lanes.get(packet.lane)
  if (!lane) throw new Refusal('unknown-lane', `this version of the program has no lane ${packet.lane}`)
  const workspace = await context.workspaces.inForce(businessId)
  return makeFile({
    paper: paperOf(lane, packet, wanted.kind),
    format: wanted.format,
    business: workspace.desk.business,
    madeAt: new Date(packet.signal.receivedAt),
    templates: storedTemplates(context, businessId, workspace),
  })
}

async function revisionOf(
  { database }: Context,
  businessId: string,
  { packetId, revision }: { packetId: string; revision: number },
): Promise<Packet> {
  const row = await database
    .selectFrom('packet_revision')
    .select('body')
    .where('business_id', '=', businessId)
    .where('packet_id', '=', packetId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', `there is no revision ${revision} of such a packet`)
  return row.body
}

function storedTemplates(context: Context, businessId: string, workspace: InForce): Templates {
  const { documents } = libraryOf(workspace, null, context.clock.now())
  const bytesOf = async ({ card, version }: LibraryDocument): Promise<Uint8Array> => {
    const { content } = await context.database
      .selectFrom('document')
      .innerJoin('blob', (on) =>
        on
          .onRef('blob.business_id', '=', 'document.business_id')
          .onRef('blob.sha256', '=', 'document.content_sha256'),
      )
      .select('blob.content')
      .where('document.business_id', '=', businessId)
      .where('document.document_id', '=', card.id)
      .where('document.version', '=', version)
      .executeTakeFirstOrThrow()
    return content
  }
  return { documents, bytesOf }
}

/**
 * The business's approved template for a paper: a DOCX of the kind `offer-template` or `proposal-template`, the one in
 * the paper's language where there are several.
 */
async function templateFor(
  { kind, language }: Paper,
  { documents, bytesOf }: Templates,
): Promise<DocxTemplate> {
  const wanted = `${kind}-template`
  const all = documents.filter((document) => document.card.kind === wanted && isDocx(document))
  const inForce = all.filter(supports)
  const spoken = inForce.filter(({ text }) => text.language === language)
  const [template, other] = spoken.length > 0 ? spoken : inForce
  if (!template) throw new Refusal('not-found', whyNone(wanted, all))
  if (other)
    throw new Refusal(
      'bad-workspace',
      `${template.card.id} and ${other.card.id} are both in force as ${wanted}: let one supersede the other`,
    )
  return { fileName: template.fileName, bytes: await bytesOf(template) }
}

function whyNone(wanted: string, all: readonly LibraryDocument[]): string {
  const [first] = all
  return first
    ? `the template ${first.card.id} is ${first.state}: approve a ${wanted} that is in force, or take the PDF`
    : `there is no approved DOCX of the kind ${wanted} among the documents: add one, or take the PDF`
}

function isDocx({ fileName }: LibraryDocument): boolean {
  return fileName.toLowerCase().endsWith('.docx')
}

/** Letters, digits and a few signs: a buyer's number may hold what no file name may. */
function safeName(name: string): string {
  const safe = name
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return safe.slice(0, 120).replace(/^[.-]+|[. -]+$/g, '') || 'paper'
}
