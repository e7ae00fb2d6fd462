/** What the fields of web forms are called, in the languages they come in. */
import { plainLabel } from '../../evidence/form-answers.ts'

export const meanings = [
  'source',
  'email',
  'phone',
  'first-name',
  'last-name',
  'role',
  'website',
  'company',
  'country',
  'budget',
  'currency',
  'timeline',
  'quantity',
  'products',
  'need',
  'subject',
  'name',
] as const
export type Meaning = (typeof meanings)[number]

/** Tried in order: the first that matches the folded label wins, so narrower meanings stand before wider ones. */
const labels: readonly [Meaning | null, RegExp][] = [
  [
    null,
    /consent|gdpr|dsgvo|privacy|datenschutz|captcha|newsletter|terms|submitted|timestamp|\bid$|^id\b|\bip\b|user agent|honeypot|company size|employees|mitarbeiter(zahl|anzahl)|number of|^fax|^page|referrer url|landing|token|created|form name|language|^lang|salutation|anrede|tratamiento|civilite|gender/,
  ],
  [
    'source',
    /how did you (hear|find|come|learn)|(hear|heard|found|find out) (about |of )?us|referr|lead source|^source$|^channel$|utm source|wie (haben|sind|hast) (sie|du)\b.*(uns|gefunden|aufmerksam)|aufmerksam geworden|como (nos )?(ha |has |han )?(conoci|encontr|supo)|como (nos )?(conheceu|encontrou|ficou sabendo|chegou)|comment (nous )?(avez|connu)|come (ci )?(ha|hai|avete) (conosciut|trovat|sentit)|hoe (heeft|ben|heb) (u|je)\b.*ons|skad (sie )?(o nas|nas)|bizi nereden|hur hittade|^herkunft$|^quelle$|^origen$|^fuente$|^fonte$|^provenance$/,
  ],
  [
    'email',
    /\be ?mail\b|correo|courriel|posta elettronica|\beposta\b|e posta|mailadresse|^mail$|邮箱|电子邮件/,
  ],
  [
    'phone',
    /phone|^tel\b|telefon|telefono|telephone|telef|\bmobile?\b|^mob\b|movil|celular|cellulare|handy|whats ?app|rufnummer|komorka|gsm|电话|手机/,
  ],
  [
    'first-name',
    /first ?name|given ?name|^fname$|vorname|prenom|voornaam|^imie$|nombre de pila|primeiro nome|^ad$|fornavn|fornamn|\bfirst$/,
  ],
  [
    'last-name',
    /last ?name|sur ?name|family ?name|^lname$|nachname|familienname|apellido|nom de famille|cognome|sobrenome|apelido|achternaam|nazwisko|soyad|efternavn|efternamn|etternavn|\blast$/,
  ],
  [
    'role',
    /\brole\b|job ?title|^title$|job function|position|designation|funktion|^stelle$|fonction|poste\b|\bcargo\b|\bpuesto|funcao|ruolo|mansione|functie|stanowisko|unvan|gorev|职位|职务/,
  ],
  [
    'website',
    /website|web ?site|\burl$|homepage|webseite|site web|sitio web|pagina web|sito|strona|^web$|网站|网址/,
  ],
  [
    'company',
    /company|organi[sz]ation|\bfirm\b|business name|employer|account name|firma|firmenname|unternehmen|betrieb$|societe|entreprise|raison sociale|empresa|compania|razon social|companhia|razao social|azienda|ragione sociale|societa|bedrijf|sirket|foretag|virksomhed|bedrift|yritys|公司|单位/,
  ],
  [
    'country',
    /country|\bland\b|pays\b|\bpais\b|paese|nazione|kraj\b|ulke|where are you (based|located)|^location$|^market$|^region$|^territory$|国家/,
  ],
  ['currency', /currency$/],
  [
    'budget',
    /budget|presupuesto|orcamento|preisrahmen|spend|investment|inversion|budzet|butce|enveloppe|预算/,
  ],
  ['currency', /currency|wahrung|waehrung|devise|moneda|moeda|valuta|para birimi/],
  [
    'timeline',
    /timeline|time ?frame|time ?line|when do you|when would you|deadline|start date|needed by|required by|delivery (date|time)|desired (date|delivery)|target date|purchase date|decision|urgency|zeitrahmen|zeitraum|zeithorizont|wann|liefertermin|wunschtermin|termin\b|plazo|fecha|cuando|prazo|quando|data (di|de) (consegna|entrega)|delai|echeance|date (de livraison|souhaitee)|tempistic|entro|wanneer|levertijd|kiedy|termin(y)?\b|ne zaman|tarih|时间|交期/,
  ],
  [
    'quantity',
    /quantit|\bqty\b|\bmenge|anzahl|stuckzahl|volume|cantidad|quantidade|aantal|ilosc|miktar|adet|数量/,
  ],
  [
    'products',
    /product|produkt|producto|produit|prodott|produto|\burun|artikel\b|article|item|\bsku\b|range|sortiment|interested in|interest\b|interesse|interes\b|interet|interessiert|category|kategorie|categoria|产品/,
  ],
  [
    'need',
    /messag|mensaj|mensag|nachricht|mitteilung|anliegen|comment|coment|kommentar|bemerkung|^notes?$|remarks|details|descri|beschreibung|anfrage|enquiry|inquiry|\brequest|richiesta|messaggio|demande|consulta|solicitud|pedido|bericht|wiadomosc|tresc|mesaj|how can we help|what (are|do) you (looking|need)|looking for|your (question|need|project)|^question|bedarf|frage\b|needs?\b|requirement|necesidad|besoin|esigenz|necessidade|message|vraag|opmerking|留言|内容|需求/,
  ],
  ['subject', /^subject|^topic|betreff|thema|asunto|assunto|oggetto|objet|onderwerp|temat|konu|主题/],
  [
    'name',
    /^(?:(?:your|full|contact|customer|client|ihr|dein|votre|su|il tuo|seu)\s)*(?:name|nombre|nom|nome|naam|isim|ad soyad|namn|navn|nimi|kontakt|contact|contacto|contato|contatto|ansprechpartner(?:in)?|contact person|person|naam|imie i nazwisko|nome e cognome|nombre y apellidos?|nom et prenom|vor und nachname|what s your name|who are you|姓名|联系人)(?:\s(?:name|completo|complet|completa))?$/,
  ],
]

/** What a form's field asks for, null where it is none of these. */
export function meaningOfLabel(label: string): Meaning | null {
  if (label.length > 90) return null
  const plain = plainLabel(label)
  return labels.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** Whether the label asks what is wanted, as in "What are you looking for?". */
export function asksForThings(label: string): boolean {
  return /looking|need|interested|such|bedarf|busca|necesit|cherch|besoin|cerca|bisogn|procura|precis|zoek|szuka|ariyor/.test(
    plainLabel(label),
  )
}
