/** Character references of HTML and XML: `&amp;`, `&#8364;`, `&euro;`. */

/** Names of U+00A0 to U+00FF in order, as HTML 2 gave them. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** The other names that mail programs write; the remaining 1,900 of HTML 5 stay as they are. */
const others =
  'quot " amp & lt < gt > apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ minus − lowast ∗ radic √ infin ∞ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sum ∑ prod ∏ part ∂ Delta Δ Omega Ω alpha α beta β gamma γ delta δ epsilon ε lambda λ mu μ pi π sigma σ tau τ phi φ omega ω loz ◊ check ✓ cross ✗ star ☆ phone ☎ ccaron č Ccaron Č cacute ć Cacute Ć eogon ę aogon ą lstrok ł Lstrok Ł nacute ń sacute ś Sacute Ś zacute ź zdot ż Zdot Ż rcaron ř ecaron ě uring ů gbreve ğ Gbreve Ğ inodot ı Idot İ scedil ş Scedil Ş abreve ă tcedil ţ odblac ő udblac ű dstrok đ num # percnt % lpar ( rpar ) lsqb [ rsqb ] lbrace { lcub { rbrace } rcub } sol / bsol \\ colon : semi ; comma , period . excl ! quest ? commat @ dollar $ equals = plus + ast * hyphen ‐ lowbar _ grave ` Tab \u0009 NewLine \u000a vert | verbar |'

const named = new Map<string, string>([
  ...latin.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...others.matchAll(/(\w+) (\S|\s)(?: |$)/g).map(([, name = '', sign = '']) => [name, sign] as const),
])

/** The text with its references replaced; unknown ones stay. Only a few may lack their semicolon, as in browsers. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(?:x([0-9a-f]{1,7})|(\d{1,8}));?|(amp|lt|gt|quot|nbsp)(?:;|(?![\w=]))|(\w{2,10});)/gi,
    (whole, hex?: string, decimal?: string, bare?: string, name?: string) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16))
      if (decimal !== undefined) return characterOf(Number(decimal))
      const word = name ?? bare ?? ''
      return named.get(word) ?? named.get(word.toLowerCase()) ?? whole
    },
  )
}

/** 128 to 159 mean what they mean in Windows-1252, whatever the standard of the page. */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return new TextDecoder('windows-1252').decode(Uint8Array.of(code))
  const usable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return usable ? String.fromCodePoint(code) : ''
}
