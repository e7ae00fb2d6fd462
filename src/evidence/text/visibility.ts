/** Whether a person sees the text of an element, and if not, what hides it. */
import { contrast, readColour } from './colour.ts'
import type { Declarations, Rgb } from './css.ts'
import type { Attributes } from './markup.ts'

/** Inherited state of an element. `background: null` is a picture or something else we cannot compare with. */
export type Look = {
  fontPx: number
  colour: Rgb
  alpha: number
  background: Rgb | null
  invisible: boolean
  /** What hides this element and everything in it. */
  hiddenBy: string | null
  /** Inside a closed `<details>`: how its summary looks, which alone is shown. */
  summary: Look | null
  pre: boolean
}

/** Why text that a person sees struck through is kept aside: it holds no more. */
export const struck = 'struck through'
const struckTags = new Set(['s', 'strike', 'del'])

/** A page before any style: black on white. */
export const plainLook: Look = {
  fontPx: 16,
  colour: [0, 0, 0],
  alpha: 1,
  background: [255, 255, 255],
  invisible: false,
  hiddenBy: null,
  summary: null,
  pre: false,
}

/** The look of an element inside one that looks like `parent`. */
export function lookOf(parent: Look, tag: string, attributes: Attributes, style: Declarations): Look {
  if (parent.hiddenBy !== null) {
    if (parent.summary === null) return parent
    return tag === 'summary' ? parent.summary : { ...parent, summary: null }
  }
  if (style.size === 0 && attributes.size === 0 && !ownLook.has(tag)) return parent
  const look: Look = { ...parent }
  if (tag === 'pre' || tag === 'textarea') look.pre = true
  if (tag === 'a') look.colour = [0, 0, 238]
  if (struckTags.has(tag)) look.hiddenBy = struck
  applyAttributes(look, tag, attributes)
  if (style.size === 0) return look
  look.fontPx = fontPx(style, parent.fontPx)
  applyColours(look, style)
  const visibility = style.get('visibility')
  if (visibility !== undefined && visibility !== 'inherit') look.invisible = visibility !== 'visible'
  const space = style.get('white-space')
  if (space !== undefined) look.pre = space.startsWith('pre') && space !== 'pre-line'
  look.hiddenBy ??= whatHides(style, look.fontPx)
  return look
}

const ownLook = new Set(['a', 'pre', 'noscript', 'details', 'option', ...struckTags])

/** What hides text of this look, or null where a person sees it. */
export function hiddenHow(look: Look): string | null {
  if (look.hiddenBy !== null) return look.hiddenBy
  if (look.invisible) return 'visibility:hidden'
  if (look.fontPx <= 1.4) return 'font-size'
  if (look.alpha < 0.06) return 'transparent'
  // Light grey small print (#ccc on white is 1.6) is still read by people; below 1.2 nobody sees it.
  if (look.background !== null && contrast(look.colour, look.background) < 1.2)
    return 'colour of the background'
  return null
}

function applyAttributes(look: Look, tag: string, attributes: Attributes): void {
  if (tag === 'noscript') look.hiddenBy = 'noscript'
  if (tag === 'option' && !attributes.has('selected')) look.hiddenBy = 'option of a list'
  if (tag === 'details' && !attributes.has('open')) {
    look.summary = { ...look }
    look.hiddenBy = 'closed details'
  }
  if (attributes.has('hidden')) {
    look.hiddenBy = 'hidden attribute'
    look.summary = null
  }
  const background = readColour(attributes.get('bgcolor') ?? '')
  if (background !== null) look.background = background.rgb
  if (attributes.has('background')) look.background = null
  const named = tag === 'body' ? attributes.get('text') : undefined
  const colour = readColour((tag === 'font' ? attributes.get('color') : named) ?? '')
  if (colour !== null) look.colour = colour.rgb
}

