/** Words of haste, of standstill and of having time, in English, German, Spanish and French; without accents. */

function words(...parts: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${parts.join('|').replaceAll(' ', "[\\s’'-]{1,3}")})(?![\\p{L}\\p{N}])`,
    'iu',
  )
}

/** Somebody says that it is urgent. */
export const haste = words(
  '(?:send|come|help|call|need)(?: \\p{L}+){0,3} (?:right )?now|urgent|urgently|urgency|asap|a s a p|as soon as (?:you can|possible|humanly possible)|as quickly as possible|immediate|immediately|right away|straight away|without delay|at once|critical|time sensitive|time critical|high priority|top priority|high importance|in a hurry|quickly please|rush|desperate|desperately|can t wait|cannot wait|at your earliest',
  'dringend|dringende[rsn]?|eilt|eilig|eilige[rsn]?|sofort|sofortige[rsn]?|umgehend|unverzuglich|schnellstmoglich|so schnell wie moglich|so bald wie moglich|baldmoglichst|brandeilig|hochste prioritat',
  'urgente|urgentes|urgentemente|con urgencia|cuanto antes|lo antes posible|de inmediato|inmediatamente|inmediata|corre (?:mucha )?prisa|lo mas pronto posible|sin demora|a la mayor brevedad',
  'urgence|urgents?|urgentes?|au plus vite|des que possible|le plus (?:vite|rapidement|tot) possible|immediatement|sans (?:delai|tarder)|dans les meilleurs delais|rapidement|presse[es]?',
)

/** An emergency by the sender's own word. */
export const emergency = words(
  'emergency|emergencies|(?:has |have )?collapsed|unconscious|not breathing|can t breathe|chest pain|bleeding (?:heavily|badly)|heart attack|overdose|(?:do not|don t|can t|cannot) see (?:a|any) way out|(?:kill|harm|hurt) myself|want to die|self harm|keinen ausweg|nicht mehr leben|no quiero vivir|plus envie de vivre|suicid\\p{L}+|bewusstlos|zusammengebrochen|brustschmerzen|blutet stark|inconsciente|desmayad[oa]|no respira|inconscient\\p{L}*|ne respire plus|life threatening|extremely urgent|very urgent|super urgent|notfall|notfalle|hochst dringend|sehr dringend|emergencia|muy urgente|urgentisimo|tres urgent|tres urgente|extreme urgence|urgence absolue|cas d urgence',
)

/** Work stands still, goods spoil, many are hit. */
export const standstill = words(
  '(?:cannot|can t|can not|unable to|couldn t|not able to) (?:open|operate|trade|serve|work|cook|produce|ship|process (?:any )?orders|take (?:any )?(?:orders|payments)|run|do business)',
  '(?:production|line|factory|kitchen|site|plant|shop|store|service|system|systems|server|network|website|whole (?:team|office|site|kitchen|building)|everything|everyone|all (?:users|sites|staff)) (?:\\p{L}+ ){0,3}(?:stopped|down|at a standstill|standing still|offline|locked out|closed|halted|affected)',
  'complete(?:ly)? (?:outage|standstill|down|shut down)|outage|standstill|shut down|line down|we are closed|had to close|losing (?:money|business|customers|sales)|(?:food|stock|vaccines?|goods|medicines?|fish|meat) (?:\\p{L}+ ){0,5}(?:spoil|spoiling|melting|thawing|going off|at risk|in it)|flood(?:ed|ing)?|water everywhere|water (?:is |was )?(?:coming|pouring|gushing|running) (?:through|in|out|down|from)|burst (?:pipe|main)|pipe (?:has )?burst|stranded|(?:truck|lorry|container|driver|goods|shipment|vessel|load|trailer)s? (?:is|are) (?:\\p{L}+ )?(?:stuck|held|blocked)|stuck (?:in|at|outside) (?:the )?(?:lift|elevator|airport|border|customs)|locked (?:in|out of (?:the|our|my) (?:house|flat|room|building|office))|no (?:heating|hot water|power|electricity|water)|data (?:breach|loss|leak)|(?:been )?hacked|ransomware|at \\p{N}+ degrees|\\p{N}+ degrees (?:now|and rising)|went off during the night|nothing (?:is )?cold',
  '(?:konnen|kann) (?:\\p{L}+ ){0,3}nicht (?:\\p{L}+ ){0,2}(?:offnen|arbeiten|kochen|produzieren|liefern|kassieren)|stillstand|steht (?:\\p{L}+ ){0,2}still|(?:produktion|anlage|kuche|band|betrieb|system|server) (?:\\p{L}+ ){0,2}(?:steht|ausgefallen|gestoppt)|komplett (?:ausgefallen|ausfall)|totalausfall|uberschwemm\\p{L}*|alles nass|kein (?:strom|wasser|warmwasser)|keine heizung|datenleck|gehackt|ware verdirbt|verdirbt',
  'no podemos (?:abrir|trabajar|cocinar|producir|servir|atender|cobrar)|(?:produccion|linea|cocina|planta|sistema|servidor) (?:\\p{L}+ ){0,2}(?:parad[oa]|caid[oa]|detenid[oa])|(?:todo|totalmente) parado|paralizad[oa]s?|inundacion|inundad[oa]s?|sin (?:luz|agua|calefaccion|servicio)|se esta (?:estropeando|echando a perder)|perdiendo (?:dinero|clientes)|hackead[oa]s?',
  '(?:ne pouvons|ne peux|n arrivons) (?:plus|pas) (?:\\p{L}+ ){0,2}(?:ouvrir|travailler|cuisiner|produire|servir|livrer|encaisser)|(?:production|ligne|cuisine|usine|systeme|serveur) (?:\\p{L}+ ){0,3}(?:a l arret|arretee?|bloquee?|en panne)|a l arret|panne totale|inondation|inonde[es]?|sans (?:electricite|eau|chauffage)|se perd|pirate[es]?',
)

/** There is time. */
export const leisure = words(
  'no (?:rush|hurry|urgency|great rush|big rush|panic)|not (?:at all |very |that |super |particularly )?urgent|isn t urgent|non urgent|whenever (?:you (?:can|have|get)|suits|convenient|it suits)|when you (?:have|get|find) (?:a (?:minute|moment|chance|sec)|time)|take your time|low priority|at your (?:leisure|convenience)|no need to (?:hurry|reply|respond|answer)|just (?:an )?fyi|for your information|for information only|no action (?:is )?(?:needed|required)',
  'keine eile|nicht (?:so |sehr |besonders )?(?:dringend|eilig)|eilt nicht|wenn sie (?:mal )?zeit haben|bei gelegenheit|hat zeit|zur (?:info|information|kenntnis|kenntnisnahme)',
  'sin prisa|no (?:es|hay) (?:nada )?(?:urgente|prisa)|no corre prisa|cuando (?:pueda|puedan|tenga|tengan)(?: (?:tiempo|un momento))?|para su informacion|a titulo informativo',
  'pas (?:tres |du tout )?(?:urgente?|presse)|rien d urgent|quand vous (?:aurez|avez) (?:le temps|un moment)|sans urgence|pour (?:votre )?information|a titre d information',
)

/** Anger and threats: somebody has to look soon. */
export const threat = words(
  'legal action|solicitors?|lawyers?|attorneys?|ombudsman|trading standards|small claims|take (?:you|this) to court|cancel (?:our|my|the) contract if|final (?:notice|reminder|warning)|last (?:reminder|warning)|anwalt|rechtsanwalt|rechtliche schritte|letzte mahnung|abogad[oa]|acciones legales|ultimo aviso|avocat|mise en demeure|dernier rappel',
)

/** Words before a day by which something is wanted. */
export const deadline = words(
  'by|before|until|till|no later than|not later than|latest|deadline|due|at the latest|needed (?:by|on|for)|need (?:it|this|them) (?:by|on|for|before)|in time for|expires?|expiring|ends?|today|tonight|this (?:morning|afternoon|evening)|tomorrow|within',
  'bis|vor|spatestens|frist|fallig|deadline|noch heute|heute|morgen|binnen|innerhalb|lauft ab',
  'antes de(?:l)?|hasta|para (?:el|este|manana|hoy)|a mas tardar|como muy tarde|plazo|vence|fecha limite|hoy|manana|esta (?:manana|tarde|noche)|dentro de',
  'avant|d ici|jusqu|au plus tard|pour (?:le|demain|lundi|mardi|mercredi|jeudi|vendredi)|delai|echeance|expire|aujourd hui|demain|ce (?:matin|soir)|cet apres midi|sous',
)

/** Words by which a day is a limit and not only a wish. */
export const dueMark = words(
  'by|before|until|till|no later than|latest|deadline|due|expires?|ends?|bis|spatestens|frist|lauft ab|antes de(?:l)?|a mas tardar|vence|plazo|avant|au plus tard|echeance|expire',
)

/** A day that has nothing to do with when we must act. */
export const past =
  /\b(?:yesterday|last (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|gestern|letzte[nrs]?|vor \p{N}+|ayer|pasad[oa]|hace|hier|derni[eè]re?|il y a)\b/iu
