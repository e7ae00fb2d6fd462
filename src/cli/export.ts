/** `countersign export`: the workspace in force, written back out as the folder `apply` reads. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { stringify } from 'yaml'
import { Refusal } from '../words/refusal.ts'
import type { Program } from './program.ts'

export async function exportTo(program: Program, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new Refusal('bad-argument', `${folder} is not empty: name a new folder`)
  const { context, businessId, close } = await program.open()
  try {
    const { version } = await context.workspaces.inForce(businessId)
    const { files } = await context.database
      .selectFrom('workspace_version')
      .select('files')
      .where('business_id', '=', businessId)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    for (const [path, text] of Object.entries(files)) await write(folder, path, text)
    const documents = await context.database
      .selectFrom('document')
      .innerJoin('blob', (on) =>
        on
          .onRef('blob.business_id', '=', 'document.business_id')
          .onRef('blob.sha256', '=', 'document.content_sha256'),
      )
      .select(['document.card', 'document.file_name', 'blob.content'])
      .where('document.business_id', '=', businessId)
      .where('document.replaced_at', 'is', null)
      .orderBy('document.document_id')
      .execute()
    for (const { file_name, content } of documents) await write(folder, join('documents', file_name), content)
    const index = documents.map(({ card, file_name }) => ({ file: file_name, ...withoutEmpty(card) }))
    await write(folder, 'documents/index.yaml', stringify({ documents: index }))
    program.say(
      `version ${version} written to ${folder}: ${Object.keys(files).length} settings files, ${documents.length} documents`,
    )
  } finally {
    await close()
  }
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const inside = normalize(path)
  if (inside.startsWith('..') || inside.startsWith('/'))
    throw new Error(`${path} is not a path inside a workspace`)
  await mkdir(dirname(join(folder, inside)), { recursive: true })
  await writeFile(join(folder, inside), content)
}

function withoutEmpty(card: object): object {
  return Object.fromEntries(
    Object.entries(card).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
