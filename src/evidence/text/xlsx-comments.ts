/** Comments on cells: what people write beside a value belongs to the text. */
import { readMarkup } from './markup.ts'
import { readRelations } from './xlsx-parts.ts'

/** The comments of a sheet by address; threaded comments come in the copy that Excel keeps for old readers. */
export function readComments(
  relations: string,
  sheetPath: string,
  part: (path: string) => string,
): { address: string; text: string }[] {
  const folder = sheetPath.slice(0, Math.max(0, sheetPath.lastIndexOf('/')))
  const paths = [...readRelations(relations, folder).values()].filter((path) =>
    /(?:^|\/)comments[^/]*\.xml$/.test(path),
  )
  return paths.flatMap((path) => commentsOf(part(path)))
}

function commentsOf(xml: string): { address: string; text: string }[] {
  const comments: { address: string; text: string }[] = []
  let within = false
  readMarkup(xml, 'xml', {
    open: (name, attributes) => {
      if (name === 'comment') comments.push({ address: attributes.get('ref') ?? '', text: '' })
      within = name === 't'
    },
    close: () => void (within = false),
    text: (text) => {
      const last = comments.at(-1)
      if (within && last !== undefined && last.text.length < 10_000) last.text += text
    },
  })
  return comments.filter(({ text }) => text.trim() !== '').slice(0, 2_000)
}
