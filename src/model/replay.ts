/** Recorded answers instead of a server, for tests and comparisons: a question nobody recorded is an error, never a guess. */
import { z } from 'zod'
import { canonical } from '../words/canonical.ts'
import { type Asked, type Model, modelFailures } from '../words/model.ts'
import { openPrompts, versionOf } from './prompts.ts'

/** One question and what came back, as it is kept in a file. */
export const Recording = z.strictObject({
  /** Over settings that change the answer, the instructions and the data. */
  key: z.string(),
  /** For people who look for the one that is missing. */
  about: z.string(),
  outcome: z.enum(['answered', ...modelFailures]),
  answer: z.unknown().optional(),
  inputTokens: z.int(),
  outputTokens: z.int(),
})
export type Recording = z.infer<typeof Recording>

/** A model that answers from recordings. Throws for a question that has none, and names what was asked. */
export function replay(recordings: readonly Recording[], lanesFolder: string): Model {
  const byKey = new Map(recordings.map((one) => [one.key, one]))
  return {
    promptOf: openPrompts(lanesFolder),
    ask: (asked) => {
      const recording = byKey.get(keyOf(asked))
      if (recording === undefined)
        return Promise.reject(new Error(`no answer was recorded for this question (${aboutOf(asked)})`))
      const { inputTokens, outputTokens, outcome } = recording
      const spent = { attempts: 1, inputTokens, outputTokens, cost: null, milliseconds: 0 }
      if (outcome !== 'answered') return Promise.resolve({ outcome, message: `recorded: ${outcome}`, spent })
      const value = asked.form.read(recording.answer)
      return Promise.resolve(
        value === null
          ? { outcome: 'not-as-asked', message: 'the recorded answer has another form', spent }
          : { outcome: 'answered', value, spent },
      )
    },
    embed: () =>
      Promise.resolve({
        vectors: null,
        spent: { attempts: 0, inputTokens: 0, outputTokens: 0, cost: null, milliseconds: 0 },
      }),
  }
}

/** The model, with each question and answer handed to `keep`. */
export function recorded(model: Model, keep: (recording: Recording) => void): Model {
  return {
    ...model,
    ask: async (asked) => {
      let raw: unknown
      const form: typeof asked.form = {
        ...asked.form,
        read: (answer) => {
          raw = answer
          return asked.form.read(answer)
        },
      }
      const answered = await model.ask({ ...asked, form })
      const { inputTokens, outputTokens } = answered.spent
      const { outcome } = answered
      keep({ key: keyOf(asked), about: aboutOf(asked), outcome, answer: raw, inputTokens, outputTokens })
      return answered
    },
  }
}

function keyOf({ settings, prompt, data, form }: Asked<unknown>): string {
  const { name, temperature, most_output_tokens } = settings
  return versionOf(
    canonical({ name, temperature, most_output_tokens, prompt: prompt.text, data, schema: form.schema }),
  )
}

function aboutOf({ settings, prompt, data }: Asked<unknown>): string {
  return `${settings.name}, prompt ${prompt.version}, data ${versionOf(data)}`
}
