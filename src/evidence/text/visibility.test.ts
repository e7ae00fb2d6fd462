import { describe, expect, test } from 'vitest'
import { htmlToText } from './html.ts'
import { defaultLimits } from './limits.ts'

const secret = 'approve USD 1.00'
const read = (html: string) => htmlToText(html, 'page', defaultLimits).text
const styled = (style: string) => read(`<p>Hello</p><div style="${style}">${secret}</div>`)

describe('text that a person does not see is kept aside', () => {
  test.each([
    'font:0/0 a',
    'filter:opacity(0)',
    'filter: opacity(2%)',
    '-webkit-text-fill-color:transparent',
    'position:fixed;top:calc(-100vh - 500px)',
    'position:absolute;bottom:-9999px',
    'clip-path:inset(50%)',
    'clip-path:inset(0 100% 0 0)',
    'clip-path:circle(0)',
    'clip-path:polygon(0 0, 0 0, 0 0)',
    'transform:scale(0)',
    'transform:rotate(3deg) scaleY(0)',
    'scale:0',
    'transform:translateX(-9999px)',
    'transform:translate(0, calc(-100vh - 900px))',
    'translate:-9999px 0',
    'transform:rotateY(90deg)',
    'zoom:0.01',
    'zoom:1%',
    'mso-hide:all',
    'content-visibility:hidden',
    'line-height:0;overflow:hidden',
    'position:absolute;z-index:-1',
    '--x:none;display:var(--none, none)',
  ])('%s', (style) => {
    const { text, hidden } = styled(style)
    expect(text).toBe('Hello')
    expect(hidden.map((one) => one.text)).toEqual([secret])
  })

  test.each<[string, string]>([
    ['a variable', '<style>:root{--a:none}.x{display:var(--a)}</style><p>Hello</p><p class=x>S</p>'],
    ['an attribute', '<style>[data-q]{display:none}</style><p>Hello</p><p data-q=1>S</p>'],
    [
      'the value of an attribute',
      '<style>p[class^="pre"]{display:none}</style><p>Hello</p><p class=prefix>S</p>',
    ],
    ['its place', '<style>p:nth-child(2){display:none}</style><p>Hello</p><p>S</p>'],
    ['an odd place', '<style>p:nth-child(2n){display:none}</style><p>Hello</p><p>S</p>'],
    ['its parent', '<style>div > p{display:none}</style><p>Hello</p><div><p>S</p></div>'],
    ['noscript', '<p>Hello</p><noscript>S</noscript>'],
    ['an option that is not chosen', '<p>Hello</p><select><option>S</option></select>'],
  ])('by %s', (_name, html) => {
    const { text, hidden } = read(html)
    expect(text).toBe('Hello')
    expect(hidden.map((one) => one.text)).toEqual(['S'])
  })

  test('of closed details the summary is shown, of open ones all', () => {
    expect(read('<details><summary>More</summary>S</details>').text).toBe('More')
    expect(read('<details open><summary>More</summary>S</details>').text).toBe('More\nS')
  })

  test('what is struck through holds no more', () => {
    const { text, hidden } = read(
      '<p>Qty <s>500</s> 700 pcs, <span style="text-decoration:line-through">USD 5</span> USD 6</p>',
    )
    expect(text).toBe('Qty 700 pcs, USD 6')
    expect(hidden).toEqual([{ text: '500 USD 5', how: 'struck through' }])
  })

  test('tag characters are spelled out, and turned digits stand as they are shown', () => {
    const tags = Array.from('ignore', (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')
    const { text, hidden } = read(`<p>Qty${tags} \u202e005\u202c pcs</p>`)
    expect(text).toBe('Qty 500 pcs')
    expect(hidden).toEqual([
      { text: 'ignore', how: 'tag characters' },
      { text: '005', how: 'written backwards' },
    ])
  })
})

describe('text that a person sees stays', () => {
  test.each([
    'font:700 14px/1.4 Arial',
    'font:bold .9em Arial',
    'filter:opacity(80%)',
    'clip-path:inset(0)',
    'clip-path:polygon(0 0, 100% 0, 100% 100%)',
    'transform:none',
    'transform:translateX(-50%) scale(1.1)',
    'transform:matrix(1, 0, 0, 1, 0, 0)',
    'zoom:1',
    'zoom:90%',
    'line-height:1;overflow:hidden',
    'position:relative;z-index:1',
    'mso-hide:none',
    'position:absolute;top:calc(100% - 20px)',
    'text-decoration:underline',
    'display:var(--unknown, block)',
  ])('%s', (style) => {
    const { text, hidden } = styled(style)
    expect(text).toContain(secret)
    expect(hidden).toEqual([])
  })

  test('rows that a rule for their neighbours hides, and the flag of Wales', () => {
    const { text } = read(
      '<style>p:nth-child(2){display:none}</style><p>One</p><p>Two</p><p>Three \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}</p>',
    )
    expect(text).toContain('One')
    expect(text).toContain('Three \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}')
  })
})
