/** By what words a kind of sender is told: who offers what to whom, in the languages mail comes in. */
import type { Kind } from './fields.ts'
import { anyOf } from './words.ts'

/** `weight`: 1 leans, 2 tells, 3 leaves little doubt. */
export type Cue = { kind: Kind; weight: number; pattern: RegExp; why: string }

function cue(kind: Kind, weight: number, why: string, ...alternatives: string[]): Cue {
  return { kind, weight, pattern: anyOf(...alternatives), why }
}

const applications = [
  cue(
    'job-application',
    3,
    'applies for a job',
    '(?:apply|applying|applied) (?:for|to) (?:the |a |an |your )?(?:(?:\\p{L}|-)+ ){0,4}(?:position|job|role|vacancy|post|internship|opening|opportunity|traineeship)',
    '(?:my |job |spontaneous |speculative |unsolicited )application (?:for|as) (?:the |a |an )?(?:\\p{L}+ ){0,4}(?:position|job|role|internship|manager|assistant|engineer|operator|clerk|driver|intern)',
    '(?:job|employment|internship) (?:application|inquiry|enquiry)',
    '(?:initiativ)?bewerbung (?:als|um|für|auf|zum|zur)|initiativbewerbung|bewerbungsunterlagen|bewerbe ich mich|(?:ich )?bewerbe mich|(?:praktikum|ausbildungs?|stelle)(?:s?platz)',
    'candidature (?:spontanée|pour|au poste)|(?:je )?(?:me permets de )?postule[r]?|ma candidature|lettre de motivation',
    '(?:mi )?candidatura (?:para|al puesto)|postularme|solicitud de empleo|me postulo|optar al puesto|hoja de vida',
    '(?:la mia )?candidatura (?:spontanea|per)|candidarmi|mi candido|domanda di lavoro',
    '(?:minha )?candidatura (?:espontânea|para|à vaga)|candidatar-me|me candidatar|vaga de emprego',
    'solliciteer|sollicitatie|solliciteren|(?:aplikuję|kandyduję|zgłoszenie) na stanowisko|podanie o pracę|iş başvurusu|başvurmak istiyorum|jobbansökan|ansöker om|jobansøgning|ansøger|резюме|вакансия|求职|应聘|简历',
  ),
  cue(
    'job-application',
    2,
    'sends a CV',
    '(?:my|attached|enclosed) (?:is my )?(?:updated )?(?:cv|c\\.v\\.|curriculum vitae|résumé|resume|cover letter)|(?:cv|resume|résumé) (?:is )?attached',
    '(?:meinen |mein |anbei )?lebenslauf|gehaltsvorstellung|(?:mon|ci-joint mon|joint mon) cv|(?:mi|adjunto mi|adjunto) (?:cv|currículum|curriculum)|(?:il mio|in allegato il mio) (?:cv|curriculum)|(?:meu|em anexo o meu|anexo meu) (?:cv|currículo|curriculum)|mijn cv|moje cv|özgeçmiş(?:im)?|mitt cv|mit cv',
  ),
  cue(
    'job-application',
    2,
    'looks for work',
    '(?:looking|searching) for (?:a |an |any )?(?:new )?(?:job|employment|work|internship|position|career)',
    '(?:open|vacant) positions?|job openings?|any vacanc(?:y|ies)|are you (?:currently )?hiring|internship|work experience placement',
    '(?:suche|gesucht) .{0,30}(?:stelle|arbeit|praktikum|herausforderung|ausbildung)|stellenanzeige|ausgeschriebene stelle|werkstudent\\p{L}*',
    '(?:cherche|recherche) (?:un |une )?(?:emploi|stage|alternance|poste|travail)|(?:busco|buscando) (?:trabajo|empleo|prácticas)|cerco (?:lavoro|impiego|uno stage)|(?:procuro|busco) (?:emprego|trabalho|estágio)|zoek werk|szukam pracy|iş arıyorum',
  ),
]

