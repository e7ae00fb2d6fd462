/** Which language a text is written in, told by its script or by its most frequent words. */

/** Shorter texts are names and numbers; a guess would be worse than none. */
const fewestLetters = 10

/** Words that are frequent in one language; words that several share count for each. */
const frequent: Readonly<Record<string, string>> = {
  en: 'the and of to in is for you your we our us this that with please are be on not have will can from as it an any could would thanks thank regards dear hello hi best quote if or by all at need attached',
  de: 'der die das und ist nicht ein eine einen wir sie ihr ihre ihnen uns für mit von zu zum zur auf den dem des bitte sehr geehrte damen herren grüßen freundlichen auch bis im am oder als haben werden über bei angebot',
  fr: 'le la les des et est une un nous vous votre vos notre pour avec dans sur ce cette pas plus merci bonjour cordialement que qui par du au aux de veuillez avant sont être ou sans',
  es: 'el la los las y es un una nos su sus para con por que de del en se no más gracias saludos estimados señores rogamos favor como lo al cordial necesitamos oferta antes también',
  it: 'il lo gli e è un una ci vi per con che di del della dei delle nel non più grazie saluti gentile cordiali buongiorno sono si come anche da al alla vostra vostro offerta',
  pt: 'o os as e é um uma nos para com por que de do da dos das em não mais obrigado obrigada atenciosamente cumprimentos prezados se ao à sua seu também gostaríamos',
  nl: 'de het een en is niet wij we u uw ons onze voor met van te op dat deze graag groet vriendelijke geachte ook aan bij of zijn worden kunnen naar wordt',
  pl: 'i w z na do nie jest się że o dla prosimy proszę oraz dzień dobry pozdrawiam poważaniem szanowni państwo za po od czy są jak naszych oferty',
  sv: 'och att det är en ett vi ni er vår för med på av som inte till den har kan hej tack hälsning vänlig vänliga hälsningar från eller om ska',
  da: 'og at det er en et vi i jer vores for med på af som ikke til den har kan hej tak hilsen venlig fra eller om skal kære',
  no: 'og at det er en et vi dere vår for med på av som ikke til den har kan hei takk hilsen vennlig fra eller om skal',
  fi: 'ja on ei se että me te teidän meidän kanssa tai myös kiitos hei terveisin ystävällisin ovat voi olla jos kun mutta pyydämme tarjouksen',
  cs: 'a v z na do je se že pro prosím prosíme děkuji děkujeme pozdravem dobrý den nebo jsou jako také od za si nabídku vážený',
  ro: 'și în la de pe cu nu este un o pentru vă rugăm mulțumim stimă bună ziua sau sunt din ce cea care ofertă',
  hu: 'és a az egy nem van hogy kérjük köszönjük üdvözlettel tisztelt vagy is ha meg kell lesz számára ajánlatot',
  tr: 've bir bu için ile lütfen teşekkür ederiz teşekkürler saygılarımızla merhaba sayın değil olarak veya da de olan fiyat teklif bize',
}

/**
 * Greetings, question words and the words of a short business mail, for the languages we answer in. A mail of one line
 * holds two of them or none of the frequent words, so each counts for one and a half.
 */
const telling: Readonly<Record<string, string>> = {
  en: 'hello hi dear good morning afternoon evening where when how what which who does do did much many please need want would order orders ordered price prices quote invoice shipping delivery deliver ship arrive missing attached machine water works working broken stock boxes pieces thanks cheers asap my me there was were been they them should let know here change still get got your has had our',
  de: 'guten tag moin servus hallo grüß gruß grüße mfg liebe lieber wann wie was wo wer welche welcher warum wieviel kostet kosten könnt können könnten kann ihr euch unsere unserer unseren unser mein meine bitte brauche brauchen benötigen hätte hätten möchte möchten liefern lieferung lieferzeit versand bestellung bestellen auftrag rechnung preis preise stück anbei fehlt fehlen kein keine noch schon dauert lange wochen tage maschine ersatzteil ersatzteile defekt kaputt austausch anfrage bieten danke dank morgen abend ware gerne sind wird wurde hat hier dass wenn nur',
  fr: 'bonjour bonsoir salut madame monsieur combien quel quelle quels quelles quand comment où pourquoi coûte coûtent coûter est-ce avez avons auriez pouvez pourriez voudrions souhaitons besoin commande commander livraison livrer facture prix devis délai délais pièces pièce machine marche fonctionne panne manque colis joint jointe mon mes ma notre nos merci svp stock envoyer recevoir toujours encore faire fait il elle ils je en',
  es: 'hola buenos buenas días tardes noches cuánto cuánta cuántos cuántas cuesta cuestan cuándo cómo qué cuál cuáles dónde quién tienen tiene quiero quisiera queremos pueden puede podrían me mi mis nuestro nuestra pedido pedidos envío enviar entrega factura precio precios presupuesto cotizar cotización plazo piezas pieza unidades máquina funciona falta faltan llega adjunto adjunta existencias saludo hacer hay está están necesito solicitamos disponibilidad cajas',
  it: 'buongiorno buonasera salve ciao quanto quanta quanti quante costa costano quando come cosa quale quali dove chi avete abbiamo vorrei vorremmo potete potreste servono serve mio mia miei nostro nostra ordine ordini spedizione spedire consegna fattura prezzo prezzi preventivo tempi pezzi pezzo macchina funziona perde manca mancano arriva allegato allegata disponibilità disponibile scatole mi fate sono ho',
  pt: 'olá oi bom boa dia tarde noite quanto quanta quantos quantas custa custam quando como qual quais onde quem vocês têm tem temos quero gostaria podem pode poderiam preciso precisamos meu minha nosso nossa pedido encomenda envio enviar entrega fatura preço preços orçamento cotação prazo peças peça máquina funciona falta faltam chega anexo anexa segue estoque stock caixas unidades está estão fazer há',
}

const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7a3]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['uk', /[іїєґІЇЄҐ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** How much each word speaks for which languages. */
const weights = new Map<string, Map<string, number>>()
for (const [words, weight] of [
  [frequent, 1],
  [telling, 1.5],
] as const) {
  for (const [language, list] of Object.entries(words)) {
    for (const word of list.split(' '))
      weights.set(word, (weights.get(word) ?? new Map<string, number>()).set(language, weight))
  }
}

/**
 * ISO 639-1, or null where it cannot be told. Own words and no library: words either know or say nothing, where a
 * library calls names a language (decision 0012 has what was measured).
 */
export function languageOf(text: string): string | null {
  const sample = text
    .slice(0, 8_000)
    .replace(/\S*[@\d_/\\-]\S*/g, ' ')
    .slice(0, 4_000)
  const letters = (sample.match(/\p{L}/gu) ?? []).length
  if (letters < fewestLetters) return null
  const byScript = scripts.find(([language, script]) => {
    const share = (sample.match(script) ?? []).length / letters
    return share > (language === 'ja' || language === 'uk' ? 0.03 : 0.3)
  })
  if (byScript) return byScript[0]
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return byWords(words)
}

/** The language of most frequent words, if it has at least two that are its own and clearly leads. */
function byWords(words: readonly string[]): string | null {
  const scores = new Map<string, number>()
  // Each word once, so that one name repeated in every row of a table decides nothing.
  for (const word of new Set(words)) {
    const languages = weights.get(word)
    if (languages === undefined) continue
    for (const [language, weight] of languages)
      scores.set(language, (scores.get(language) ?? 0) + weight / languages.size)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 1.9) return null
  return first[1] >= 1.25 * (second?.[1] ?? 0) ? first[0] : null
}
