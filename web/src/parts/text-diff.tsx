import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'

/** Two texts as one: what went is struck through, what came is underlined; neither is told by its colour alone. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => placed(diffWordsWithSpace(before, after)), [before, after])
  return (
    <>
      {parts.map(({ at, value, added, removed }) => {
        if (added) return <ins key={at}>{value}</ins>
        if (removed) return <del key={at}>{value}</del>
        return <span key={at}>{value}</span>
      })}
    </>
  )
}

type Part = { value: string; added: boolean; removed: boolean }

/** Each part with its place in the whole, which names it. */
function placed(parts: readonly Part[]): (Part & { at: number })[] {
  let at = 0
  return parts.map((part) => {
    const here = at
    at += part.value.length
    return { ...part, at: here }
  })
}
