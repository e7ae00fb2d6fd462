/** Whether a statement says the opposite of the words it leans on. */

/**
 * True where only one of the two denies, or the statement has a word's opposite in the word's place: "after delivery"
 * of "before delivery". Words are in lower case. Words alone tell this, so a sentence that denies twice is judged wrong.
 */
export function contradicts(statement: readonly string[], source: readonly string[]): boolean {
  const said = new Set(statement)
  const known = new Set(source)
  if (statement.some((word) => denials.has(word)) !== source.some((word) => denials.has(word))) return true
  return statement.some((word) => {
    const opposite = opposites.get(word)
    return opposite !== undefined && known.has(opposite) && !known.has(word) && !said.has(opposite)
  })
}

/** Whether a sentence denies what it speaks of. */
export function denies(sentence: string): boolean {
  return plainWords(sentence).some((word) => denials.has(word))
}

/** The words of a text in lower case, "can't" as two. */
export function plainWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/n't\b/g, ' not')
    .replace(/\bn'(?=\p{L})/gu, 'ne ')
  return plain.match(/[\p{L}\p{M}]+/gu) ?? []
}

const denials = new Set(
  'not no never none nothing nobody neither nor without cannot nicht kein keine keinen keiner keines keinem nichts nie niemals ohne pas jamais aucun aucune sans nunca ningún ninguna sin senza non nessun nessuna não nenhum nenhuma sem mai'.split(
    ' ',
  ),
)

const opposites = new Map(
  `before after|more less|more fewer|above below|over under|increase decrease|increases decreases|increased decreased
  rise fall|rises falls|higher lower|highest lowest|high low|minimum maximum|least most|always never|include exclude
  includes excludes|included excluded|including excluding|inclusive exclusive|allow forbid|allowed forbidden
  permitted prohibited|accept reject|accepted rejected|accepts rejects|open closed|first last|earliest latest|buyer seller
  import export|imports exports|free charged|waived charged|kept refunded|keep refund|used unused|opened unopened|paid unpaid|new used|possible impossible|required optional|mandatory optional
  early late|start end|starts ends|begins ends|enable disable|enabled disabled|valid invalid|all none|with without`
    .split(/[|\n]/)
    .flatMap((pair): [string, string][] => {
      const [one = '', other = ''] = pair.trim().split(' ')
      return [
        [one, other],
        [other, one],
      ]
    }),
)
