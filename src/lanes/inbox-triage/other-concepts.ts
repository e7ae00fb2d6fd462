/** What else reaches a shared inbox: enquiries, applicants, sellers, the press, the office and machines. */
import { type Concept, concept } from './concept.ts'

export const otherConcepts: readonly Concept[] = [
  concept('enquiry', {
    called:
      'sales|quotes?|quotations?|offers?|new (?:business|customers?|clients?)|pricing|leads?|prospects?|estimates?|proposals?|enquir~|inquir~|rfqs?|vertrieb|angebot~|anfrage~|neukunden|verkauf|ventas?|presupuestos?|ofertas?|cotizacion~|clientes nuevos|ventes|devis|offres?|prospects?|tarifs?|demo~',
    strong: [
      'quotations?|quote|(?:an?|your|best|written) (?:offer|estimate|proposal|price)|price (?:list|for|of|per)|how much (?:is|are|would|does|do|for)|recommended (?:you|by)|what (?:would|do) you charge|tak(?:e|ing) (?:me |us )?on (?:new|as)|(?:switch|move|change) (?:to you|from our|accountant)|(?:would|do) you charge (?:for|us)|rate (?:for|from|request)s?|weekly (?:rate|shipment)s?|what (?:would|does|do|is|are) (?:\\p{L}+ ){0,6}cost|(?:interested|interest) in (?:your|the|a|an|buying|purchas~|becoming|working|using|hiring|\\p{L}+ing)|request for (?:quotation|proposal|information|offer)|rfq|rfp|pricing|looking for (?:a|an|someone|somebody|a company|quotes|suppliers?)|(?:open~|build~|start~) (?:\\p{L}+ ){0,3}(?:restaurant|hotel|cafe|shop|office|kitchen|site|store|branch)|new (?:customer|client)s?|demo|free trial|fit out|tender',
      'angebot~?|~angebot|preisliste~?|was (?:kostet|kosten|wurde|wurden)|(?:wir|ich) (?:interessieren|interessiere) (?:uns|mich)|kostenvoranschlag~?|anfrage|suchen (?:\\p{L}+ ){0,4}(?:firma|anbieter|lieferant~|partner|jemanden)|neukunde~?|ausschreibung|konditionen',
      'presupuesto~?|cotizacion~?|oferta~?|cuanto (?:cuesta|cuestan|costaria|vale)|precios?|estamos interesad[oa]s|estoy interesad[oa]|tarifas?|(?:abrimos|abrir|vamos a abrir) (?:\\p{L}+ ){0,3}(?:restaurante|hotel|local|tienda)|nuevos? clientes?|licitacion',
      'devis|offre de prix|combien (?:coute~|ca)|tarifs?|(?:nous sommes|je suis|serais|serions) interesse~|demande de prix|nous (?:ouvrons|recherchons|cherchons)|nouveaux? clients?|appel d offres',
    ],
    weak: [
      'price~|offer~|cost~|new|install~|preis~|neue?~|precio~|nuev[oa]s?|prix|nouve~|montage|instal~|einbau',
    ],
  }),
  concept('question', {
    called:
      'questions?|general (?:questions?|enquir~|inquir~|information)|information|info|how to|faqs?|opening hours|advice|fragen?|auskunft|allgemein~|informationen|preguntas?|dudas?|consultas?|informacion|questions?|renseignements?|guidance',
    strong: [
      'opening (?:hours|times)|are you open|(?:what time|when) (?:do|are) you (?:open|close)|how (?:do|can|should|often|long|many|late|far|to) (?:\\p{L}+ )?|which (?:\\p{L}+ ){1,3}(?:may|can|should|do)|do you (?:have|offer|accept|cover|serve|sell|deliver|work|allow|also|provide)|is (?:there|it) (?:a |an |any |possible )|can (?:i|we|you) (?:bring|use|pay|park|get)|i (?:have|had) a question|quick question|(?:could|can) you (?:please )?(?:explain|clarify|tell)|wondering|where (?:can|do) (?:i|we)|manual|instructions|user guide|opening',
      'offnungszeiten|(?:haben|sind|seid) (?:sie|ihr) (?:\\p{L}+ ){0,2}(?:geoffnet|offen|erreichbar)|wie (?:oft|lange|kann|konnen|funktioniert|muss)|welche~? (?:\\p{L}+ ){1,2}(?:darf|kann|konnen|sollte)|eine frage|gibt es|bieten sie|bis wann|(?:betriebs|bedienungs)anleitung',
      'horario~?|(?:estan|esta) (?:\\p{L}+ ){0,2}abierto~?|(?:como|con que frecuencia|cada cuanto|hasta cuando) (?:\\p{L}+)|una (?:pregunta|duda|consulta)|(?:tienen|ofrecen|trabajan|aceptan|hay) |manual de (?:uso|instrucciones)|se puede',
      'horaires?|(?:etes vous|est ce que vous etes) ouvert~?|comment (?:\\p{L}+)|une question|(?:est ce que|avez vous|proposez vous|peut on|faut il)|mode d emploi|a quelle frequence|jusqu a quand',
    ],
    weak: ['question~|know|wonder|frage~|wissen|duda|pregunta~|saber|savoir|renseignement~|information~'],
  }),
  concept('onboarding', {
    called:
      'onboarding|documents?|paperwork|certificates?|certification|forms?|compliance documents|kyc|registration|unterlagen|dokumente?|nachweis~|formular~|documentacion|documentos?|certificados?|alta|documents?|attestations?|justificatifs?|pieces justificatives|papers?',
    strong: [
      '(?:attached|enclosed|here|find|sending|send you|herewith) (?:\\p{L}+ ){0,4}(?:certificate|insurance|form|assessment|extract|licen[cs]e|policy|document~|paperwork|permit|risk assessment)s?|(?:insurance|liability|fire|gas safe|registration|compliance|tax) (?:certificate|assessment|extract)s?|(?:risk assessment|site access form|method statement|company registration|certificate of (?:incorporation|insurance))|(?:signed|completed|filled in) (?:\\p{L}+ ){0,2}(?:form|contract|agreement|copy)|which (?:documents|papers|forms)|documents? (?:\\p{L}+ ){0,3}(?:need~|missing|required)|onboarding',
      'versicherungsnachweis~?|nachweis~?|handelsregister~?|gefahrdungsbeurteilung~?|(?:anbei|beigefugt|im anhang) (?:\\p{L}+ ){0,4}(?:formular|unterlagen|nachweis|vertrag|bescheinigung|zertifikat)~?|unterlagen|ausgefullt~? formular~?|bescheinigung~?|welche (?:unterlagen|dokumente|papiere)',
      '(?:adjunto|adjuntamos|envio|enviamos) (?:\\p{L}+ ){0,4}(?:certificado|documentacion|formulario|seguro|poliza|licencia)~?|certificado de|documentacion|formulario (?:\\p{L}+ ){0,2}(?:firmado|rellenado)|que (?:documentos|papeles)|evaluacion de riesgos',
      '(?:ci joint|veuillez trouver|je vous envoie|vous trouverez) (?:\\p{L}+ ){0,5}(?:attestation|certificat|formulaire|assurance|extrait|document)~?|attestation~?|kbis|quels (?:documents|papiers)|formulaire (?:\\p{L}+ ){0,2}(?:signe|rempli)|justificatif~?',
    ],
    weak: ['attached|certificate~|documents?|forms?|anhang|anbei|unterlagen|adjunt~|document~|formulaire'],
  }),
  concept('jobs', {
    called:
      'jobs?|applications?|applicants?|careers?|recruit~|hiring|cvs?|resumes?|vacanc~|candidates?|talent|bewerb~|karriere|stellen~|personal|empleo|candidatur~|curriculum|seleccion|carrieres?|recrutement|candidatures?|emploi|human resources|hr',
    strong: [
      '(?:my|the|a) (?:cv|resume|curriculum vitae)|(?:attached|enclosed) (?:\\p{L}+ ){0,3}(?:cv|resume)|cv|curriculum vitae|cover letter|(?:apply|applying|application|applied) (?:for|as) (?:\\p{L}+ ){0,6}(?:position|job|role|vacancy|post|internship|apprentic~|engineer|assistant|manager|nurse|driver|chef|technician|developer|placement)|job (?:application|opening|vacanc~|advert~|opportunit~)|(?:vacanc~|internship|apprenticeship|work experience|traineeship|graduate scheme)s?|join~ your (?:team|company|crew)|work(?:ing)? for you(?:r company)?|currently hiring|are you hiring|notice period',
      '(?:mich|persoenlich|personlich) (?:\\p{L}+ ){0,3}(?:bei ihnen )?vorstellen|(?:lehre|ausbildung|studium) (?:als|zur|zum) (?:\\p{L}+ ){1,3}|suche (?:eine|einen) (?:stelle|job|arbeit|ausbildungsplatz)|bewerb~|lebenslauf|ausbildungsplatz|praktikum~?|stellenangebot~?|stellenanzeige~?|initiativbewerbung|zeugnisse|(?:freie|offene) stelle~?|servicetechniker gesucht',
      'mi (?:curriculum|cv)|curriculum~?|candidatura~?|puesto de (?:trabajo|\\p{L}+)|oferta de empleo|vacante~?|practicas|trabajar (?:con|para) (?:ustedes|vosotros)|busco (?:trabajo|empleo)',
      'cherche un (?:poste|emploi|stage|travail)|mon cv|candidature~?|postul~|lettre de motivation|offre d emploi|poste de|stage~?|alternance|travailler (?:chez|pour) vous|recrut~',
    ],
    weak: ['job~|position|experience|stelle|empleo|trabajo|emploi|poste'],
  }),
  concept('pitch', {
    called:
      'vendors?|suppliers?|pitch~|cold|solicit~|sales pitches|advert~|marketing|procurement|purchasing|lieferant~|werbung|einkauf|proveedor~|publicidad|fournisseur~|demarchage|publicite|promotions?|sells?|selling|sell us|partners?|partnership~',
    strong: [
      'our (?:new|latest|current) (?:catalogue|catalog|price list|brochure|range|collection)|we (?:already )?(?:help|offer|provide|supply|specialis[ez]~|manufactur~|are (?:a|an|one of the) (?:leading|manufactur~|supplier|agency|professional))|i (?:came|stumbled) (?:across|upon) your|(?:came across|visited|noticed|checked|looking at) your (?:website|site|profile|company)|(?:rank|ranking)~ (?:\\p{L}+ ){0,3}(?:google|higher|first)|seo|backlinks?|link building|guest posts?|(?:quick|short|brief|15|20|30) (?:min~ |minute )?(?:call|chat|demo|intro~)|(?:more|new|qualified) leads|lead generation|our (?:services|solution|platform|product range|catalogue|clients include)|(?:introduce|introducing) (?:our|my|you|ourselves)|outsourc~|web ?design|app development|(?:special|exclusive|limited) (?:offer|discount|price)s?|companies like (?:yours|you)|increase your (?:sales|revenue|traffic)|grow your business|book a (?:demo|call)|merchant (?:cash|services)|your order with us|distributor~? (?:for|of|in) (?:our|the)|our new range',
      '(?:anbei|beigefugt) (?:\\p{L}+ )?unsere~? (?:neue~? )?(?:preisliste|katalog|broschure|angebote)|unser (?:aussendienst|sortiment|neuer katalog)|unsere neue (?:preisliste|kollektion|produktlinie)|wir (?:bieten|helfen|liefern|beliefern|sind (?:ein |eine |der |die )?(?:fuhrend~|hersteller|agentur|spezialist~|spezialisiert))|unsere (?:dienstleistung~|losung~|produkte|agentur|plattform)|ihre (?:webseite|website|homepage) (?:\\p{L}+ ){0,3}(?:gesehen|aufgefallen|gefunden|besser)|suchmaschinenoptimierung|mehr (?:kunden|umsatz|leads)|gunstige~|kurzes (?:gesprach|telefonat)|unverbindlich~|vertriebspartner|ihre bestellung bei uns',
      'nuestr[oa] (?:nuev[oa] )?(?:lista de precios|catalogo|gama)|somos (?:fabricantes|una (?:empresa|agencia)|lideres|especialistas)|ofrecemos|nuestr[oa]s? (?:servicios|soluciones|productos|plataforma|catalogo)|posicionamiento (?:web|seo)|mas (?:clientes|ventas)|buscamos distribuidor~|una (?:breve )?llamada|visit[eo] su (?:web|pagina)|presentarles',
      'notre (?:nouveau |nouvelle )?(?:catalogue|gamme|collection|liste de prix)|nous (?:proposons|offrons|aidons|sommes (?:une |un |specialis~|fabricant~|leader))|nos (?:services|solutions|produits)|referencement|votre site|plus de (?:clients|ventes|prospects)|un (?:bref |court )?(?:appel|echange)|vous presenter',
    ],
    weak: [
      'offer~|discount|free|opportunity|cheap|bieten|angebot|ofrec~|propos~|collaborat~|partnership|cooperation|partner~',
    ],
  }),
  concept('press', {
    called:
      'press|media|journalis~|public relations|pr|interviews?|presse~|medien|prensa|medios|medias?|communications?',
    strong: [
      'journalists?|(?:i am|i m) (?:a |an )?(?:reporter|editor)|press (?:release|enquiry|inquiry|office|pass|kit|contact)|interview (?:with|you|your|request)|(?:writing|working on) (?:an? )?(?:article|story|feature|piece)|newspaper|podcast|deadline for (?:the|our) (?:article|issue)|comment (?:on|for)',
      'journalist~|presseanfrage|pressemitteilung|redaktion|interview|artikel uber|zeitung',
      'periodista~?|rueda de prensa|entrevista~?|nota de prensa|redaccion|reportaje|periodico',
      'journaliste~?|communique de presse|entretien|interview|redaction|reportage',
    ],
  }),
  concept('legal', {
    called:
      'legal|law|lawyers?|contracts? and legal|litigation|recht~|jurist~|juridic[oa]s?|abogad~|juridiques?|droit|claims',
    strong: [
      'solicitors?|lawyers?|attorneys?|legal (?:action|advice|notice|proceedings|team|claim|matter|counsel)|court|subpoena|lawsuit|sue|litigation|letter before action|cease and desist|breach of contract|nda|non disclosure|statutory',
      'anwalt~?|rechtsanwalt~?|klage|gericht~?|rechtlich~?|mahnbescheid|abmahnung|vertragsbruch|geheimhaltung~?',
      'abogad[oa]s?|acciones legales|demanda (?:judicial|legal)|juzgado|tribunal~?|burofax|incumplimiento de contrato',
      'avocat~?|tribunal|mise en demeure|action en justice|juridique~?|huissier',
    ],
  }),
  concept('privacy', {
    called:
      'privacy|data protection|gdpr|dsgvo|personal data|datenschutz~|proteccion de datos|privacidad|donnees personnelles|rgpd|vie privee',
    strong: [
      'gdpr|(?:data )?subject access|(?:delete|erase|remove|copy of|access to) (?:\\p{L}+ ){0,3}(?:personal )?data|data protection|data breach|right to be forgotten|personal data|dsgvo|datenschutz~?|(?:meine|unsere|personenbezogene) daten|loschung|auskunft nach|rgpd|proteccion de datos|datos personales|donnees personnelles|droit a l oubli',
    ],
  }),
  concept('safety', {
    called:
      'safety|emergenc~|hazards?|accidents?|injur~|urgent|security incident|notfall~|sicherheit|unfall~|gefahr~|emergencias?|seguridad|accidentes?|urgences?|securite|accidents?',
    strong: [
      'emergenc~|(?:smell|leak~) (?:of |like )?gas|gas (?:leak|smell)~?|carbon monoxide|on fire|caught fire|electric shock|injur~|accident|evacuat~|ambulance|hazard~|dangerous|notfall|gasgeruch|brennt|verletzt|unfall|gefahrlich|lebensgefahr|emergencia|olor a gas|huele a gas|fuga de gas|incendio|herid[oa]s?|accidente|peligros[oa]|urgence|odeur de gaz|fuite de gaz|incendie|blesse~?|accident~?|dangereu~',
    ],
  }),
  concept('spam', {
    called:
      'spam|junk|phishing|scams?|fraud~|suspicious|unwanted|irrelevant|betrug|correo no deseado|fraude|indesirables?|pourriel|courrier indesirable|arnaque',
    strong: [
      'you (?:have )?won|(?:claim|collect) your (?:prize|reward|funds|gift)|lottery|inheritance|crypto~|bitcoin|(?:verify|confirm|validate) your (?:account|mailbox|password|identity)|mailbox (?:is )?(?:full|quota|storage)|account will be (?:suspended|closed|deactivated)|click (?:here|the link|below) (?:to|and|within)|viagra|casino|gift card~?|dear (?:friend|beneficiary)|million (?:usd|dollars|euro~)|gewonnen|gewinnspiel|erbschaft|ha ganado|premio|herencia|vous avez gagne|heritage|pills|dating',
    ],
  }),
  concept('newsletter', {
    called:
      'newsletters?|mailing lists?|lists?|marketing mails?|bulk|promotions?|digests?|rundschreiben|boletin~|infolettres?|lettre d information|automat~|automated|machines?|notifications?|no action|fyi',
    strong: [
      'unsubscribe|newsletter~?|view (?:this (?:e-?mail )?)?in (?:your )?browser|manage (?:your )?preferences|weekly digest|monthly (?:digest|update|roundup)|you are receiving this|early bird|webinar|register now|abbestellen|abmelden|im browser (?:ansehen|anzeigen)|darse de baja de esta lista|cancelar suscripcion|ver en (?:el|su) navegador|desabonner|desinscri~|voir dans (?:le|votre) navigateur|lettre d information',
    ],
  }),
  concept('auto-reply', {
    called:
      'auto(?:matic)? ?repl~|out of (?:the )?office|absence~|autorespond~|automat~|automated|machines?|abwesenheit~|automatisch~|fuera de (?:la )?oficina|respuestas? automaticas?|automatic[oa]s?|absence|reponses? automatiques?|automatiques?|system|vacation|no action|noise',
    strong: [
      'out of (?:the )?office|automatic reply|auto reply|on (?:annual |parental |maternity |sick )?leave until|limited access to (?:my )?e?-?mail|abwesenheitsnotiz|nicht im buro|automatische antwort|fuera de (?:la )?oficina|respuesta automatica|absent~? du bureau|reponse automatique',
    ],
  }),
  concept('bounce', {
    called:
      'bounces?|undeliver~|delivery fail~|non delivery|delivery status|automat~|automated|machines?|unzustellbar~|no entregad[oa]s?|rebotad~|non remis|system|noise',
    strong: [
      'undeliver~|delivery (?:status notification|failed|failure|has failed)|returned mail|mailer daemon|user unknown|unzustellbar|no se (?:ha podido|pudo|puede) entregar|non remis|n a pas pu etre (?:remis|livre)',
    ],
  }),
  concept('invite', {
    called:
      'invit~|meetings?|calendar~?|events?|kalender~|einladung~|besprechung~|termineinladung~|automat~|automated|machines?|invitacion~|reunion~|calendario|calendrier|reunions?',
    strong: [
      'invitation|invited? you|calendar invite|meeting (?:request|invite|invitation)|join (?:the )?meeting|einladung|besprechungsanfrage|invitacion|convocatoria|invitation a',
    ],
    weak: ['meeting|event|besprechung|reunion|agenda'],
  }),
  concept('office', {
    called:
      'hr|human resources|payroll|leave|holidays?|absences?|employees?|staff|personnel|facilit~|office|expenses?|benefits?|personal~|urlaub|krank~|gehalt|lohn|recursos humanos|nominas?|vacaciones|empleados|ressources humaines|paie|conges|salaries',
    strong: [
      'annual leave|sick (?:leave|note|today)|call~ in sick|holiday request|time off|payslips?|pay ?roll|maternity|paternity|parental leave|expenses? (?:claim|report)|timesheets?|pension|overtime|urlaub~?|krankmeld~|krankschreibung|gehalt~|lohnabrechnung|elternzeit|spesen~?|vacaciones|baja (?:medica|laboral)|nomina~?|permiso (?:de|por)|gastos de viaje|conges?|arret maladie|bulletin de (?:paie|salaire)|note de frais|fiche de paie',
    ],
  }),
  concept('building', {
    called:
      'facilit~|premises|cleaning|housekeeping|caretaker|hausmeister|gebaude~|reinigung|instalaciones|edificio|limpieza|batiment~|nettoyage|entretien',
    strong: [
      'light ?bulbs?|heating|radiator~?|toilet~?|blocked (?:drain|sink)|lifts?|elevator~?|car park|parking|badge|heizung~?|aufzug|toilette~|parkplatz|calefaccion|ascensor|aparcamiento|chauffage|ascenseur|cleaners?|reinigungskraft',
    ],
  }),
  concept('feature', {
    called:
      'features?|suggestions?|ideas?|improvements?|wish~|roadmap|product feedback|wunsch~|vorschlag~|funktion~|verbesserung~|sugerencias?|mejoras?|funciones|funcionalidad~|suggestions?|ameliorations?|fonctionnalites?|idees?',
    strong: [
      '(?:would|it d|it would) be (?:\\p{L}+ )?(?:nice|great|good|helpful|useful|cool|handy|brilliant)|feature request|(?:suggest~|idea) (?:for|to|that)|suggestions?|would love (?:to see|it if|a|an)|(?:could|can) you (?:please )?add (?:a|an|support)|any plans? (?:to|for)|wish (?:it|there|you|the)|missing feature|(?:ware|ware es|es ware) (?:\\p{L}+ ){0,2}(?:schon|toll|super|hilfreich|praktisch|gut)|vorschlag~?|verbesserungsvorschl~|funktionswunsch|konnten sie (?:\\p{L}+ ){0,3}(?:einbauen|erganzen|hinzufugen)|seria (?:\\p{L}+ )?(?:genial|util|ideal|bueno|estupendo)|sugerencia~?|estaria bien|echo de menos|ce serait (?:\\p{L}+ )?(?:bien|super|pratique|genial|utile)|suggestion~?|il manque|pourriez vous ajouter',
    ],
  }),
  concept('events', {
    called:
      'events?|courses?|trainings?|workshops?|weddings?|conferences?|groups?|functions?|catering|veranstaltung~|kurs~|schulung~|hochzeit~|eventos?|cursos?|bodas?|formacion~|evenements?|mariages?|formations?|seminaires?|venue',
    strong: [
      'weddings?|conference (?:room|package|for)|private (?:party|event|dining)|function room|birthday party|(?:training|course|workshop|seminar)s?|group booking|\\p{N}+ (?:guests|people|persons|delegates|pax)|hochzeit~?|veranstaltung~?|tagung~?|schulung~?|kurs~?|geburtstagsfeier|bodas?|eventos?|cursos?|congreso|cumpleanos|mariage~?|evenement~?|formation~?|seminaire~?|anniversaire',
    ],
  }),
  concept('lost', {
    called:
      'lost (?:property|and found|items?)|lost|found|fundsachen|fundburo|objetos perdidos|objets trouves|objets perdus',
    strong: [
      '(?:left|forgot|lost|forgotten) (?:my|our|a|an|his|her|the|some) (?:\\p{L}+ ){0,3}(?:in|at|on|behind|there)|lost property|left behind|liegen ?(?:ge)?lassen|vergessen|verloren|fundburo|(?:olvide|deje|perdi|olvidado|perdido) (?:\\p{L}+)|objetos perdidos|(?:oublie|perdu|laisse) (?:mon|ma|mes|un|une|notre)|objets trouves',
    ],
  }),
  concept('partnership', {
    called:
      'partner~|collaborat~|sponsor~|alliances?|affiliat~|resell~|kooperation~|zusammenarbeit|colaboracion~|alianzas?|patrocini~|partenariat~|collaboration~|donations?|charit~',
    strong: [
      'partnership|collaborat~|sponsor~|joint venture|affiliate|reseller~?|cooperat~|donat~|charity|raffle|fundrais~|kooperation|zusammenarbeit|sponsoring|spende~?|colaboracion|patrocini~|donacion~?|partenariat~?|sponsoris~|don~?',
    ],
  }),
]
