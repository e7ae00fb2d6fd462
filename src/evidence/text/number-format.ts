/** Spreadsheet values as a person sees them: number formats where they are plain, dates always as YYYY-MM-DD. */

const builtIn = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [41, '#,##0;(#,##0)'],
  [42, '#,##0;(#,##0)'],
  [43, '#,##0.00;(#,##0.00)'],
  [44, '#,##0.00;(#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
])

/** The code of a built-in format; 27–36 and 50–58 are dates in East Asian editions. */
export function builtInFormat(id: number): string {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy-mm-dd'
  return builtIn.get(id) ?? 'General'
}

/** True for `;;;`, which shows nothing whatever the value. */
export function showsNothing(code: string): boolean {
  return /^;;;?$/.test(code.trim())
}

/** The value in the format; a format that is not plain (fractions, conditions, exponents) gives the bare number. */
export function formatNumber(value: number, code: string, date1904: boolean): string {
  if (!Number.isFinite(value)) return ''
  const sections = sectionsOf(code)
  const kind = dateKind(sections[0] ?? '')
  if (kind !== null) return formatDate(value, kind, date1904) ?? bare(value)
  const own = ownSection(value, sections)
  const section = readSection(own ?? sections[0] ?? '')
  if (section === null) return bare(value)
  if (section.pattern === '') return section.before.trim() === '' ? bare(value) : section.before.trim()
  const digits = formatDigits(Math.abs(value), section)
  const minus = value < 0 && own === undefined && /[1-9]/.test(digits) ? '-' : ''
  return `${minus}${section.before}${digits}${section.after}`.replace(/\s+/g, ' ').trim()
}

/** The section that the format has for negative numbers, or for zero. */
function ownSection(value: number, sections: readonly string[]): string | undefined {
  if (value < 0) return sections[1]
  return value === 0 ? sections[2] : undefined
}

/** 15 significant digits, as spreadsheets keep: 0.1 + 0.2 is 0.3. */
function bare(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) < 1e21
    ? rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
    : String(rounded)
}

function sectionsOf(code: string): string[] {
  const sections = ['']
  let quoted = false
  for (let at = 0; at < code.length && at < 500; at++) {
    const sign = code[at] ?? ''
    if (sign === '"') quoted = !quoted
    if (sign === ';' && !quoted) sections.push('')
    else {
      const next = sign === '\\' ? `${sign}${code[++at] ?? ''}` : sign
      sections[sections.length - 1] += next
    }
  }
  return sections
}

type Section = { before: string; pattern: string; after: string; percent: boolean }

/** Literals around one run of digit places, or null where the format is more than that. */
function readSection(section: string): Section | null {
  if (/^\s*general\s*$/i.test(section) || section.includes('@') || /\[[<>=]/.test(section)) return null
  const read: Section = { before: '', pattern: '', after: '', percent: false }
  const literal = (text: string) => {
    if (read.pattern === '') read.before += text
    else read.after += text
  }
  const tokens = section.matchAll(
    /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|[#0?][#0?,.]*|\.0+|E[+-]|./gis,
  )
  for (const [token, quoted, escaped, currency] of tokens) {
    if (quoted !== undefined || escaped !== undefined || currency !== undefined)
      literal(quoted ?? escaped ?? currency ?? '')
    else if (token.startsWith('_')) literal(' ')
    else if (token === '%') {
      read.percent = true
      literal('%')
    } else if (/^[#0?.]/.test(token)) {
      if (read.pattern !== '') return null
      read.pattern = token
    } else if (/^E[+-]|^\/$/i.test(token)) return null
    else if (!token.startsWith('*') && !token.startsWith('[')) literal(token)
  }
  return read
}

function formatDigits(value: number, { pattern, percent }: Section): string {
  const scaleCommas = /,+$/.exec(pattern)?.[0].length ?? 0
  const places = pattern.slice(0, pattern.length - scaleCommas)
  const dot = places.indexOf('.')
  const whole = dot < 0 ? places : places.slice(0, dot)
  const fraction = dot < 0 ? '' : places.slice(dot + 1)
  const scaled = (value * (percent ? 100 : 1)) / 1000 ** scaleCommas
  if (scaled >= 1e21) return String(scaled)
  const [integer = '0', decimals = ''] = Number(scaled.toPrecision(15))
    .toFixed(Math.min(20, fraction.length))
    .split('.')
  const least = fraction.replace(/[^0]/g, '').length
  let kept = decimals
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1)
  const zeros = whole.replace(/[^0]/g, '').length
  const padded = (integer === '0' && zeros === 0 ? '' : integer).padStart(zeros, '0')
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  return kept === '' ? grouped || '0' : `${grouped || '0'}.${kept}`
}

/** What a format shows of a point in time, or null where it is no date format. */
function dateKind(section: string): 'date' | 'time' | 'both' | null {
  const letters = section.replace(
    /"[^"]*"|\\.|\[\$[^\]]*\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+)\]/gi,
    '',
  )
  if (/general/i.test(letters) || /[#0?]/.test(letters.replace(/\.0+/g, ''))) return null
  const date = /[yd]|mmm/i.test(letters)
  const time = /[hs]/i.test(letters)
  if (date && time) return 'both'
  if (date || /^m+$/i.test(letters.trim())) return 'date'
  return time ? 'time' : null
}

function formatDate(serial: number, kind: 'date' | 'time' | 'both', date1904: boolean): string | null {
  const days = date1904 ? serial + 1_462 : serial
  // 9999-12-31 is the last date there is. Day 60 of the 1900 system is a 29 February that never was.
  if (days < 0 || days >= 2_958_466) return null
  const minutes = Math.round(days * 1_440)
  const clock = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`
  if (kind === 'time') {
    return days >= 1 ? `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` : clock
  }
  const day = Math.floor(minutes / 1_440) + (days < 60 && !date1904 ? 1 : 0)
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10)
  return kind === 'both' && minutes % 1_440 !== 0 ? `${date} ${clock}` : date
}

function pad(amount: number): string {
  return String(amount).padStart(2, '0')
}
