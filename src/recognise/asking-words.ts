/** Words that open questions, requests and reports of trouble, in six languages. */

const list = (words: string): string =>
  words
    .trim()
    .split(/\s*\n\s*/)
    .join('|')

/** `what …`, `wie oft …`, `¿cuándo …`: a word that asks, at the start. */
export const opensWithQuestionWord = new RegExp(
  `^[¿"“(]*(?:(?:and|also|so|but|or|und|oder|y|o|et|e|for|in|at|by|until|since|up|to|from|with|bis|ab|seit|von|mit|bei|für|auf|in|a|en|de|desde|hasta|con|por|para|à|da|per) )?(?:${list(`
what|when|where|who|whom|whose|which|why|how
was|wann|wo|wer|wen|wem|wessen|welche[rsmn]?|warum|weshalb|wieso|wie|wieviel|woher|wohin|womit
qué|que tal|cuándo|cuando|dónde|donde|quién|quien|cuál|cuáles|cual|por qué|cómo|como|cuánt[oa]s?|cuant[oa]s?
quand|où|qui|quel(?:le)?s?|pourquoi|comment|combien|quoi|est-ce
quando|dove|chi|quale|quali|perch[eé]|come|quant[oaie]|che
onde|quem|qual|quais|por que|como|quant[oa]s?
`)})(?![\\p{L}])`,
  'iu',
)

