/** Whether a mail wants to sell to us instead of buying. */

const requests =
  /\b(?:rfq|request for (?:quot\p{L}*|offer|price)|(?:please|kindly|pls) (?:quote|send|offer|provide|give|let us have|advise)|(?:your|best) (?:prices?|quotation|offer)|quot(?:e|ation) (?:request|for us)|we (?:need|require|are looking for|would like to (?:buy|order|purchase))|anfrage|angebot (?:\p{L}+ )?(?:über|für|erstellen|unterbreiten)|ihr angebot|coti[cz]\p{L}+|presupuesto|su oferta|devis|votre (?:meilleure )?offre|demande de prix|preventivo|vostra (?:migliore )?offerta|richiesta|orçamento|cotação|sua oferta)\b/iu
const offers =
  /\b(?:unsubscribe|our (?:\p{L}+ ){0,3}(?:rates|services|spot rates|latest offer|products? range|catalog(?:ue)?)|we (?:can )?(?:offer|provide|supply|manufacture|are (?:a|one of the) (?:leading|professional))|book (?:now|before)|save \d|special (?:offer|price)|newsletter|dear customer|rates are valid|abmelden|newsletter|désabonner|darse de baja|wir bieten|nous proposons|ofrecemos|offriamo|oferecemos)\b/iu

/** True where the words offer something and nothing in them asks for a price. */
export function isOfferToUs(text: string): boolean {
  return offers.test(text) && !requests.test(text)
}
