import { describe, expect, test } from 'vitest'
import { languageOf } from './language.ts'

describe('the language of a mail of one line', () => {
  test.each<[string, string]>([
    [
      'de',
      'Guten Tag, bitte bieten Sie dreieinhalb Tausend Stück NV-GN11-065 an, Lieferung in zweieinhalb Wochen.',
    ],
    ['de', 'Moin, wann ist die Ware da?'],
    ['de', 'Hallo Team, was kostet der Versand nach Kiel?'],
    ['de', 'Ersatzteil defekt, brauche Austausch'],
    ['de', 'Rechnung 4711 fehlt noch'],
    ['de', 'Könnt ihr 40 Bleche liefern?'],
    ['es', 'Hola, necesitamos mil quinientas piezas de NV-GN11-065, FOB Izmir, en EUR.'],
    ['es', '¿Cuánto cuesta el envío?'],
    ['es', 'Buenos días, quiero 20 cajas'],
    ['es', 'Adjunto pedido. Un saludo, Ana'],
    ['es', 'La máquina no funciona'],
    ['es', '¿Cuándo llega mi pedido?'],
    ['it', 'Buongiorno, quanto costa la spedizione a Milano?'],
    ['it', 'Ciao, quando arriva il mio ordine?'],
    ['it', 'Ci servono millecinquecento pezzi NV-GN11-065, FOB Izmir, in EUR.'],
    ['it', 'Avete disponibilità di 20 scatole?'],
    ['it', 'La macchina perde acqua'],
    ['it', 'Manca la fattura 4711'],
    ['fr', 'Bonjour, combien coûte la livraison ?'],
    ['fr', 'Quel est le délai pour 300 pièces ?'],
    ['fr', 'Bonsoir, la machine ne marche pas'],
    ['fr', 'Il manque la facture 4711'],
    ['fr', 'Prix pour 40 plateaux ?'],
    ['fr', 'Ci-joint notre commande'],
    ['pt', 'Bom dia, precisamos de mil e duzentas peças NV-GN11-065, FOB Izmir, em EUR.'],
    ['pt', 'Olá, quanto custa o envio?'],
    ['pt', 'Qual é o prazo de entrega?'],
    ['pt', 'A máquina não funciona'],
    ['pt', 'Falta a fatura 4711'],
    ['pt', 'Preço para 40 tabuleiros?'],
    ['en', 'Hi, please change the quantity of NV-GN11-065 to 7,500 pcs. FOB Izmir, USD.'],
    ['en', 'Hello, price for 40 pans?'],
    ['en', 'Where is my order?'],
    ['en', 'Machine leaks water'],
    ['en', 'Invoice 4711 is missing'],
    ['en', 'How much is shipping?'],
    ['nl', 'Goedendag, wij willen graag een offerte voor deze artikelen ontvangen'],
  ])('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  test.each([
    'NV-GN11-065 Hamburg Müller GmbH',
    'Izmir Steelware Ltd., 40 x 30 cm, 18/10',
    'Claire Petit',
    'RFQ 77 NV-SP-32 NV-VJ-10 CIF Rotterdam',
    'Juan Pérez García, Calle Mayor 5, Madrid',
    'Kern Anlagenbau GmbH & Co. KG Kiel',
    'Rossi Forniture S.r.l. Via Roma 12 Milano',
    'Distribuciones del Sur S.L.',
    'Banco do Brasil São Paulo',
  ])('names and codes are of no language: %s', (text) => {
    expect(languageOf(text)).toBeNull()
  })
})
