/** A model named on the command line: `NAME@URL`, or a file of settings as they stand below `model:` in desk.yaml. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ModelSettings } from '../words/model.ts'
import { Refusal } from '../words/refusal.ts'
import { parseYaml } from './yaml-file.ts'

/** `off`: none, whatever the workspace says. Refusal('bad-argument' or 'bad-workspace') says what is wrong with it. */
export async function namedModel(given: string): Promise<ModelSettings | 'off'> {
  if (given === 'off') return 'off'
  if (/\.ya?ml$/i.test(given)) {
    const text = await readFile(given, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'there is no such file' : error.message
      throw new Refusal('bad-argument', `--model ${given}: ${why}`)
    })
    return parseYaml(given, text, z.object({ model: ModelSettings })).model
  }
  const at = given.lastIndexOf('@')
  const parsed = ModelSettings.safeParse({ name: given.slice(0, at), url: given.slice(at + 1) })
  if (at > 0 && parsed.success) return parsed.data
  const why = at > 0 ? (parsed.error?.issues[0]?.message ?? 'not understood') : 'a name, @ and an address'
  throw new Refusal(
    'bad-argument',
    `--model ${given}: ${why}; such as qwen2.5@http://127.0.0.1:8080/v1, a file model.yaml, or off`,
  )
}
