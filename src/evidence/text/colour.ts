/** Colours of CSS and old HTML, and whether one can be read on another. */
import type { Rgb } from './css.ts'

/** The names seen in mail; the other hundred of CSS count as unknown. */
const names = new Map(
  `
  white ffffff black 000000 red ff0000 green 008000 blue 0000ff yellow ffff00
  gray 808080 grey 808080 silver c0c0c0 navy 000080 maroon 800000 purple 800080
  teal 008080 lime 00ff00 aqua 00ffff cyan 00ffff fuchsia ff00ff magenta ff00ff
  olive 808000 orange ffa500 snow fffafa ivory fffff0 ghostwhite f8f8ff whitesmoke f5f5f5
  floralwhite fffaf0 mintcream f5fffa azure f0ffff aliceblue f0f8ff lightgray d3d3d3 lightgrey d3d3d3
  gainsboro dcdcdc darkgray a9a9a9 darkgrey a9a9a9 dimgray 696969 windowtext 000000 window ffffff
  linen faf0e6 seashell fff5ee beige f5f5dc honeydew f0fff0 lightyellow ffffe0`
    .trim()
    .matchAll(/(\w+) (\w+)/g)
    .map(([, name, hex]) => [name, hex]),
)

/** The colour and its opacity 0..1, or null where the word is none we know. */
export function readColour(word: string): { rgb: Rgb; alpha: number } | null {
  const value = word.trim().toLowerCase()
  if (value === 'transparent') return { rgb: [0, 0, 0], alpha: 0 }
  const hex = names.get(value) ?? /^#?([0-9a-f]{3,8})$/.exec(value)?.[1]
  if (hex !== undefined) return fromHex(hex)
  const call = /^(rgb|hsl)a?\(([^()]{1,80})\)$/.exec(value)
  if (call === null) return null
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '')
  const number = (at: number, whole: number) => {
    const part = parts[at] ?? ''
    return part.endsWith('%') ? (Number.parseFloat(part) / 100) * whole : Number.parseFloat(part)
  }
  const alpha = parts.length > 3 ? number(3, 1) : 1
  const rgb: Rgb =
    call[1] === 'rgb'
      ? [number(0, 255), number(1, 255), number(2, 255)]
      : fromHsl(number(0, 360), number(1, 1), number(2, 1))
  return rgb.some(Number.isNaN) || Number.isNaN(alpha) ? null : { rgb, alpha }
}

/** WCAG 2 contrast ratio, 1 (the same) to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function fromHex(hex: string): { rgb: Rgb; alpha: number } | null {
  const full = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex
  if (full.length !== 6 && full.length !== 8) return null
  const part = (at: number) => Number.parseInt(full.slice(at, at + 2), 16)
  return { rgb: [part(0), part(2), part(4)], alpha: full.length === 8 ? part(6) / 255 : 1 }
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return (
      255 *
      (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    )
  }
  return [channel(0), channel(8), channel(4)]
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
