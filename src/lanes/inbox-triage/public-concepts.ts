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
  concept('health', {
    called:
      'patients?|prescriptions?|medical|clinic~|surgery|health|doctor~|nurs~|patienten|rezepte?|arzt~|praxis|pacientes?|recetas?|medic[oa]s?|salud|ordonnances?|sante|test results?|referrals?|lab',
    strong: [
      'prescriptions?|repeat (?:prescription|medication)|test results?|blood test|referral|symptoms?|medication|rezept~?|uberweisung|befund~?|blutwerte|receta~?|analitica|resultados|ordonnance~?|analyses|resultats',
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
