/** Words by which a mail needs a person whatever documents say, in six languages: English, German and Spanish best. */

const rules = (...parts: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}])`, 'iu')

const near = '[^.!?\\n]{0,40}?'

/** Gas, fire, electricity, injury: somebody may be in danger. */
export const safety = rules(
  `(?:smell(?:s|ed|ing)?|odou?r|leak(?:s|ing|age)?|stinks?|reek(?:s|ing)?)${near} (?:gas|burning|burnt|smoke|chemicals?|ammonia|refrigerant)`,
  `gas(?: is| has been|[’']s)? (?:smell|leak(?:s|ing|age)?|escap\\p{L}+)|gas (?:is )?coming out|leaking (?:gas|ammonia|refrigerant)`,
  'carbon monoxide|co alarm|explo(?:sion|ded|des?|ding)|about to explode',
  `(?:caught|catch(?:ing)?|on|went up in) (?:fire|flames?)|(?:a|small|the) fire (?:broke|started|in|at|on)|in flames|burst into`,
  `smok(?:e|ing)${near} (?:com(?:es|ing)|from|out of|pouring|everywhere)|(?:is|was|started|starts|began|are) smoking|full of smoke|there (?:is|was) smoke`,
  `spark(?:s|ed|ing)|arcing|electric(?:al)? shocks?|electrocut\\p{L}+|(?:got|get(?:s|ting)?|gave|gives|giving)${near} (?:a |an )?(?:electric )?shock|shocks? (?:you|people|staff|us|me) when|live (?:wire|cable)s?|exposed wir\\p{L}+|bare wires?|melt(?:ed|ing) (?:plug|socket|cable|wir\\p{L}+)|burning smell|smell of burning|burnt smell`,
  `(?:was|were|got|been|is|are|badly|seriously) (?:injured|hurt|burn(?:ed|t)(?! out)|scalded)|(?:burn(?:ed|t)|scalded|injured|hurt|cut) (?:his|her|my|their|him|her|them|my|our|a|one of|two of) ?\\p{L}*|injur(?:y|ies)|(?:taken|went) to (?:hospital|a&e)|ambulance`,
  `overheat(?:s|ed|ing)${near} (?:battery|charger|plug|socket|cable)|(?:battery|charger|plug|socket|cable)s?${near} (?:overheat\\p{L}*|swoll?en|swelling|bulging|smok\\p{L}+|very hot|too hot|burn\\p{L}*)`,
  'unsafe|not safe|danger(?:ous)?|hazard(?:ous)?|safety (?:issue|concern|risk|hazard|problem|incident)|life[- ]threatening',
  `(?:brakes?|steering) (?:have |has )?(?:failed|fail(?:s|ing)?|stopped working|gave out|snapped)`,
  `gasgeruch|(?:riecht|stinkt)${near} nach (?:gas|verbrann\\p{L}+|rauch)|gas (?:tritt aus|strömt aus)|gasleck|gasaustritt|brennt|feuer (?:gefangen|ausgebrochen)|brandgeruch|rauch (?:kommt|steigt|entwick\\p{L}+)|raucht|qualmt|rauchentwicklung|funken|stromschlag|stromschläge|kurzschluss|explodiert|explosion|verletzt|verbrannt|verbrühung|verbrüht|gefährlich|lebensgefahr`,
  `(?:huele|olor|fuga|escape)${near} (?:a |de )?(?:gas|quemado|humo)|(?:sale|salía|echa|hay)${near} humo|chispas?|descargas? eléctricas?|calambres?|incendio|se (?:ha )?(?:incendi|quem)\\p{L}+|en llamas|explosión|explot\\p{L}+|herid[oa]s?|quemaduras?|peligros[oa]|peligro`,
  `odeur de (?:gaz|brûlé)|fuite de gaz|ça sent le (?:gaz|brûlé)|étincelles?|décharge électrique|a pris feu|en feu|blessée?s?|dangereu(?:x|se)|odore di (?:gas|bruciato)|perdita di gas|puzza di (?:gas|bruciato)|scintille|scossa elettrica|ha preso fuoco|ferit[oa]|pericolos[oa]|cheiro (?:a|de) (?:gás|queimado)|fuga de gás|faíscas?|choque elétrico|pegou fogo|perigos[oa]`,
)

/** "fire door", "smoke detector", "safety data sheet": goods and papers, no danger. Nor is "dangerous goods rules". */
export const noDanger =
  /\b(?:fire (?:doors?|extinguishers?|alarms?|suppression|rating|certificates?|regulations?)|smoke (?:detectors?|alarms?)|smok(?:ed|ing) (?:salmon|meat|ovens?|cabinets?)|non-?smoking|no[- ]smoking|(?:is|are) smoking (?:allowed|permitted|possible)|smoking (?:area|room)s?|spark plugs?|sparkling|shock absorbers?|dangerous goods|safety data sheets?)\b/giu

/** Kinds of food and goods, not somebody's health. */
export const friendly = /\b(?:allergy[- ]friendly|hypoallergenic|allergy-tested|doctor[- ]approved)\b/giu

/** A judgement of law or health, or a threat of one. */
export const legal = rules(
  'legal (?:advice|opinion|action|steps|proceedings|case|claim|matter|team|department|counsel|representatives?|rights?|requirements?|responsib\\p{L}+|obligations?|liability|basis|remed\\p{L}+)|legally|is (?:it|this|that) legal|illegal|lawyers?|attorneys?|solicitors?|barristers?|law ?suits?|litigation|in court|to court|small claims|sue|suing|liab(?:le|ility)|negligen(?:t|ce)|damages claim|claim (?:for )?damages|statutory rights?|consumer rights act|trading standards|ombudsman|consumer protection|regulator|data protection (?:authority|commissioner)|subject access request|right to (?:be forgotten|erasure)|gdpr (?:request|complaint|breach)|data breach|data subject|(?:article|art\\.?) 1[5-9]\\b|(?:access to|copy of|erasure of|deletion of) (?:all )?(?:of )?(?:my |our |the )?personal data|insurance claim|loss of (?:earnings|income|profit)',
  'rechtlich\\p{L}*|rechtsanwalt|rechtsanwältin|anwalt|anwältin|klage|verklagen|gericht|haftung|haftbar|haften|haftet|schadensersatz|schadenersatz|verbraucherzentrale|verbraucherschutz|datenschutzbehörde|auskunft nach (?:art|dsgvo)\\p{L}*|dsgvo-(?:anfrage|auskunft)|abmahnung',
  'abogad[oa]s?|acciones legales|demand(?:a judicial|aré|aremos|arles)|tribunal(?:es)?|juzgado|responsabilidad (?:legal|civil)|daños y perjuicios|oficina del consumidor|organización de consumidores|protección de datos (?:agencia|autoridad)|legalmente',
  'avocat|tribunal|poursuites|mise en demeure|juridique(?:ment)?|dommages et intérêts|avvocato|tribunale|vie legali|azioni legali|risarcimento danni|advogad[oa]|processar|ação judicial',
)

export const medical = rules(
  'medical(?:ly)?|doctor|physician|symptoms?|diagnos\\p{L}+|allerg\\p{L}+|rash|food poisoning|(?:got|getting|fell|feel(?:s|ing)?|felt|became|made \\p{L}+) (?:very |really |all )?(?:ill|sick|unwell|nauseous|dizzy)|ill after|sick after|pregnan(?:t|cy)|breastfeeding|medication|dosage|side effects?|asthma|pacemaker|swallow(?:ed|ing)?|inhaled?',
  'ärztlich\\p{L}*|arzt|ärztin|symptome?|allergi\\p{L}+|schwanger\\p{L}*|übelkeit|vergiftung|erkrankt|krank geworden|nebenwirkung(?:en)?|verschluckt|herzschrittmacher',
  'médic[oa]s?|síntomas?|alergi\\p{L}+|alérgic[oa]s?|embarazad[oa]|intoxicación|enferm[oa]s?|náuseas|efectos secundarios|marcapasos|médecin|symptômes?|allergi(?:e|que)s?|enceinte|malades?|sintomi|allergi[ac]\\p{L}*|incinta|malat[oi]',
)

/** Money back, whatever it is called. */
export const refund = rules(
  'refund(?:s|ed|ing|able)?|money[- ]back|(?:my|our) money|reimburs\\p{L}+|compensat\\p{L}+|credit notes?|store credit|chargeback',
  'rückerstatt\\p{L}+|erstatt\\p{L}+|zurückerstatt\\p{L}+|geld zurück|gutschrift\\p{L}*|entschädig\\p{L}+',
  'reembols\\p{L}+|devoluci(?:ón|ones) del? (?:dinero|importe|pago)|devolv\\p{L}+ (?:el|mi|nuestro) (?:dinero|importe)|devuelvan (?:el|mi|nuestro) (?:dinero|importe)|compensaci\\p{L}+|indemniz\\p{L}+|nota de abono',
  'rembours\\p{L}+|dédommag\\p{L}+|rimbors\\p{L}+|risarci\\p{L}+|reembols\\p{L}+|estorno|indenniz\\p{L}+',
)

/** Rules about money back, asked by someone who asks for none. */
export const refundRules =
  /\b(?:refund (?:polic(?:y|ies)|rules|terms|conditions|procedure|process)|(?:do|does) (?:you|they|your \p{L}+) (?:give|offer|do|issue|provide)\b[^.?!]{0,20}\brefunds?|how (?:long|soon|quickly) (?:do|does|will) (?:a |the )?refunds?|(?:are|is) (?!my\b|our\b|this\b|it\b|that\b)[^.?!]{2,40} refundable|how (?:do|are) refunds|money-back (?:guarantee|policy)|(?:rück)?erstattungs(?:richtlinien?|bedingungen|regeln)|wie (?:lange|schnell) (?:dauert|erfolgt|dauern)[^.?!]{0,20}erstattung|polític\p{L}+ de (?:reembols|devoluci)\p{L}+|cuánto tarda[^.?!]{0,24}reembolso|politique de remboursement)/iu

/** An own invoice, charge or payment that is disputed, missing or not understood. */
export const billing = rules(
  `(?:charg|bill|invoic|debit)(?:ed|ing)${near} (?:twice|double|again|wrong(?:ly)?|incorrectly|too (?:much|high)|two times|three times|by mistake|more than|for (?:a |an |the |two |something |services? |visits? )?\\p{L}+${near}(?:never|not|n[’']t))`,
  `(?:twice|double|wrongly|incorrectly|mistakenly|still|over)[- ]?(?:being )?(?:charg|bill|invoic|debit)(?:ed|ing)?|overcharg\\p{L}+|overbill\\p{L}+|double (?:charge|billing|payment|invoice)|duplicate (?:charge|billing|payment|invoice|transaction)s?`,
  `(?:invoice|bill|charge|statement|receipt|payment)s?${near} (?:is|are|was|were|looks?|seems?|appears?|does|do|has|have|contains?|shows?)(?:n[’']t| not)? ?${near}(?:wrong|incorrect|error|mistake|match(?:es)?|right|correct|too (?:high|much)|higher|duplicat\\p{L}+|missing|twice|double|overdue|agreed|add up|reflect\\p{L}*|unclear)`,
  `(?:wrong|incorrect|disputed?|disputing|query(?:ing)?|question(?:ing)?|dispute|contest(?:ing)?|unexpected|unknown|unauthori[sz]ed|mystery|missing|unrecogni[sz]ed|strange|extra) ${near}(?:invoice|bill|charge|amount|payment|transaction|fee|debit)s?`,
  `why (?:was|were|am|are|have|did|has|is|do) (?:i|we|my|our|this|the|there)${near} (?:been )?(?:charg|bill|invoic|debit|fee|pay|invoice|amount|price gone|cost)\\p{L}*`,
  `(?:i|we)(?: have|[’']ve)? (?:was|were|been|got|being|already|just|only)(?: been)? (?:charged|billed|invoiced|debited|paid)`,
  `(?:my|our)(?: \\p{L}+)? (?:invoices?|bill|billing|payments?|direct debit|statement)(?! (?:address|portal|account))`,
  `(?:payment|card|direct debit|transfer)${near} (?:failed|declined|rejected|bounced|did not go through|didn[’']t go through|was taken|has been taken|not (?:been )?(?:received|registered|processed))`,
  `(?:charge|debit|payment|transaction)s? on (?:my|our) (?:card|account|statement|bank)|(?:took|taken|withdrew|withdrawn|deducted|debited)${near} (?:[€£$]|\\p{N}+(?:[.,]\\p{N}+)? ?(?:€|£|euros?|pounds?|dollars?|eur|gbp|usd)|money|from (?:my|our))|renewed${near} (?:although|even though|without|but)|payment plan|pay(?:ing)?${near} instal?lments?|(?:more|extra) time to pay|extend (?:the |our |my )?payment|pay (?:it |this |the \\p{L}+ )?(?:later|late)|late payment|vat (?:number|id)${near} (?:invoice|missing|wrong)|(?:corrected|revised|new|amended) invoice`,
  `invoice (?:no\\.?|nr\\.?|number|#)? ?[\\p{L}]{0,4}[- ]?\\d{3,}`,
  `(?:doppelt|zweimal|falsch|zu viel|zuviel|zu hoch) (?:berechnet|abgebucht|abgerechnet|in rechnung gestellt|bezahlt|fakturiert|abgezogen)|rechnung${near} (?:falsch|fehlerhaft|stimmt nicht|nicht korrekt|zu hoch|fehler|doppelt|reklam\\p{L}+)|(?:meine|unsere|ihre) rechnung (?:nr|nummer|vom|über|mit)|ratenzahlung|in raten|zahlungsaufschub|mahnung|abbuchung${near} (?:falsch|doppelt|nicht)|(?:falsche|fehlerhafte|doppelte) (?:rechnung|abbuchung)|warum (?:wurde|wurden|haben)${near} (?:berechnet|abgebucht|rechnung)`,
  `(?:cobrad[oa]|facturad[oa]|cargad[oa]|cobraron|facturaron|cobrasteis)${near} (?:dos veces|doble|de más|mal|incorrect\\p{L}+)|(?:dos veces|doble|de más)${near} (?:cobrad[oa]|facturad[oa]|cobr\\p{L}+)|factura${near} (?:incorrecta|errónea|equivocada|mal|error|duplicada|no (?:coincide|cuadra))|(?:mi|nuestra) factura|cobro${near} (?:indebido|duplicado|desconocido|erróneo)|pagar a plazos|por qué (?:me|nos) (?:han )?(?:cobr|factur)\\p{L}+`,
  `facturée?s? deux fois|prélevée?s? deux fois|débitée?s? deux fois|facture${near} (?:erronée|incorrecte|fausse|erreur)|fattura${near} (?:sbagliata|errata|errore)|addebitat[oa] due volte|fatura${near} (?:errada|incorreta|erro)|cobrad[oa] duas vezes`,
)

/** Our rules do not fit, and the writer asks us to bend them. */
export const exception = rules(
  `(?:make|making|grant|allow|consider|ask(?:ing)? for|request(?:ing)?|for|as)(?: us| me)? (?:an?|this|one|the)(?: one-?(?:off|time)| small| special)? exceptions?|exceptionally|missed (?:the|our|my|your) (?:deadline|window|cut-?off|date|period)|any way (?:that )?you (?:can|could) still|as an exception|(?:just )?this once|one-?off (?:basis|gesture|favou?r|exception)|bend (?:the|your) rules?|waiv(?:e|ed|ing|er)|goodwill|gesture of good ?will|good will gesture|discretion|special (?:arrangement|treatment|permission|case|circumstances)|make an allowance|turn a blind eye|let (?:us|me|it) (?:off|slide)|overlook`,
  `(?:know|aware|realise|realize|understand|although|though|even (?:though|if)|despite|but)${near} (?:(?:is|are|has|have|was|were|we[’']re|it[’']s|i[’']m|just|already|slightly|a bit|a few days|\\p{N}+ days?)${near} )?(?:past|outside|beyond|over|after|out of|expired|ran out|run out|too late|missed)${near} (?:warranty|guarantee|deadline|period|window|limit|days|cut-?off|return|policy|term)`,
  `\\p{N}+ days?${near} (?:over|passed|up|gone|expired|elapsed)${near} (?:but|still|anyway)`,
  `(?:outside|past|beyond|after|out of) (?:of )?(?:the |our |your |its )?(?:\\p{N}+[- ]day )?(?:warranty|guarantee|deadline|return(?:s)? (?:period|window)|cut-?off)${near}(?:but|still|anyway|nevertheless|please|could|can|would)`,
  'extend (?:the|our|my) (?:deadline|return (?:period|window)|warranty|trial)|special (?:discount|price|rate|deal)|(?:better|lower|cheaper) (?:price|rate|deal)|match (?:the|their|this) price',
  'ausnahme|ausnahmsweise|kulanz\\p{L}*|entgegenkommen|auge zudrücken|sonderregelung|sonderkonditionen|sonderpreis|(?:frist|garantie|garantiezeit|rückgabefrist)[^.!?]{0,30}(?:abgelaufen|verpasst|überschritten|verlängern)',
  'excepci(?:ón|ones)|excepcionalmente|de forma excepcional|hacer la vista gorda|por esta vez|trato especial|precio especial|(?:plazo|garantía)[^.!?]{0,30}(?:pasado|vencid[oa]|caducad[oa]|expirad[oa]|ampliar)|aunque[^.!?]{0,40}(?:plazo|garantía)',
  "faire une exception|à titre exceptionnel|geste commercial|fare un[’’']eccezione|in via eccezionale|abrir uma exceção|excecionalmente|excepcionalmente",
)

const ownVerb =
  '(?:change|update|amend|correct|edit|transfer|close|delete|deactivate|terminate|end|cancel|upgrade|downgrade|remove|add|switch|merge|rename|replace|move|pause|suspend|unlock|reactivate|register|erase)(?:d|ing|s)?'
const ownThing =
  '(?:accounts?|contracts?|subscriptions?|plan|membership|licen[cs]es?|e-?mail(?: address)?|(?:billing|delivery|mailing|postal|invoice|company|shipping|new|business|registered)? ?address|contact(?: person| details| data| information)?|(?:phone|telephone|mobile)(?: number)?|(?:company|account|business|trading|billing) name|users?|log-?ins?|user ?name|direct debit|mandate|bank (?:details|account)|payment (?:method|details|card)|(?:personal|customer|my|our) (?:data|details|information)|details|profile|account holder|seats?|colleague)'

export const accountChange = rules(
  `${ownVerb} (?:of )?(?:(?:the|our|my|this|an?|your|all|its|his|her|their|to|from|on|in|for|old|new|current|existing|extra|another|more|second|two|three|\\p{N}+|gold|silver|bronze|basic|premium|pro) ){0,5}${ownThing}`,
  `(?:change|correct|update|amend) (?:the |our |my )?name (?:on|of|in)|(?:new|changed) (?:billing|delivery|postal|invoice|registered|company|business|email|e-mail|mailing) address|our (?:new )?address (?:has changed|is now|will be)|we(?:[’']ve| have| are|[’']re)? (?:just |now |recently )?mov(?:ed|ing) (?:to|premises|office|offices|address|our)|change of (?:address|ownership|owner|name|account|contact|tenancy|details)|under new (?:ownership|management)|taken over (?:the|by)|(?:no longer|left) (?:works? (?:here|for|with)|the company)|new (?:owner|contact person|account holder|manager is)`,
  `(?:upgrade|downgrade|switch|move|change) (?:us |me |up |down |over )?(?:from (?:the )?[\\p{L}]+ )?to (?:the |a |your )?\\p{L}+ (?:contract|plan|level|tier|package|subscription|membership)|(?:upgrade|downgrade|switch|change|move)(?: us| me)? from (?:the )?\\p{L}+ to (?:the )?\\p{L}+`,
  `(?:konto|kundenkonto|vertrag|wartungsvertrag|abo|abonnement|adresse|anschrift|rechnungsadresse|rechnungsanschrift|lieferadresse|ansprechpartner(?:in)?|e-?mail-?adresse|telefonnummer|bankverbindung|firmennamen?|stammdaten|kundendaten|daten|benutzer|zugang)${near} (?:(?:zu|bitte) )?(?:ändern|geändert|aktualisieren|löschen|kündigen|umstellen|umschreiben|übertragen|anpassen|schließen|hinzufügen|wechseln)|(?:änderung|kündigung|löschung|umschreibung) (?:meine[sr]|unsere[sr]|des|der) (?:konto|kontos|vertrags?|adresse|anschrift|daten|abos?)|(?:neue|geänderte) (?:anschrift|adresse|rechnungsadresse|lieferadresse|ansprechpartner\\p{L}*)|(?:ändern|aktualisieren|kündigen|löschen) sie (?:bitte )?(?:unsere?n?|meine?n?|den|die|das)|(?:wir sind|ich bin) umgezogen`,
  `(?:cambi\\p{L}+|actualiz\\p{L}+|modific\\p{L}+|elimin\\p{L}+|borr\\p{L}+|dar de baja|cerr\\p{L}+|cancel\\p{L}+|transfer\\p{L}+|añad\\p{L}+|rescind\\p{L}+)${near} (?:cuenta|contrato|suscripción|plan|dirección|domicilio|correo|teléfono|contacto|titular|datos|usuario|razón social)|nueva dirección|cambio de (?:titular|dirección|domicilio|contrato|datos|cuenta)|nos hemos mudado`,
  `(?:chang|modifi|mett|supprim|résili|clôtur)\\p{L}*${near} (?:compte|contrat|abonnement|adresse|coordonnées)|nouvelle adresse|(?:cambi|modific|aggiorn|chiud|disdi|cancell)\\p{L}*${near} (?:account|contratto|abbonamento|indirizzo|dati)|nuovo indirizzo|(?:alter|atualiz|mud|cancel|encerr)\\p{L}*${near} (?:conta|contrato|morada|endereço|dados)`,
)

/** Strong words of anger count two, weak ones one; two make an angry customer. */
export const strongAnger = rules(
  'unacceptable|disgust(?:ed|ing)|outrag(?:ed|eous)|furious|livid|appall(?:ed|ing)|a disgrace|disgraceful|shambles|a joke|ridiculous|pathetic|useless|incompeten\\p{L}+|scam(?:mers?)?|rip-?off|(?:worst|terrible|horrible|horrendous|awful|shocking|appalling|dreadful) (?:\\p{L}+ ){0,2}(?:service|treatment|experience|support|company|communication|customer|ever)|(?:service|treatment|experience|support|company|communication|you|this)(?: \\p{L}+){0,3} (?:terrible|horrible|horrendous|awful|appalling|dreadful|the worst)|fed up|sick (?:and tired|of)|had (?:it|enough)|enough is enough|never (?:again|buy|use|do business)|beyond (?:a joke|frustrat\\p{L}+|angry)|absolute(?:ly)? (?:joke|shambles|nightmare|terrible|ridiculous)|formal complaint|(?:make|file|lodge|raise|submit) (?:a|an official) complaint|complain about|speak (?:to|with) (?:a|the|your|someone) ?(?:manager|supervisor|boss|higher up|in charge|superior)|one[- ]star|bad reviews?|trustpilot|social media|wtf|(?:extremely|very|so|really|deeply|utterly|totally|most|bitterly) (?:disappoint(?:ed|ing)|frustrat(?:ed|ing)|angry|upset|unhappy|annoyed|dissatisfied)|bullshit|bloody|damn|crap|disaster',
  '(?:sehr|so|extrem|äußerst|zutiefst) (?:enttäuscht|verärgert|unzufrieden)|unverschämt\\p{L}*|unverschämtheit|frechheit|inakzeptabel|unmöglich|skandal\\p{L}*|katastrophe|katastrophal|saftladen|betrug|abzocke|wütend|sauer|stinksauer|reicht(?: es)? (?:mir|uns)|die nase voll|nie wieder|beschwere mich|beschwerde einreichen|vorgesetzten?|unfähig\\p{L}*|lächerlich|zumutung',
  'muy (?:decepcionad|enfadad|molest|descontent|insatisfech)[oa]s?|inaceptable|vergonzoso|una vergüenza|indignad[oa]s?|indignante|furios[oa]s?|hart[oa]s?|harto de|estafa|timo|pésim[oa]|lamentable|intolerable|nunca más|hablar con (?:un|el|su) (?:encargado|responsable|jefe|superior)|hoja de reclamaciones|presentar una queja|incompetentes?|tomadura de pelo',
  'inadmissible|scandaleux|inacceptable|honteux|ras[- ]le[- ]bol|arnaque|inaccettabile|vergognos[oa]|scandalos[oa]|truffa|inaceitável|vergonha|burla',
)

export const weakAnger = rules(
  "disappoint(?:ed|ing|ment)|frustrat(?:ed|ing|ion)|annoy(?:ed|ing)|angry|upset|unhappy|not (?:at all )?happy|dissatisfied|not satisfied|not good enough|poor (?:service|communication)|let down|waste of (?:time|money)|wasted|still (?:no|not|waiting)|again and again|once again|yet again|(?:second|third|fourth|fifth|2nd|3rd|4th|5th) time|(?:nobody|no one|no-one) (?:bothered|answers|replies|cares|called|came|showed|turned)|ignor(?:ed|ing)|(?:days|weeks|months) (?:now|already)|no[- ]show|did(?:n[’']t| not) (?:turn|show) up|losing (?:money|customers|business)|how (?:hard|difficult) (?:can|is) it|at (?:last|once)|immediately|asap",
  'enttäuscht|enttäuschend|verärgert|ärgerlich|unzufrieden|schon wieder|zum (?:zweiten|dritten|vierten|wiederholten) mal|immer noch (?:nicht|keine?)|niemand (?:meldet|reagiert|kommt|antwortet)|sofort|umgehend|seit (?:tagen|wochen|monaten)|nicht (?:erschienen|gekommen)',
  'decepcionad[oa]s?|enfadad[oa]s?|molest[oa]s?|descontent[oa]s?|insatisfech[oa]s?|otra vez|(?:segunda|tercera|cuarta) vez|nadie (?:responde|contesta|viene|vino)|sigo sin|seguimos sin|inmediatamente|de inmediato|semanas esperando|no (?:vino|se presentó|apareció)',
  'déçue?s?|fâchée?s?|mécontente?s?|encore une fois|toujours pas|delus[oi]|arrabbiat[oi]|insoddisfatt[oi]|ancora una volta|desiludid[oa]|insatisfeit[oa]',
)
