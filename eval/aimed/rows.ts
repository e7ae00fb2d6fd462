/** What the model of words aimed at a machine learns from: seeds of our own, and visible rows where they are at hand. */
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { readSignal } from '../../src/evidence/mail/read-signal.ts'
import { emptyText } from '../../src/evidence/text/file-text.ts'
import { defaultLimits } from '../../src/evidence/text/limits.ts'
import { findAimedAtMachine } from '../../src/recognise/aimed-at-machine.ts'
import { noHints } from '../../src/recognise/found.ts'

/** A passage of one family (a kind of attack, a kind of clean text): families are never on both sides of a fold. */
export type Row = {
  text: string
  aimed: boolean
  family: string
  /** A whole mail or text of which every sentence is clean. */
  whole: boolean
  from: 'seeds' | 'injection' | 'requests' | 'mails'
}

type Injection = {
  kind: string
  id: string
  category?: string
  text?: string
  email?: string
  label?: number
}

type Sentence = { id: string; text: string; split: string }

const here = new URL('./', import.meta.url).pathname

export async function seedRows(): Promise<Row[]> {
  const rows = await Promise.all(
    [true, false].map(async (aimed) => {
      const text = await readFile(`${here}${aimed ? 'attacks' : 'clean'}.txt`, 'utf8')
      return text
        .split('\n## ')
        .slice(1)
        .flatMap((block): Row[] => {
          const [name = '', ...lines] = block.split('\n')
          const family = aimed ? (familyOfSeeds[name] ?? name) : `clean ${name}`
          return lines
            .filter((line) => line.trim() !== '')
            .map((line) => ({ text: line, aimed, family, whole: false, from: 'seeds' }))
        })
    }),
  )
  return rows.flat()
}

/** Passages that are never trained on, written before the first model was. */
export async function freshRows(): Promise<{ text: string; aimed: boolean }[]> {
  const text = await readFile(`${here}fresh.txt`, 'utf8')
  return text.split('\n').flatMap((line) => {
    if (!/^[!-] /.test(line)) return []
    return [{ text: line.slice(2), aimed: line.startsWith('!') }]
  })
}

/** The rows of `injection`, and requests and questions to a business as clean text; none where the folder is not there. */
export async function visibleRows(folder: string): Promise<Row[]> {
  const injection = (await linesOf<Injection>(`${folder}/injection.jsonl`)).map((row): Row => {
    const aimed = row.kind === 'bipia_attack' || row.label === 1
    const text = row.text ?? row.email ?? ''
    const family = aimed ? familyOfAttack(row) : `${row.kind === 'bipia_email' ? 'mail' : 'text'} ${row.id}`
    return { text, aimed, family, whole: !aimed, from: 'injection' }
  })
  const requests = (await linesOf<Sentence>(`${folder}/parakweet_email_request.jsonl`))
    .filter(({ split }) => split === 'train')
    .map(({ id, text }): Row => clean(text, `request ${id}`))
  const questions = (await linesOf<Sentence>(`${folder}/banking77.jsonl`))
    .filter(({ split, text }, at) => split === 'train' && text.length > 15 && at % 8 === 0)
    .map(({ id, text }): Row => clean(text, `banking77 ${id}`))
  return [...injection, ...requests, ...questions]
}

/** A sentence that somebody wrote to a business. */
function clean(text: string, family: string): Row {
  return { text, aimed: false, family, whole: false, from: 'requests' }
}

/** The mails of our own samples and cases, but for those that the rules take for attacks. */
export async function ownMails(): Promise<Row[]> {
  const root = new URL('../../', import.meta.url).pathname
  const rows: Row[] = []
  const paths = await Array.fromAsync(glob('{samples,src/lanes}/**/*.{eml,txt}', { cwd: root }))
  for (const path of paths.sort()) {
    const reading = await readSignal({
      raw: await readFile(`${root}${path}`),
      mediaType: path.endsWith('.eml') ? 'message/rfc822' : 'text/plain',
      fileName: path.split('/').at(-1) ?? '',
      limits: defaultLimits,
      readAttachment: async ({ source }) => ({ text: emptyText(source), findings: [] }),
    })
    const text = reading.texts.find(({ source }) => source === 'signal:body')?.text ?? ''
    if (text !== '' && findAimedAtMachine(text, noHints).length === 0)
      rows.push({ text, aimed: false, family: path, whole: true, from: 'mails' })
  }
  return rows
}

async function linesOf<Line>(path: string): Promise<Line[]> {
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => JSON.parse(line) as Line)
}

/** Seeds that try the same as rows of the set are of one family with them, so that leaving it out leaves out both. */
const familyOfSeeds: Record<string, string> = {
  'form-of-reply': 'form of the reply',
  'plant-in-reply': 'planted in the reply',
  'unrelated-question': 'unrelated task',
  'unrelated-task': 'unrelated task',
}

const families: readonly [string, RegExp][] = [
  ['form of the reply', /Substitution|Misspelling|Anagramming|Space Removal/],
  ['planted in the reply', /Instruction|Social|Persuasion|Clickbait|Malware/],
  ['unrelated task', /./],
]

function familyOfAttack({ category, text = '' }: Injection): string {
  if (category !== undefined) return families.find(([, names]) => names.test(category))?.[0] ?? category
  if (text.includes('```')) return 'code to plant'
  if (text.length > 130) return 'published jailbreaks'
  if (/in your (?:response|reply)|your response (?:to|by)/i.test(text)) return 'planted in the reply'
  if (/your (?:\w+ )?(?:answer|response|reply|message)/i.test(text)) return 'form of the reply'
  return /^(?:provide|suggest|help)/i.test(text) ? 'unrelated task' : 'published jailbreaks'
}
