/** The words that say what a value is of: fields of a deal, and things that are none. */
import { type FieldType, wordsOf } from '../../evidence/fields/field-type.ts'
import type { Field, Meaning } from './meanings.ts'

type Cue = { of: string; start: number; end: number }

/** Words parted by semicolons as one pattern. */
function listed(words: string): string {
  return words
    .split(';')
    .map((word) => word.trimStart())
    .filter((word) => word !== '')
    .join('|')
}

/** Verbs that say where a sum stands, not of what: they count where no noun says it. */
const weakMoney = listed(String.raw`
  (?:takes|brings|puts|gets|makes|took|brought|put) (?:us|it|this|that|the (?:deal|total|value|order))(?: up| down)?(?: to| at)?;
  (?:comes?|came|works out|adds up|brings us) (?:up |out )?(?:to|at); landed (?:at|on);
  settled (?:at|on); agreed (?:on|at|to); (?:went|gone|going|go|is|now) (?:up|down) to;
  (?:up|down|reduced|raised|increased|cut|lowered|trimmed|grew|grown|shrunk|dropped|bumped) to;
  (?:sube|baja|queda|se queda) (?:a|en|hasta);
  (?:sinkt|steigt|liegt|reduziert|erh[öo]ht) (?:jetzt |nun |damit )?(?:auf|bei); now at; jetzt bei`)

/** For money. `-` is a sum that is no field of the deal. */
const moneyCues: readonly (readonly [Meaning | '-', string])[] = [
  [
    'budget',
    listed(String.raw`
      budget\w*; presupuesto(?= (?:es|de|son|ser|anual|aprobado|que tienen|m[áa]ximo|ronda));
      have (?:set aside|allocated); set aside; can spend; tienen (?:un m[áa]ximo )?(?:de|para); cap(?:ped)? at;
      ceiling; etat`),
  ],
  [
    'amount',
    listed(String.raw`
      (?:order|deal|contract|project|opportunity|total|overall|po) (?:value|size|amount|volume|total|sum|worth);
      
      amount; deal; worth; value; size; total(?:s|ling)?; volume; auftrags?(?:wert|summe|volumen|h[öo]he);
      gesamt\w*; auftrag(?: [üu]ber)?; summe; volumen; wert; angebot [üu]ber; importe; valor; total;
      pedido(?: de| por)?; operaci[óo]n; contrato(?: de| por)?; order(?: of| for| is)?;
      quote(?:d)? (?:is|of|for|at|to|now); offer (?:is|of|at|to|now); proposal (?:is|of|at|now);
      purchase order (?:for|of|over); po (?:for|of|over);
        
       
      
      price (?:is|of|at); oferta (?:de|por|queda en); 
        
      deal size; arr; acv; tcv`),
  ],
  [
    '-',
    listed(String.raw`
      freight; shipping; deposit; down payment; discount\w*; rebate; fees?; penalt\w+; invoices?; unit price;
      per (?:piece|unit|set|seat|user|month|pc|pcs|kg); each; spen[dt]s?; spending; paid; pay(?:ing)?;
      revenues?; turnover; savings?; saves?; cheaper; difference; cost(?:s|ing)?; target price; fracht;
      versand; rabatt\w*; skonto; anzahlung; umsatz; kosten; rechnung\w*; st[üu]ckpreis; gespart; ausgegeben;
      flete; descuento; anticipo; facturaci[óo]n; factura\w*; gast(?:o|os|an|aban|aron); coste?s?;
      precio unitario; ahorr\w+; raised; funding; series [a-d]; salary; compraron; competitor\w*; overdue;
      credit limit; tooling; setup; set-up; training; add-?on; extra; another; additional; more;
      zus[äa]tzlich\w*; adicional\w*`),
  ],
]

/** For dates. */
const dateCues: readonly (readonly [Meaning | '-', string])[] = [
  [
    'close-date',
    listed(String.raw`
      clos(?:e|es|ing)(?: date| the deal| it| this)?; sign(?:s|ing|ature)?(?! up); signature;
      decid(?:e|es|ing); decision; award(?:s|ing|ed)?; place (?:the|an|their) order;
      (?:all |it |this )?(?:done|finished|wrapped up|finali[sz]ed|sorted|over the line|completed|signed) (?:by|before);
      order(?: will)?(?= (?:by|before|will|comes?|in|expected|should|until|is expected|to come));
      purchase order; po(?= |$); commit(?:s|ting)? by; wrap (?:this |it )?up; abschluss\w*; abschlie[ßs]+en;
      unterschrift\w*; unterschreib\w*; unterzeichn\w*; entscheid\w*; bestell(?:ung|en)(?= );
      auftrag (?:kommt|bis); vergabe; cierre; cerrar\w*; cierran; firm(?:a|ar|an|ar[áa]n|amos); decisi[óo]n;
      decid\w+; pedido (?:llega|llegar[áa]|en|para); adjudicaci[óo]n;
      (?:slip|slips|slipped|slipping|pushed|pushing|moved|moves|postponed|delayed|brought forward|pulled forward|pulled in)(?: (?:out|back|it))?(?: (?:to|until|into))?;
      verschoben; verschiebt sich; vorgezogen; se retrasa; aplazad[oa]; se adelanta; close`),
  ],
  [
    '-',
    listed(String.raw`
      meetings?; calls?; calling; demo; deliver\w*; ship\w*; dispatch\w*; visit\w*; samples?; send(?:ing)?;
      sent; follow(?:ing)?[- ]?up; fair; trade show; holiday\w*; vacation; back (?:on|from|in); away;
      out (?:until|till|of); spoke; spoken; talk(?:ed)?; met; visited; chat; review\w*; audit; go[- ]?live;
      start\w*; launch\w*; opening; opens?; install\w*; quote (?:due|valid); valid; expires?; renew\w*;
      treffen; termin; anruf\w*; angerufen; liefer\w*; schick\w*; besuch\w*; muster; messe; urlaub; telefon\w*;
      melde\w*; reuni[óo]n; llamad\w+; llamar\w*; entreg\w+; env[íi]\w+; enviar\w*; visit\w+; muestras; feria;
      vacaciones; signed; decided; since; born; founded; board meets; tender; deadline for questions; payment;
      pay; invoice\w*; budget\w*; hired; joined; left; joins; starts; trial; pilot; workshop;
      contract (?:ends|expires|runs); laufzeit`),
  ],
]

