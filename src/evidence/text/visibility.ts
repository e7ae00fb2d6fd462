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
  pre: boolean
}

/** A page before any style: black on white. */
export const plainLook: Look = {
  fontPx: 16,
  colour: [0, 0, 0],
  alpha: 1,
  background: [255, 255, 255],
  invisible: false,
  hiddenBy: null,
  pre: false,
}

/** The look of an element inside one that looks like `parent`. */
export function lookOf(parent: Look, tag: string, attributes: Attributes, style: Declarations): Look {
  if (parent.hiddenBy !== null) return parent
  if (style.size === 0 && attributes.size === 0 && tag !== 'a' && tag !== 'pre') return parent
  const look: Look = { ...parent }
  if (tag === 'pre' || tag === 'textarea') look.pre = true
  if (tag === 'a') look.colour = [0, 0, 238]
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
  if (attributes.has('hidden')) look.hiddenBy = 'hidden attribute'
  const background = readColour(attributes.get('bgcolor') ?? '')
  if (background !== null) look.background = background.rgb
  if (attributes.has('background')) look.background = null
  const named = tag === 'body' ? attributes.get('text') : undefined
  const colour = readColour((tag === 'font' ? attributes.get('color') : named) ?? '')
  if (colour !== null) look.colour = colour.rgb
}

function applyColours(look: Look, style: Declarations): void {
  const colour = readColour(style.get('color') ?? '')
  if (colour !== null) {
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
    style.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|rem|%))/.exec(style.get('font') ?? '')?.[1]
  if (value === undefined) return parent
  return sizes.get(value) ?? lengthPx(value, parent) ?? parent
}

/** A length in pixels; percentages and em are of `whole`. */
function lengthPx(value: string, whole: number): number | null {
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
  const px = (name: string) => lengthPx(style.get(name) ?? '', font)
  if (style.get('display') === 'none') return 'display:none'
  const opacity = Number.parseFloat(style.get('opacity') ?? '1')
  if (opacity <= 0.05) return 'opacity:0'
  const clipped = /^(hidden|clip)/.test(style.get('overflow') ?? '')
  const sides = ['width', 'height', 'max-width', 'max-height'].map(px)
  if (clipped && sides.some((side) => side !== null && side <= 1)) return 'zero size'
  const away = style.get('position') === 'absolute' || style.get('position') === 'fixed'
  if (
    away &&
    /^rect\(\s*[01]?(px)?[\s,]+[01]?(px)?[\s,]+[01]?(px)?[\s,]+[01]?(px)?\s*\)/.test(style.get('clip') ?? '')
  ) {
    return 'zero size'
  }
  const offsets = away ? ['left', 'top', 'right'].map(px) : []
  offsets.push(px('text-indent'), px('margin-left'), px('margin-top'))
  if (offsets.some((offset) => offset !== null && offset <= -400)) return 'off-screen'
  return offsets.some((offset) => offset !== null && offset >= 4_000) ? 'off-screen' : null
}
