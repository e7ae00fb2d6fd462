/** What every lane promises, held against every case of every lane: a new lane and a new case are tested by being there. */
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../src/evidence/cells.ts'
import { checkEvidence } from '../src/evidence/grounding.ts'
import { libraryDocument } from '../src/evidence/library.ts'
import { recordTextNamed } from '../src/evidence/record-text.ts'
import { lanes } from '../src/lanes/index.ts'
import { codesOf } from '../src/route/kpi-codes.ts'
import { supports } from '../src/words/document.ts'
import type { Packet } from '../src/words/packet.ts'
import { textOf } from '../src/words/signal.ts'
import { casesOf, draftCase } from './lane-cases.ts'

describe.each(lanes)('the lane $name', (lane) => {
  const cases = casesOf(lane)
  const times: number[] = []
  const packets: Promise<Packet>[] = []

  test('has cases that look like real life', () => {
    expect(cases.length).toBeGreaterThanOrEqual(10)
  })

  describe.each(cases)('$name', (one) => {
    const { expected } = one
    const drafted = draftCase(lane, one)
    packets.push(drafted.then(({ packet }) => packet))

    test('reads what a careful person reads', async () => {
      const { packet } = await drafted
      expect(valuesLike(expected.fields, packet.fields)).toEqual(expected.fields)
      for (const [path, rivals] of Object.entries(expected.history))
        expect(rivalsAt(packet.fields, path, 'history')).toEqual(rivals)
      for (const [path, rivals] of Object.entries(expected.candidates))
        expect(rivalsAt(packet.fields, path, 'candidates')).toEqual(rivals)
      expect(packet.missing).toEqual(expected.missing ?? packet.missing)
    })

    test('writes what may be said, leaves open what may not, and keeps what must not be said out', async () => {
      const { packet } = await drafted
      const kinds = packet.drafts.map(({ kind }) => kind)
      expect(kinds).toEqual(expected.drafts ?? kinds)
      const open = packet.drafts.flatMap(({ slots }) =>
        slots.filter(({ filled }) => !filled).map(({ name }) => name),
      )
      expect(open.toSorted()).toEqual(expected.open?.toSorted() ?? open.toSorted())
      const written = packet.drafts.map(({ subject, body }) => `${subject}\n${body}`).join('\n')
      const recipients = packet.drafts.flatMap(({ to }) => to)
      expect(recipients).toEqual(expected.reply?.to ?? recipients)
      for (const words of expected.reply?.says ?? []) expect(written).toContain(words)
      for (const words of expected.reply?.never ?? []) expect(written).not.toContain(words)
    })

    test('proposes the right owner, findings, gate and record', async () => {
      const { packet } = await drafted
      expect(packet.route.owner).toBe(expected.owner ?? packet.route.owner)
      expect(packet.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(expected.findings))
      expect(packet.gate.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(expected.gate))
      for (const [field, change] of Object.entries(expected.changes)) {
        expect(packet.record.changes.find((proposed) => proposed.field === field)).toMatchObject(change)
      }
      for (const field of expected.unchanged)
        expect(packet.record.changes.map((proposed) => proposed.field)).not.toContain(field)
    })

    test('points at every value: the quoted words stand where it says', async () => {
      const { packet, input, library } = await drafted
      const texts = (source: string) =>
        textOf(input.reading, source) ??
        library.documents.find(({ text }) => text.source === source)?.text ??
        recordTextNamed(source, input.records ?? [])
      expect(checkEvidence(packet, texts)).toEqual([])
    })

    test('gives every value of its fields with evidence, and fields of its own schema', async () => {
      const { packet } = await drafted
      expect(lane.fields.safeParse(packet.fields).success).toBe(true)
      // What a criterion is called stands in the settings, and that nothing is said of it stands nowhere.
      const bare = cellsOf(packet.fields).filter(
        ({ cell, path }) =>
          isTold(cell.value) &&
          cell.evidence.length === 0 &&
          !/\.criteria\[\d+\]\.name$/.test(path) &&
          !(cell.value === 'unknown' && /\.criteria\[\d+\]\.met$/.test(path)),
      )
      // Verdicts of the lane itself rest on many values or on the absence of one.
      expect(
        bare.filter(({ path }) => !/\.(?:outcome|how|verdict|requested)$/.test(path)).map(({ path }) => path),
      ).toEqual([])
    })

    test('names only fields that exist as missing', async () => {
      const { packet } = await drafted
      expect(packet.missing.filter((path) => !exists(packet.fields, path))).toEqual([])
    })

    test('fills a slot only from an approved document in force', async () => {
      const { packet, library } = await drafted
      const loose = packet.drafts.flatMap(({ slots, claims }) =>
        slots
          .filter(({ filled }) => filled)
          .flatMap(({ name, start, end }) => {
            const claim = claims.find((one) => one.start === start && one.end === end)
            const documents = (claim?.evidence ?? []).filter(({ source }) => source.startsWith('document:'))
            const inForce = documents.filter(({ source }) => {
              const document = libraryDocument(library, source.slice('document:'.length))
              return document !== undefined && supports(document)
            })
            return documents.length > 0 && inForce.length === documents.length ? [] : [name]
          }),
      )
      expect(loose).toEqual([])
    })

    test('drafts nothing that neither the signal nor a document in force supports', async () => {
      const { packet } = await drafted
      const loose = packet.drafts.flatMap(({ claims }) =>
        claims.filter(({ status }) => status !== 'supported'),
      )
      expect(loose.map(({ text, status, reason }) => `${text}: ${status} (${reason})`)).toEqual([])
    })

    test('marks claims, flags and slots exactly where they stand in the text', async () => {
      const { packet } = await drafted
      for (const { body, claims, slots, flags = [] } of packet.drafts) {
        for (const { text, start, end } of [...claims, ...flags]) expect(body.slice(start, end)).toBe(text)
        for (const { start, end } of slots) expect(body.slice(start, end).trim()).not.toBe('')
      }
    })

    test('proposes only fields that the settings allow, with the risk they set', async () => {
      const { packet, input } = await drafted
      const rules = new Map((input.settings.record?.fields ?? []).map(({ name, risk }) => [name, risk]))
      const refused = packet.record.changes.filter(
        ({ field, risk }) => rules.get(field) !== risk || risk === 'forbidden',
      )
      expect(refused).toEqual([])
    })

    test('says the same thing twice, and the same again after its own fields were grounded once more', async () => {
      const { packet, input, found } = await drafted
      const said = lane.ground(lane.extract(input), input)
      expect(lane.ground(said, input)).toEqual(said)
      const fields = lane.regard?.(said, found, input) ?? said
      expect(fields).toEqual(packet.fields)
      expect(lane.compose(fields, found, input)).toEqual(lane.compose(fields, found, input))
    })

    test('drafts in time', async () => {
      times.push((await drafted).milliseconds)
      expect(times.at(-1)).toBeGreaterThan(0)
    })
  })

  test('has KPIs whose codes its cases bring about, in codes alone', async () => {
    const drafted = await Promise.all(packets)
    const known = new Set(drafted.flatMap((packet) => codesOf(lane, packet)))
    const names = new Set([...known].map((code) => code.replace(/:.*/, '')))
    expect(lane.kpis.map(({ measure }) => measure.kind).length).toBeGreaterThanOrEqual(2)
    for (const { measure } of lane.kpis) {
      const until = measure.kind === 'share' ? [] : (measure.until ?? [])
      const held = measure.kind === 'share' && 'has' in measure.held ? measure.held.has : []
      for (const code of [...(measure.among ?? []), ...until, ...held]) expect(known).toContain(code)
      const kept = measure.kind === 'share' && 'kept' in measure.held ? [measure.held.kept] : []
      expect([...names]).toEqual(expect.arrayContaining(kept))
    }
  })

  test('reports how long drafting takes', async ({ annotate }) => {
    const sorted = times.toSorted((a, b) => a - b)
    const at = (share: number): string =>
      `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`
    await annotate(`${lane.name}: ${sorted.length} cases, median ${at(0.5)}, p99 ${at(0.99)} a packet`)
    expect(sorted.length).toBe(cases.length)
  })
})

/** The values of cells in the shape of what is expected of them; cells and members not expected are left out. */
function valuesLike(wanted: unknown, got: unknown): unknown {
  if (isObject(got) && 'value' in got && 'evidence' in got) return got['value']
  if (Array.isArray(got)) {
    if (typeof wanted === 'number') return got.length
    if (!Array.isArray(wanted)) return got
    return got.map((item, index) => valuesLike(wanted[index], item))
  }
  if (!isObject(wanted) || !isObject(got)) return got
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, valuesLike(wanted[key], got[key])]))
}

function rivalsAt(fields: unknown, path: string, kind: 'history' | 'candidates'): unknown {
  const cell = cellsOf(fields, '').find((one) => one.path.replace(/^\./, '') === path)?.cell
  return cell?.[kind]?.map(({ value }) => value)
}

function isTold(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** Whether a path such as `items[1].quantity` leads somewhere; a unit is part of its quantity. */
function exists(fields: unknown, path: string): boolean {
  const steps = path
    .replace(/\.unit$/, '.quantity')
    .split(/[.[\]]+/)
    .filter(Boolean)
  return (
    steps.reduce<unknown>(
      (at, step) => (isObject(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined),
      fields,
    ) !== undefined
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