const percentCues: readonly (readonly [Meaning | '-', string])[] = [
  [
    'probability',
    listed(String.raw`
      probabilit\w+; chances?; likel(?:y|ihood); confiden(?:t|ce); odds; forecast\w*;
      i(?:['’]d| would) (?:say|put); put (?:it|this|us) at; prob; reckon; guess; gut(?: feel(?:ing)?)?; feels? like; wahrscheinlich\w*; chancen?; probabilidad\w*;
      posibilidad\w*; win rate`),
  ],
  [
    '-',
    listed(String.raw`
      discount\w*; rebate; off; more; less; higher; lower; under; over; above; below; cheaper; deposit;
      upfront; up front; margin; growth; grew; vat; tax; duty; prepayment; in advance; commission;
      of (?:their|the|our); rabatt; skonto; anzahlung; g[üu]nstiger; teurer; mehr; weniger; marge; mwst;
      descuento; anticipo; m[áa]s; menos; iva; margen; increase\w*; decrease\w*; done; complete`),
  ],
]

const quantityCues: readonly (readonly [Meaning | '-', string])[] = [
  [
    'quantity',
    listed(String.raw`
      quantit(?:y|ies); qty; volume; need(?:s|ed|ing)?; want(?:s|ed)?; order(?:s|ing|ed)?;
      ask(?:s|ed|ing)? for; take; takes; taking; buy(?:ing)?; require[sd]?; menge; brauch\w*; ben[öo]tig\w*;
      bestell\w*; bedarf; cantidad; necesit\w+; quieren; piden; pedido(?: de)?; seats; licen[cs]es; deal;
      increased; reduced; up to; down to; instead of; statt; en vez de; for`),
  ],
  [
    '-',
    listed(String.raw`
      samples?; muster\w*; muestras?; spare; stock; moq; minimum; mindest\w*; m[íi]nimo;
      per (?:box|carton|pallet|month|week|year); employees?; staff; stores?; hotels?; rooms?; used;
      currently use`),
  ],
]

const cues: Partial<Record<FieldType, readonly (readonly [Meaning | '-', string])[]>> = {
  money: moneyCues,
  date: dateCues,
  percentage: percentCues,
  quantity: quantityCues,
}

const compiled = new Map<string, RegExp>()

/** The cue words for a kind of value in a clause, with the fields' own names. */
export function cuesIn(clause: string, kind: FieldType, fields: readonly Field[]): Cue[] {
  const own = fields
    .filter((field) => field.kind === kind || (kind === 'quantity' && field.kind === 'count'))
    .flatMap((field): [string, string][] => [[field.name, namesPattern(field)]])
  const usual = (cues[kind] ?? []).map(([meaning, pattern]): [string, string] => [
    fields.find((field) => field.meaning === meaning)?.name ?? `-${meaning}`,
    pattern,
  ])
  const amount = fields.find(({ meaning }) => meaning === 'amount')?.name
  const weak: [string, string][] = kind === 'money' && amount !== undefined ? [[`~${amount}`, weakMoney]] : []
  return [...own, ...usual, ...weak].flatMap(([of, pattern]) =>
    [...clause.matchAll(regexOf(pattern))].map((match) => ({
      of,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

function regexOf(pattern: string): RegExp {
  const made =
    compiled.get(pattern) ?? new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
  compiled.set(pattern, made)
  return made
}

/** A field by its own name and by what else it is called. */
export function namesPattern({ name, also }: Field): string {
  return [name, ...(also ?? [])]
    .map((one) =>
      wordsOf(one)
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .replaceAll(' ', '[ _-]'),
    )
    .filter((one) => one.length > 1)
    .join('|')
}

/** The field whose cue stands nearest to a value; a cue before it is nearer than one behind. Null where none does. */
export function nearestCue(
  found: readonly Cue[],
  value: { start: number; end: number },
  far = 60,
): string | null {
  const strong = found.filter(({ of }) => !of.startsWith('~'))
  const named = nearest(strong, value, far)
  if (named !== null) return named.startsWith('-') ? '-' : named
  return nearest(found, value, far)?.slice(1) ?? null
}

function nearest(found: readonly Cue[], value: { start: number; end: number }, far: number): string | null {
  let best: { of: string; distance: number } | null = null
  for (const cue of found) {
    if (cue.start < value.end && value.start < cue.end) continue
    const isBefore = cue.end <= value.start
    const gap = isBefore ? value.start - cue.end : (cue.start - value.end) * 1.6 + 4
    // Of cues that begin together the longer is meant: `order value` is no order.
    const distance = gap - (cue.end - cue.start) * 0.05
    if (gap <= far && (best === null || distance < best.distance)) best = { of: cue.of, distance }
  }
  return best?.of ?? null
}
