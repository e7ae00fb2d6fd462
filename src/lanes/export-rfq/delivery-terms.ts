/** Under which rule, and where to, the goods shall be delivered. */

import { cellOfSaid, type Ear, type Said, settled } from '../../evidence/thread/said.ts'
import type { Incoterm } from '../../recognise/incoterm.ts'
import type { Cell } from '../../words/evidence.ts'
import { absent } from '../../words/evidence.ts'
import type { Port } from '../../words/place.ts'
import { all, behind, type Finders, inside, labelledFirst } from './term-finders.ts'

type Terms = { rule: Cell<Incoterm['rule']>; place: Cell<string>; said: Said<Incoterm> | null }

/** The delivery rule with its named place, and where both are said. */
export function incotermOf(ear: Ear, finders: Finders): Terms {
  const labels = behind(ear, finders, 'incoterm')
  const readings = labelledFirst(all(ear, finders.incoterms), labels, () => true)
  // A rule with its place tells more than one in passing: “FOB or CIF? We prefer CIF Hamburg.”
  const [first] = readings
  if (!first) return { rule: absent(), place: absent(), said: null }
  const samePlace =
    readings.find(
      ({ value, message }) =>
        message.current === first.message.current && value.rule === first.value.rule && value.place !== null,
    ) ?? first
  const rule = settled([samePlace, ...readings.filter((one) => one !== samePlace)], ({ value }) => value.rule)
  return { rule, place: placeOf(samePlace), said: samePlace }
}

function placeOf(said: Said<Incoterm> & { placeSpan?: { start: number; end: number } }): Cell<string> {
  const { placeSpan: span, message } = said
  if (said.value.place === null || !span) return absent()
  // “Hamburg, Germany” is the port of Hamburg; the country is told by the port.
  const written = message.source.text.slice(span.start, span.end)
  const end = span.start + (/^[^,(\n]+/.exec(written)?.[0].trimEnd().length ?? written.length)
  return cellOfSaid({ ...said, start: span.start, end }, message.source.text.slice(span.start, end))
}

/** Rules under which the named place is where the goods arrive. */
const arrivalRules = new Set(['CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'])

/** The port the goods go to: by the rule's place, a label, or words such as `ship to`. */
export function destinationOf(ear: Ear, finders: Finders, incoterm: Said<Incoterm> | null): Cell<Port> {
  const ports = all(ear, finders.ports)
  const byRule =
    incoterm && arrivalRules.has(incoterm.value.rule)
      ? ports.find(
          (port) =>
            port.message === incoterm.message && incoterm.start <= port.start && port.start < incoterm.end,
        )
      : undefined
  if (byRule) return cellOfSaid(byRule, byRule.value)
  const labels = behind(ear, finders, 'destination')
  const labelled = ports.filter((port) => inside(labels, port))
  const [first] =
    labelled.length > 0
      ? labelled
      : ports.filter(
          ({ sentence, start, message }) =>
            message.current &&
            destinationWords.test(sentence.text.slice(0, Math.max(0, start - sentence.start))),
        )
  return first
    ? cellOfSaid(first, first.value, Math.min(first.confidence, labelled.length > 0 ? 1 : 0.75))
    : absent()
}

const destinationWords =
  /\b(?:port of (?:destination|discharge)|destination(?: port)?|(?:ship|deliver|shipment|delivery|shipped|delivered|goods)(?:ed)? (?:to|at)|arrive (?:in|at)|zielhafen|bestimmungshafen|lieferung nach|puerto de destino|destino|port de destination|destinazione|porto di destinazione|porto de destino)\b[^.\n]{0,30}$/iu
