/**
 * The instructions a model is given: files, so that a change of wording is a change in git, with a version that every
 * packet keeps. A lane's `brief.md` in front, then its own `prompts/TASK.md`, else the one here.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelTask, Prompt } from '../words/model.ts'

/** Reads each prompt once; `lanesFolder` is where the folders of the lanes lie. */
export function openPrompts(lanesFolder: string): (lane: string, task: ModelTask) => Prompt {
  const read = new Map<string, Prompt>()
  return (lane, task) => {
    const name = `${lane} ${task}`
    const known = read.get(name) ?? promptOf(lanesFolder, lane, task)
    read.set(name, known)
    return known
  }
}

/** The version of instructions: equal texts have equal versions. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function promptOf(lanesFolder: string, lane: string, task: ModelTask): Prompt {
  if (!/^[a-z0-9-]+$/.test(lane)) throw new RangeError(`${lane} is no name of a lane`)
  const folder = join(lanesFolder, lane)
  const own = fileAt(join(folder, 'prompts', `${task}.md`))
  const usual = own ?? readFileSync(new URL(`./prompts/${task}.md`, import.meta.url), 'utf8')
  const text = [fileAt(join(folder, 'brief.md')) ?? '', usual]
    .map((part) => part.trim())
    .join('\n\n')
    .trim()
  return { text, version: versionOf(text) }
}

function fileAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
