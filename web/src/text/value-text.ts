/** A cell's value in one line as a person writes it, and back again. */

/** What kind of value a cell holds; decides how typed text is read. */
export type Shape =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'money'
  | 'quantity'
  | 'duration'
  | 'date'
  | 'port'
  | 'list'

export type ReadValue = { value: unknown } | { problem: Shape }

/** `USD 12.50 / pcs`, `5000 pcs`, `8 week`, `Hamburg, DE (DEHAM)`, `yes`; an absent value is ''. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object') return ''
  if (Array.isArray(value)) return value.map(showValue).join(', ')
  if ('amount' in value && 'currency' in value) {
    const per = 'per' in value && value.per ? ` / ${showValue(value.per)}` : ''
    return `${showValue(value.currency)} ${showValue(value.amount)}${per}`
  }
  if ('value' in value && 'unit' in value) return `${showValue(value.value)} ${showValue(value.unit)}`
  if ('unlocode' in value && 'name' in value && 'country' in value) {
    const code = value.unlocode ? ` (${showValue(value.unlocode)})` : ''
    return `${showValue(value.name)}, ${showValue(value.country)}${code}`
  }
  return Object.values(value)
    .filter((member) => member !== null && member !== undefined)
    .map(showValue)
    .join(' ')
}

/** The shape of a value; of an absent one, what its neighbours hold, else what its name suggests. */
export function shapeOf(name: string, ...values: unknown[]): Shape {
  const known = values.find((value) => value !== null && value !== undefined)
  return known === undefined ? shapeNamed(name) : shapeOfValue(known, name)
}

/** Reads what a person typed as a value of that shape; empty text clears the cell. */
export function readValue(shape: Shape, typed: string): ReadValue {
  const text = typed.trim()
  if (text === '') return { value: null }
  const value = readers[shape](text)
  return value === undefined ? { problem: shape } : { value }
}

const readers: Record<Shape, (text: string) => unknown> = {
  text: (text) => text,
  number: (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
  'yes-no': (text) => {
    if (/^(yes|y|true)$/i.test(text)) return true
    return /^(no|n|false)$/i.test(text) ? false : undefined
  },
  money: (text) => {
    const [, before, amount = '', after, per] =
      /^([A-Z]{3})?\s*(-?[\d.,' ]+?)\s*([A-Z]{3})?(?:\s*(?:\/|per)\s*(\S.*))?$/.exec(text) ?? []
    const [decimal, currency] = [readDecimal(amount), before ?? after]
    if (decimal === undefined || currency === undefined) return undefined
    return per === undefined ? { amount: decimal, currency } : { amount: decimal, currency, per }
  },
  quantity: (text) => {
    const [, amount = '', unit] = /^(-?[\d.,' ]*\d)\s*(\S.*)$/.exec(text) ?? []
    const value = readDecimal(amount)
    return value === undefined || unit === undefined ? undefined : { value, unit }
  },
  duration: (text) => {
    const [, value, unit = ''] = /^(\d+(?:\.\d+)?)\s*(.+)$/.exec(text) ?? []
    const name = unit.toLowerCase().replace(/s$/, '').replace(/\s+/g, '-')
    return durationUnits.includes(name) ? { value: Number(value), unit: name } : undefined
  },
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text) ? text : undefined),
  port: (text) => {
    const [, name, country, unlocode] =
      /^(.+?),\s*([A-Z]{2})(?:\s*\(?([A-Z]{2}[A-Z2-9]{3})\)?)?$/.exec(text) ?? []
    return name === undefined ? undefined : { name, country, unlocode: unlocode ?? null }
  },
  list: (text) => text.split(/\s*,\s*/).filter((item) => item !== ''),
}

const durationUnits = ['day', 'working-day', 'week', 'month']

/**
 * A decimal without grouping. `1,200.50` and `1.200,50` are plain; a single separator with three digits behind it
 * (`1,200`) could be either, so it is refused rather than guessed: `undefined`.
 */
function readDecimal(written: string): string | undefined {
  const text = written.replace(/[' ]/g, '')
  if (/^-?\d+$/.test(text)) return text
  if (/^-?\d+[.,]\d{3}$/.test(text)) return text.includes('.') && /^-?0?\./.test(text) ? text : undefined
  if (/^-?\d+[.,]\d+$/.test(text)) return text.replace(',', '.')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  return undefined
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function shapeOfValue(value: unknown, name: string): Shape {
  if (typeof value === 'boolean') return 'yes-no'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'date' : 'text'
  if (Array.isArray(value)) return 'list'
  if (typeof value !== 'object' || value === null) return 'text'
  if ('amount' in value) return 'money'
  if ('unlocode' in value) return 'port'
  if ('unit' in value) return 'value' in value && typeof value.value === 'number' ? 'duration' : 'quantity'
  return shapeNamed(name)
}

/** Until the server tells each field's type: the names of PACKET.md whose values are not text. */
function shapeNamed(name: string): Shape {
  if (/(^|_)(price|budget|amount|total|refund)$/.test(name)) return 'money'
  if (/^(quantity|pieces|moq)$/.test(name)) return 'quantity'
  if (/(lead_time|lead_time_requested|validity_requested|duration)$/.test(name)) return 'duration'
  if (/(_by|_on|_until|^date|^due|^expires|_due)$/.test(name)) return 'date'
  if (name.endsWith('_port')) return 'port'
  if (/^(requested|answerable|escalate|ready|intent_clear|is_reply)$/.test(name)) return 'yes-no'
  if (name === 'line') return 'number'
  return 'text'
}
