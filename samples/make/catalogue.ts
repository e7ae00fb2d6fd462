/** The articles of the fictional exporter: the one place from which price lists and lead-time table are made. */

export type Family = {
  name: string
  hs: string
  /** From-quantities of the three price breaks; the first is the minimum order quantity. */
  breaks: [number, number, number]
  /** Working days after order confirmation and deposit, up to and from `largeFrom`. */
  leadTime: number
  largeFrom: number
  largeLeadTime: number
  port: string
}

export type Article = {
  sku: string
  description: string
  family: Family
  unit: 'pcs' | 'set'
  /** Units in one export carton. */
  pack: number
  /** US cents at the first break, price list 2026-H2. */
  cents: number
}

export type PriceBreak = { from: number; usd: number; eur: number }

const izmir = 'Izmir'
const gn: Family = {
  name: 'Gastronorm pans and lids',
  hs: '7323.93',
  breaks: [200, 1000, 5000],
  leadTime: 20,
  largeFrom: 5000,
  largeLeadTime: 35,
  port: izmir,
}
const bowls: Family = {
  name: 'Mixing bowls and colanders',
  hs: '7323.93',
  breaks: [240, 1200, 4800],
  leadTime: 20,
  largeFrom: 4800,
  largeLeadTime: 30,
  port: izmir,
}
const pots: Family = {
  name: 'Stock pots',
  hs: '7323.93',
  breaks: [60, 300, 1000],
  leadTime: 25,
  largeFrom: 1000,
  largeLeadTime: 40,
  port: izmir,
}
const pans: Family = {
  name: 'Saucepans',
  hs: '7323.93',
  breaks: [240, 960, 2400],
  leadTime: 25,
  largeFrom: 2400,
  largeLeadTime: 40,
  port: izmir,
}
const utensils: Family = {
  name: 'Kitchen utensils',
  hs: '8215.99',
  breaks: [600, 2400, 9600],
  leadTime: 15,
  largeFrom: 9600,
  largeLeadTime: 25,
  port: izmir,
}
const cutlery: Family = {
  name: 'Cutlery "Bergama"',
  hs: '8215.99',
  breaks: [2400, 12000, 36000],
  leadTime: 25,
  largeFrom: 36000,
  largeLeadTime: 40,
  port: izmir,
}
const sets: Family = {
  name: 'Cutlery sets',
  hs: '8215.20',
  breaks: [200, 600, 2000],
  leadTime: 30,
  largeFrom: 2000,
  largeLeadTime: 45,
  port: izmir,
}
const jugs: Family = {
  name: 'Vacuum jugs',
  hs: '9617.00',
  breaks: [240, 960, 2400],
  leadTime: 30,
  largeFrom: 2400,
  largeLeadTime: 45,
  port: 'Aliaga',
}
const trays: Family = {
  name: 'Serving trays',
  hs: '7323.93',
  breaks: [300, 1200, 3600],
  leadTime: 20,
  largeFrom: 3600,
  largeLeadTime: 30,
  port: izmir,
}

const article = (family: Family, sku: string, description: string, pack: number, cents: number): Article => ({
  sku,
  description,
  family,
  unit: family === sets ? 'set' : 'pcs',
  pack,
  cents,
})

