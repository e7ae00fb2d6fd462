/** What stands beside the values of an offer paper, in the buyer’s language. */
export type OfferWords = {
  title: string
  fileName: string
  items: string
  facts: Record<'company' | 'contact' | 'reference' | 'terms' | 'validUntil', string>
  columns: Record<
    | 'position'
    | 'description'
    | 'article'
    | 'part'
    | 'quantity'
    | 'price'
    | 'total'
    | 'moq'
    | 'leadTime'
    | 'certificates',
    string
  >
  /** Why a price is open that the reply asks for. */
  asked: string
}

const english: OfferWords = {
  title: 'Offer',
  fileName: 'Offer',
  items: 'Items',
  facts: {
    company: 'For',
    contact: 'Attention',
    reference: 'Your reference',
    terms: 'Prices',
    validUntil: 'Valid until',
  },
  columns: {
    position: 'No.',
    description: 'Description',
    article: 'Article',
    part: 'Your number',
    quantity: 'Quantity',
    price: 'Unit price',
    total: 'Total',
    moq: 'MOQ',
    leadTime: 'Lead time',
    certificates: 'Certificates',
  },
  asked: 'the reply asks about this item',
}

const german: OfferWords = {
  title: 'Angebot',
  fileName: 'Angebot',
  items: 'Positionen',
  facts: {
    company: 'Für',
    contact: 'Zu Händen',
    reference: 'Ihr Zeichen',
    terms: 'Preise',
    validUntil: 'Gültig bis',
  },
  columns: {
    position: 'Pos.',
    description: 'Bezeichnung',
    article: 'Artikel',
    part: 'Ihre Nummer',
    quantity: 'Menge',
    price: 'Stückpreis',
    total: 'Gesamt',
    moq: 'Mindestmenge',
    leadTime: 'Lieferzeit',
    certificates: 'Zertifikate',
  },
  asked: 'die Antwort fragt nach dieser Position',
}

const french: OfferWords = {
  title: 'Offre',
  fileName: 'Offre',
  items: 'Articles',
  facts: {
    company: 'Pour',
    contact: 'À l’attention de',
    reference: 'Votre référence',
    terms: 'Prix',
    validUntil: 'Valable jusqu’au',
  },
  columns: {
    position: 'N°',
    description: 'Désignation',
    article: 'Référence',
    part: 'Votre numéro',
    quantity: 'Quantité',
    price: 'Prix unitaire',
    total: 'Total',
    moq: 'Minimum',
    leadTime: 'Délai',
    certificates: 'Certificats',
  },
  asked: 'la réponse pose une question sur cet article',
}

const italian: OfferWords = {
  title: 'Offerta',
  fileName: 'Offerta',
  items: 'Articoli',
  facts: {
    company: 'Per',
    contact: 'Alla cortese attenzione di',
    reference: 'Vostro riferimento',
    terms: 'Prezzi',
    validUntil: 'Valida fino al',
  },
  columns: {
    position: 'N.',
    description: 'Descrizione',
    article: 'Articolo',
    part: 'Vostro codice',
    quantity: 'Quantità',
    price: 'Prezzo unitario',
    total: 'Totale',
    moq: 'Minimo',
    leadTime: 'Tempi di consegna',
    certificates: 'Certificati',
  },
  asked: 'la risposta chiede di questo articolo',
}

const portuguese: OfferWords = {
  title: 'Proposta',
  fileName: 'Proposta',
  items: 'Artigos',
  facts: {
    company: 'Para',
    contact: 'Ao cuidado de',
    reference: 'Sua referência',
    terms: 'Preços',
    validUntil: 'Válida até',
  },
  columns: {
    position: 'N.º',
    description: 'Descrição',
    article: 'Artigo',
    part: 'Seu código',
    quantity: 'Quantidade',
    price: 'Preço unitário',
    total: 'Total',
    moq: 'Mínimo',
    leadTime: 'Prazo',
    certificates: 'Certificados',
  },
  asked: 'a resposta pergunta sobre este artigo',
}

const spanish: OfferWords = {
  title: 'Oferta',
  fileName: 'Oferta',
  items: 'Artículos',
  facts: {
    company: 'Para',
    contact: 'A la atención de',
    reference: 'Su referencia',
    terms: 'Precios',
    validUntil: 'Válida hasta',
  },
  columns: {
    position: 'N.º',
    description: 'Descripción',
    article: 'Artículo',
    part: 'Su código',
    quantity: 'Cantidad',
    price: 'Precio unitario',
    total: 'Total',
    moq: 'Mínimo',
    leadTime: 'Plazo',
    certificates: 'Certificados',
  },
  asked: 'la respuesta pregunta por este artículo',
}

const languages: Readonly<Record<string, OfferWords>> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  pt: portuguese,
  es: spanish,
}

/** The words in a language replies are written in. */
export function offerWordsIn(language: string): OfferWords {
  return languages[language] ?? english
}
