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

/** The place in a list after a row that was shown: `TIME~ID`, as `next` gave it out. */
export const Cursor = z
  .string()
  .max(200)
  .transform((text, context): { at: string; id: string } => {
    const [at, id] = text.split('~')
    const parsed = z.object({ at: z.iso.datetime(), id: Id }).safeParse({ at, id })
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'not a cursor this list gave out' })
    return z.NEVER
  })
export const PacketId = z.object({ id: Id })
export const SomeoneShown = z.object({ id: Id, name: z.string() })
