/** The vendors, and the only file that knows any: settings become something that can be asked. */
import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { ModelSettings } from '../words/model.ts'

export type LanguageModel = ReturnType<ReturnType<typeof createAnthropic>>
export type EmbeddingModel = ReturnType<ReturnType<typeof createOpenAICompatible>['embeddingModel']>

/** An answer is a few thousand characters; a server that goes on and on is cut off. */
const mostBytes = 4_000_000

/** The server did not keep to what was agreed: too long, or it sends us elsewhere. */
export class BadServer extends Error {
  readonly outcome: 'too-long' | 'refused-by-server'
  constructor(outcome: BadServer['outcome'], message: string) {
    super(message)
    this.name = 'BadServer'
    this.outcome = outcome
  }
}

/** The model that the settings name. `key` is null where they name no variable. */
export function languageModel(settings: ModelSettings, key: string | null): LanguageModel {
  if (settings.provider === 'anthropic') return createAnthropic(anthropic(settings, key))(settings.name)
  return openAICompatible(settings, key).chatModel(settings.name)
}

/** The model that turns texts into vectors; null where none is set, or the vendor has none. */
export function embeddingModel(settings: ModelSettings, key: string | null): EmbeddingModel | null {
  if (settings.provider === 'anthropic' || settings.embeddings === undefined) return null
  return openAICompatible(settings, key).embeddingModel(settings.embeddings)
}

function anthropic({ url }: ModelSettings, key: string | null) {
  // Without a key of ours the library would look into the environment for one that nobody named.
  return { ...(url === undefined ? {} : { baseURL: url }), apiKey: key ?? 'none', fetch: carefulFetch }
}

function openAICompatible({ url = '', structured }: ModelSettings, key: string | null) {
  return createOpenAICompatible({
    name: 'server',
    baseURL: url,
    ...(key === null ? {} : { apiKey: key }),
    // Without this only `json_object` is asked for.
    supportsStructuredOutputs: structured === 'schema',
    fetch: carefulFetch,
  })
}

/** Follows no redirect (mail and key would go to a server nobody named) and reads no endless answer. */
const carefulFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'manual' })
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    throw new BadServer('refused-by-server', 'it sends us to another address, which is not followed')
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes)
      throw new BadServer('too-long', `its answer is longer than ${mostBytes / 1_000_000} MB`)
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  const answered = new Headers(headers)
  // What was read is decoded already.
  for (const name of ['content-encoding', 'content-length']) answered.delete(name)
  return new Response(Buffer.concat(chunks), { status, statusText, headers: answered })
}