const pitches = [
  cue(
    'vendor-pitch',
    3,
    'sells services to companies',
    '\\bseo\\b|backlinks?|guest posts?|link building|page (?:one|1) of google|google (?:ranking|ads)|rank(?:ing)? (?:higher|on|in)|organic traffic|web ?(?:design|site) (?:redesign|services?|development)|redesign(?:ing)? your (?:web)?site|suchmaschinenoptimierung|référencement (?:naturel|web)|posicionamiento (?:web|seo)|pozycjonowanie',
    '(?:lead|demand) generation|qualified leads|(?:more|new) (?:leads|clients|customers) for (?:your|you)|cold (?:calls|outreach)|appointment setting|verified (?:email|contact)s? (?:list|database)|(?:email|contact|buyer) (?:list|database)',
    "(?:double|triple|boost|increase|grow|scale|improve|skyrocket|reduce|cut|lower) your (?:company[’']?s? )?(?:sales|revenue|traffic|conversion\\p{L}*|online presence|visibility|pipeline|roi|costs?|shipping costs?|energy bills?|business|brand)",
    '(?:virtual assistants?|outsourc(?:e|ing) (?:your|services)|staff augmentation|dedicated developers|app development (?:company|services)|software development (?:company|services)|merchant cash advance|business loans?|working capital|unsecured loans?|invoice factoring)',
    '(?:ihren|ihre|ihrer) (?:umsatz|umsätze|sichtbarkeit|online-präsenz|neukundengewinnung|website|webseite) (?:zu )?(?:steigern|erhöhen|verbessern|optimieren)|mehr (?:kunden|umsatz|anfragen) (?:für|gewinnen)|neukundengewinnung|(?:kostenlose|kostenfreie|unverbindliche)[rns]? (?:demo|beratung|erstgespräch|analyse|potenzialanalyse)',
    '(?:augmenter|booster|développer|améliorer|optimiser) (?:votre|vos) (?:chiffre|ventes|visibilité|clientèle|site|trafic)|(?:aumentar|mejorar|impulsar|optimizar) (?:sus|tus|su|tu) (?:ventas|visibilidad|página|presencia|clientes|facturación)|(?:aumentare|migliorare|incrementare) (?:il vostro|la vostra|le vostre|il suo|i vostri) (?:fatturato|visibilità|vendite|sito|clienti)|(?:aumentar|melhorar|impulsionar) (?:suas|as suas|sua|a sua) (?:vendas|visibilidade|presença)|uw (?:omzet|vindbaarheid|website) (?:te )?(?:verhogen|verbeteren)|satışlarınızı artır\\p{L}*',
  ),
  cue(
    'vendor-pitch',
    3,
    'offers staff',
    '(?:pre-?screened|qualified|suitable|experienced) candidates|our (?:placement )?fee is|recruit(?:ment|ing) (?:agency|services|partner)|staffing (?:agency|services)|headhunt\\p{L}*|personalvermittlung|zeitarbeit\\p{L}*|passende kandidaten|cabinet de recrutement|empresa de selección|agenzia (?:per il lavoro|interinale)',
  ),
  cue(
    'vendor-pitch',
    2,
    'sends its own price list',
    '(?:send|share|attach(?:ed|ing)?|enclosed?|forward) (?:you |is |please find |herewith )?(?:our|my) (?:latest |new |full |best )?(?:price ?list|catalog(?:ue)?|brochure|company profile|portfolio|offer|quotation|product list)|(?:do|if|should) you (?:need|require|have) any (?:products?|needs?|requirements?|inquir\\p{L}+|demand|help)|(?:good|high|best) quality (?:and|with|at) (?:low|competitive|best|good|reasonable|cheap) prices?|(?:competitive|factory|lowest|cheapest) prices?|unsere[n]? (?:aktuelle[n]? )?(?:preisliste|katalog|broschüre) (?:finden sie|im anhang|anbei)|adjunt\\p{L}+ nuestr[oa] (?:catálogo|lista|portafolio)|ci-joint notre (?:catalogue|tarif|brochure)|in allegato (?:il nostro|la nostra)',
  ),
  cue(
    'vendor-pitch',
    1,
    'makes goods',
    'we (?:also )?(?:produce|manufacture|export)(?! for)|wir (?:produzieren|stellen .{0,30} her)|(?:nous )?fabriquons|(?:nosotros )?fabricamos|produciamo',
  ),
  cue(
    'vendor-pitch',
    2,
    'offers to us',
    'we (?:can |also |would like to |are pleased to |are happy to |specialise in helping |specialize in helping )?(?:offer|provide|help|assist|support|supply|introduce|present)(?: to)? (?:you|companies|businesses|brands|manufacturers|firms|teams|exporters|clients like|organi[sz]ations|our (?:services|solutions?|latest|new|company|products?))',
    "(?:i(?:['’]d| would) like to|let me|allow me to|i wanted to|wanted to|we would like to) (?:briefly )?(?:introduce|present|offer|propose|show you) (?:you )?(?:our|my|a|an)",
    'our (?:\\p{L}+ ){0,2}(?:services|agency|platform|software|saas|solution|tool|spot rates|freight rates|rates from|team of experts|packages|pricing starts|factory can|consultants)',
    '(?:bieten|unterstützen|helfen|begleiten|beraten|entlasten) wir (?:ihnen|sie|unternehmen|firmen|hersteller|betriebe|kunden|exporteure)|leistungsportfolio|(?:möchte|würde) (?:ich|gerne|wir) .{0,40}vorstellen|wir (?:bieten|unterstützen|helfen|entwickeln|vermitteln) (?:ihnen|unternehmen|firmen|herstellern|betrieben)|(?:unsere|unserer|unseren) (?:dienstleistung(?:en)?|agentur|software|plattform|lösung(?:en)?|leistungen|spezialisten)|(?:ich|wir) möchte[n]? (?:ihnen|uns) .{0,30}(?:vorstellen|anbieten|präsentieren)|wir haben (?:uns )?(?:ihre|eure) (?:website|webseite) (?:angesehen|analysiert)',
    'nous (?:vous )?(?:proposons|offrons|accompagnons|aidons)|nos (?:services|solutions|prestations|tarifs|experts)|notre (?:agence|logiciel|plateforme|solution)|je (?:souhaite|souhaiterais|me permets de) vous (?:présenter|proposer)',
    '(?:les |le )?(?:ofrecemos|brindamos|ayudamos a (?:empresas|fabricantes|negocios))|nuestr[oa]s? (?:servicios?|agencia|plataforma|software|solución|soluciones)|(?:me gustaría|quisiera|queremos) (?:presentarle|ofrecerle|presentarles|ofrecerles)',
    '(?:vi )?(?:offriamo|proponiamo|aiutiamo (?:aziende|imprese))|i nostri servizi|la nostra (?:agenzia|piattaforma|soluzione)|(?:vorrei|vorremmo) (?:presentarle|presentarvi|proporvi|proporle)',
    '(?:oferecemos|ajudamos empresas)|(?:os )?nossos serviços|nossa (?:agência|plataforma|solução)|(?:gostaria|gostaríamos) de (?:apresentar|oferecer)',
    'wij (?:bieden|helpen (?:bedrijven|ondernemers))|onze (?:diensten|software|oplossing)|oferujemy|nasze usługi|nasza (?:firma oferuje|agencja)|hizmetlerimiz|(?:size )?sunuyoruz|vi (?:erbjuder|tilbyder|tilbyr|hjälper företag)|våra tjänster|мы предлагаем|наши услуги|我们提供|我司(?:专业|提供|生产)|我们是.{0,12}(?:厂家|供应商|货代)',
  ),
  cue(
    'vendor-pitch',
    2,
    'wants our time for a sales talk',
    '(?:a |quick |short |brief |free )*\\d{1,2}[- –]?(?:minute|min) (?:call|chat|demo|meeting|intro|conversation)|(?:quick|short|brief|intro(?:ductory)?) (?:call|chat)|book (?:a|your) (?:free )?(?:call|demo|slot|consultation)|(?:free|no[- ]obligation) (?:audit|trial|consultation|demo|analysis|proposal|sample report|quote comparison)',
    '(?:are you|is (?:he|she)|who is|am i (?:speaking|reaching out) to) the (?:right|best|appropriate) (?:person|contact)|right person to (?:speak|talk)|would you be (?:open|interested|available) (?:to|in) (?:a|learning|exploring|hearing|seeing|discussing)|worth a (?:quick )?(?:chat|call|look)',
    '(?:kurzes|unverbindliches|15-minütiges|kurze) (?:telefonat|gespräch|kennenlernen|call)|(?:court|bref) (?:appel|échange)|(?:breve|corta|una) (?:llamada|videollamada|reunión) (?:de|para)|(?:una )?breve (?:chiamata|call)',
  ),
  cue(
    'vendor-pitch',
    1.7,
    'follows up a sales mail',
    "(?:our|my) (?:proposal|pitch|demo|last e-?mail|previous e-?mail|earlier e-?mail)|(?:hop|jump) on a (?:quick )?call|can i show you|we(?:'ve| have|’ve)? built (?:a|an)|i(?:'m| am|’m) the (?:co-?)?founder of|save (?:you )?(?:up to )?\\d+ ?(?:hours|%)|(?:haben sie|hatten sie) .{0,20}(?:meine (?:letzte )?mail|unser angebot) .{0,20}(?:gelesen|gesehen)",
  ),
  cue(
    'vendor-pitch',
    1.5,
    'is a mailing',
    'unsubscribe|opt[- ]?out|abmelden|abbestellen|désabonner|désinscri\\p{L}*|darse de baja|cancelar (?:la )?suscripción|disiscriver\\p{L}*|cancellarsi|afmelden|uitschrijven|limited[- ]time|special (?:offer|promotion)|book (?:now|before)|save (?:up to )?\\d{1,2} ?%|only \\$\\d+ ?(?:/|per )',
  ),
  cue(
    'vendor-pitch',
    2,
    'wants to supply us',
    'we (?:are|re) (?:a |an |one of the )?(?:\\p{L}+[- ]){0,5}(?:manufacturer|factory|supplier|exporter|producer|freight forwarder|forwarder|trading company|logistics company|shipping company|agency|consultancy|developer)s? (?:of|for|in|from|based|with|that|who|specia)',
    '(?:become|be) your (?:reliable |long[- ]term |trusted |new |preferred )?(?:supplier|partner|vendor|forwarder|manufacturer)|(?:supply|offer|quote) you (?:with )?|(?:here|attached|enclosed) is our (?:latest )?(?:price list|catalog(?:ue)?|company profile|brochure|offer)|our (?:raw material|steel|coil|packaging|carton|machine)\\p{L}* (?:prices?|offers?)',
    'wir sind (?:ein(?:e)? )?(?:\\p{L}+ ){0,4}(?:hersteller|spedition|agentur|dienstleister|beratung|personaldienstleister)|als (?:\\p{L}+ ){0,3}(?:hersteller|spedition|dienstleister|agentur) bieten',
    'somos (?:una? )?(?:\\p{L}+ ){0,3}(?:agencia|fabricantes?|consultora|transitari[oa]s?|empresa (?:dedicada|especializada) (?:a|en))|nous sommes (?:une? )?(?:\\p{L}+ ){0,3}(?:agence|fabricant|transitaire|cabinet|société (?:spécialisée))|siamo (?:una? )?(?:\\p{L}+ ){0,3}(?:agenzia|produttori|fabbrica|azienda specializzata)|somos (?:uma? )?(?:\\p{L}+ ){0,3}(?:agência|fabricante)',
  ),
]

