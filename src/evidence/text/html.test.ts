/** HTML as a person sees it: text, tables, and what is hidden from them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSound, fileOf } from './files-for-tests.ts'
import { htmlToText, readHtml } from './html.ts'
import { defaultLimits } from './limits.ts'
import { readMarkup } from './markup.ts'

function read(html: string) {
  const result = htmlToText(html, 'signal:body', defaultLimits)
  expectSound(result.text)
  return result
}

const textOf = (html: string) => read(html).text.text

describe('blocks and lines', () => {
  it.each([
    ['<p>Hello,</p><p>please quote.</p>', 'Hello,\n\nplease quote.'],
    ['<div>one<br>two</div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
    ['<ul><li>500 pcs<li>800 pcs</ul>', '- 500 pcs\n- 800 pcs'],
    ['<ol><li>a</li><li>b</li></ol>after', '1. a\n2. b\n\nafter'],
    ['a   b\n c&nbsp;d', 'a b c d'],
    ['<b>1</b>2<i>00</i> pcs', '1200 pcs'],
    ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['<p>a<p>b', 'a\n\nb'],
    ['M&uuml;nchen &#8364; 5 &lt;b&gt; R&D &unknown;', 'München € 5 <b> R&D &unknown;'],
    ['<head><title>t</title><style>p{}</style></head><script>x</script>seen<img alt="logo" width=1>', 'seen'],
    ['<a href="https://x.example">our site</a>', 'our site'],
    ['5 < 6 and a<', '5 < 6 and a<'],
    ['x<svg/>y<svg><text>z</text></svg>', 'xy'],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text)
  })
})

describe('tables', () => {
  const cellsOf = (html: string) =>
    read(html).text.tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))

  it('a table keeps its cells, and merged ones repeat', () => {
    const html = `<table><tr><th rowspan=2>Part</th><th colspan=2>Price</th></tr><tr><td>USD</td><td>EUR</td></tr>
      <tr><td><p class=MsoNormal>NV-1</p></td><td>6.80</td><td></td></tr></table>`
    expect(cellsOf(html)).toEqual([
      [
        ['Part', 'Price', 'Price'],
        ['Part', 'USD', 'EUR'],
        ['NV-1', '6.80', ''],
      ],
    ])
    expect(textOf(html)).toBe('Part\tPrice\nUSD\tEUR\nNV-1\t6.80')
  })

  it('rows and cells without end tags are rows and cells', () => {
    expect(cellsOf('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
  })

  it('a table that only arranges the page is no table', () => {
    const html =
      '<table><tr><td>left</td><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>'
    expect(cellsOf(html)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
    expect(cellsOf('<table><tr><td>whole page</td></tr></table>')).toEqual([])
  })

  it('absurd spans do not fill the memory', () => {
    const html = `<table>${'<tr><td colspan=1000000 rowspan=1000000>x</td></tr>'.repeat(3_000)}</table>`
    const places = read(html)
      .text.tables.flatMap(({ rows }) => rows)
      .reduce((sum, row) => sum + row.length, 0)
    expect(places).toBeLessThanOrEqual(defaultLimits.cells * 2)
  })
})

describe('hidden text', () => {
  it.each([
    ['display:none', '<p style="display:none">x</p>'],
    ['display:none', '<style>.h{display:none}</style><p class="a h">x</p>'],
    [
      'display:none',
      '<style>div.box p span{display : none}</style><div class=box><p><span>x</span></p></div>',
    ],
    ['display:none', '<p style="display:none"><span style="display:block">x</span></p>'],
    ['display:none', '<style>p{display:none!important}</style><p style="display:block">x</p>'],
    ['display:none', '<p class=h>x</p><style>.h{display:none}</style>'],
    ['visibility:hidden', '<p style="VISIBILITY: hidden">x</p>'],
    ['font-size', '<p style="font-size:0">x</p>'],
    ['font-size', '<p style="font-size:1px">x</p>'],
    ['font-size', '<p style="font: 0.5px Arial">x</p>'],
    ['font-size', '<div style="font-size:10px"><p style="font-size:.01em">x</p></div>'],
    ['colour of the background', '<p style="color:#fff">x</p>'],
    ['colour of the background', '<font color=white>x</font>'],
    ['colour of the background', '<p style="color:rgb(254, 254, 253)">x</p>'],
    [
      'colour of the background',
      '<table bgcolor="#003366"><tr><td style="color:#003365">x</td><td> </td></tr></table>',
    ],
    [
      'colour of the background',
      '<div style="background:#222 none"><p style="color:hsl(0, 0%, 13%)">x</p></div>',
    ],
    ['transparent', '<p style="color:transparent">x</p>'],
    ['transparent', '<p style="color:rgba(0,0,0,0.01)">x</p>'],
    ['opacity:0', '<p style="opacity:0">x</p>'],
    ['zero size', '<div style="height:0;overflow:hidden">x</div>'],
    ['zero size', '<div style="max-height:0px; overflow: hidden; mso-hide:all">x</div>'],
    ['off-screen', '<div style="position:absolute; left:-9999px">x</div>'],
    ['off-screen', '<p style="text-indent:-9999px">x</p>'],
    ['hidden attribute', '<p hidden>x</p>'],
    ['comment', '<!-- x -->'],
    ['comment', '<!--[if mso]><p>x</p><![endif]-->'],
  ])('%s: %s', (how, html) => {
    const { text } = read(`<body>seen ${html}</body>`)
    expect(text.text).toBe('seen')
    expect(text.hidden).toEqual([{ text: 'x', how }])
  })

  it.each([
    ['white on a dark row', '<tr bgcolor="#003366"><td><font color="#ffffff">x</font></td><td>x</td></tr>'],
    ['light grey small print', '<p style="color:#bbb;font-size:8px">x</p>'],
    ['a size that a child sets anew', '<div style="font-size:0"><span style="font-size:14px">x</span></div>'],
    ['a rule for another screen', '<style>@media (max-width:600px){p{display:none}}</style><p>x</p>'],
    ['white on a picture', '<div style="background:url(a.png)"><p style="color:white">x</p></div>'],
    [
      'visible inside of invisible',
      '<div style="visibility:hidden"><p style="visibility:visible">x</p></div>',
    ],
    ['a narrow column', '<div style="width:0">x</div>'],
    ['a word that is no colour', '<p style="color:constructor">x</p>'],
  ])('is not %s', (_, html) => {
    expect(textOf(html)).toContain('x')
    expect(read(html).text.hidden).toEqual([])
  })
})

describe('what mail programs mark', () => {
  it.each([
    ['quoted', '<blockquote type="cite">x</blockquote>'],
    ['quoted', '<div class="gmail_quote gmail_quote_container">x</div>'],
    ['quoted', '<div id="divRplyFwdMsg">x</div>'],
    ['signature', '<div class="gmail_signature">x</div>'],
    ['signature', '<div id="Signature">x</div>'],
  ])('%s: %s', (kind, html) => {
    expect(read(`new ${html}`).parts).toEqual([
      { kind, start: 4 + (html.startsWith('<b') ? 1 : 0), end: 5 + (html.startsWith('<b') ? 1 : 0) },
    ])
  })

  it('an indented paragraph is no quotation', () => {
    expect(
      read('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">x</blockquote>').parts,
    ).toEqual([])
  })
})

describe('hostile pages', () => {
  const seconds = (work: () => void) => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1_000
  }

  it.each([
    ['100,000 nested elements', '<div>'.repeat(100_000) + 'x' + '</div>'.repeat(100_000)],
    ['100,000 unclosed formats', '<b><i>'.repeat(50_000) + 'x'],
    ['100,000 end tags of nothing', 'x' + '</p></b></td>'.repeat(33_000)],
    ['nested tables', '<table><tr><td>'.repeat(20_000) + 'x'],
    ['unclosed comments', 'x' + '<!--'.repeat(300_000)],
    ['comments that end oddly', '<!-- --!>'.repeat(100_000) + 'x'],
    ['unclosed attributes', 'x' + '<a b="'.repeat(200_000)],
    ['one enormous attribute', `<p title="${'a'.repeat(2_000_000)}">x</p>`],
    ['a style sheet of brackets', `<style>${'@media x{'.repeat(50_000)}</style>x`],
    ['a style sheet of comments', `<style>${'/*'.repeat(200_000)}</style>x`],
    [
      'ten thousand rules',
      `<style>${'div div div{color:red}'.repeat(10_000)}</style>${'<div>'.repeat(600)}x`,
    ],
    ['scripts that never end', `x${'<script></scrip'.repeat(100_000)}`],
    ['ampersands', `x${'&'.repeat(500_000)}`],
  ])('%s are read in time', (_, html) => {
    expect(seconds(() => expect(textOf(html)).toContain('x'))).toBeLessThan(5)
  })

  it('any markup gives a sound text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td>',
        '<td colspan=3>',
        '<th rowspan=2>',
        '</td>',
        '<p>',
        '</p>',
        '<br>',
        '<div hidden>',
        '</div>',
        '<blockquote>',
        '</blockquote>',
        '<li>',
        '<ul>',
        '</ul>',
        '<pre>',
        '<b>',
        '</b>',
        '<p style="color:#fff">',
        '<!--',
        '-->',
        '<style>',
        '</style>',
        '&nbsp;',
        '&amp',
        '<',
        '>',
        '\0',
        '\ud800',
        '\u200b',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { text, parts } = read(pieces.join(''))
        for (const { start, end } of parts)
          expect(0 <= start && start < end && end <= text.text.length).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('markup', () => {
  it('XML keeps case, drops prefixes, and CDATA is text', () => {
    const seen: string[] = []
    readMarkup('<?xml version="1.0"?><w:p xml:space="a&lt;b"/><w:T><![CDATA[x<y]]></w:T>', 'xml', {
      open: (name, attributes, closed) => void seen.push(`${name} ${[...attributes].join()} ${closed}`),
      close: (name) => void seen.push(`/${name}`),
      text: (text) => void seen.push(text),
    })
    expect(seen).toEqual(['p space,a<b true', 'T  false', 'x<y', '/T'])
  })
})

describe('charsets of pages', () => {
  it('the page says itself what it is written in', async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from('b1ea', 'hex')])
    expect((await readHtml(fileOf('a.html', page))).text.text).toBe('ąę')
  })
})
