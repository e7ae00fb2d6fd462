/** Secrets by name: from the environment, else from a file only its owner may read. Nothing here prints or keeps one. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SecretOf } from '../words/mailbox.ts'
import { Refusal } from '../words/refusal.ts'
import { codeOf } from './file-errors.ts'

/** `COUNTERSIGN_SECRET_NAME`, or the file NAME in `folder` with the rights 0600. */
export function namedSecrets(environment: NodeJS.ProcessEnv, folder: string): SecretOf {
  return async (name) => {
    const variable = `COUNTERSIGN_SECRET_${name.toUpperCase().replaceAll('-', '_')}`
    const given = environment[variable]
    if (given !== undefined && given !== '') return given
    return fromFile(join(folder, name), { name, variable })
  }
}

async function fromFile(
  file: string,
  { name, variable }: { name: string; variable: string },
): Promise<string> {
  try {
    const { mode } = await stat(file)
    if ((mode & 0o077) !== 0)
      throw new Refusal(
        'bad-argument',
        `others may read ${file}: chmod 600 it, the secret ${name} is not used`,
      )
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new Refusal(
      'bad-argument',
      `there is no secret ${name}: set ${variable}, or put it into ${file} with the rights 0600`,
    )
  }
}