const junk = [
  cue(
    'spam',
    3,
    'is a known kind of fraud',
    "(?:next of kin|inheritance|deceased (?:client|customer)|late (?:client|husband|father)|unclaimed (?:fund|sum)s?|beneficiary of|lottery|you have won|you(?:'|’)ve won|winning (?:number|notification)|sum of (?:us\\$|\\$|usd|€|eur|£)|million (?:dollars|united states dollars|usd|euros?)|(?:us\\$|\\$|€) ?\\d+(?:[.,]\\d+)? ?(?:million|m\\b)|atm card|western union|diplomatic (?:agent|courier))",
    'bitcoin|crypto(?:currency)? (?:investment|trading|wallet|profits?)|forex|binary options|(?:guaranteed|passive) (?:income|returns|profits?)|get rich|make money (?:online|fast)|investment opportunity (?:of|with)|casino|betting|viagra|cialis|(?:adult|dating) (?:site|singles)|hot singles|weight loss|cbd oil|replica watches',
    '(?:your )?(?:account|mailbox|password|e-?mail|domain) (?:has been|will be|is|was) (?:suspended|limited|blocked|deactivated|locked|expired?|about to expire|expiring)|verify your (?:account|identity|mailbox|e-?mail)|(?:click|log ?in) (?:here|below) to (?:verify|confirm|restore|keep|claim|unlock)|quota (?:exceeded|full)|unusual sign-?in',
    'ihr (?:konto|postfach|paket) (?:wurde|wird|ist) (?:gesperrt|eingeschränkt|deaktiviert|zurückgehalten)|gewinnbenachrichtigung|sie haben gewonnen|erbschaft|votre compte (?:a été|sera) (?:suspendu|bloqué)|vous avez gagné|héritage de|su cuenta (?:ha sido|será) (?:suspendida|bloqueada)|ha ganado|herencia de|il (?:suo|tuo) account (?:è stato|sarà) (?:sospeso|bloccato)|hai vinto|заработок|казино|ставки на|кредит без',
  ),
  cue(
    'spam',
    1.5,
    'greets like a bulk mail',
    'dear (?:friend|beloved|sir/madam beneficiary|account (?:user|holder)|email user|winner|customer)|greetings (?:to you )?in the name of|strictly confidential|urgent (?:business )?(?:proposal|response)|god bless',
  ),
]

