/** Web forms: every field a line `path: value`, with the field's path as its place. */
import type { SourceText } from '../../words/text.ts'
import { cleanText } from '../text/clean-text.ts'
import type { Limits } from '../text/limits.ts'
import { textBuilder } from '../text/text-builder.ts'

export type FormField = { path: string; value: string }

/** The fields of a JSON or URL-encoded form in order; null where the text is neither. */
export function formFields(text: string, limits: Limits): FormField[] | null {
  const start = text.trimStart()
  if (!/^[{["]/.test(start))
    return start.includes('=') && !/\s/.test(start.trim()) ? encodedFields(start.trim()) : null
  try {
    return leaves(JSON.parse(text), limits.cells)
  } catch (error) {
    // SyntaxError: not JSON; RangeError: nested deeper than the parser's stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

/** One line a field; a value's own lines follow indented by nothing, so that quotes stay verbatim. */
export function formText(fields: readonly FormField[], source: string, limits: Limits): SourceText {
  const builder = textBuilder(source)
  for (const { path, value } of fields) {
    if (builder.size() > limits.characters) break
    builder.breakTo(1)
    const span = builder.openSpan()
    builder.write(`${cleanText(path).replace(/\n/g, ' ')}: ${cleanText(value).trim()}`)
    const { start, end } = builder.closeSpan(span)
    builder.mark(start, end, path)
  }
  return builder.finish()
}

/** The first value of a field whose last name fits, e.g. the sender's address. */
export function fieldLike(fields: readonly FormField[], name: RegExp, value: RegExp): string | null {
  const found = fields.find(
    (field) => name.test(field.path.slice(field.path.lastIndexOf('.') + 1)) && value.test(field.value.trim()),
  )
  return found?.value.trim() ?? null
}

function encodedFields(text: string): FormField[] {
  return [...new URLSearchParams(text)].map(([path, value]) => ({ path, value }))
}

/** Walks without recursion: JSON may be nested as deep as it is long. */
function leaves(root: unknown, most: number): FormField[] {
  const fields: FormField[] = []
  const open: { path: string; value: unknown }[] = [{ path: '', value: root }]
  while (open.length > 0 && fields.length < most) {
    const next = open.pop()
    if (next === undefined) break
    const { path, value } = next
    if (Array.isArray(value)) {
      for (let at = Math.min(value.length, most) - 1; at >= 0; at--)
        open.push({ path: `${path}[${at}]`.slice(0, 500), value: value[at] })
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).slice(0, most)
      for (const [key, inner] of entries.reverse())
        open.push({ path: (path === '' ? key : `${path}.${key}`).slice(0, 500), value: inner })
    } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      if (value !== '') fields.push({ path: path || 'value', value: String(value) })
    }
  }
  return fields
}
