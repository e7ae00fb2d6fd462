/** Topics a lane must not handle: payments, bank details, payroll, refunds, and judgements that only a professional gives. */
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'

export type SensitiveTopic =
  | 'payment'
  | 'bank-details'
  | 'payroll'
  | 'refund-executed'
  | 'legal-judgement'
  | 'medical-judgement'
  | 'compliance-judgement'

/**
 * Every passage that asks to move money, to change where it goes, or for a judgement. Asking for payment *terms* or
 * naming the bank of an L/C is none; a warning that details never change is none either.
 */
export function findSensitive(text: string, _hints: Hints): Found<{ topic: SensitiveTopic }>[] {
  const found: Found<{ topic: SensitiveTopic }>[] = []
  for (const { topic, pattern, confidence } of rules) {
    for (const match of text.matchAll(pattern)) {
      if (isDenied(text, match.index, match[0])) continue
      found.push(
        foundAt(
          text,
          { start: match.index, end: match.index + match[0].trimEnd().length },
          { topic },
          { confidence },
        ),
      )
    }
  }
  return withoutOverlaps(found)
}

type Rule = { topic: SensitiveTopic; pattern: RegExp; confidence: number }

function rule(topic: SensitiveTopic, confidence: number, ...parts: string[]): Rule[] {
  return parts.map((part) => ({
    topic,
    confidence,
    pattern: new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(?:${part})(?![\\p{Script=Latin}])`, 'giu'),
  }))
}

// `near` is bounded and crosses no sentence, so each pattern stays linear.
const near = '[^.!?\\n]{0,48}?'

const bankNoun =
  '(?:bank(?:ing)?(?: account)?(?: details| information| info| data| coordinates| instructions)?|account (?:details|information|number|no)|payment (?:details|instructions)|remittance (?:details|instructions)|wire (?:details|instructions)|beneficiary(?: account| details| bank)?|iban|swift(?: code)?)'

const asking =
  '(?:please|kindly|pls|urgently|need you to|want you to|could you|can you|would you|you to) (?:please |kindly |urgently |immediately |promptly |also ){0,2}'
// "Please send payment terms" and "arrange the payment schedule" ask for words, not for money.
const noTerms =
  '(?! (?:terms?|methods?|options?|conditions?|schedule|details|plan|confirmation|link|advice|template|status|copy|form|slip|proof|receipt|instructions))'

const rules: readonly Rule[] = [
  ...rule(
    'bank-details',
    0.92,
    `(?:new|changed|updated|revised|amended|different|alternative|other|correct(?:ed)?) (?:company |corporate |euro |usd |local |offshore )?${bankNoun}`,
    `(?:change|changed|changes|changing|update|updated|updating|switch(?:ed)?|modify|modified|replace[d]?) (?:of |in |to |the |our |my |your |his |her |their |company |all |records? |with ){0,4}${bankNoun}`,
    `${bankNoun} ${near}(?:has|have|had|is|are|was|were|will be|being) (?:been |now |recently |just )?(?:changed|updated|replaced|amended|revised|different|closed|frozen|under audit|suspended|moved)`,
    `(?:pay|paid|send|remit|transfer|wire|deposit|payment|payments|funds)${near} (?:in)?to (?:the |this |our |a |another )?(?:new|following|below|below-mentioned|attached|different|updated|alternate|alternative) (?:bank )?(?:account|iban|beneficiary)`,
    '(?:neue|neuen|neuer|geänderte[nr]?|aktualisierte[nr]?|andere[nr]?|abweichende[nr]?) (?:bankverbindung|kontoverbindung|bankdaten|kontodaten|kontonummer|iban|bankkonto)',
    `(?:bankverbindung|kontoverbindung|bankdaten|kontodaten|iban|unser konto)${near}(?:geändert|aktualisiert|gewechselt|umgestellt|geschlossen|gesperrt|lautet (?:jetzt|nun|ab sofort))`,
    `(?:änderung|umstellung|aktualisierung|wechsel) (?:unserer |der |ihrer |meiner |unseres |des ){0,2}(?:bankverbindung|kontoverbindung|bankdaten|kontodaten|bankkontos|iban)`,
    `(?:auf|an) (?:das|unser|ein|folgendes|dieses)(?: folgendes)? (?:neue[s]?|andere[s]?) konto`,
    "(?:nouveau|nouvelles?|nouveaux|changement d[e’']|modification d[e’']|mise à jour d[e’']|mettre à jour) ?(?:nos |vos |mes |notre |votre |mon |du |de |des |le |les ){0,2}(?:rib|iban|coordonnées bancaires|compte bancaire|domiciliation bancaire)",
    `(?:coordonnées bancaires|rib|compte bancaire)${near}(?:ont|a) (?:été )?(?:changé|modifiées?|mis(?:es)? à jour)`,
    '(?:nuev[oa]s?|cambio de|cambiar|actualizar|actualización de|modificar|hemos cambiado) (?:nuestr[oa]s? |su[s]? |mi[s]? |la |los |de ){0,3}(?:cuenta bancaria|cuenta de banco|datos bancarios|número de cuenta|iban|coordenadas bancarias|información bancaria)',
    `(?:cuenta bancaria|datos bancarios)${near}(?:ha|han) (?:sido )?(?:cambiad[oa]s?|cambiado|actualizad[oa]s?|modificad[oa]s?)`,
    '(?:nov[oa]s?|mudança d[aeo]s?|alteração d[aeo]s?|atualização d[aeo]s?|alterar|atualizar|mudamos) (?:noss[oa]s? |su[oa]s? |a |os |as |de |da |dos ){0,3}(?:conta bancária|dados bancários|número da conta|iban|informações bancárias)',
    '(?:nuov[oaie]|cambio|variazione|modifica|aggiornamento|aggiornare|cambiato|modificato) (?:dell[ae] |del |di |il |le |la |nostr[oaie] |vostr[oaie] |nostre |dei |dati ){0,3}(?:coordinate bancarie|conto corrente|conto bancario|iban|dati bancari)',
  ),
  {
    topic: 'bank-details',
    confidence: 0.92,
    pattern:
      /(?:新的?(?:银行|收款)?(?:账户|帐户|账号|帐号|银行信息))|(?:(?:银行|收款)(?:账户|帐户|账号|帐号|信息|资料)[^。！？\n]{0,12}(?:变更|更改|更换|更新|已变))|(?:(?:变更|更改|更换|更新)[^。！？\n]{0,8}(?:银行|收款)(?:账户|帐户|账号|帐号|信息))/gu,
  },
  ...rule(
    'payment',
    0.88,
    `${asking}(?:pay|settle|release|process|approve|authori[sz]e|clear)${near} (?:invoices?|bills?|balance|outstanding amount)${noTerms}`,
    `${asking}(?:make|effect|arrange|execute|process|initiate|complete|release|authori[sz]e|approve|send|schedule)${near} (?:payments?|(?:bank |wire |money )?transfers?|wires?|remittance|funds|money)${noTerms}`,
    `${asking}(?:pay|wire|remit|transfer|send)${near} (?:funds|money|amount|balance|deposit|sum|(?:usd|eur|gbp|us\\$|\\$|€|£) ?[\\d.,]{2,15})${noTerms}`,
    '(?:our|the|this|your|attached) invoice (?:no\\.? ?\\S{2,20} )?(?:is|was|remains) (?:now )?(?:over)?due(?: for payment)?|overdue (?:payment|invoice|balance)|final (?:payment )?reminder|payment reminder|past due invoice',
    '(?:buy|purchase|get|need|send) (?:me )?(?:some |several |\\d{1,3} )?(?:gift cards?|itunes cards?|amazon cards?|steam cards?|google play cards?)',
    `bitte${near} (?:überweisen|begleichen|bezahlen|anweisen|einzahlen|zahlen sie)(?: sie)?|(?:zahlung|überweisung) (?:umgehend |sofort |bitte |dringend ){0,2}(?:veranlassen|ausführen|freigeben|durchführen|tätigen)|veranlassen sie (?:bitte )?(?:die|eine) (?:zahlung|überweisung)|zahlungserinnerung|mahnung`,
    `(?:veuillez|merci de|prière de|nous vous prions de|pouvez-vous)${near} (?:virer|payer|régler|verser|effectuer (?:le|un|votre) (?:paiement|virement|règlement)|procéder au (?:paiement|virement|règlement))`,
    `(?:por favor|favor de|favor|sírvanse?|rogamos|les pedimos|necesito que|podría|puede)${near} (?:transferir|transfieran?|pagar|paguen?|abonar|realizar (?:el|la|un|una) (?:pago|transferencia)|hacer (?:el|la|un|una) (?:pago|transferencia)|efectuar (?:el|la) (?:pago|transferencia))`,
    `(?:por favor|favor|queira[m]?|solicitamos|pedimos que|precisamos que|pode)${near} (?:transferir|transfira|pagar|pague|depositar|efetuar (?:o|a) (?:pagamento|transferência)|realizar (?:o|a) (?:pagamento|transferência)|fazer (?:o|a) (?:pagamento|transferência))`,
    `(?:vi preghiamo di|la preghiamo di|si prega di|prego|per favore|vi chiediamo di|può|potete)${near} (?:pagare|bonificare|saldare|versare|effettuare (?:il |un )?(?:bonifico|pagamento)|disporre (?:il |un )?(?:bonifico|pagamento))`,
  ),
  {
    topic: 'payment',
    confidence: 0.85,
    pattern: /请[^。！？\n]{0,12}(?:付款|汇款|转账|打款|支付)(?!方式|条款|条件|期限)/gu,
  },
  ...rule(
    'payroll',
    0.88,
    'payroll|pay ?slips?|pay ?stubs?|direct deposit|salary (?:account|payments?|slip|increase|transfer|advance|deposit|change)|(?:my|their|his|her|employee|staff) (?:salary|salaries|wages?)(?! expectations?| range| requirement)',
    'gehaltsabrechnung(?:en)?|lohnabrechnung(?:en)?|gehaltszahlung(?:en)?|gehaltskonto|lohnbuchhaltung|mein gehalt|fiches? de paie|bulletins? de (?:paie|salaire)|virement de salaire|mon salaire|nómina[s]?|recibo de sueldo|mi salario|mi sueldo|folha de pagamento|holerite|contracheque|meu salário|busta paga|buste paga|cedolino|mio stipendio',
  ),
  { topic: 'payroll', confidence: 0.85, pattern: /工资(?:卡|单|发放|账户)|薪资(?:发放|单|账户)/gu },
  ...rule(
    'refund-executed',
    0.85,
    `(?:please|kindly|pls|want|need|demand|request(?:ing)?|like|expect|must|can you|could you|would you)${near} (?:(?:a |an |the |my |our |full |immediate |partial ){0,4}refund(?:ed)?(?! polic| polic| terms| conditions| procedure| rules)|refund (?:me|us|my|our|the|to)|reimburse (?:me|us)|(?:my|our) money back|credit (?:my|our) (?:account|card))`,
    '(?:issue|process|execute|grant|approve|send|release) (?:a |an |the |my |our |full |immediate |this |partial ){0,4}refund|refund (?:me|us|my|our) |chargeback',
    `(?:bitte|möchte|will|verlange|fordere|erwarte)${near} (?:rückerstattung|erstattung|erstatten|zurückerstatten|geld zurück|gutschrift auf)`,
    `(?:veuillez|merci de|je (?:veux|demande|souhaite|exige)|nous demandons)${near} (?:remboursement|rembourser)`,
    `(?:por favor|quiero|solicito|exijo|necesito|pido)${near} (?:reembolso|reembolsar|devolución del dinero|devuelvan (?:el|mi) dinero)`,
    `(?:por favor|quero|solicito|exijo|peço)${near} (?:reembolso|reembolsar|estorno|devolução do dinheiro)`,
    `(?:vorrei|voglio|chiedo|richiedo|esigo|per favore)${near} (?:rimborso|rimborsare|rimborsarmi)`,
  ),
  { topic: 'refund-executed', confidence: 0.8, pattern: /(?:请|要求|申请)[^。！？\n]{0,8}退款(?!政策)/gu },
  ...rule(
    'legal-judgement',
    0.85,
    'legal (?:advice|opinion|action|proceedings|claim|dispute|liability)|(?:my|our|your) (?:lawyers?|attorneys?|solicitors?|legal counsel)|law ?suit|sue (?:you|us|them)|(?:take|taking|bring) (?:you )?(?:to )?court|small claims|breach of contract|cease and desist|subpoena|are (?:we|you|they) (?:legally )?liable|is (?:it|this|that) legal|legally (?:binding|required|obliged|allowed)|statement of claim',
    'rechtsberatung|rechtsanwalt|rechtsanwältin|anwaltskanzlei|rechtliche schritte|abmahnung|klage (?:einreichen|erheben)|vor gericht|rechtlich (?:zulässig|bindend|verbindlich)|vertragsbruch|schadensersatz(?:forderung|anspruch)?',
    'avocat|mise en demeure|poursuites (?:judiciaires|légales)|action en justice|conseil juridique|avis juridique|abogado|acciones legales|demanda judicial|asesoría legal|asesoramiento legal|advogado|ação judicial|medidas (?:legais|judiciais)|consultoria jurídica|avvocato|azione legale|azioni legali|vie legali|diffida|consulenza legale|parere legale',
  ),
  { topic: 'legal-judgement', confidence: 0.8, pattern: /律师函?|起诉|诉讼|法律意见/gu },
  ...rule(
    'medical-judgement',
    0.85,
    "medical advice|(?:what|which|right|correct|recommended) dos(?:e|age)|dosage for (?:my|a|the|children|kids)|side[ -]effects?|(?:my|his|her|the patient[’']?s) (?:symptoms?|diagnosis|condition|doctor)|(?:should|can|may) (?:i|he|she|my \\w{3,10}) (?:take|stop taking)|while (?:pregnant|breastfeeding)|allergic reaction|is (?:it|this) safe (?:for|during|to take)",
    'medizinische[nr]? rat|nebenwirkung(?:en)?|welche dosis|dosierung für|mein arzt|meine symptome|schwangerschaft|avis médical|effets secondaires|quelle dose|posologie|mes symptômes|enceinte|consejo médico|efectos secundarios|qué dosis|mis síntomas|embarazada|conselho médico|efeitos colaterais|qual dose|meus sintomas|grávida|parere medico|effetti collaterali|quale dose|miei sintomi|in gravidanza',
  ),
  { topic: 'medical-judgement', confidence: 0.8, pattern: /副作用|剂量多少|孕妇|我的症状/gu },
  ...rule(
    'compliance-judgement',
    0.82,
    '(?:under|circumvent|evade|avoid|bypass|subject to|on the|regarding|despite) (?:the |us |eu |international |un )?(?:sanctions?|embargo)(?: list)?|sanctioned (?:country|countries|party|parties|entity|person)|ofac|export[ -]controls?|dual[ -]use|restricted part(?:y|ies)|denied part(?:y|ies)|end[ -]use(?:r)? (?:certificate|statement|declaration)|kick-?backs?|brib(?:e|es|ery)|money laundering|under[ -]?(?:invoice|invoicing|declare|value)|(?:lower|reduced?|smaller) (?:value|amount|price) (?:on|in|for) (?:the )?(?:invoice|customs)|(?:change|false|different|fake) (?:the )?(?:country of origin|certificate of origin)|kyc',
    'sanktion(?:en|iert|sliste)|exportkontrolle|ausfuhrgenehmigung|embargo|geldwäsche|bestechung|schmiergeld|unterfakturier\\p{L}{1,6}|endverbleibserklärung|contrôle des exportations|blanchiment|pot-de-vin|sous-factur\\p{L}{1,6}|sanciones internacionales|control de exportaciones|lavado de dinero|soborno|subfactur\\p{L}{1,6}|sanções|controle de exportação|lavagem de dinheiro|suborno|sanzioni|controllo delle esportazioni|riciclaggio|tangente',
  ),
  { topic: 'compliance-judgement', confidence: 0.8, pattern: /制裁|出口管制|洗钱|贿赂|低报(?:价格|货值)/gu },
]

const denial =
  /(?:\b(?:never|not|no|don[’']t|won[’']t|without|cannot|isn[’']t|haven[’']t|hasn[’']t|nicht|nie|niemals|keine|ohne|jamais|ne|sans|nunca|no|sin|não|sem|mai|non|senza)\b|不会|从不|没有)[^.!?\n]{0,28}$/iu
const denialInside =
  /\b(?:have|has|are|is|will|do|does) (?:not|never)\b|\bhaven[’']t\b|\bhasn[’']t\b|\bnicht geändert\b|\bn[’']ont pas\b|\bno han?\b/i

/** "Our bank details have not changed", "we never ask you to …": a warning, not a request. Judgements stay: "it is not legal" asks as well. */
function isDenied(text: string, start: number, passage: string): boolean {
  if (denialInside.test(passage)) return true
  const before = text.slice(Math.max(0, start - 48), start)
  return /^(?:please|kindly|bitte)/i.test(passage)
    ? /\b(?:never|nie|niemals|jamais|nunca|mai)\b[^.!?\n]{0,28}$/i.test(before)
    : denial.test(before)
}
