/**
 * Whether the checker tells what documents say from what they do not: sentences as people write them, each marked with
 * what must not be called supported. Where nothing is marked the sentence is true, and nothing in it may be held back.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { checkClaims } from '../src/evidence/claims.ts'
import { openLibrary } from '../src/evidence/library.ts'
import { mail, reply, stored } from '../src/evidence/sample-for-tests.ts'
import { defaultLimits } from '../src/evidence/text/limits.ts'
import { readFile } from '../src/evidence/text/read-file.ts'
import type { Library } from '../src/words/document.ts'
import { extractDocuments } from '../src/workspace/extract-documents.ts'
import { readWorkspace } from '../src/workspace/read-folder.ts'
import { service, serviceMail } from './told-apart/kitchen.ts'
import { afterBuyersMail, buyerMail, promises, terms, underTerms } from './told-apart/others.ts'
import { exporter, exporterMail } from './told-apart/steelware.ts'

const now = new Date('2026-11-24T12:00:00Z')

async function librarySample(name: string): Promise<Library> {
  const { documents } = await readWorkspace(new URL(`../samples/${name}`, import.meta.url).pathname)
  const extracted = await extractDocuments(documents, (one) => readFile({ ...one, limits: defaultLimits }))
  return openLibrary(
    extracted.map(({ document }) => ({ document, withdrawn: false })),
    { now },
  )
}

/** What is wrong with how the sentence was judged; empty where nothing is. */
function misjudged(marked: string, library: Library, received: string): string[] {
  const body = marked.replace(/[[\]]/g, '')
  const claims = checkClaims({ draft: reply(body), support: { reading: mail(received), library } })
  const blocked = claims.filter(({ status }) => status !== 'supported')
  const wrong = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match, place) => {
    const start = match.index - 2 * place
    return { start, end: start + (match[1] ?? '').length, text: match[1] }
  })
  if (wrong.length === 0) return blocked.map(({ text, status }) => `“${text}” is true, and called ${status}`)
  return wrong
    .filter((part) => !blocked.some(({ start, end }) => start < part.end && part.start < end))
    .map(({ text }) => `“${text}” is wrong, and not held back`)
}

const small = (text: string): Library =>
  openLibrary(text === '' ? [] : [stored('Terms of sale', text)], { now })

describe.each([
  ['the kitchen service', () => librarySample('service'), service, serviceMail],
  ['the steelware exporter', () => librarySample('exporter'), exporter, exporterMail],
  ['terms of sale', async () => small(terms), underTerms, 'Hello, please help.'],
  ['what a buyer wrote', () => librarySample('exporter'), afterBuyersMail, buyerMail],
  ['a promise nobody made', async () => small(''), promises, 'Hello.'],
] as const)('beside the documents of %s', (_, open, sentences, received) => {
  let library: Library
  beforeAll(async () => {
    library = await open()
  })

  it.each(sentences)('%s', (sentence) => {
    expect(misjudged(sentence, library, received)).toEqual([])
  })
})
