/** `countersign documents`: cards and past answers are proposed, and approve nothing. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { propose, seedAnswers } from '../src/cli/documents.ts'
import type { Program } from '../src/cli/program.ts'
import { arrivedFrom } from '../src/connectors/mail-files.ts'
import { readFile as readText } from '../src/evidence/text/read-file.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'

let folder = ''
let said: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-documents-'))
  await cp(new URL('../samples/exporter', import.meta.url).pathname, folder, { recursive: true })
  said = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What the commands use of the program, over real files. */
function program(): Program {
  const used = {
    say: (line: string) => said.push(line),
    fileReader: () => Promise.resolve({ read: readText, end: () => Promise.resolve() }),
    arrivedFrom: (path: string) => arrivedFrom(path),
  }
  return used as unknown as Program
}

it('adds cards for new files behind what people wrote, not approved', async () => {
  const index = join(folder, 'documents/index.yaml')
  const before = await readFile(index, 'utf8')
  const documents = join(folder, 'documents')
  await cp(join(documents, 'price-list-2026-H2.xlsx'), join(documents, 'price-list-2027-H1.xlsx'))
  await propose(program(), folder, { write: true })
  expect(await readFile(index, 'utf8')).toContain(before.trimEnd())
  const workspace = await readWorkspace(folder)
  const added = workspace.documents.find(({ fileName }) => fileName === 'price-list-2027-H1.xlsx')
  expect(added?.card).toMatchObject({
    kind: 'price-list',
    supersedes: ['PRICE-2026-H2'],
    approved_by: null,
    approved_on: null,
    review_every: '6 months',
  })
  await propose(program(), folder, {})
  expect(said.at(-1)).toBe('every document has a card already')
})

it('prints what it would add and changes nothing', async () => {
  const index = join(folder, 'documents/index.yaml')
  const before = await readFile(index, 'utf8')
  await writeFile(
    join(folder, 'documents/new.md'),
    '# Warranty\n\nTwo years. Valid until 31 December 2027.\n',
  )
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await propose(program(), folder, {})
  const text = printed.mock.calls.map(([line]) => String(line)).join('')
  printed.mockRestore()
  expect(text).toContain('title: Warranty')
  expect(text).toContain('valid_until: 2027-12-31')
  expect(await readFile(index, 'utf8')).toBe(before)
})

it('refuses to write into an index of another form', async () => {
  await writeFile(join(folder, 'documents/index.yaml'), '- { file: policy-samples.md, title: Samples }\n')
  await expect(propose(program(), folder, { write: true })).rejects.toThrow(/no list under “documents:”/)
})

it('lays answers of sent mail down as drafts, once, and leaves what a person worked on', async () => {
  const mbox = join(folder, 'sent.mbox')
  await writeFile(
    mbox,
    `From deniz Mon Oct  5 10:00:00 2026
From: Deniz Kaya <deniz.kaya@norvane.example>
To: rui@mesa.example
Subject: Re: Barcode labels
Date: Mon, 05 Oct 2026 10:00:00 +0000
Message-ID: <1@norvane.example>

Dear Mr Pinto,

yes, we print EAN-13 barcode labels on the inner cartons for EUR 0.10 from one full pallet per article.

Best regards
Deniz

On Mon, 5 Oct 2026, Rui <rui@mesa.example> wrote:
> Do you print barcode labels on the cartons?
`,
  )
  const seed = () => seedAnswers(program(), [mbox], { workspace: folder, most: '10', write: true })
  await seed()
  expect(said.at(-1)).toBe('1 mails: 1 written to documents/past-answers as drafts')
  const answers = join(folder, 'documents/past-answers')
  const [name = ''] = await readdir(answers)
  expect(await readFile(join(answers, name), 'utf8')).toContain('# check before approving: EUR 0.10')
  const { documents } = await readWorkspace(folder)
  expect(documents.find(({ fileName }) => fileName === `past-answers/${name}`)?.card).toMatchObject({
    kind: 'past-answer',
    title: 'Barcode labels',
    approved_by: null,
  })
  await writeFile(join(answers, name), 'mine now')
  await seed()
  expect(said.at(-1)).toBe('1 mails: 0 written to documents/past-answers as drafts, 1 were there already')
  expect(await readFile(join(answers, name), 'utf8')).toBe('mine now')
})
