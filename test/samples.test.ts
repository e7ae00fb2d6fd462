import { readFileSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkEvidence } from '../src/evidence/grounding.ts'
import { openLibrary } from '../src/evidence/library.ts'
import { readSignal } from '../src/evidence/mail/read-signal.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { readFile } from '../src/evidence/text/read-file.ts'
import { exportRfq } from '../src/lanes/export-rfq/lane.ts'
import { makePacket } from '../src/route/make-packet.ts'
import type { Library } from '../src/words/document.ts'
import type { SourceText } from '../src/words/text.ts'
import { extractDocuments } from '../src/workspace/extract-documents.ts'
import { settingsOf } from '../src/workspace/in-force.ts'
import { readWorkspace, type Workspace } from '../src/workspace/read-folder.ts'

const folder = new URL('../samples/exporter', import.meta.url).pathname
const now = new Date('2026-11-24T09:00:00Z')

type Truth = {
  buyer: { email: string | null; company: string | null }
  rfq_number: string | null
  items: { sku: string | null; offer: { unit_price: { amount: string } | null } | null }[]
  outcome: string | null
  also_fine?: unknown
  stop: string | null
}
const truths = parse(readFileSync(join(folder, 'signals/expected.yaml'), 'utf8')) as Record<string, Truth>

/** The sample's own ground truth was written by reading the mails, not by running the lane. */
describe('the sample mails', () => {
  let workspace: Workspace
  let library: Library

  beforeAll(async () => {
    workspace = await readWorkspace(folder)
    const read = (one: { source: string; name: string; mediaType: string; bytes: Uint8Array }) =>
      readFile({ ...one, limits: defaultLimits })
    const documents = await extractDocuments(workspace.documents, read)
    const { documents: allowed } = settingsOf(workspace, 'export-rfq')
    library = openLibrary(
      documents.map(({ document }) => ({ document, withdrawn: false })),
      { now, allowed },
    )
  })

  async function draftOf(name: string) {
    const raw = await readBytes(join(folder, 'signals', name))
    const given = {
      raw,
      mediaType: 'message/rfc822',
      fileName: name,
      limits: defaultLimits,
      readAttachment: readFile,
    }
    const reading = await readSignal(given)
    const packet = await makePacket({
      lane: exportRfq,
      signal: { id: name, sha256: '', receivedAt: now, reading },
      now,
      desk: workspace.desk,
      settings: settingsOf(workspace, 'export-rfq'),
      library,
      find: async () => [],
    })
    return { reading, packet }
  }

  for (const [name, truth] of Object.entries(truths)) {
    it(`${name} is read as a careful person reads it`, async () => {
      const { packet } = await draftOf(name)
      const fields = exportRfq.fields.parse(packet.fields) as {
        buyer: Record<string, { value: unknown }>
        rfq_number: { value: unknown }
        items: {
          match: { sku: { value: unknown } }
          offer: { unit_price: { value: { amount: string } | null } }
        }[]
      }
      expect(fields.buyer.email?.value).toBe(truth.buyer.email)
      expect(fields.buyer.company?.value).toBe(truth.buyer.company)
      expect(fields.rfq_number.value).toBe(truth.rfq_number)
      expect(fields.items.map(({ match }) => match.sku.value)).toEqual(truth.items.map(({ sku }) => sku))
      // One wrong price would end it: what is offered is what the price list supports for that quantity, or nothing.
      // Where the mail is stopped or declined no price goes out, whatever the list says.
      const offered = fields.items.map(({ offer }) => offer.unit_price.value?.amount ?? null)
      const said = packet.drafts.flatMap(({ claims }) => claims.filter(({ kind }) => kind === 'price'))
      const prices = truth.stop === null ? offered : said.map(({ text }) => text)
      const right = truth.items.map(({ offer }) => offer?.unit_price?.amount ?? null)
      expect(prices).toEqual(truth.stop === null ? right : [])
    })

    it(`${name}: every claim of its draft is supported, and every piece of evidence stands where it says`, async () => {
      const { reading, packet } = await draftOf(name)
      const unsupported = packet.drafts.flatMap(({ claims }) =>
        claims.filter(({ status }) => status !== 'supported'),
      )
      expect(unsupported.map(({ text, reason }) => `${text}: ${reason ?? ''}`)).toEqual([])
      expect(packet.gate.reasons.filter(({ code }) => code.endsWith('-claim'))).toEqual([])
      const texts = (source: string): SourceText | undefined =>
        reading.texts.find((text) => text.source === source) ??
        library.documents.find(({ text }) => text.source === source)?.text
      expect(checkEvidence(packet, texts)).toEqual([])
    })
  }

  it('no draft is made for the request to change bank details', async () => {
    const { packet } = await draftOf('16-bank-details-antwerp.eml')
    expect(packet.gate.decision).toBe('stop')
    expect(packet.drafts).toEqual([])
    expect(packet.record.changes).toEqual([])
  })
})
