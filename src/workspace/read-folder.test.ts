import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../words/refusal.ts'
import { readWorkspace } from './read-folder.ts'

const folderOf = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-workspace-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const refusalOf = async (folder: string): Promise<Refusal> => {
  const outcome = await readWorkspace(folder).catch((error: unknown) => error)
  if (outcome instanceof Refusal) return outcome
  throw new Error('it was not refused', { cause: outcome })
}

describe('a workspace folder that cannot be used is refused with one clear line', () => {
  it('no folder', async () => {
    const refusal = await refusalOf(join(tmpdir(), 'countersign-there-is-none'))
    expect([refusal.code, refusal.message]).toEqual([
      'unknown-workspace',
      expect.stringMatching(/there is no workspace folder/),
    ])
  })

  it('a folder without desk.yaml', async () => {
    expect((await refusalOf(folderOf({ 'notes.txt': '' }))).message).toMatch(/it has no desk\.yaml/)
  })

  it('a mistake in a lane file', async () => {
    const folder = folderOf({
      'desk.yaml': 'business: N\n',
      'lanes/export-rfq.yaml': 'gate:\n  reviewers: x\n',
    })
    expect((await refusalOf(folder)).message).toMatch(/^lanes\/export-rfq\.yaml:2: gate\.reviewers: /)
  })

  it('a document that the index lists and the folder lacks', async () => {
    const folder = folderOf({
      'desk.yaml': 'business: N\n',
      'documents/index.yaml': '- id: prices\n  file: prices.csv\n',
    })
    expect((await refusalOf(folder)).message).toBe('documents/index.yaml: prices.csv is listed but not there')
  })

  it('a validity that is no date', async () => {
    const folder = folderOf({
      'desk.yaml': 'business: N\n',
      'documents/index.yaml': '- id: prices\n  file: prices.csv\n  valid_until: soon\n',
      'documents/prices.csv': 'a,b\n',
    })
    const { message } = await refusalOf(folder)
    expect(message).toMatch(/^documents\/index\.yaml:\d: /)
  })
})

describe('what a workspace says about its documents', () => {
  it('comes from the index, or from the top of the file, and a file nobody spoke of is a draft', async () => {
    const { documents, lanes } = await readWorkspace(
      folderOf({
        'desk.yaml': 'business: N\n',
        'lanes/export-rfq.yml': 'owner: ana@n.example\n',
        'documents/index.yaml': '- {id: prices, file: prices.csv, kind: Price-List, approved_by: Ana}\n',
        'documents/prices.csv': 'sku,price\n',
        'documents/policies/returns.md':
          '---\nid: returns\napproved_by: Ana\napproved_on: 2026-01-02\n---\nNo returns.\n',
        'documents/notes.txt': 'unapproved\n',
      }),
    )
    expect([...lanes.keys()]).toEqual(['export-rfq'])
    expect(
      documents.map(({ card, fileName, bytes }) => [
        card.id,
        card.kind,
        card.approved_by,
        fileName,
        bytes.toString(),
      ]),
    ).toEqual([
      ['notes', null, null, 'notes.txt', 'unapproved\n'],
      ['returns', null, 'Ana', 'policies/returns.md', 'No returns.\n'],
      ['prices', 'price-list', 'Ana', 'prices.csv', 'sku,price\n'],
    ])
  })
})
