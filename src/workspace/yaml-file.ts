/** YAML files of a workspace: parsed and checked, with the file, line and field named when something is wrong. */
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { Refusal } from '../words/refusal.ts'

/** Parses `text` by `schema`; throws Refusal('bad-workspace') with one line per problem, at most five. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors[0]
  if (broken) {
    throw new Refusal(
      'bad-workspace',
      `${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`,
    )
  }
  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.slice(0, 5).map((given) => {
    const issue = closest(given)
    const line = lineOf(document, lines, issue.path)
    return `${file}:${line}: ${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`
  })
  throw new Refusal('bad-workspace', problems.join('\n'))
}

/** Of the forms a value may have, the one that was meant: the one that fits furthest down. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inside = issue.errors
    .flatMap((form) => form.slice(0, 1))
    .map((one) => closest({ ...one, path: [...issue.path, ...one.path] }))
  const depth = Math.max(issue.path.length, ...inside.map(({ path }) => path.length))
  return inside.find(({ path }) => path.length === depth) ?? issue
}

/** The line of the deepest node on the path that exists: a missing field is reported where it should stand. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(startOf(node)).line
  }
  return 1
}

function startOf(node: NonNullable<Document['contents']>): number {
  const first = isMap(node) ? node.items[0]?.key : undefined
  if (isNode(first) && first.range) return first.range[0]
  return node.range?.[0] ?? 0
}