export const articles: Article[] = [
  article(gn, 'NV-GN11-065', 'Gastronorm pan GN 1/1, depth 65 mm, 18/10 stainless steel 0.8 mm', 12, 680),
  article(gn, 'NV-GN11-100', 'Gastronorm pan GN 1/1, depth 100 mm, 18/10 stainless steel 0.8 mm', 12, 760),
  article(gn, 'NV-GN11-150', 'Gastronorm pan GN 1/1, depth 150 mm, 18/10 stainless steel 0.8 mm', 6, 940),
  article(gn, 'NV-GN11-P065', 'Gastronorm pan GN 1/1, depth 65 mm, perforated', 12, 820),
  article(gn, 'NV-GN12-065', 'Gastronorm pan GN 1/2, depth 65 mm, 18/10 stainless steel 0.7 mm', 24, 410),
  article(gn, 'NV-GN12-100', 'Gastronorm pan GN 1/2, depth 100 mm, 18/10 stainless steel 0.7 mm', 24, 470),
  article(gn, 'NV-GN13-100', 'Gastronorm pan GN 1/3, depth 100 mm, 18/10 stainless steel 0.7 mm', 24, 360),
  article(gn, 'NV-GN16-100', 'Gastronorm pan GN 1/6, depth 100 mm, 18/10 stainless steel 0.7 mm', 48, 240),
  article(gn, 'NV-GN11-LID', 'Lid for gastronorm pan GN 1/1, with handle', 24, 490),
  article(gn, 'NV-GN12-LID', 'Lid for gastronorm pan GN 1/2, with handle', 24, 310),
  article(bowls, 'NV-MB-16', 'Mixing bowl 16 cm, 1.0 L, satin finish', 24, 135),
  article(bowls, 'NV-MB-20', 'Mixing bowl 20 cm, 2.0 L, satin finish', 24, 180),
  article(bowls, 'NV-MB-24', 'Mixing bowl 24 cm, 3.5 L, satin finish', 24, 245),
  article(bowls, 'NV-MB-30', 'Mixing bowl 30 cm, 6.5 L, satin finish', 24, 360),
  article(bowls, 'NV-CL-24', 'Colander 24 cm, footed, two handles', 12, 320),
  article(bowls, 'NV-CL-30', 'Colander 30 cm, footed, two handles', 12, 440),
  article(pots, 'NV-SP-24', 'Stock pot 24 cm, 10 L, with lid, sandwich base', 4, 1450),
  article(pots, 'NV-SP-32', 'Stock pot 32 cm, 25 L, with lid, sandwich base', 2, 2780),
  article(pots, 'NV-SP-40', 'Stock pot 40 cm, 50 L, with lid, sandwich base', 1, 4650),
  article(pans, 'NV-SC-16', 'Saucepan 16 cm, 1.5 L, long handle, sandwich base', 12, 620),
  article(pans, 'NV-SC-20', 'Saucepan 20 cm, 3.0 L, long handle, sandwich base', 12, 790),
  article(utensils, 'NV-LA-120', 'Ladle 120 ml, one piece, 32 cm', 60, 145),
  article(utensils, 'NV-LA-250', 'Ladle 250 ml, one piece, 36 cm', 60, 190),
  article(utensils, 'NV-SK-12', 'Skimmer 12 cm, one piece, 38 cm', 60, 175),
  article(utensils, 'NV-WH-30', 'Balloon whisk 30 cm, 8 wires', 60, 160),
  article(utensils, 'NV-TG-30', 'Serving tongs 30 cm, locking', 60, 125),
  article(cutlery, 'NV-CU-TF', 'Table fork "Bergama", 18/10, 2.5 mm', 240, 42),
  article(cutlery, 'NV-CU-TK', 'Table knife "Bergama", 13/0 hardened', 240, 68),
  article(cutlery, 'NV-CU-TS', 'Table spoon "Bergama", 18/10, 2.5 mm', 240, 44),
  article(cutlery, 'NV-CU-CS', 'Coffee spoon "Bergama", 18/10, 2.0 mm', 480, 29),
  article(sets, 'NV-CU-S24', 'Cutlery set "Bergama", 24 pieces for 6 persons, gift box', 6, 1180),
  article(jugs, 'NV-VJ-10', 'Vacuum jug 1.0 L, double wall, push button', 12, 960),
  article(jugs, 'NV-VJ-15', 'Vacuum jug 1.5 L, double wall, push button', 6, 1140),
  article(trays, 'NV-TR-40', 'Serving tray oval 40 cm, rolled rim', 24, 290),
]

/** Unit prices of an article at its three breaks; `level` is the list's level against 2026-H2 (2026-H1: 0.96). */
export function pricesOf({ cents, family }: Article, level = 1): PriceBreak[] {
  const shares = [1, 0.95, 0.9]
  return family.breaks.map((from, index) => {
    const usd = Math.round(cents * level * (shares[index] ?? 1))
    return { from, usd: usd / 100, eur: Math.round(usd * 0.92) / 100 }
  })
}