const customers = [
  cue(
    'existing-customer',
    3,
    'speaks of an order with us',
    '(?:our|my|the) (?:last|latest|previous|recent|current|open|existing|pending|standing|usual|regular|repeat|september|october|november) (?:orders?|purchase|shipments?|deliver(?:y|ies)|consignment)',
    '(?:our|my) (?:order|shipment|delivery|consignment|po|purchase order) (?:no\\.?|number|nr\\.?|#|ref\\.?)? ?[:#]? ?(?=[\\w/-]*\\d)[\\w/-]{3,}|(?:order|po|p\\.o\\.|your invoice|shipment) (?:no\\.?|number|nr\\.?|#) ?[:#]? ?(?=[\\w/-]*\\d)[\\w/-]{3,}',
    '(?:we|i) (?:have )?(?:received|ordered|bought|purchased) (?:the |our |your |from you |these |them |goods |it ){0,2}(?:last|in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\\d\\d)|goods|order|shipment|delivery|from you|yesterday|pallets?)',
    '(?:re-?order|repeat order|replenish\\p{L}*|same (?:as|order as) (?:last|before|previous)|as (?:last time|usual)|like last time|top up our)',
    "(?:we|i)(?:'ve| have|’ve)? (?:been|are) (?:a |an |your )?(?:long[- ]?(?:standing|time) |existing |loyal |regular )?(?:customers?|clients?|buying from you|ordering from you|working with you|purchasing from you)|(?:our|my) (?:customer|account|client) (?:no\\.?|number|id)|our account manager|(?:existing|current) (?:customer|client) (?:of yours|here)?",
    '(?:unsere|unserer|meine|meiner) (?:letzte[nr]?|aktuelle[nr]?|laufende[nr]?|jüngste[nr]?|offene[nr]?) (?:bestellung|lieferung|auftrag|rechnung)|(?:bestellung|auftrag|bestell|auftrags|rechnungs?|kunden)(?:s)?[- ]?(?:nr\\.?|nummer|no\\.?) ?:? ?(?=[\\w/-]*\\d)[\\w/-]{3,}|nachbestell\\p{L}*|wie (?:beim letzten mal|gehabt|üblich|zuletzt)|reklamation|bei ihnen (?:bestellt|gekauft|bezogen)|(?:sind|bin) (?:seit|schon|bereits|langjährige[rn]?) .{0,30}kunde\\p{L}*|ihre lieferung (?:vom|ist)|(?:unsere|unserer|meine) (?:\\p{L}+ )?(?:lieferung|bestellung|sendung)|wo bleib(?:t|en)|(?:auftrag|bestellung) (?:nr\\.? )?\\d[\\d/-]+',
    "(?:notre|ma) (?:dernière|précédente|récente) (?:commande|livraison|facture)|(?:commande|facture|bon de commande) n[°ºo]\\.? ?(?=[\\w/-]*\\d)[\\w/-]{3,}|numéro de client|(?:sommes|suis) (?:déjà |un )?(?:client|cliente|clients)(?! final)|réassort|comme (?:d[’']habitude|la dernière fois)|avons (?:déjà )?(?:commandé|reçu) (?:chez vous|la commande|votre livraison)",
    '(?:nuestro|mi|nuestra) (?:último|última|anterior|reciente) (?:pedido|entrega|factura|compra)|(?:pedido|factura|orden de compra) (?:n\\.?[º°]|n[úu]mero|no\\.?|#) ?(?=[\\w/-]*\\d)[\\w/-]{3,}|número de cliente|(?:ya )?(?:somos|soy) (?:ya )?clientes?(?: (?:suyos|vuestros|desde|habitual))|como (?:siempre|la última vez)|repetir (?:el|nuestro) pedido|(?:hemos recibido|recibimos) (?:el|su|nuestro) (?:pedido|envío)',
    "(?:il nostro|la nostra|il mio) (?:ultimo|ultima|precedente|recente) (?:ordine|consegna|fattura|fornitura)|(?:ordine|fattura) n(?:\\.|°|r\\.?|umero)? ?(?=[\\w/-]*\\d)[\\w/-]{3,}|codice cliente|(?:siamo|sono) (?:già )?(?:vostri )?clienti?(?: da|$|\\b)|riordin\\p{L}+|come (?:al solito|l[’']ultima volta)|abbiamo ricevuto (?:la merce|l[’']ordine|la consegna)",
    '(?:nosso|nossa|na nossa|a nossa|o nosso|meu) (?:últim[oa]|anterior|recente) (?:pedido|encomenda|entrega|fatura|compra)|(?:pedido|encomenda|fatura) (?:n\\.?[º°]|número|nº) ?(?=[\\w/-]*\\d)[\\w/-]{3,}|(?:já )?(?:somos|sou) clientes?|como (?:habitual|sempre|da última vez)|recebemos (?:a|o) (?:encomenda|pedido|mercadoria)',
    'onze (?:laatste|vorige|recente) (?:bestelling|levering|order|factuur)|(?:bestelling|order|factuur)(?:nummer)? ?(?=[\\w/-]*\\d)[\\w/-]{4,}|klantnummer|zijn (?:al )?(?:jaren )?klant|nasze (?:ostatnie|poprzednie) zamówienie|zamówieni[ea] nr ?\\S+|jesteśmy (?:państwa )?(?:stałym )?klientem|(?:son|önceki|geçen) siparişimiz\\p{L}*|sipariş(?:imiz)? no|müşterinizi\\p{L}*|vår (?:senaste|förra) (?:order|beställning|leverans)|ordernummer|vores (?:seneste|sidste) (?:ordre|levering)|ordrenummer|наш (?:последний )?заказ|заказ №|上次(?:订单|订购)|我们的订单',
  ),
  cue(
    'existing-customer',
    1.7,
    'answers an offer or confirms an order',
    'thank(?:s| you) for (?:your|the) (?:offer|quote|quotation|proposal|price|order confirmation|delivery|samples)|order confirmation|we (?:accept|confirm) (?:your|the) (?:offer|quote|quotation|order)|(?:please )?(?:go ahead|proceed) with (?:the|our) order|your (?:quote|quotation|offer) (?:no\\.?|number|#|of|dated)|your invoice',
    'danke für (?:das|ihr|euer) angebot|auftragsbestätigung|wir (?:nehmen|bestellen|bestätigen) (?:die|das|den|hiermit)|ihr angebot (?:nr|vom)|ihre rechnung|bitte bestätigen sie (?:den|unseren) auftrag',
    "merci pour (?:votre|le|l[’']) ?(?:offre|devis)|confirmation de commande|nous confirmons|gracias por (?:su|la) (?:oferta|cotización)|confirmamos (?:el|nuestro) pedido|su factura|grazie per (?:la|il) (?:vostra |vostro )?(?:offerta|preventivo)|confermiamo|obrigad[oa] pel[oa] (?:proposta|orçamento)|confirmamos",
  ),
  cue(
    'existing-customer',
    1.5,
    'complains or asks after goods',
    '(?:ist|sind) (?:leider )?(?:kaputt|defekt|undicht)|ersatzteile?|garantiefall|spare parts? for (?:my|our)|(?:is|are) (?:broken|defective|leaking)|bought (?:from you|your)|(?:arrived|was delivered|were delivered|came) (?:damaged|broken|late|incomplete|short|wrong|dented|scratched)|(?:damaged|missing|wrong|defective) (?:items?|goods|pieces|cartons?|parts)|where is (?:our|my)|tracking (?:number|for our)|(?:status|eta) of (?:our|my|the) (?:order|shipment)|credit note|warranty claim|beschädigt(?:e[rn]?)? (?:geliefert|angekommen|ware)|fehl(?:t|en) (?:noch )?.{0,20}(?:karton|stück|lieferung)|endommagée?s?|abîmée?s?|dañad[oa]s?|danneggiat[oaie]|danificad[oa]s?|beschadigd|uszkodzon\\p{L}+|hasarlı',
  ),
]

