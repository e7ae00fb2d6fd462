/** The papers `countersign draft` writes beside the packet it prints. */
import { writeFile } from 'node:fs/promises'
import { openLibrary } from '../evidence/library.ts'
import { type Making, makeFile, type PaperFormat, paperFormats } from '../route/papers.ts'
import type { LibraryDocument } from '../words/document.ts'
import type { PaperKind } from '../words/paper.ts'
import { Refusal } from '../words/refusal.ts'
import type { Extracted } from '../workspace/extract-documents.ts'

export type PaperOptions = { proposal?: boolean; document?: string; context?: string }
export type PaperWanted = { kind: PaperKind; file: string; format: PaperFormat }

/** Which papers the options ask for; Refusal('bad-argument') for a file that is neither .docx nor .pdf. */
export function papersWanted({ proposal, document, context }: PaperOptions): PaperWanted[] {
  return [
    ...(document === undefined ? [] : [wantedAs(proposal === true ? 'proposal' : 'offer', document)]),
    ...(context === undefined ? [] : [wantedAs('context', context)]),
  ]
}

function wantedAs(kind: PaperKind, file: string): PaperWanted {
  const format = paperFormats.find((one) => file.toLowerCase().endsWith(`.${one}`))
  if (format === undefined)
    throw new Refusal('bad-argument', `${file}: name a file that ends in ${paperFormats.join(' or .')}`)
  return { kind, file, format }
}

export async function writePaper(file: string, making: Making): Promise<void> {
  const { bytes } = await makeFile(making)
  await writeFile(file, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('bad-argument', `${file} cannot be written: ${error.message}`)
  })
}

/** The templates among the documents of a folder, also those the lane may not quote. */
export function templatesAmong(extracted: readonly Extracted[], now: Date): Making['templates'] {
  const stored = extracted.map(({ document }) => ({ document, withdrawn: false }))
  const bytesOf = async ({ card, version }: LibraryDocument): Promise<Uint8Array> => {
    const found = extracted.find(
      ({ document }) => document.card.id === card.id && document.version === version,
    )
    if (!found) throw new Error(`the document ${card.id} is not in the folder`)
    return found.bytes
  }
  return { documents: openLibrary(stored, { now }).documents, bytesOf }
}