function applyColours(look: Look, style: Declarations): void {
  for (const name of ['color', '-webkit-text-fill-color']) {
    const colour = readColour(style.get(name) ?? '')
    if (colour === null) continue
    look.colour = colour.rgb
    look.alpha = colour.alpha
  }
  for (const name of ['background', 'background-color', 'background-image']) {
    const value = style.get(name)
    if (value === undefined) continue
    const found = (value.match(/(?:rgb|hsl)a?\([^()]*\)|#?[\w-]+/g) ?? [])
      .map(readColour)
      .find((one) => one !== null)
    if (found && found.alpha > 0.5) look.background = found.rgb
    if (/url\(|gradient\(/.test(value)) look.background = null
  }
}

const sizes = new Map([
  ['xx-small', 9],
  ['x-small', 10],
  ['small', 13],
  ['medium', 16],
  ['large', 18],
  ['x-large', 24],
  ['xx-large', 32],
])

function fontPx(style: Declarations, parent: number): number {
  const value =
    style.get('font-size') ??
    /(?:^|\s)(0(?![\d.])|\d*\.?\d+(?:px|pt|em|rem|%))/.exec(style.get('font') ?? '')?.[1]
  if (value === undefined) return parent
  return sizes.get(value) ?? lengthPx(value, parent) ?? parent
}

/** A length in pixels; percentages and em are of `whole`, the terms of a `calc()` are added. */
function lengthPx(value: string, whole: number): number | null {
  if (value.startsWith('calc(')) {
    const terms = [...value.slice(5).matchAll(/([+-]?)\s*(\d*\.?\d+)\s*(px|pt|r?em|%|v[wh]|in|[cm]m|pc)/g)]
    if (terms.length === 0 || /[*/]/.test(value)) return null
    const sum = terms.map(([, sign = '', amount, unit]) =>
      lengthPx(`${sign === '-' ? '-' : ''}${amount}${unit}`, whole),
    )
    return sum.reduce<number>((total, one) => total + (one ?? 0), 0)
  }
  const match = /^(-?\d*\.?\d+)\s*(px|pt|em|rem|%|vw|vh|in|cm|mm|pc)?$/.exec(value)
  if (match === null) return null
  const amount = Number(match[1])
  const units: Record<string, number> = {
    px: 1,
    pt: 4 / 3,
    em: whole,
    rem: 16,
    '%': whole / 100,
    vw: 10,
    vh: 8,
    in: 96,
    cm: 37.8,
    mm: 3.78,
    pc: 16,
  }
  return amount * (units[match[2] ?? 'px'] ?? 1)
}

function whatHides(style: Declarations, font: number): string | null {
  if (style.get('display') === 'none') return 'display:none'
  if (style.get('content-visibility') === 'hidden') return 'content-visibility'
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (decoration.includes('line-through')) return struck
  if (isSeeThrough(style)) return 'opacity:0'
  if (hasNoSize(style, font)) return 'zero size'
  if (style.get('mso-hide') === 'all') return 'mso-hide'
  if (style.get('z-index')?.startsWith('-') && isAway(style)) return 'behind the page'
  return isOffScreen(style, font) ? 'off-screen' : null
}

function isAway(style: Declarations): boolean {
  return style.get('position') === 'absolute' || style.get('position') === 'fixed'
}

function isSeeThrough(style: Declarations): boolean {
  const filter = /opacity\(\s*(\d*\.?\d+)(%?)\s*\)/.exec(style.get('filter') ?? '')
  const filtered = filter === null ? 1 : Number(filter[1]) / (filter[2] === '%' ? 100 : 1)
  const said = style.get('opacity') ?? '1'
  const opacity = Number.parseFloat(said) / (said.endsWith('%') ? 100 : 1)
  return opacity <= 0.05 || filtered <= 0.05
}

function hasNoSize(style: Declarations, font: number): boolean {
  const px = (name: string) => lengthPx(style.get(name) ?? '', font)
  const clipped = /^(hidden|clip)/.test(style.get('overflow') ?? '')
  const sides = ['width', 'height', 'max-width', 'max-height'].map(px)
  if (clipped && sides.some((side) => side !== null && side <= 1)) return true
  // A bare 1 is as high as the letters.
  if (clipped && /^(?:0(?![.\d]*[1-9])|[01]px$)/.test(style.get('line-height') ?? '')) return true
  const corner = /^rect\(\s*[01]?(px)?[\s,]+[01]?(px)?[\s,]+[01]?(px)?[\s,]+[01]?(px)?\s*\)/
  if (isAway(style) && corner.test(style.get('clip') ?? '')) return true
  if (isClippedAway(style.get('clip-path') ?? '')) return true
  const zoom = style.get('zoom') ?? '1'
  if (Number.parseFloat(zoom) / (zoom.endsWith('%') ? 100 : 1) < 0.1) return true
  const scales = [
    ...(style.get('transform') ?? '').matchAll(
      /(?:scale[xy3]?d?|matrix)\(\s*(-?\d*\.?\d+)(?:[\s,]+(-?\d*\.?\d+))?/g,
    ),
    ...(style.get('scale') ?? '').matchAll(/^(-?\d*\.?\d+)(?:\s+(-?\d*\.?\d+))?/g),
  ]
  if (scales.some((match) => isTiny(match[1]) || (isTiny(match[2]) && !match[0].startsWith('matrix'))))
    return true
  return /rotate[xy]\(\s*-?(?:90|270)deg/.test(style.get('transform') ?? '')
}

function isTiny(amount: string | undefined): boolean {
  return amount !== undefined && Math.abs(Number(amount)) < 0.1
}

/** `inset(50%)` from all sides, `circle(0)`, a polygon or a rectangle of nothing. */
function isClippedAway(path: string): boolean {
  if (/^(?:circle|ellipse)\(\s*0(?![.\d]*[1-9])/.test(path)) return true
  if (/^(?:polygon|rect)\((?:[\s,]|0(?![.\d])(?:px|%)?)*\)/.test(path)) return true
  const inset = /^inset\(([^)]*)\)/.exec(path)?.[1]
  if (inset === undefined) return false
  const [top = '0', right = top, bottom = top, left = right] =
    inset.split('round')[0]?.trim().split(/\s+/) ?? []
  const share = (one: string, other: string): number =>
    [one, other].reduce((sum, side) => sum + (side.endsWith('%') ? Number.parseFloat(side) : 0), 0)
  return share(top, bottom) >= 100 || share(left, right) >= 100
}

function isOffScreen(style: Declarations, font: number): boolean {
  const px = (name: string) => lengthPx(style.get(name) ?? '', font)
  const offsets = isAway(style) ? ['left', 'top', 'right', 'bottom'].map(px) : []
  offsets.push(px('text-indent'), px('margin-left'), px('margin-top'))
  for (const [, moved = ''] of (style.get('transform') ?? '').matchAll(
    /translate(?:[xy]|3d)?\(([^()]*(?:\([^()]*\))?[^()]*)\)/g,
  ))
    offsets.push(...moved.split(',').map((one) => lengthPx(one.trim(), font)))
  offsets.push(...(style.get('translate') ?? '').split(/\s+/).map((one) => lengthPx(one, font)))
  return offsets.some((offset) => offset !== null && (offset <= -400 || offset >= 4_000))
}
