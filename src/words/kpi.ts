/** KPIs as a lane declares them; `route/measure.ts` computes them from the ledger and the desk's open hours alone. */

/**
 * What the ledger keeps of a packet to measure by: `complete`, `kind:lead`, `due:2026-11-30`. A name of ours, and a
 * value of a closed list of ours, a day or a hash. Never words of a signal, a document or a person.
 */
export type KpiCode = string

/** What a code looks like; the route refuses anything else. */
export const kpiCode = /^[a-z][a-z-]*(?::[a-z0-9-]{1,40})?$/

export type Kpi = {
  /** `rfq-to-reviewed-response` */
  name: string
  better: 'lower' | 'higher'
  /** One sentence: from which ledger entries it is computed. */
  meaning: string
  measure: Measure
}

/**
 * Where a case ends: its packet is first drafted, approved by enough people, or everything approved is written. It
 * begins with the arrival of its first signal.
 */
export type CaseEnd = 'drafted' | 'approved' | 'recorded'

export type Cases = {
  to: CaseEnd
  /**
   * Signals of a thread that were not dealt with belong to one case, so that a reminder never restarts the clock.
   * `turn`: what arrives after its end is a new case; `thread`: only the first end of a thread counts.
   */
  per: 'turn' | 'thread'
  /** Codes that the packet of the case has; others are not counted. */
  among?: readonly KpiCode[]
  /** Codes that an end needs; without them the case goes on. */
  until?: readonly KpiCode[]
}

export type Measure =
  /** Business hours of a case; the median. */
  | ({ kind: 'hours' } & Cases)
  /**
   * Share of cases that ended by the day in their `due:` code, or within so many business days of the arrival where
   * there is none. One that is open after its day is late already.
   */
  | ({ kind: 'in-time'; businessDays: number } & Cases)
  /** Share of decided packets that have all these codes, or that a person left as they were drafted in one of them. */
  | {
      kind: 'share'
      /** `decided`: those rejected count too, as not having held. */
      of: 'approved' | 'decided'
      among?: readonly KpiCode[]
      held: { has: readonly KpiCode[] } | { kept: string }
    }
