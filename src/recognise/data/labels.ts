/** Labels of fields as forms, mails and table headers write them, in en de fr es pt it zh. */

export const labelFields = [
  'line',
  'part-number',
  'description',
  'quantity',
  'unit',
  'target-price',
  'unit-price',
  'amount',
  'currency',
  'delivery-date',
  'lead-time',
  'destination',
  'origin',
  'incoterm',
  'payment-terms',
  'packaging',
  'certificate',
  'sample',
  'reply-by',
  'company',
  'contact',
  'role',
  'email',
  'phone',
  'website',
  'country',
  'address',
  'reference',
  'material',
  'size',
  'color',
  'hs-code',
  'moq',
  'budget',
  'valid-until',
  'remarks',
  'subject',
] as const
export type LabelField = (typeof labelFields)[number]

/** Spellings in any case, without accents mattering; what stands in brackets behind them is ignored by the reader. */
export const labelNames: Readonly<Record<LabelField, string>> = {
  line: 'line|line no|line item|pos|position|no|nr|#|s no|sr no|sl no|serial no|ligne|línea|linea|linha|riga|lfd nr|序号|项次|行号',
  'part-number':
    'part number|part no|part nr|part #|p/n|pn|sku|item no|item #|item code|item number|item nr|article|article number|article no|art no|art nr|art. nr|artikelnummer|artikel-nr|artikelnr|artikel nr|artikel|teilenummer|teile-nr|material number|materialnummer|material no|model|model no|model number|modell|typ|type|product code|product no|product number|bestellnummer|bestell-nr|sachnummer|référence|réf|ref article|code article|n° article|numéro d’article|referencia|código|codigo|cod|código de producto|código de artículo|n.º de artículo|modelo|referência|código do produto|código do item|codice|codice articolo|cod articolo|cod art|articolo|modello|catalogue number|cat no|mpn|your part no|your item|our part no|buyer part number|customer part number|型号|料号|货号|产品编号|物料号|零件号|规格型号',
  description:
    'description|item|items|item description|product|products|product name|product description|goods|goods description|description of goods|commodity|item name|material description|bezeichnung|beschreibung|artikelbezeichnung|produkt|ware|warenbezeichnung|gegenstand|désignation|description du produit|produit|article désignation|libellé|marchandise|descripción|producto|productos|descripción del producto|artículo|mercancía|mercadería|concepto|descrição|produto|produtos|descrição do produto|mercadoria|descrizione|prodotto|prodotti|merce|descrizione articolo|品名|产品|产品名称|名称|货物|描述|产品描述|商品',
  quantity:
    'quantity|qty|quantities|order quantity|order qty|required quantity|quantity required|qty required|req qty|requested quantity|annual quantity|annual volume|volume|pieces|pcs|no of pcs|number of pieces|menge|mengen|anzahl|stückzahl|stück|bestellmenge|bedarf|jahresbedarf|benötigte menge|quantité|qté|qte|quantités|nombre|cantidad|cant|cantidades|ctd|cdad|cantidad requerida|quantidade|qtd|qtde|quant|quantità|qtà|q.tà|qta|quantitativo|numero pezzi|pezzi|数量|订购数量|需求数量',
  unit: 'unit|units|uom|unit of measure|u/m|einheit|me|mengeneinheit|unité|u|unité de mesure|unidad|unidad de medida|um|unidade|un|unità|unità di misura|u.m.|单位',
  'target-price':
    'target price|target|our target|target cost|price target|target unit price|expected price|zielpreis|preisvorstellung|preisziel|richtpreis|prix cible|prix visé|prix souhaité|objectif de prix|precio objetivo|precio meta|precio deseado|preço alvo|preço-alvo|preço objetivo|preço desejado|prezzo target|prezzo obiettivo|prezzo desiderato|目标价|目标价格|期望价格',
  'unit-price':
    'unit price|price|price per unit|unit cost|price/unit|u/price|einzelpreis|stückpreis|preis|preis pro einheit|e-preis|prix|prix unitaire|pu|p.u.|precio|precio unitario|p. unit|preço|preço unitário|valor unitário|prezzo|prezzo unitario|单价|价格',
  amount:
    'amount|total|total amount|total price|line total|gesamtpreis|gesamt|summe|betrag|montant|total ht|importe|monto|valor total|total geral|importo|totale|金额|总价|总额|合计',
  currency: 'currency|curr|währung|waehrung|devise|monnaie|moneda|divisa|moeda|valuta|币种|货币',
  'delivery-date':
    'delivery date|delivery|required date|required by|need by|needed by|due date|date required|requested delivery|requested delivery date|required delivery|required delivery date|delivery by|delivery required by|ship date|shipment date|shipment|ship by|shipping date|eta|etd|delivery time|lieferdatum|liefertermin|wunschtermin|lieferung|lieferung bis|termin|wunschliefertermin|bedarfstermin|date de livraison|livraison|livraison souhaitée|délai de livraison souhaité|date souhaitée|fecha de entrega|entrega|fecha requerida|plazo|data de entrega|data entrega|entrega desejada|prazo|data di consegna|data consegna|consegna|consegna richiesta|交货日期|交期|交货期|到货日期|要求交期',
  'lead-time':
    'lead time|leadtime|production time|production lead time|lieferzeit|lieferfrist|produktionszeit|délai|délai de livraison|délai de fabrication|plazo de entrega|tiempo de entrega|plazo de producción|prazo de entrega|tempo de produção|tempi di consegna|tempo di consegna|termine di consegna|生产周期|货期',
  destination:
    'destination|port of destination|destination port|discharge port|port of discharge|pod|delivery address|ship to|shipping address|delivery place|place of delivery|deliver to|delivery to|final destination|ziel|zielhafen|bestimmungshafen|bestimmungsort|lieferort|lieferadresse|lieferanschrift|empfangsort|lieferung nach|lieferung an|port de destination|lieu de livraison|adresse de livraison|livraison à|destino|puerto de destino|lugar de entrega|dirección de entrega|porto de destino|local de entrega|endereço de entrega|destinazione|porto di destinazione|luogo di consegna|indirizzo di consegna|porto di arrivo|目的港|目的地|交货地点|收货地址|到货港',
  origin:
    'port of loading|loading port|pol|origin|country of origin|ladehafen|ursprungsland|herkunft|port de chargement|origine|pays d’origine|puerto de carga|origen|país de origen|porto de embarque|origem|porto di carico|paese di origine|装运港|起运港|原产地',
  incoterm:
    'incoterm|incoterms|delivery terms|delivery term|terms of delivery|trade terms|trade term|price terms|price basis|shipping terms|shipment terms|lieferbedingung|lieferbedingungen|lieferkondition|lieferkonditionen|conditions de livraison|condiciones de entrega|términos de entrega|condições de entrega|termo de entrega|condizioni di consegna|resa|termini di resa|termini di consegna|贸易条款|价格条款|交货条款|贸易方式|贸易术语',
  'payment-terms':
    'payment terms|payment|terms of payment|payment term|payment condition|payment conditions|zahlungsbedingungen|zahlungsbedingung|zahlung|zahlungsziel|zahlungskonditionen|conditions de paiement|conditions de règlement|modalités de paiement|paiement|règlement|condiciones de pago|forma de pago|pago|términos de pago|condições de pagamento|forma de pagamento|pagamento|condizioni di pagamento|termini di pagamento|modalità di pagamento|付款方式|付款条件|支付方式|付款条款',
  packaging:
    'packaging|packing|packing details|package|packing requirement|packing requirements|packaging requirements|export packing|verpackung|verpackungsart|verpackungseinheit|emballage|conditionnement|embalaje|empaque|envase|embalagem|acondicionamento|imballaggio|imballo|confezionamento|confezione|包装|包装要求|包装方式',
  certificate:
    'certificate|certificates|certification|certifications|required certificates|certificates required|documents|required documents|documents required|standard|standards|approvals|compliance|zertifikat|zertifikate|zertifizierung|zertifizierungen|nachweise|norm|normen|zeugnis|zeugnisse|certificat|certificats|certifications requises|norme|normes|certificado|certificados|certificación|certificaciones|norma|normas|certificação|certificações|certificato|certificati|certificazione|certificazioni|认证|证书|认证要求|标准',
  sample:
    'sample|samples|sample required|samples required|sample request|muster|musterbedarf|bemusterung|échantillon|échantillons|muestra|muestras|amostra|amostras|campione|campioni|campionatura|样品|样品要求|打样',
  'reply-by':
    'reply by|reply before|response by|respond by|deadline|quote by|quotation by|quotation due|quotation deadline|offer by|offer deadline|rfq due date|rfq deadline|bid deadline|closing date|due by|submission deadline|quote due|quote due date|response deadline|bid due date|angebotsfrist|abgabefrist|angebot bis|angebotsabgabe|angebotsabgabe bis|antwort bis|rückmeldung bis|frist|einreichfrist|date limite|date limite de réponse|réponse avant|réponse souhaitée|délai de réponse|remise des offres|fecha límite|fecha limite|plazo de respuesta|responder antes de|fecha límite de oferta|prazo de resposta|prazo para resposta|data limite|responder até|scadenza|scadenza offerta|termine offerta|risposta entro|offerta entro|截止日期|报价截止|回复截止|截止时间|报价截止日期',
  company:
    'company|company name|customer|buyer|client|firm|organization|organisation|firma|firmenname|unternehmen|kunde|käufer|société|entreprise|raison sociale|client|acheteur|empresa|compañía|razón social|cliente|comprador|companhia|razão social|azienda|società|ditta|ragione sociale|acquirente|公司|公司名称|客户|单位名称|买方',
  contact:
    'contact|contact person|contact name|name|your name|full name|attn|attention|ansprechpartner|ansprechpartnerin|kontakt|kontaktperson|sachbearbeiter|nom|nom complet|interlocuteur|personne de contact|nombre|contacto|persona de contacto|nombre completo|nome|contato|pessoa de contato|nome completo|contatto|referente|persona di contatto|nome e cognome|联系人|姓名|联络人',
  role: 'role|title|job title|position title|function|funktion|stelle|fonction|poste|cargo|puesto|função|ruolo|mansione|职位|职务',
  email:
    'email|e-mail|mail|email address|e-mail address|e-mail-adresse|mailadresse|courriel|adresse e-mail|correo|correo electrónico|correio eletrônico|posta elettronica|indirizzo email|邮箱|电子邮件|邮件',
  phone:
    'phone|phone number|telephone|tel|tel no|mobile|mob|cell|cell phone|whatsapp|wechat|direct|telefon|telefonnummer|mobil|handy|durchwahl|téléphone|tél|portable|teléfono|móvil|celular|telefone|telemóvel|telefono|cellulare|cell|电话|手机|联系电话',
  website:
    'website|web|site|url|homepage|webseite|internet|site web|sitio web|página web|sito|sito web|网址|网站',
  country: 'country|country of destination|land|zielland|pays|país|pais|paese|国家',
  address: 'address|adresse|anschrift|dirección|endereço|indirizzo|地址',
  reference:
    'reference|reference number|ref|ref no|our ref|our reference|your ref|rfq|rfq no|rfq number|rfq #|rfq ref|inquiry no|enquiry no|inquiry number|enquiry number|inquiry|request no|request number|tender no|pr no|po|po no|po number|order no|order number|purchase order|anfrage|anfrage nr|anfragenummer|anfrage-nr|unser zeichen|bestellung|auftragsnummer|projekt|n° de demande|numéro de demande|notre référence|demande de prix|appel d’offres|solicitud|número de solicitud|n.º de solicitud|nuestra referencia|pedido|cotação|cotação nº|número da cotação|pedido nº|nossa referência|richiesta|richiesta n|numero richiesta|nostro riferimento|rif|riferimento|询价单号|询价编号|参考号|编号|单号',
  material: 'material|werkstoff|matériau|matière|materiale|材质|材料',
  size: 'size|sizes|dimension|dimensions|maße|abmessung|abmessungen|größe|taille|tamaño|medida|medidas|dimensión|dimensiones|tamanho|dimensões|dimensione|dimensioni|misura|misure|尺寸|规格',
  color: 'color|colour|colors|colours|farbe|couleur|cor|colore|颜色',
  'hs-code':
    'hs code|hs|hts|hts code|tariff code|customs tariff number|zolltarifnummer|warennummer|code sh|nomenclature|code douanier|código arancelario|partida arancelaria|código hs|ncm|código ncm|codice doganale|codice hs|hs编码|海关编码|税号',
  moq: 'moq|minimum order|minimum order quantity|min order|min. order qty|mindestmenge|mindestbestellmenge|quantité minimale|quantité minimum|cantidad mínima|pedido mínimo|quantidade mínima|quantità minima|minimo d’ordine|最小起订量|起订量|最小订单量',
  budget: 'budget|budget range|estimated budget|preisrahmen|presupuesto|orçamento|预算',
  'valid-until':
    'valid until|validity|offer validity|quotation validity|price validity|gültig bis|gültigkeit|angebotsgültigkeit|bindefrist|validité|validité de l’offre|valable jusqu’au|validez|validez de la oferta|válido hasta|validade|validade da proposta|válido até|validità|validità offerta|valido fino al|有效期|报价有效期',
  remarks:
    'remarks|remark|note|notes|comments|comment|additional information|special requirements|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|remarque|remarques|observations|observaciones|notas|observações|obs|osservazioni|备注|说明|要求',
  subject: 'subject|re|betreff|betr|objet|asunto|assunto|oggetto|主题',
}
