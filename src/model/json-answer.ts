/** JSON in a model's answer, however it is wrapped; nothing is repaired. */

/** The object in the text: alone, in a code fence, or after words; undefined where there is none whole. */
export function jsonIn(text: string): unknown {
  const trimmed = text.trim()
  const fenced = /^[^{[]*```(?:json)?\s*([\s\S]*?)```/.exec(trimmed)?.[1]
  const from = trimmed.indexOf('{')
  const to = trimmed.lastIndexOf('}')
  const tries = [trimmed, fenced, from >= 0 && to > from ? trimmed.slice(from, to + 1) : undefined]
  for (const one of tries) {
    const parsed = one === undefined ? undefined : parse(one)
    if (typeof parsed === 'object' && parsed !== null) return parsed
  }
  return undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
