/** What a sentence is on, as terms that compare: without figures, without words of every sentence, synonyms as one. */
import { termsOf } from './terms.ts'

/** The terms of the matter, in order, with repeats. */
export function matterOf(text: string): readonly string[] {
  const known = kept.get(text)
  if (known !== undefined) return known
  const matter = readMatter(text)
  // Headers and sentences are asked about again for every value; what strangers write has no end.
  if (kept.size >= 5_000) kept.clear()
  if (text.length <= 600) kept.set(text, matter)
  return matter
}

const kept = new Map<string, readonly string[]>()

function readMatter(text: string): string[] {
  return termsOf(text).flatMap((term) => {
    if (light.has(term) || /^\d/.test(term)) return []
    return same.get(term) ?? term
  })
}

/** Words around a figure, and of asking and telling, that say nothing about what it is of. */
const light = new Set(
  termsOf(
    `within least most than up after before until till per each every from more less under over about between during
    period carry carries carried please note kindly also currently normally usually generally always all any both take takes taking need needs get gets
    give gives come comes amount amounts apply applies run runs count offer offers offered provide possible stand stands
    mean means use reach call see here herewith thank thanks regard hello dear sir madam like inform confirm know
    tell let us them him her itself very just then now today so yes hence therefore further furthermore regarding
    concerning according following follow follows respectively as well only day days week weeks month months year years
    hour hours minute minutes working business calendar includ including make makes made hold say says
    bitte gern auch immer jeweils alle jede jeder jedes beträgt betragen gilt gelten gibt geben haben hat werden wird kann
    können dauert dauern innerhalb binnen nach vor bis ab pro je beim unser unsere unserer ihre ihrer ihren tage tagen
    tag wochen woche monat monate jahr jahre jahren stunden werktage arbeitstage
    être êtes sera seront avons avez peut peuvent tous toutes chaque délai notre nos votre vos jours jour semaines mois
    ans an heures ouvrés après avant sous s’élève
    ser será puede pueden todos todas cada nuestro nuestra nuestros nuestras tiene tienen días día semanas meses año años
    horas hábiles después antes dentro
    essere sarà può possono tutti tutte ogni nostro nostra nostri nostre giorni giorno settimane mesi anni ore lavorativi
    entro dopo prima
    pode podem todos todas cada nosso nossa nossos nossas tem têm dias dia úteis depois antes prazo`,
  ),
)

/** Each line is one thing in several words; the first stands for all. */
const synonyms = `
  cost costs fee fees charge charges charged price prices kosten kostet gebühr gebühren preis preise coût coûte frais coste cuesta costo costa prezzo spese custo preço
  return returns returned returning back
  customer customers yourself yourselves client clients buyer buyers
  deliver delivery deliveries ship shipping shipment ships
  office offices
  equipment machine machines
  weight weigh weighs heavy gewicht wiegt poids pèse peso pesa
  height high tall höhe hoch hauteur haut altura alto altezza
  length long länge lang longueur longitud largo lunghezza lungo comprimento
  width wide breite breit largeur large ancho anchura larghezza largura
  depth deep tiefe tief profondeur profond profundidad profondità profundidade
  thickness thick dicke dick stärke épaisseur épais espesor grosor spessore espessura
  capacity holds volume content inhalt fassungsvermögen capacité contenance capacidad capacità capacidade
  diameter diametre durchmesser diamètre diámetro diametro diâmetro
  telephone phone tel telefon téléphone teléfono telefono telefone
  fitted fit fits fitting
  warranty guarantee garantie gewährleistung garantía garanzia garantia`

const same = new Map(
  synonyms
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...more] = [...new Set(termsOf(line))]
      return more.map((term): [string, string] => [term, first])
    }),
)
