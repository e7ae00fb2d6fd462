/** What customers and guests write about, in English, German, Spanish and French. */
import { type Concept, concept } from './concept.ts'

export const customerConcepts: readonly Concept[] = [
  concept('fault', {
    called:
      'faults?|breakdowns?|technical|repairs?|defects?|outages?|incidents?|troubleshooting|bugs?|errors?|malfunction~|maintenance|storung~|reparatur~|technik|technisch~|averias?|incidencias?|reparacion~|tecnic[oa]s?|pannes?|depannage|techniques?|reparations?|problems?|issues?',
    strong: [
      '(?:is|are|was|has|have|it|s|just|completely|totally|now|been) (?:broken|down|dead|faulty|defective|stuck|jammed|leaking|frozen)|broken down|broke down|break~ down|breakdown|out of order|stopped working|(?:not|never|wont|won t|doesn t|does not|do not|don t|isn t|didn t|no longer) (?:\\p{L}+ ){0,2}(?:work~|start~|heat~|cool~|drain~|turn~ on|switch~ on|open|load~|respond~|boot~|connect~|sync~|print~|charge|charging|light~|ignit~|fill~|spin~|steam~|power~|close|clos~)|can t (?:get it to |make it |use|open|load|print|connect|access)|cannot (?:use|open|load|print|connect)|nothing happen~|(?:error|fault) (?:code|message|screen|e?\\p{N}+)|(?:shows?|showing|displays?|flashing|throws?|get|getting) (?:an? |the )?(?:error|fault|code|warning|e-?\\p{N}+)|leak~|malfunction~|trips? (?:the )?(?:breaker|fuse)|crash~|keeps? (?:tripping|stopping|beeping|crashing|failing|cutting|freezing|dropping|blocking|overheating)|(?:water|rain|smoke) (?:is |was )?(?:coming|pouring|dripping|running) (?:through|in|out|down|from)|drip(?:s|ping|ped)|stays? (?:black|dark|blank|cold)|went (?:off|down|dead|cold)|gone (?:off|dead|down)|smok~|smell of (?:gas|burning)|sparks?|grinding noise|(?:strange|loud|funny|odd|terrible|weird) nois~|500 error|internal server error|bug',
      'kaputt|defekt~?|storung~?|funktioniert (?:\\p{L}+ ){0,2}nicht~?|(?:geht|lauft|startet|heizt|kuhlt|pumpt|offnet|schliesst|spult|ladt|druckt) (?:\\p{L}+ ){0,2}nicht|ausgefallen|ausfall|fehlermeldung~|fehlercode~|undicht|tropft|leckt|lauft aus|sturzt (?:immer )?ab|abgesturzt|reagiert nicht|springt (?:\\p{L}+ ){0,2}nicht an|bleibt (?:\\p{L}+ ){0,2}stehen|lasst sich nicht (?:mehr )?\\p{L}+|streikt',
      'no (?:funciona~?|arranca|enciende|calienta|enfria|desagua|carga|abre|cierra|imprime|responde|sale)|averiad[oa]s?|averia~?|(?:se ha |esta |ha )(?:roto|rota|estropead[oa]|parado|bloqueado)|estropead[oa]s?|pierde agua|fuga de|gotea~?|codigo de error|mensaje de error|dejo de funcionar|ha dejado de|ruidos? (?:extran[oa]|raro)~?|se bloquea|se cuelga',
      'en panne|ne (?:marche|fonctionne|demarre|chauffe|refroidit|s allume|vidange|repond|s ouvre) (?:plus|pas)|(?:tombee?|est) (?:en )?(?:panne|cassee?|casse)|hors service|code d erreur|message d erreur|fuit|fuite~|defectueu~|bruit (?:bizarre|etrange|anormal)~?|plante|bloquee?|dysfonctionn~',
    ],
    weak: [
      'repair~|fix~|faults?|engineer|technician|problem~|issues?|troubles?|noise|noisy|error|reparier~|reparatur~?|techniker~?|problem~|gerausch~|tecnicos?|reparar|reparacion|arreglar|problemas?|fallos?|technicien~|reparer|reparation|depann~|problemes?|warm|cold|overheat~',
    ],
  }),
  concept('appointment', {
    called:
      'appointments?|bookings?|schedul~|reservations?|visits?|rescheduling|calendar|termin~|buchung~|reservierung~|citas?|reservas?|visitas?|rendez vous|reservations?|visites?|viewings?',
    strong: [
      '(?:re)?schedul~|appointments?|(?:move|change|shift|bring forward|push back|postpone|rearrange|confirm|cancel|book|make|arrange|reserve|keep) (?:\\p{L}+ ){0,4}(?:visit|appointment|booking|reservation|slot|inspection|service|table|room|date|call out|viewing|session)|postpone|what time (?:will|is|are|does|do) (?:\\p{L}+ ){0,3}(?:com~|arriv~|be here|here)|when (?:is|are|will|can|does|do) (?:\\p{L}+ ){0,4}(?:com~|visit~|arriv~|call~ out|be here|due)|(?:next|yearly|annual|planned|maintenance|service) (?:visit|inspection)|time slot|slots? (?:free|available)|another day|different (?:day|date|time)|reservation~|book (?:a|the|an|two|us)',
      'termin~?|~termin|~terminverschiebung|verschieben|verlegen|absagen|(?:wann|um wie viel uhr) (?:kommt|kommen|ist)|besuchstermin|reservier~|buchung~?|umbuch~|vereinbaren',
      'citas?|(?:cambiar|aplazar|anular|cancelar|mover|confirmar|reservar|concertar|posponer) (?:\\p{L}+ ){0,4}(?:cita|visita|reserva|fecha|dia|hora|revision|mesa|habitacion)|aplazar|reprogramar|reservas?|a que hora (?:viene|vienen|llega~)|cuando (?:viene|vienen|vendran|pasa~)',
      'rendez vous|rdv|(?:deplacer|reporter|annuler|decaler|changer|confirmer|prendre|fixer|reserver) (?:\\p{L}+ ){0,4}(?:rendez vous|rdv|visite|intervention|reservation|date|creneau|table|chambre)|reservations?|creneau~|quand (?:passe~|vient|viendra~|venez)|a quelle heure (?:passe~|vient|viendra|arrive~)',
    ],
    weak: [
      'visits?|bookings?|cancel~|dates?|tomorrow|besuch~?|visitas?|fechas?|visites?|dates?|check in|check out',
    ],
  }),
  concept('parts', {
    called:
      'spare parts?|spares|parts?|consumables?|accessor~|ersatzteil~|zubehor|verbrauchsmaterial~|repuestos?|recambios?|piezas?|consumibles?|pieces? detachees?|pieces?|consommables?|supplies|stationery',
    strong: [
      'spare parts?|spares|part (?:number|no)s?|replacement (?:part|filter|door|seal|gasket|element|pump|battery|cartridge|hose|belt|lamp|bulb|motor)s?|gaskets?|door seals?|wash arms?|spray arms?|heating elements?|filters?|cartridges?|consumables?|drive belts?|hoses?|thermostats?|toner|detergents?|rinse aid',
      'ersatzteil~?|dichtung~?|turdichtung~?|heizstab|heizstange~?|spularm~?|~filter|klarspuler|reiniger~?|teilenummer~?|ersatz(?:motor|pumpe|akku|lampe)~?',
      'repuestos?|recambios?|piezas? de (?:recambio|repuesto)|juntas?|brazos? de lavado|filtros?|resistencias?|abrillantador|detergente|cartuchos?',
      'pieces? (?:detachees?|de rechange)|joints?|bras de lavage|filtres?|resistances?|cartouches?|liquide de rincage',
    ],
    weak: [
      'parts?|in stock|stock|available|teile?|lager~|lieferbar|piezas?|almacen|existencias|disponibles?|en stock',
    ],
  }),
  concept('order', {
    called:
      'orders?|purchases?|ordering|shop|bestellung~|kauf~|pedidos?|compras?|commandes?|achats?|retail|sales orders?',
    strong: [
      'purchase orders?|(?:place|placing|placed|new|repeat|re|my|our|the|an|another|this|bulk) (?:an |the )?orders?|orders? (?:number|no|status|\\p{N}+|confirmation|form)|please (?:send|supply|order|ship|deliver) (?:us |me )?(?:\\p{N}+|two|three|four|five|six|ten|a dozen)|we (?:would like to |want to |wish to )?order|i (?:would like to |want to |d like to )?order|reorder',
      'bestell~|~bestellung|auftrag~?|(?:wir|ich) (?:benotigen|brauchen|brauche|bestellen|bestelle|mochten)',
      'pedidos?|(?:queremos|quiero|quisieramos|quisiera|necesitamos|necesito|deseamos) (?:pedir|encargar|comprar|\\p{N}+|un|una|dos|tres|cuatro|cinco)|orden de compra',
      'commandes?|commander|bon de commande|(?:nous|je) (?:souhait~|voudr~|command~) (?:commander)?',
    ],
    weak: ['order~|buy|purchas~|units|pcs|pieces|stuck|stueck|unidades|comprar|acheter'],
  }),
  concept('delivery', {
    called:
      'deliver~|shipping|shipments?|dispatch|logistics|transport~|tracking|freight|courier|parcels?|lieferung~|versand|logistik|sendung~|entregas?|envios?|logistica|transporte|livraisons?|expeditions?|logistique|colis',
    strong: [
      'track~ (?:number|code|link|my|the|our|it|info~)|tracking|where (?:is|are|s) (?:my|our|the) (?:\\p{L}+ ){0,2}(?:parcel|order|package|delivery|shipment|goods|pallet|container|item)s?|(?:has|have|was|were|is|are|did|still) (?:not|n t|never) (?:\\p{L}+ ){0,2}(?:arriv~|deliver~|show~ up|turn~ up|received)|(?:late|missing|lost|wrong|partial|damaged|short) (?:deliver~|shipment|parcel|package|pallet)|(?:deliver~|shipment|parcel|package|consignment|pallet|container) (?:\\p{L}+ ){0,4}(?:late|delayed|missing|lost|damaged|wrong|arriv~|stuck|short)|when (?:will|does|is|are|can) (?:\\p{L}+ ){0,4}(?:deliver~|ship~|arriv~|dispatch~)|delivery (?:date|address|time|status|note|window)|shipp~|proof of delivery|pod|bill of lading|demurrage',
      'liefer~|~lieferung|sendung~?|sendungsverfolgung|paket~?|versand~?|spedition~?|zugestellt|zustell~|frachtbrief',
      'envio~?|entrega~?|paquetes?|seguimiento|(?:no ha|aun no ha|todavia no ha) llegado|mercancia~?|albaran~?|transportista',
      'livraison~?|livre~?|colis|expedi~|suivi|(?:n est|n ont|pas) (?:\\p{L}+ ){0,2}arriv~|transporteur~?|palettes?',
    ],
    weak: [
      'arriv~|deliver~|courier|parcel|package|pallet|container|truck|driver|ankunft|angekommen|llega~|camion|chauffeur',
    ],
  }),
  concept('billing', {
    called:
      'billing|invoic~|bills?|payments?|charges?|accounts? (?:receivable|payable)|accounting|finance|financial|fees?|statements?|rechnung~|buchhaltung|zahlung~|abrechnung~|finanz~|factura~|cobros?|pagos?|contabilidad|finanzas|facturation|factures?|paiements?|comptabilite|finances?|dunning|credit control',
    strong: [
      '(?<!commercial )(?<!pro forma )(?<!proforma )invoic~|billing|billed|(?:(?:charged|charge|charging|debited) (?:\\p{L}+ ){0,4}(?:twice|double|wrong~|again|too much)|(?:charged|debited) (?:for|me|us)|charges? on (?:my|our|the)|vouchers?|(?:card|payment) (?:was |is |has )?(?:declined|refused|failed)|paid by card|checkout)|direct debits?|overcharg~|statement of account|(?:account|monthly) statements?|remittance~|overdue|payment (?:reminder|received|terms|advice|plan|confirmation|link)s?|paid (?:twice|already|the (?:bill|amount|full))|outstanding (?:balance|amount|invoice)s?|credit notes?|vat (?:number|no|rate|receipt|invoice)s?|receipts?|po number|(?:annual|service|late|call out|standby) (?:fee|charge)s?|account balance|price (?:increase|went up)',
      '~?rechnung~|mahnung~?|zahlung~?|abbuch~|abgebucht|lastschrift~?|berechnet|doppelt (?:berechnet|abgebucht|bezahlt)|gutschrift~?|kontoauszug|ust-?id~?|steuernummer|bestellnummer fehlt|zahlungsavis|beleg~?',
      'factur~|cobr(?:o|os|ado|ada|aron|an)|recibos?|pagos?|pagad[oa]s?|cargo~? (?:duplicad~|doble|incorrect~)|domiciliacion~?|abonos?|nota de credito|extracto|saldo~?|iva',
      'factur~|preleve~|prelevement~?|(?:nous avons|j ai|deja) (?:ete )?(?:paye|regle|facture)~?|paiements?|reglement de la facture|avoir|releve de compte|relance~?|trop percu|tva',
    ],
    weak: [
      'payments?|pay|paid|amount|charge~|cost~|balance|fee~|betrag|kosten|bezahl~|importe|pagar|precio|montant|payer|cout~',
    ],
  }),
  concept('refund', {
    called:
      'refunds?|returns?|reimburs~|exchanges?|chargebacks?|ruckgabe~|erstattung~|retoure~|umtausch|reklamation~|devoluciones|devolucion|reembolsos?|cambios|retours?|remboursements?|echanges?',
    strong: [
      'refund~|money back|reimburs~|(?:send|sending|sent|return|returning|bring|give) (?:it|them|this|these|the \\p{L}+) back|(?:want|like|wish|how|can|need|start|arrange) (?:\\p{L}+ ){0,3}(?:to |do i |do we |i |we )?return~|returns? (?:label|policy|form|number|address|process)|exchange (?:it|them|this|for)|chargeback|wrong (?:size|item|part|colour|color|product|article)|rma',
      'ruckerstatt~|erstatt~|geld zuruck|zuruck(?:senden|geben|schicken|gesendet)|retoure~?|rucksend~|umtausch~|umtauschen|widerruf~?|falsche~? (?:artikel|teil|grosse|ware|lieferung)',
      'reembols~|devol~|devuel~|cambiar(?:lo|la|los|las) por|(?:talla|articulo|pieza|producto) (?:equivocad|incorrect)~|dinero',
      'rembours~|retourn~|renvoy~|renvoi~|echang~|mauvais(?:e)? (?:taille|article|piece|produit)|droit de retractation',
    ],
    weak: ['return~|back|exchange|zuruck|retour~'],
  }),
  concept('warranty', {
    called: 'warrant~|guarantees?|garantie~|gewahrleistung~|garantias?|garanties?|claims?',
    strong: [
      'warrant~|guarantee~|under guarantee|garantie~?|gewahrleistung~?|garantia~?|en garantia|sous garantie|bajo garantia',
    ],
  }),
  concept('access', {
    called:
      'access|log ?ins?|passwords?|accounts? access|authentication|portal|sign ?in|credentials|permissions?|zugang~|anmeldung|passwort~|acceso~|contrasena~|connexion|mot de passe|mots de passe|acces|identity',
    strong: [
      'passwor[dt]~?|log(?:ging)? ?in|login|sign(?:ing)? ?in|locked out|account (?:is |was |has been )?locked|reset (?:link|mail|email|my|our)|two factor|2fa|mfa|verification code|user ?names?|credentials|(?:cannot|can t|unable to|no) (?:\\p{L}+ ){0,2}access|access (?:to|rights|denied|request)|permission~|add (?:\\p{L}+ ){0,4}(?:user|colleague|to the portal)|vpn|unlock',
      'passwor[dt]~?|kennwort|anmelden|einloggen|zugangsdaten|zugang~?|gesperrt|benutzername~?|freischalt~|berechtigung~?',
      'contrasena~?|iniciar sesion|acceder|acceso~?|usuario~?|bloquead[oa]|clave de acceso',
      'mot de passe|mots de passe|me connecter|nous connecter|connexion|identifiant~?|compte (?:est )?bloque|acces~?',
    ],
    weak: ['portal|app|website|account|konto|cuenta|compte|portail|online'],
  }),
  concept('account-data', {
    called:
      'accounts?|(?:master|customer|contact|personal) (?:data|details)|address(?:es)?|change of details|profiles?|contract~|memberships?|stammdaten|adress~|kundendaten|vertrag~|konto|datos|direccion~|cuentas?|contratos?|coordonnees|adresses?|comptes?|contrats?|moving|relocation|registrations?',
    strong: [
      '(?:new|changed?|chang~|updat~|correct~|our|billing|delivery|postal|email|change of) (?:\\p{L}+ ){0,2}address~?|we (?:have |ve |are |re |will )?(?:just |now |recently )?(?:mov~|relocat~)|(?:i|we) (?:have |ve )?moved|change of (?:address|ownership|name|contact|details|bank|owner|tenant)|(?:new|change~?|updat~) (?:\\p{L}+ ){0,3}(?:contact person|contact details|phone number|telephone number|name|manager|details|contact|company name)|(?:add|remove|replace) (?:\\p{L}+ ){0,5}(?:contact|user|colleague|manager|member)|(?:upgrade|downgrade|switch|renew|extend|transfer|change|amend) (?:\\p{L}+ ){0,4}(?:contract|plan|subscription|membership|tariff|policy|level|account)|no longer works? (?:here|for|with)|taken over|new owner|update (?:our|my) (?:records|details|data|profile|account)',
      'neue (?:anschrift|adresse|telefonnummer|mailadresse|ansprechpartner~|rechnungsadresse|lieferadresse)|umgezogen|umzug|adressanderung~?|anschrift~? (?:\\p{L}+ ){0,3}(?:geandert|andern)|ansprechpartner~?|stammdaten|daten (?:\\p{L}+ ){0,2}(?:andern|aktualisieren)|vertrag (?:\\p{L}+ ){0,3}(?:andern|verlangern|umstellen|wechseln)|(?:neuer|geanderter) (?:firmenname|name|inhaber)|inhaberwechsel|ummeld~',
      'nueva direccion|cambio de (?:direccion|domicilio|titular|datos|nombre|contacto)|nos hemos mudado|hemos cambiado de|(?:cambiar|actualizar|modificar|pasar) (?:\\p{L}+ ){0,4}(?:direccion|datos|contrato|plan|titular|telefono|contacto|cuenta|suscripcion)|nuev[oa] (?:responsable|contacto|titular|persona de contacto)',
      'nouvelle adresse|changement (?:d adresse|de coordonnees|de nom|de titulaire|de contact)|(?:nous avons|j ai) demenage|demenag~|(?:changer|modifier|mettre a jour) (?:\\p{L}+ ){0,4}(?:adresse|coordonnees|contrat|abonnement|compte|nom|telephone)|nouvel interlocuteur|nouveau contact',
    ],
    weak: [
      'contract|account|address|details|membership|vertrag|konto|adresse|contrato|cuenta|direccion|contrat|compte|abonnement',
    ],
  }),
  concept('cancellation', {
    called:
      'cancel~|terminat~|churn|retention|unsubscrib~|kundigung~|storno~|cancelacion~|bajas?|rescision~|resiliation~|annulation~|opt out',
    strong: [
      '(?:cancel~|terminat~|end|stop|give notice (?:on|of|to)|not renew|discontinue) (?:\\p{L}+ ){0,4}(?:contract|subscription|membership|agreement|account|policy|plan|service|order)|notice of (?:termination|cancellation)|cancellation|unsubscribe me|close (?:my|our|the) account',
      'kundig~|kundigung~?|stornier~|storno|vertrag (?:\\p{L}+ ){0,3}(?:beenden|auflosen|kundigen)|konto (?:\\p{L}+ ){0,2}(?:loschen|schliessen)',
      'dar(?:me|nos)? de baja|darse de baja|cancelar (?:\\p{L}+ ){0,3}(?:contrato|suscripcion|cuenta|plan|pedido|servicio|poliza)|rescindir|rescision|no renovar|baja del (?:contrato|servicio)',
      'resili~|annul(?:er|ation) (?:\\p{L}+ ){0,3}(?:contrat|abonnement|commande|compte)|mettre fin|me desabonner|cloturer (?:\\p{L}+ ){0,2}compte',
    ],
    weak: ['cancel~'],
  }),
  concept('complaint', {
    called:
      'complain~|dissatisf~|unhappy|escalations?|grievances?|angry|beschwerde~|reklamation~|unzufrieden~|quejas?|reclamacion~|descontent~|reclamations?|plaintes?|mecontent~|disputes?',
    strong: [
      'complain~|unacceptable|disgust~|disgrace~|outrageous|appalling|furious|fed up|had enough|sick of|worst (?:\\p{L}+ ){0,2}(?:service|experience|company|hotel|meal)|(?:very|extremely|deeply|so|really|bitterly|not at all|most) (?:disappoint~|unhappy|dissatisfied|frustrat~|angry|upset|annoyed)|speak (?:to|with) (?:a|the|your) (?:manager|supervisor|boss|owner)|terrible (?:service|experience)|poor (?:service|quality|workmanship)|rude~?|unprofessional|(?:nobody|no one|noone) (?:\\p{L}+ ){0,2}(?:showed|turned|came|called|bothered|replies|answers)|(?:third|second|fourth|3rd|4th) time|no show|still waiting|(?:left|made) (?:\\p{L}+ ){0,4}(?:filthy|a mess|damaged|scratched)|not good enough|shambles|ridiculous|disappointed',
      'beschwer~|unzumutbar|unverschamt~|frechheit|(?:sehr|ausserst|extrem|zutiefst) (?:enttauscht|verargert|unzufrieden)|enttauscht|verargert|inakzeptabel|schon wieder (?:nicht|niemand)|zum (?:zweiten|dritten|vierten) mal|unfreundlich|unprofessionell|reicht es (?:mir|uns)|katastroph~',
      'queja~?|reclamacion~?|inaceptable|vergonzoso|verguenza|(?:muy|bastante|realmente) (?:decepcionad|enfadad|descontent|molest|insatisfech)[oa]s?|pesim[oa]|nadie (?:contesta|responde|vino|ha venido|se presento)|hablar con (?:un|el|su) (?:encargado|responsable|jefe)|hoja de reclamaciones|maleducad[oa]s?|harto~?',
      'reclamation~?|plainte~?|inadmissible|inacceptable|scandaleu~|(?:tres|vraiment|extremement) (?:decue?s?|mecontent~|fache~)|honteu~|personne (?:n est|ne) (?:venu|repond|s est)|parler a (?:un|votre|le) responsable|impoli~',
    ],
    weak: ['disappoint~|unhappy|annoy~|frustrat~|again|enttausch~|decepcion~|decu~|dreadful|awful'],
  }),
  concept('praise', {
    called:
      'praise|compliments?|feedback|reviews?|suggestions?|thanks|testimonials?|lob|ruckmeldung~|anregung~|elogios?|sugerencias?|felicitacion~|compliments|avis|remerciements?|suggestions',
    strong: [
      '(?:just )?wanted to (?:say|thank)|(?:great|excellent|fantastic|wonderful|brilliant|superb|amazing) (?:service|job|work|stay|experience|team|staff|meal)|well done|keep up the good|feedback|compliment~|have you thought (?:of|about)',
      'lob(?:en)?|grosses lob|wollte(?:n)? (?:mich|uns) (?:\\p{L}+ )?bedanken|vorschlag|verbesserungsvorschl~|anregung~?|ruckmeldung|super (?:service|arbeit)',
      'felicita~|enhorabuena|sugerencia~?|excelente (?:servicio|trabajo|trato)|queria (?:agradecer|darles las gracias)',
      'felicit~|suggestion~?|(?:excellent|super|tres bon) (?:service|travail|accueil|sejour)|tenais a (?:vous )?remercier',
    ],
    weak: ['thank~|great|happy|danke|gracias|merci'],
  }),
]
