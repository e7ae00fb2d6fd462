/** Schemas that several routes answer with; the OpenAPI description is generated from them. */
import { z } from '@hono/zod-openapi'

export const Failed = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

export const Failure = {
  description: 'Refused; `code` is stable, `message` is for people',
  content: { 'application/json': { schema: Failed } },
} as const

/** The answers of a route that needs a person and may be refused. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    400: Failure,
    401: Failure,
    403: Failure,
    404: Failure,
    409: Failure,
    410: Failure,
  } as const
}

export const Id = z.uuid()
export const PacketId = z.object({ id: Id })
export const SomeoneShown = z.object({ id: Id, name: z.string() })
