/** `countersign documents`: what files seem to be, and which answers were given before, for a person to approve. */
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readSignal } from '../evidence/mail/read-signal.ts'
import { gatherAnswers, type PastAnswer } from '../evidence/past-answers.ts'
import { type ProposedCard, proposeCard } from '../evidence/propose-card.ts'
import { defaultLimits } from '../evidence/text/limits.ts'
import { Refusal } from '../words/refusal.ts'
import { plainText } from '../words/text.ts'
import { extractDocuments } from '../workspace/extract-documents.ts'
import { readWorkspace, type Workspace } from '../workspace/read-folder.ts'
import type { Program } from './program.ts'

/** Cards for the files nobody has said anything about: printed, or with `write` added to `documents/index.yaml`. */
export async function propose(
  program: Program,
  folder: string,
  { write = false }: { write?: boolean },
): Promise<void> {
  const workspace = await readWorkspace(folder)
  const unsaid = workspace.documents.filter(({ isCarded }) => !isCarded)
  if (unsaid.length === 0) return program.say('every document has a card already')
  const reader = await program.fileReader()
  try {
    const extracted = await extractDocuments(unsaid, (one) => reader.read({ ...one, limits: defaultLimits }))
    const known = workspace.documents.filter(({ isCarded }) => isCarded)
    const entries = extracted.map(({ document: { text, fileName } }) =>
      entryOf(fileName, proposeCard(text, { fileName, known })),
    )
    if (write) await addToIndex(workspace, entries)
    else process.stdout.write(`documents:\n${entries.join('')}`)
    for (const { document, findings } of extracted)
      for (const { message } of findings) program.say(`${document.fileName}: ${message}`)
    const done = write ? 'added to documents/index.yaml' : 'proposed'
    program.say(`${entries.length} ${done}: drafts until somebody fills in approved_by and approved_on`)
  } finally {
    await reader.end()
  }
}

function entryOf(file: string, { card, because }: ProposedCard): string {
  const { supersedes, scope, review_every, valid_until, ...rest } = card
  const said = {
    file,
    ...rest,
    approved_by: null,
    approved_on: null,
    ...(valid_until === null ? {} : { valid_until }),
    ...(review_every === null ? {} : { review_every }),
    ...(supersedes.length > 0 ? { supersedes } : {}),
    ...(Object.keys(scope).length > 0 ? { scope } : {}),
  }
  const why = because.map(({ field, evidence, why: reason }) => {
    const quote =
      evidence === null ? '' : ` “${evidence.quote}”${evidence.where ? ` (${evidence.where})` : ''}`
    return `    # ${field}: ${reason}${quote}\n`
  })
  const lines = stringify(said, { lineWidth: 0 }).trimEnd().split('\n')
  return `${why.join('')}${lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('')}`
}

/** Written behind what is there, so that people's comments stay; refused where the file has another form. */
async function addToIndex(workspace: Workspace, entries: readonly string[]): Promise<void> {
  const folder = join(workspace.folder, 'documents')
  const names = await readdir(folder)
  const known = names.find((name) => /^index\.ya?ml$/.test(name))
  const path = join(folder, known ?? 'index.yaml')
  // An index that is there and cannot be read is no empty one: it must not be written over.
  const written = known === undefined ? '' : await readFile(path, 'utf8')
  if (written.trim() !== '' && !/^documents:[ \t]*\n(?:[ \t]*#.*\n|[ \t]*\n)*  - /m.test(written))
    throw new Refusal(
      'bad-workspace',
      `${path} is no list under “documents:”; run without --write and add the lines`,
    )
  if (written.trim() === '') await writeFile(path, `documents:\n${entries.join('')}`)
  else await appendFile(path, `${written.endsWith('\n') ? '' : '\n'}\n${entries.join('\n')}`)
}

type SeedOptions = { workspace: string; most: string; write?: boolean }

/** Past answers of an archive of sent mail, as drafts in `documents/`; those that were given most often come first. */
export async function seedAnswers(
  program: Program,
  archives: readonly string[],
  options: SeedOptions,
): Promise<void> {
  const most = Number(options.most)
  if (!Number.isInteger(most) || most < 1)
    throw new Refusal('bad-argument', `--most ${options.most}: a number from 1 on`)
  const workspace = await readWorkspace(options.workspace)
  const own = new Set(
    workspace.desk.people.flatMap(({ email }) => email.slice(email.indexOf('@')).toLowerCase()),
  )
  const answers = gatherAnswers((address) => own.has(address.slice(address.lastIndexOf('@')).toLowerCase()))
  let mails = 0
  for (const archive of archives) {
    for await (const { raw, mediaType, fileName } of program.arrivedFrom(archive)) {
      mails += 1
      // Only what was written counts: attachments are not opened.
      const readAttachment = ({ source }: { source: string }) =>
        Promise.resolve({ text: plainText(source, ''), findings: [] })
      answers.add(await readSignal({ raw, mediaType, fileName, limits: defaultLimits, readAttachment }))
    }
  }
  const found = answers.list().slice(0, most)
  const folder = join(workspace.folder, 'documents', 'past-answers')
  if (options.write) await mkdir(folder, { recursive: true })
  let known = 0
  for (const answer of found) {
    const name = `${slug(answer.title)}-${answer.sentOn ?? 'undated'}.md`
    if (!options.write) program.say(`${answer.times} ×  ${answer.title} (${answer.sentOn ?? 'undated'})`)
    else if (!(await isNew(join(folder, name), fileOf(answer)))) known += 1
  }
  const there = known > 0 ? `, ${known} were there already` : ''
  const where = options.write
    ? `${found.length - known} written to documents/past-answers as drafts${there}`
    : `${found.length} found; --write lays them down as drafts`
  program.say(`${mails} mails: ${where}`)
}

/** Writes a file that is not there yet; what a person has worked on stays. */
async function isNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Front matter without approval, the question and the answer; what may no longer hold is named. */
function fileOf({ title, question, answer, values, times, sentOn }: PastAnswer): string {
  const head = stringify({
    title,
    kind: 'past-answer',
    approved_by: null,
    approved_on: null,
    review_every: '6 months',
  })
  const given = `# given ${times} ${times === 1 ? 'time' : 'times'}, last on ${sentOn ?? 'an unknown day'}\n`
  const check =
    values.length === 0 ? '' : `# check before approving: ${values.join('; ').replace(/\s+/g, ' ')}\n`
  const asked = question.split('\n').map((line) => `> ${line}`.trimEnd())
  return `---\n${head}${given}${check}---\n# ${title}\n\n${asked.join('\n')}\n\n${answer}\n`
}

function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'answer'
  )
}