/** `do you …`, `können wir …`, `pueden …`: a verb before its subject. */
export const opensWithVerb = new RegExp(
  `^[¿"“(]*(?:(?:and|also|so|but|or|und|oder|y|o|et|e) )?(?:${list(`
(?:is|are|was|were|do|does|did|can|could|will|would|shall|should|may|might|has|have|had|am|isn[’']t|aren[’']t|don[’']t|doesn[’']t|can[’']t|won[’']t) (?:you|we|i|it|he|she|they|there|this|that|these|those|the|a|an|your|our|my|any|anyone|anybody|someone|somebody|all|both|\\p{L}+)
(?:ist|sind|war|haben|hat|habt|kann|können|könnt|könnten|könnte|darf|dürfen|muss|müssen|soll|sollen|gibt|bieten|liefern|machen|wird|werden|würden|gilt|gelten|reparieren|nehmen|kommen|kommt|brauchen) (?:sie|wir|ich|ihr|es|er|man|der|die|das|den|dem|ein|eine|einen|unsere?|meine?|ihre?|euch|uns|dieser?|diese[sn]?|\\p{L}+)
(?:puede|pueden|podría|podrían|podéis|podemos|puedo|hay|es|son|está|están|tiene|tienen|tenéis|tenemos|ofrecen|ofrecéis|hacen|hacéis|aceptan|aceptáis|reparan|abren|cubre|debo|debemos) 
(?:pouvez|peut|peuvent|puis|avez|est|sont|faites|proposez|acceptez|livrez|y a)[ -]
(?:potete|può|posso|possiamo|avete|c[’']è|ci sono|è|siete|fate|accettate) 
(?:podem|pode|posso|têm|tem|há|é|são|fazem|aceitam) 
`)})`,
  'iu',
)

/** `please let me know whether …`: a question inside a statement. */
export const asksWithin = new RegExp(
  list(`
\\b(?:let (?:me|us) know|tell (?:me|us)|wonder(?:ed|ing)?|(?:like|want|need|love|keen|curious) to (?:know|find out|ask|understand|check)|advise|confirm|clarify|explain|check|not (?:sure|certain|clear)|unsure|unclear|no idea|don[’']t know|do not know|ask(?:ing)?|question is|find out)(?: me| us| please| about)?,?:? (?:whether|if|what|when|where|which|how|who|why|about)\\b
\\b(?:wüsste|wüßte|wissen|fragen|frage mich|frage ist|sagen sie (?:mir|uns)|teilen sie (?:mir|uns)(?: bitte)? mit|mitteilen|bestätigen|erklären|nicht sicher|unklar)\\b[^.!?]{0,20},? (?:ob|was|wann|wo|welche[rsmn]?|wie|wer|warum|wieviel)\\b
\\b(?:saber|preguntar|decir(?:me|nos)|indicar(?:me|nos)?|confirmar(?:me|nos)?|informar(?:me|nos)?|díganme|indíquenme|no sé|duda es)\\b[^.!?]{0,12} (?:si|qué|cuándo|dónde|cuál|cómo|cuánt[oa]s?|quién)\\b
\\b(?:savoir|demander|dire|préciser|indiquer|confirmer)\\b[^.!?]{0,12} (?:si|ce que|quand|où|quel(?:le)?s?|comment|combien)\\b
\\b(?:sapere|chiedere|dirmi|confermare|indicarmi)\\b[^.!?]{0,12} (?:se|cosa|quando|dove|quale|come|quanto)\\b
\\b(?:would|could|can) you (?:please |kindly )?(?:tell|let|explain|advise|confirm|clarify|give|provide|send|share|point)\\b
\\b(?:please|kindly) (?:tell|explain|advise|confirm|clarify|give|provide|send|share) (?:me|us)\\b
\\b(?:i|we)(?: am|[’']m| are|[’']re)? (?:asking|enquiring|inquiring|looking for (?:information|details)) (?:about|on|whether|if)
`),
  'iu',
)

/** Offers and courtesies that look like questions. */
export const courtesy = new RegExp(
  list(`
^how are (?:you|things|ye)\\b
^(?:hope|trust) (?:you|all|this)\\b
let (?:me|us) know if (?:you|there(?:[’']s| is)|anything|this|that|i can|we can)\\b
^(?:can|could|would|will|may) (?:you|anyone|somebody|someone|i ask|we ask)(?: please)?(?: kindly)? (?:help|assist|advise|look into (?:this|it)|(?:you )?(?:a )?(?:quick )?question)(?: me| us)?(?: out)?(?: with (?:this|that|it))?(?: please)?[?.! ]*$
^(?:any|some) (?:ideas?|thoughts?|help|advice|news|updates?|chance|suggestions?)[?.! ]*$
^(?:ok(?:ay)?|right|correct|alright|agreed|deal|no|yes|well|so|really|sorry|hello|anyone there)[?.! ]*$
^(?:is|would) that (?:ok(?:ay)?|alright|all right|possible)[?.! ]*$
^(?:können|könnten) sie (?:mir|uns)? ?(?:bitte )?(?:helfen|weiterhelfen)[?.! ]*$
^wie geht(?: es|[’']s)\\b
^(?:me |nos )?(?:pueden|puede|podrían|podría) (?:ayudar(?:me|nos)?)[?.! ]*$
^(?:cómo|como|qué tal) (?:están?|estáis|va(?: todo)?)\\b
`),
  'iu',
)

/** An answer is asked for by its reply alone: nothing to look up. */
export const chaser = new RegExp(
  list(`
\\b(?:any|some) (?:news|updates?|progress|reply|answer|response)\\b
\\b(?:following up|follow(?:ed)? up|chasing|still waiting for (?:a |an |your )?(?:reply|answer|response)|haven[’']t heard|have not heard|no (?:reply|answer|response)|did you (?:get|receive) my|remind(?:er|ing)|see (?:my )?(?:mail|email|question)s? below|question below)\\b
\\b(?:gibt es (?:schon )?(?:etwas )?neu(?:es|igkeiten)|noch keine antwort|ich erinnere|nachfrage zu meiner)\\b
\\b(?:alguna novedad|sigo esperando (?:su |una )?respuesta|aún no (?:he|hemos) recibido respuesta)\\b
`),
  'iu',
)

/** Something is to be done for this customer, which no document can do. */
export const wantsAction = new RegExp(
  list(`
\\b(?:can|could|would|will) (?:someone|anyone|somebody|anybody|one of you|an? (?:engineer|technician|colleague|manager)|your \\p{L}+) (?:please |kindly )?(?:call|ring|phone|contact|come|visit|look|check|fix|repair|collect|deliver|book|arrange|get)\\b
\\b(?:please(?! find| see| note)|kindly(?! find| see| note)|pls|can you|could you|would you|will you|need you to|want you to|like you to|ask you to|can we|could we|can i|could i|i(?:[’']d| would) like to|we(?:[’']d| would) like to|i (?:need|want|wish) to|we (?:need|want|wish) to|i need|we need)\\b(?![^.!?]{0,40}\\b(?:know|understand|ask|clarify)\\b)[^.!?]{0,40}\\b(?:book|schedule|reschedule|cancel|postpone|move|arrange|send (?:someone|somebody|an? |the |us an? |me an? |out|over)?(?:engineer|technician|someone|somebody|replacement|mechanic|person)|come|call (?:me|us)|ring (?:me|us)|replace|repair|fix|collect|pick up|deliver|ship|order|reserve|confirm (?:the|my|our) (?:visit|appointment|booking|order))\\b
\\b(?:bitte|können sie|könnten sie|wir möchten|ich möchte|wir brauchen|ich brauche)\\b[^.!?]{0,60}\\b(?:buchen|absagen|stornieren|verschieben|techniker (?:schicken|vorbei)|vorbeikommen|zurückrufen|austauschen|reparieren|liefern|bestellen|vereinbaren)\\b
\\b(?:por favor|pueden|podrían|necesitamos|necesito|quisiera|queremos|quiero)\\b[^.!?]{0,60}\\b(?:reservar|cancelar|aplazar|enviar (?:un |a un )?técnico|venir|llamar(?:me|nos)|cambiar(?:me|nos)|reparar|entregar|pedir|concertar)\\b
`),
  'iu',
)

/** `how do I cancel …`, `is it possible to …`: asks for the way, not for the deed. */
export const asksTheWay = new RegExp(
  list(`
\\b(?:how|when|where|until when|how late|how early|how soon|what happens|what do (?:i|we) need|who) (?:\\p{L}+ ){0,3}?(?:do|does|can|could|may|should|must|would|to|if|is|are)\\b
\\b(?:do|does|are) (?:you|we) (?:offer|have|provide|deliver|ship|sell|accept|repair|service|install|allowed)\\b
\\b(?:wie|wann|wo|bis wann) (?:kann|können|muss|müssen|darf)\\b
\\b(?:cómo|como|cuándo|cuando|dónde|hasta cuándo|cuánt[oa]s?) (?:\\p{L}+ )?(?:puedo|podemos|debo|debemos|se puede|tenemos|hay)\\b
`),
  'iu',
)

/** Something does not work. */
export const trouble = new RegExp(
  list(`
\\b(?:not|won[’']t|doesn[’']t|don[’']t|can[’']t|isn[’']t|never|stopped|refuses?|fails?|failed|unable)\\b[^.!?]{0,24}\\b(?:work(?:s|ing)?|start(?:s|ing)?|drain(?:s|ing)?|heat(?:s|ing)?|cool(?:s|ing)?|open(?:s|ing)?|close|turn(?:s|ing)?|switch(?:es|ing)?|log ?in|sign ?in|connect(?:s|ing)?|load(?:s|ing)?|charge|charging|print(?:s|ing)?|respond(?:s|ing)?|fill(?:s|ing)?|spin(?:s|ning)?|access|sync(?:s|ing)?)\\b
\\b(?:broken|faulty|defective|damaged|leak(?:s|ing|ed)?|stuck|jammed|blocked|cracked|frozen|crash(?:es|ed|ing)?|beep(?:s|ing)|flash(?:es|ing)|error|fault code|out of order|problem|issue|trouble|noisy|missing)\\b
\\b(?:shows?|showing|displays?|displaying|says?|reads?|gives?|giving) (?:an? |the |us |me )?(?:error|code|message|fault|warning|[A-Z]{1,3}[- ]?\\d{1,4}\\b)
\\b(?:kaputt|defekt|undicht|funktioniert nicht|geht nicht|läuft nicht|startet nicht|heizt nicht|pumpt nicht|fehlermeldung|fehlercode|zeigt (?:den )?(?:fehler|code)|störung|problem)\\b
\\b(?:no funciona|no arranca|no calienta|no enfría|no desagua|averiad[oa]|rot[oa]|pierde agua|código de error|muestra (?:el )?(?:error|código)|problema|avería|fuga)\\b
\\b(?:ne (?:marche|fonctionne|démarre) (?:pas|plus)|en panne|cassée?|code d[’']erreur|non funziona|guasto|rott[oa])\\b
`),
  'iu',
)

/** Thanks and "all sorted": nothing is asked. */
export const acknowledges = new RegExp(
  list(`
\\b(?:thanks?|thank you|thx|cheers|ta)\\b
\\b(?:danke|vielen dank|gracias|merci|grazie|obrigad[oa])\\b
\\b(?:all (?:good|sorted|fine|working)|works? (?:now|again|fine|perfectly)|working (?:now|again)|solved|sorted|resolved|noted|received|perfect|great)\\b
`),
  'iu',
)
