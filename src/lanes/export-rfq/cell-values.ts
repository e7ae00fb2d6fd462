/** What a table cell or a heading says in figures, where the column already tells what kind of figure it is. */

export type DecimalMark = '.' | ','

/**
 * The mark that separates decimals in a column, from the cells that leave no choice (`12,50`, `1.234,5`), null where
 * all of them could be read either way.
 */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | null {
  let commas = 0
  let points = 0
  for (const cell of cells) {
    const figure = /\d[\d.,'’\s]*/.exec(cell)?.[0].trim() ?? ''
    if (/[.]\d{3},\d/.test(figure) || /^\d+,(\d{1,2}|\d{4,})$/.test(figure) || /^0,\d+$/.test(figure))
      commas++
    if (/,\d{3}\.\d/.test(figure) || /^\d+\.(\d{1,2}|\d{4,})$/.test(figure) || /^0\.\d+$/.test(figure))
      points++
  }
  if (commas === points) return null
  return commas > points ? ',' : '.'
}

/**
 * The decimal string of a figure such as `1,500`, `1.500,00`, `2 400` or `0,36`; null where it is not one figure.
 * A lone separator before exactly three digits groups thousands unless `mark` says it is the decimal mark.
 */
export function figureOf(text: string, mark: DecimalMark | null): string | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '')
  if (!/^[+-]?\d[\d.,]*$/.test(bare) || /[.,]$/.test(bare)) return null
  const lastPoint = bare.lastIndexOf('.')
  const lastComma = bare.lastIndexOf(',')
  if (lastPoint >= 0 && lastComma >= 0) return plain(bare, lastPoint > lastComma ? '.' : ',')
  if (lastPoint < 0 && lastComma < 0) return plain(bare, '.')
  const used = lastPoint >= 0 ? '.' : ','
  const parts = bare.split(used)
  const grouped =
    parts.length > 2 || (/^[1-9]\d{0,2}$/.test(parts[0] ?? '') && parts[1]?.length === 3 && mark !== used)
  if (grouped)
    return parts.slice(1).every((part) => part.length === 3) ? plain(bare, used === '.' ? ',' : '.') : null
  return plain(bare, used)
}

function plain(bare: string, decimal: DecimalMark): string {
  const grouping = decimal === '.' ? /,/g : /\./g
  const written = bare.replace(/^\+/, '').replace(grouping, '').replace(',', '.')
  return written.replace(/^(-?)0+(?=\d)/, '$1')
}

const figure = String.raw`\d[\d.,'’\u00a0\u202f ]*\d|\d`
const between = new RegExp(
  `(${figure})\\s*(?:[a-z]{1,6}\\.?)?\\s*(?:-|–|—|\\bto\\b|\\bbis\\b|\\ba\\b|à|\\bhasta\\b|\\bfino a\\b|\\baté\\b|\\.\\.\\.?|…)\\s*(${figure})`,
  'iu',
)
const least = new RegExp(
  `(?:≥|>=|>|\\bfrom\\b|\\bab\\b|\\bmin\\.?|\\bdesde\\b|\\bd[èe]s\\b|\\bpartir d[e']?|\\bda\\b|@|\\bmoq\\b|\\bover\\b|\\bover\\b)\\s*(${figure})`,
  'iu',
)
const more = new RegExp(
  `(${figure})\\s*(?:[a-z]{1,6}\\.?)?\\s*(?:\\+|and (?:more|above|over)|or more|und mehr|y m[áa]s|et plus|e oltre|ou mais|up\\b)`,
  'iu',
)
const most = new RegExp(
  `(?:≤|<=|<|\\bup to\\b|\\bbis\\b|\\bhasta\\b|\\bjusqu|\\bfino a\\b|\\baté\\b)\\s*[^\\d]{0,3}(${figure})`,
  'iu',
)
const alone = new RegExp(
  `^\\s*(${figure})\\s*(?:pcs?|pieces|units?|st[üu]ck|stk|sets?|kg|m|[a-z]{1,4}\\.?)?\\s*$`,
  'iu',
)

export type Bounds = { from: string | null; to: string | null }

/** The quantities a price column or a break cell holds for: `1,000-4,999 pcs`, `≥ 500`, `from 500`, `10.000+`. */
export function boundsOf(text: string): Bounds | null {
  if (!/\d/.test(text)) return null
  const range = between.exec(text)
  if (range) return { from: figureOf(range[1] ?? '', null), to: figureOf(range[2] ?? '', null) }
  const from = least.exec(text) ?? more.exec(text)
  if (from) return { from: figureOf(from[1] ?? '', null), to: null }
  const to = most.exec(text)
  if (to) return { from: null, to: figureOf(to[1] ?? '', null) }
  const bare = alone.exec(text)
  return bare ? { from: figureOf(bare[1] ?? '', null), to: null } : null
}
