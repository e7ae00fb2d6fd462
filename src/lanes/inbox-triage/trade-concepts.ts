/** What is particular to some trades: shops, offices with their own IT, accountants, agents of property. */
import { type Concept, concept } from './concept.ts'

export const tradeConcepts: readonly Concept[] = [
  concept('security', {
    called: 'security|phishing|virus~|malware|suspicious|cyber|sicherheit|seguridad|securite|fraud',
    strong: [
      'phishing|virus|malware|ransomware|hacked|clicked (?:on )?(?:a|the|it|something)|typed (?:it|my|in)|suspicious (?:mail|email|e mail|link|message|login|activity)|(?:lost|stolen) (?:\\p{L}+ )?(?:laptop|phone|device|badge|token)|someone (?:logged|got) in|verdachtig~|geklickt|gehackt|schadsoftware|sospechos[oa]s?|pirate~|suspect~|hameconnage',
    ],
  }),
  concept('network', {
    called: 'networks?|wi ?fi|vpn|internet|connect~|broadband|netzwerk|wlan|red|conexion|reseau|connexion',
    strong: [
      'vpn|wi ?fi|wlan|internet|network|router|broadband|ethernet|(?:connection|signal) (?:\\p{L}+ ){0,2}(?:drops?|lost|slow|down|keeps)|netzwerk|verbindung (?:\\p{L}+ ){0,2}(?:bricht|weg|langsam)|conexion|reseau|fibre',
    ],
  }),
  concept('software', {
    called:
      'software|programs?|programmes?|apps?|applications|installing|updates?|programme|anwendung~|programas?|aplicacion~|logiciels?',
    strong: [
      'excel|word file|outlook|teams|powerpoint|acrobat|(?:licen[cs]e|subscription|version) (?:\\p{L}+ ){0,2}(?:expired|outdated|old)|(?:re)?install~|update (?:failed|to|of)|won t let me|will not let me|not let me|(?:the|our|your) (?:app|program|software|tool|plugin|integration)|lizenz~?|programm~?|aktualisier~|programa|aplicacion|licencia~ (?:caducad~)?|logiciel|mise a jour',
    ],
  }),
  concept('hardware', {
    called:
      'hardware|devices?|laptops?|phones?|screens?|printers?|monitors?|computers?|gerate?|drucker|dispositivos?|materiel|appareils?',
    strong: [
      'screens?|monitors?|laptops?|notebook|dock(?:ing station)?|keyboards?|mouse|printers?|headsets?|chargers?|webcam|batter(?:y|ies)|cables?|bildschirm~?|drucker|tastatur|maus|ladegerat|pantalla~?|teclado|raton|impresora~?|portatil|ecran|clavier|souris|imprimante|chargeur',
    ],
  }),
  concept('product', {
    called:
      'product (?:questions?|information|advice)|products?|sizes?|sizing|materials?|stock|availability|produkt~|grosse~|material~|productos?|tallas?|produits?|tailles?|compatib~',
    strong: [
      '(?:does|do|is|are|will|would) (?:it|this|the|these|that|your) (?:\\p{L}+ ){0,4}(?:fit|come|support|suit|work with|hold|wash|waterproof|compatible|available|made|suitable|contain)|what (?:size|material|colou?r|dimensions?)|which (?:size|model|colou?r)|(?:back )?in stock|available in|made (?:of|from)|dimensions?|ingredients?|compatible|waterproof|vegan|size (?:guide|chart)|passt (?:\\p{L}+ ){0,3}|welche (?:grosse|farbe)|lieferbar|verfugbar|gibt es (?:\\p{L}+ ){0,4}(?:in|auch)|woraus|que talla|(?:esta|estan) disponibles?|de que material|compatible|supporte|existe|quelle (?:taille|couleur|matiere)|disponible',
    ],
    weak: ['size|colou?r|material|model|grosse|farbe|talla|color|taille|couleur|ampoule'],
  }),
  concept('exchange', {
    called:
      'exchang~|returns?|swaps?|umtausch|retoure~|cambios?|devolucion~|echanges?|retours?|sending (?:goods )?back',
    strong: [
      'swap (?:it|them|this|for|my)|exchange (?:it|them|this|for|my)|too (?:small|large|big|tight|loose|long|short)|size too (?:small|big|large)|wrong (?:size|colou?r)|umtausch~|zu (?:klein|gross|eng|weit|lang|kurz)|demasiado (?:pequen|grande|larg|cort)~|me queda (?:pequen|grande)~|cambiar(?:lo|la|los|las)|trop (?:petit|grand|serre|large|court|long)~|echanger',
    ],
  }),
  concept('wholesale', {
    called:
      'wholesale~?|retailers?|trade customers?|stockists?|resellers?|distributors?|b2b|handler~|wiederverkaufer~|mayorist~|distribuidor~|revendeur~|grossiste~',
    strong: [
      'wholesale|trade (?:price|account|customer|terms|discount)s?|stock your|resell~|retailers?|(?:we (?:run|own|have)|our) (?:\\p{L}+ ){0,3}(?:shop|store|boutique)s|become a (?:stockist|dealer|distributor)|minimum order|grosshandel|handlerpreis~?|wiederverkauf~|mayorista|al por mayor|nuestra tienda|grossiste|revend~|notre boutique',
    ],
  }),
  concept('influencer', {
    called: 'influencers?|bloggers?|creators?|social media|press|collab~|redes sociales|reseaux sociaux',
    strong: [
      'followers|instagram|tiktok|youtube|influencer|blogger|my (?:blog|channel)|reels?|collab|unboxing|abonnenten auf|seguidores|abonnes|mon blog|mi canal',
    ],
  }),
  concept('payroll', {
    called: 'payroll|wages?|salar~|payslips?|lohn~|gehalt~|nominas?|paie|salaires?',
    strong: [
      'wages?|payslips?|overtime|pay ?roll|(?:staff|employees?|workers?) (?:\\p{L}+ ){0,2}(?:paid|pay)|(?:was|were) paid (?:the )?wrong|salar(?:y|ies)|p45|p60|w 2|lohn~?|gehalt~?|uberstunden|nomina~?|salarios?|horas extra|salaires?|heures supplementaires|bulletin~? de (?:paie|salaire)',
    ],
  }),
  concept('tax', {
    called: 'tax(?:es)?|tax returns?|vat returns?|steuer~|impuesto~|impots?|fiscal~|hacienda',
    strong: [
      'self assessment|tax (?:return|bill|year|office|code|allowance|refund)s?|vat return|hmrc|irs|corporation tax|income tax|steuer(?:erklarung|bescheid|nummer|berater)~?|finanzamt|declaracion de la renta|impuesto~?|hacienda|declaration (?:d impots|de revenus|fiscale)|impots?',
    ],
  }),
  concept('formation', {
    called: 'formation|incorporat~|start ?ups?|founding|grundung~|constitucion|creation d entreprise',
    strong: [
      '(?:set up|start|form|found|incorporate|register) (?:\\p{L}+ ){0,3}(?:company|business|partnership|limited|ltd|gmbh)|(?:firma|gmbh|unternehmen) grunden|grundung|constituir (?:una )?(?:sociedad|empresa)|creer (?:une |ma |notre )?(?:societe|entreprise)',
    ],
  }),
  concept('bookkeeping', {
    called: 'bookkeep~|accounts|ledgers?|buchfuhrung|buchhaltung|contabilidad|comptabilite|accounting',
    strong: [
      'bank statements?|ledgers?|reconcil~|trial balance|year end (?:accounts)?|(?:sales|purchase) (?:ledger|invoices)|vouchers for|petty cash|receipts for (?:the|january|february|march|april|may|june|july|august|september|october|november|december)|kontoauszug~|belege fur|buchungen|extractos? bancarios?|libro mayor|releves? bancaires?|ecritures?',
    ],
  }),
  concept('viewing', {
    called: 'viewings?|see a property|prospective tenants?|besichtigung~|visitas?|visites?',
    strong: [
      'viewings?|(?:come and|come to|like to|could i|can i|want to|possible to) (?:see|view|look at) (?:the|your|this|a) |still (?:available|to let|for rent|for sale)|(?:one|two|three) bed~|besichtig~|(?:noch )?(?:frei|zu haben|zu vermieten)|visitar (?:el|la)|ver (?:el piso|la casa|el local)|visiter (?:l appartement|la maison|le local)',
    ],
  }),
  concept('contractor', {
    called:
      'contractors?|trades(?:people|men)|builders?|plumbers?|electricians?|handwerker~|subcontractors?|contratistas?|artisans?|entrepreneurs?',
    strong: [
      '(?:our|my|the) (?:quote|estimate|quotation) for the|we (?:could|can|would be able to) (?:start|begin)|(?:scaffold~|roof~|gutter~|plaster~|boiler) (?:work|repair|job)|on site (?:on|at|from)|unser (?:kostenvoranschlag|angebot) fur|konnten (?:wir )?(?:\\p{L}+ ){0,4}(?:anfangen|beginnen)|wir konnten|nuestro presupuesto para|podriamos empezar|notre devis pour|pourrions commencer',
    ],
  }),
  concept('moving-out', {
    called:
      'move ?outs?|moving out|notice|handover|end of (?:tenancy|lease)|auszug|ubergabe|desalojo|depart|preavis',
    strong: [
      '(?:leaving|leave|vacate|moving out of) (?:the |my |our )?(?:flat|house|apartment|property|room)|(?:my|our|as|give|giving) notice|move out|moving out|handover|check out inspection|wohnung (?:\\p{L}+ ){0,3}(?:kundige|kundigen|verlasse)|auszug|ausziehen|wohnungsubergabe|dejar (?:el|la) (?:piso|casa|vivienda)|quitter (?:l appartement|le logement)|preavis|etat des lieux',
    ],
  }),
  concept('neighbours', {
    called:
      'neighbou?rs?|noise|disputes between|nachbarn?|larm|vecin[oa]s|ruidos?|voisins?|bruit|anti social',
    strong: [
      'neighbou?rs?|(?:people|flat|family|man|woman) (?:above|below|upstairs|downstairs|next door)|loud music|part(?:y|ies) (?:until|till|all|every)|barking|noise|cannot sleep|nachbar~|larm~?|laute musik|vecin[oa]s?|ruido~?|voisin~?|tapage|bruit',
    ],
  }),
  concept('rent', {
    called:
      'rent(?:s| payments?)?|arrears|deposits?|miete~|kaution~|alquiler~|fianzas?|loyers?|depots? de garantie|caution',
    strong: [
      '(?:the|my|our|this month s|next month s) rent|rent (?:will|is|was|payment|increase|arrears)|deposit (?:back|return~)|arrears|miete|kaution|mieterhohung|alquiler|fianza|loyer|depot de garantie',
    ],
  }),
]
