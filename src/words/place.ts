/** Countries, ports and Incoterms. */
import { z } from 'zod'

/** ISO 3166-1 alpha-2 */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as DE')

export const Port = z.strictObject({
  name: z.string(),
  country: Country,
  unlocode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
    .nullable(),
})
export type Port = z.infer<typeof Port>

/** Incoterms 2020 (ICC publication 723E). */
export const incoterms = [
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
] as const
export const IncotermRule = z.enum(incoterms)
export type IncotermRule = z.infer<typeof IncotermRule>
