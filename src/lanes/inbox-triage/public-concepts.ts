/** What people write about to councils, landlords, schools, surgeries and insurers. */
import { type Concept, concept } from './concept.ts'

export const publicConcepts: readonly Concept[] = [
  concept('housing', {
    called:
      'housing|homes?|flats?|tenan~|landlords?|lettings?|rentals?|rent|propert~|apartments?|homeless~|wohnung~|miet~|vivienda~|alquiler~|inquilin~|logement~|locataire~?',
    strong: [
      '(?:my|our|your|the|council) (?:flat|apartment|tenant|tenancy|landlord|rent)s?|flats?|tenan~|landlord|damp|mould|no (?:heating|hot water)|eviction|homeless|deposit back|wohnung~?|vermieter~?|mieter~?|miete|schimmel|nebenkosten~?|piso|vivienda|inquilin[oa]s?|alquiler|casero|humedad~?|appartement|logement|locataire~?|loyer|proprietaire|moisissure~?',
    ],
  }),
  concept('roads', {
    called:
      'roads?|streets?|highways?|potholes?|street ?lights?|pavements?|traffic|strassen?|verkehr|carreteras?|calles?|trafico|voirie|routes?|rues?',
    strong: [
      'pothole~?|street ?lights?|lamp ?post~?|pavement~?|road surface|hole in the road|traffic lights?|schlagloch~?|strassenlaterne~?|gehweg~?|bache~?|farola~?|semaforo~?|acera~?|nid de poule|nids de poule|lampadaire~?|trottoir~?|feux? (?:rouge|tricolore)s?',
    ],
  }),
  concept('waste', {
    called:
      'waste|refuse|rubbish|bins?|recycling|trash|garbage|abfall~|mull~|entsorgung|residuos|basuras?|reciclaje|dechets|ordures|recyclage',
    strong: [
      '(?:bins?|rubbish|recycling|refuse|trash|garbage) (?:\\p{L}+ ){0,4}(?:collect~|emptied|missed|picked up|taken)|missed (?:bin|collection)|wheelie bin|fly ?tipp~|dumped|bulky waste|recycling|mull~?|abfall~?|sperrmull|tonne|basura~?|contenedor~?|poubelle~?|encombrants|dechets|ordures',
    ],
  }),
  concept('permits', {
    called:
      'planning|permits?|permissions?|licen[cs]~|building control|genehmigung~|bauantrag~|baurecht|permisos?|licencias?|urbanismo|permis|autorisations?|urbanisme',
    strong: [
      'planning (?:permission|application|consent|notice)|building (?:permit|permission|regulations)|licen[cs]e (?:for|application|renewal|fee)|permits?|extension|object (?:to|against)|bauantrag|baugenehmigung|genehmigung~?|licencia (?:de|para)|permiso de obras?|permis de construire|autorisation~?',
    ],
  }),
  concept('insurance-claim', {
    called:
      'claims?|insurance|polic(?:y|ies)|damage|loss|schaden~|versicherung~|siniestros?|seguros?|polizas?|sinistres?|assurances?',
    strong: [
      '(?:make|file|report|submit|my|our|the|a) claims?|claim (?:number|form|reference)|insurance (?:claim|cover|policy)|(?:storm|water|fire|flood|hail|car) damage|stolen|burglar~|broke into|schaden(?:smeldung|fall)?|schadensnummer|versicherungsfall|gestohlen|einbruch|siniestro~?|parte (?:de accidente|amistoso)|robo|robad[oa]|sinistre~?|degat~? des eaux|vole~?|cambriol~',
    ],
  }),
  concept('prescription', {
    called:
      'prescriptions?|medication|medicines?|refills?|rezepte?|verordnung~|medikamente?|uberweisung~|recetas?|medicacion|medicamentos?|ordonnances?|medicaments?|referrals?',
    strong: [
      'prescriptions?|repeat (?:prescription|medication)|refill~|medication|tablets|inhaler|referral|rezept~?|uberweisung~?|medikament~?|tabletten|blutdruckmittel|salbe|verordnung|receta~?|medicacion|medicamento~?|pastillas|ordonnance~?|medicament~?|comprimes',
    ],
  }),
  concept('results', {
    called:
      'results?|tests?|lab(?:oratory)?|diagnos~|findings|examination~|befunde?|laborbefunde?|labor~|untersuchung~|resultados|analisis|pruebas|resultats|analyses|examens',
    strong: [
      '(?:test|lab|blood|scan|x ray|biopsy|exam) (?:test )?results?|results? of (?:my|the|our)|blood test|x rays?|mri|scan|befund~?|blutwerte?|blutabnahme|laborwerte?|untersuchungsergebnis~?|rontgen~?|resultados|analitica|analisis de sangre|resultats?|prise de sang|analyses?',
    ],
  }),
  concept('health', {
    called:
      'patients?|medical|clinic~|surgery|health|doctor~|nurs~|patienten|arzt~|praxis|pacientes?|medic[oa]s?|salud|sante',
    strong: [
      'symptoms?|fever|rash|pain in|my (?:knee|back|ear|throat|eye|tooth|foot|arm)|fieber|schmerzen|beschwerden|fiebre|dolor de|douleur~?|fievre',
    ],
  }),
  concept('tracking', {
    called:
      'track~|where is|delivery status|status|delays?|delayed|late|sendungsverfolgung|verspatung~|lieferstatus|seguimiento|retrasos?|estado del envio|suivi|retards?',
    strong: [
      'where (?:is|are|s) (?:it|they|my|our|the)|track~|(?:was|were) (?:due|supposed|expected|promised) (?:to|in|on|at|by|yesterday|today|last|for)|(?:still|nothing) (?:has )?(?:not |n t )?(?:arriv~|been delivered|waiting for (?:it|the|our|my))|(?:consignee|customer|recipient|driver) is (?:still )?waiting|(?:delivery|shipment|order|eta) status|eta|(?:has|have) not (?:yet )?(?:arriv~|been delivered|turned up)|wo (?:ist|bleibt|bleiben|sind)|(?:noch|immer noch) nicht (?:angekommen|da|geliefert|eingetroffen)|sendungsnummer|donde esta|(?:aun|todavia) no (?:ha |nos ha )?llegad?o?|retraso~?|ou (?:est|en est|sont)|pas (?:encore )?(?:arrive|recu|livre)~?|en retard',
    ],
  }),
  concept('pickup', {
    called: 'pick ?ups?|collections?|collecting|abholung~|recogidas?|enlevements?|ramassages?',
    strong: [
      '(?:pick|collect) (?:\\p{L}+ ){0,4}up|pick ups?|(?:book|arrange|change|move|schedule|cancel) (?:\\p{L}+ ){0,3}(?:collection|pick ?up)|collect (?:the|our|\\p{N}+|two|three|four)|ready for collection|abhol~|abgeholt|recog(?:er|ida~|an|eis)|enlev~|enlevement~?|passer (?:prendre|chercher)|ramass~',
    ],
  }),
  concept('damage', {
    called:
      'damages?|damaged|missing goods|breakages?|compensation|claims?|beschadig~|schaden~|transportschaden|danos?|danad[oa]s?|roturas?|dommages?|avaries?|endommag~|shortages?',
    strong: [
      'damag~|smashed|crushed|(?:arrived|came|delivered|was|were|are|is) (?:broken|cracked|dented|wet|torn|scratched|open|incomplete|short)|shattered|dented|missing from|(?:one|two|three|some|several|half|\\p{N}+) (?:\\p{L}+ ){0,4}(?:missing|broken|damaged)|compensat~|value of the goods|beschadigt~?|zerbrochen|zerkratzt|verbeult|transportschaden|fehlmenge|schadensersatz|danad[oa]s?|rot[oa]s?|golpead[oa]s?|indemniz~|endommag~|casse~?|abime~?|avarie~?|manquant~?',
    ],
  }),
  concept('customs', {
    called: 'customs|dut(?:y|ies)|tariffs?|hs codes?|import|export|zoll~|aduanas?|aranceles?|douanes?',
    strong: [
      'customs|import (?:duty|duties|licence|vat)|dut(?:y|ies)|tariff (?:number|code)|hs codes?|commercial invoice|certificate of origin|eori|clearance|cleared|broker|zoll~?|zolltarifnummer|ursprungszeugnis|ausfuhr~|aduan~|arancel~|despacho|douan~|code sh|dedouanement',
    ],
  }),
  concept('stay', {
    called:
      'rooms?|reservations?|bookings?|stays?|room reservations?|accommodation|guests?|check ?in|zimmer~|ubernachtung~|unterkunft|habitacion~|alojamiento|estancias?|chambres?|sejours?|hebergement',
    strong: [
      '(?:double|single|twin|family|hotel) rooms?|rooms? (?:for|from|booked)|(?:\\p{N}+|one|two|three|more|extra) nights?|check(?:ing)? ?(?:in|out)|late arrival|arriv~ (?:\\p{L}+ ){0,2}(?:tonight|late|at about|around)|(?:my|our|the) stay|half board|cot|zimmer|ubernacht~|anreise|abreise|habitacion~?|noches?|alojamiento|chambres?|nuits?|nuitee~?',
    ],
  }),
  concept('education', {
    called:
      'students?|pupils?|admissions?|enrol~|courses?|school|exams?|grades?|parents?|schuler~|einschreibung|zulassung|prufung~|schule|alumnos?|matricula~|admision~|examenes|colegio|eleves?|inscriptions?|examens?|ecole',
    strong: [
      'enrol~|admission~?|(?:my|our) (?:son|daughter|child|class|year)|exams?|transcript|grades?|tuition|absent from (?:school|class)|einschreib~|zulassung|prufung~?|(?:mein|unser)e?[nr]? (?:sohn|tochter|kind)|matricul~|(?:mi|nuestr[oa]) hij[oa]|examen~?|inscri~|(?:mon|notre) (?:fils|enfant)|ma fille',
    ],
  }),
]
