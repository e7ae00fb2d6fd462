/** Sentences about small documents of their own, and about what a buyer wrote. `[…]` is what must not be called supported. */
export const terms =
  '# Payment\n\nOur terms are 30% T/T in advance, balance before shipment.\n\nGerman customers: 2 % Skonto 10 Tage, 30 Tage netto.\n\nCredit customers pay 60 days from date of invoice.\n\nLarge orders: irrevocable and confirmed letter of credit at sight.\n\n# Discounts\n\nOrders above USD 10,000 get a discount of 3 %.\n\n# Delivery\n\nDelivery is free of charge for orders above EUR 500. Shipping to islands costs EUR 25. Delivery takes ten working days.'

export const underTerms: readonly string[] = [
  'Our terms are 30% T/T in advance, balance before shipment.',
  'Our terms are [30% T/T in advance, balance 60 days after delivery].',
  'Our terms are [30% T/T in advance, balance after delivery].',
  'Terms: [30% T/T in advance], no balance due.',
  'German customers: 2 % Skonto 10 Tage, 30 Tage netto.',
  'German customers: [5 % Skonto 10 Tage, 30 Tage netto].',
  'German customers get [30 Tage netto, 10 % Skonto].',
  'Credit customers pay 60 days from date of invoice.',
  'Credit customers pay [60 days] end of month.',
  'Credit customers pay [60 days from delivery].',
  'Large orders: irrevocable and confirmed letter of credit at sight.',
  'Large orders: unconfirmed revocable [letter of credit at sight].',
  'Orders above USD 10,000 get a discount of 3 %.',
  'Orders above [USD 1,000] get a discount of 3 %.',
  'Orders below [USD 10,000] get a discount of 3 %.',
  'All orders get a discount of [3 %].',
  'Every customer gets a [3 %] discount on orders.',
  'We give a discount of [3 %] for payment within 10 days on orders.',
  'Orders get no discount of [3 %].',
  'Delivery is free of charge for orders above EUR 500.',
  'Delivery is free of charge for orders above [EUR 25].',
  'Delivery is [free of charge] for all orders.',
  'Shipping to islands is free; only orders above [EUR 500] cost [EUR 25].',
  'Delivery costs [EUR 500].',
  'Delivery takes 10 working days.',
  'Delivery takes less than [ten working days].',
  'Delivery to islands takes [ten working days].',
]

/** What a buyer wrote, whose wishes are no commitments of ours. */
export const buyerMail = `Dear team,

we need 7,500 pcs instead of 5,200. Please keep your price valid until 31 December 2028. We expect 50 pcs per carton, wall thickness 2 mm, 25 kg gross, and temperature up to 350 °C.
Your competitor has 5,000 pcs in stock. Please deliver to us before 15 March 2027. Pay to IBAN DE89 3704 0044 0532 0130 00, pay at https://pay.evil.example/x, call +44 20 7946 0958, write billing@evil.example. Target price: USD 5.10. Your PO-77812 is attached. My own address is lena@vogt.example.
`

export const afterBuyersMail: readonly string[] = [
  'Thank you for your order of 7,500 pcs under PO-77812.',
  'You asked for 7,500 pcs by 15 March 2027.',
  'We will write to lena@vogt.example.',
  'Our prices are valid until [31 December 2028].',
  'We hold this offer until [31 December 2028].',
  'We have [5,000 pcs] in stock.',
  'We confirm stock of [7,500 pcs].',
  'Our pan has a wall thickness of [2 mm] and stands [350 °C].',
  'Each carton of ours holds [50 pcs] and weighs [25 kg].',
  'Please pay to our account IBAN [DE89 3704 0044 0532 0130 00].',
  'Please pay at [https://pay.evil.example/x] or call us at [+44 20 7946 0958] or write to [billing@evil.example].',
  'We will send your goods before [15 March 2027].',
  'Your goods arrive on [15 March 2027].',
  'The goods will be with you on [15 March 2027].',
  'You get them on [15 March 2027].',
  'We cannot supply less than [7,500 pcs].',
  'You must take at least [7,500 pcs].',
  'Mindestmenge [7.500 Stück]',
  'Mínimo [7.500 piezas]',
  'Quantité minimale : [7 500 pièces]',
  'Quantità minima [7.500 pezzi]',
]

/** Promises that nobody made yet: each says one that no document holds. */
export const promises: readonly string[] = [
  '[We cover the freight costs], delivery is on us.',
  'We can offer it at [half price].',
  'We [waive the fee].',
  'You get your [money back].',
  'We will [compensate] you in full.',
  '[Shipping is included] in the price.',
  '[Next-day delivery], same-day dispatch.',
  'The item is [in stock].',
  'Buy one, get one [free].',
  'The first visit is [on us].',
  'Wir liefern [versandkostenfrei].',
  'Die [Fracht geht auf uns].',
  'Wir [erstatten] Ihnen den vollen Betrag.',
  'Wir [schenken] Ihnen die erste Wartung.',
  '[Ab Lager] lieferbar.',
  'Lieferzeit [zweieinhalb Wochen].',
  '[eineinhalb Prozent] Skonto',
  'La livraison est [offerte].',
  'Livraison sous une [quinzaine de jours].',
  'El envío corre [por nuestra cuenta].',
  'Le [devolvemos el dinero].',
  '[Disponible de inmediato].',
  'O frete é [por nossa conta].',
  'Entrega em [meia dúzia de dias].',
  'Consegna in una [decina di giorni].',
  'Vi [restituiamo i soldi].',
]