const buyers = [
  cue(
    'lead',
    2,
    'asks for our goods',
    'your (?:\\p{L}+ ){0,3}(?:products?|range|catalog(?:ue)?|price ?list|prices|pricing|moq|minimum order|lead times?|samples?|assortment|collection|portfolio)',
    "(?:request (?:for )?(?:a )?(?:quote|quotation|catalog|samples?|information)|quote (?:for|on|pls|please)|quotation for|(?:what is|what[’']?s|whats) the (?:price|cost)|send (?:me |us )?(?:your |a |the )?(?:catalog(?:ue)?|price ?list)|pricing (?:for|on)|price (?:for|list)|(?:buy|purchase|import|source|order|stock|resell) (?:your|from you|some|\\d)|first order|trial order|become (?:a|your) (?:dealer|distributor|reseller|stockist|retailer|agent)|distribut(?:e|ing) your|wholesale (?:prices?|account|terms|enquiry|inquiry))",
    '(?:looking|searching|in the market) for (?:a |an |another |new )?(?:\\p{L}+ ){0,3}(?:suppliers?|manufacturers?|source|vendors?|producer)|(?:need|seek|find|sourcing) (?:a |an )?(?:\\p{L}+ ){0,2}supplier',
    '(?:ihre|ihren|ihrer|ihr) (?:\\p{L}+ ){0,2}(?:produkte?n?|sortiment|katalog|preisliste|preise|artikel|angebot|mindestbestellmenge|lieferzeiten|muster)|(?:neuen?|weiteren) lieferanten|(?:ein|um ein) (?:unverbindliches |konkretes )?angebot (?:machen|erstellen|unterbreiten|zukommen|schicken|senden|bitten)|(?:angebot|preisanfrage|anfrage|preise) (?:für|über|zu)|händler(?:konditionen|anfrage|preise)?',
    'vos (?:produits|articles|tarifs|prix|gammes?)|votre (?:catalogue|gamme|offre|tarif|liste de prix)|(?:un|nouveau|nouveaux) fournisseurs?|devis pour|demande de (?:devis|prix)',
    '(?:sus|vuestros) (?:\\p{L}+ )?(?:productos|precios|artículos|bandejas|cucharones)|su (?:catálogo|lista de precios|gama|oferta)|(?:un |nuevo )proveedor|cotización|presupuesto (?:para|de)|distribuir sus',
    'i vostri (?:prodotti|prezzi|articoli)|(?:il )?vostro (?:catalogo|listino)|(?:un |nuovo )fornitore|preventivo|richiesta di (?:offerta|preventivo)',
    '(?:os )?(?:vossos|seus) produtos|(?:vosso|seu) catálogo|(?:um |novo )fornecedor|orçamento (?:para|de)|cotação',
    '(?:uw|jullie) (?:producten|assortiment|catalogus|prijzen|prijslijst)|(?:nieuwe )?leverancier|offerte|prijsopgave|(?:państwa|wasz\\p{L}*) (?:produkt\\p{L}*|katalog|ofert\\p{L}+|cennik)|(?:nowego )?dostawcy|zapytanie (?:ofertowe|o cenę)|wycen\\p{L}+|ürünleriniz\\p{L}*|kataloğunuz\\p{L}*|fiyat (?:teklifi|listesi|bilgisi)|tedarikçi (?:arıyoruz|arıyorum)|(?:era|ert|jeres) (?:produkter|sortiment|katalog|priser)|leverantör|leverandør|ваш\\p{L}* (?:продукц\\p{L}+|каталог|прайс)|поставщик\\p{L}*|报价|贵司|贵公司(?:的)?产品|目录',
  ),
]

