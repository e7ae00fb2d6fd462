/** Sets that no part of the product can be measured on yet. Whoever builds it adds a file to `eval/sets` and takes its line out here. */
import type { EvalSet } from './set.ts'

const waitingFor: Record<string, string> = {
  names_parse: 'no recogniser takes names of persons and companies apart yet',
}

export const later: EvalSet[] = Object.entries(waitingFor).map(([name, pending]) => ({
  name,
  file: `${name}.jsonl`,
  pending,
}))
