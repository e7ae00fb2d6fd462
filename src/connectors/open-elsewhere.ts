/** Who has a spreadsheet open, by the owner files that Excel and LibreOffice lay beside it. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './file-errors.ts'

/** A sentence that names program and person, or null where nobody has the file open. */
export async function openElsewhere(file: string): Promise<string | null> {
  const excel = await contentOf(join(dirname(file), `~$${basename(file)}`))
  // Excel shortens the owner file's name for longer names: `~$` takes the place of the first two signs.
  const shortened = excel ?? (await contentOf(join(dirname(file), `~$${basename(file).slice(2)}`)))
  if (shortened) return openBy(file, 'Excel', excelOwner(shortened), 'the ~$ file')
  const office = await contentOf(join(dirname(file), `.~lock.${basename(file)}#`))
  if (office)
    return openBy(
      file,
      'LibreOffice',
      office
        .toString('utf8')
        .split(',')
        .find((part) => part.trim() !== '') ?? '',
      'the .~lock file',
    )
  return null
}

function openBy(file: string, program: string, person: string, owner: string): string {
  const who = person.trim() === '' ? 'somebody' : person.trim()
  return `${basename(file)} is open in ${program} (${who}): close it there, it is tried again; if nobody has it open, delete ${owner} beside it`
}

/** One byte of length and the name in the machine's code page, padded; then the name once more in UTF-16. */
function excelOwner(bytes: Buffer): string {
  const length = bytes[0] ?? 0
  const wide = bytes.length >= 57 + 2 * length ? bytes.subarray(57, 57 + 2 * length).toString('utf16le') : ''
  return wide.trim() === '' ? bytes.subarray(1, 1 + length).toString('latin1') : wide
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