const neither = [
  cue(
    'other',
    2.5,
    'asks for something that is no purchase',
    "(?:master|bachelor|diploma|phd|doctoral)[’']?s? ?(?:thesis|dissertation)|(?:research|university|student) (?:project|study|survey|paper)|(?:take part|participate) in (?:a|our|my|this) (?:short )?(?:survey|study|interview)|questionnaire|(?:masterarbeit|bachelorarbeit|diplomarbeit|doktorarbeit|facharbeit)|umfrage|forschungsprojekt|mémoire de (?:master|fin)|sondage|enquête universitaire|tesis|encuesta|trabajo de fin de|tesi di laurea|questionario|inquérito|dissertação|ankiet\\p{L}+|praca magisterska|anket",
    '(?:journalist|reporter|editor|magazine|newspaper|podcast|press) .{0,40}(?:article|interview|story|feature|enquiry|inquiry|statement)|press (?:release|enquiry|inquiry|request)|presseanfrage|(?:redaktion|redakteur\\p{L}*|journalist\\p{L}*)',
    '(?:visit|tour|visitar|visita|visiter|besichtig\\p{L}*|visitare) .{0,40}(?:factory|plant|fábrica|usine|werk|fabrik|fabbrica|stabilimento).{0,40}(?:students?|pupils?|class|alumnos|schüler\\p{L}*|klasse|élèves|studenti)|(?:colegio|instituto|schule|schulklasse|école|scuola) .{0,80}(?:visit\\p{L}*|besichtig\\p{L}*|fábrica|fabrik)',
    '(?:sponsor(?:ship|ing)?|donat(?:e|ion)|charity|fundrais\\p{L}+|raffle|spende|sponsoring|patrocin\\p{L}+|donación|parrainage|mécénat|sponsorizzazione) ?',
    '(?:our|the) invoice (?:no\\.?|number|#|for|of|\\d+)|invoice (?:\\S+ )?(?:attached|overdue|due)|is overdue|kindly settle|overdue (?:invoice|amount|balance)|payment (?:reminder|overdue)|account statement|remittance advice|zahlungserinnerung|mahnung|anbei (?:unsere|die) rechnung|relance de paiement|recordatorio de pago|sollecito di pagamento',
    'wrong (?:address|number|recipient|person)|not (?:meant|intended) for you|sent (?:this )?(?:to you )?by mistake|(?:falsche[rn]? (?:adresse|empfänger))|irrtümlich|par erreur|por error|per errore|por engano',
    '(?:out of (?:the )?office|automatic reply|delivery (?:failed|status)|school (?:visit|trip|class)|(?:factory|plant) (?:tour|visit) (?:for|with) (?:our|a) (?:class|students)|betriebsbesichtigung|tax office|finanzamt|court|police|customs authority)',
  ),
]

export const cues: readonly Cue[] = [
  ...applications,
  ...pitches,
  ...junk,
  ...customers,
  ...buyers,
  ...neither,
]
