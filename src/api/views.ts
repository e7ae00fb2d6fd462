/** Saved views: a person's own names for addresses of the queue. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Refusal } from '../words/refusal.ts'
import { type Env, fromThePage, signedIn } from './guards.ts'
import { answers } from './schemas.ts'

const Name = z.string().trim().min(1, 'give it a name').max(60)
/** What stands in the address behind the question mark; the page reads it as it reads an address. */
const Search = z.record(z.string().max(20), z.string().max(60))
const View = z.strictObject({ name: Name, search: Search })
const Views = z.object({ views: z.array(View) })

const most = 50

const mine = createRoute({
  method: 'get',
  path: '/api/views',
  middleware: [signedIn] as const,
  responses: answers(Views, 'The views this person has saved, by name'),
})

const save = createRoute({
  method: 'post',
  path: '/api/views',
  middleware: [fromThePage, signedIn] as const,
  description: 'Saves a view under a name; `search: null` forgets the one of that name.',
  request: {
    body: {
      content: { 'application/json': { schema: View.extend({ search: Search.nullable() }) } },
      required: true,
    },
  },
  responses: answers(Views, 'The views now'),
})

export const viewRoutes = new OpenAPIHono<Env>()
  .openapi(mine, async (c) => c.json({ views: await viewsOf(c.var) }, 200))
  .openapi(save, async (c) => {
    const { machine, person } = c.var
    const { name, search } = c.req.valid('json')
    const { database } = machine
    const key = { business_id: person.businessId, person_id: person.personId, name }
    if (search === null) {
      await database
        .deleteFrom('saved_view')
        .where('business_id', '=', key.business_id)
        .where('person_id', '=', key.person_id)
        .where('name', '=', name)
        .execute()
    } else {
      const others = (await viewsOf(c.var)).filter((view) => view.name !== name)
      if (others.length >= most)
        throw new Refusal('too-many', `${most} views are saved already: forget one of them first`)
      const row = { ...key, search: JSON.stringify(search), saved_at: machine.clock.now() }
      await database
        .insertInto('saved_view')
        .values(row)
        .onConflict((on) =>
          on
            .columns(['business_id', 'person_id', 'name'])
            .doUpdateSet({ search: row.search, saved_at: row.saved_at }),
        )
        .execute()
    }
    return c.json({ views: await viewsOf(c.var) }, 200)
  })

async function viewsOf({ machine, person }: Pick<Env['Variables'], 'machine' | 'person'>) {
  return machine.database
    .selectFrom('saved_view')
    .select(['name', 'search'])
    .where('business_id', '=', person.businessId)
    .where('person_id', '=', person.personId)
    .orderBy('name')
    .limit(most)
    .execute()
}
