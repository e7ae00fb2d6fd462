/**
 * Plain English word, then words and phrases that mean the same in customer service: English, German, Spanish, and the
 * commonest French, Italian and Portuguese. General words only: names of products, tiers and codes stay as they are.
 */
export const meanings = `
weight: weight, heavy, weigh, weighs, gewicht, schwer, wiegt, wiegen, peso, pesa, pesan, poids, pèse
range: range, reichweite, autonomía, autonomie
battery: battery, batteries, akku, akkus, batterie, batería, baterías
charge-up: charge the battery, charging time, charging the battery, ladezeit, aufladen, laden, geladen, ladung, recargar
temperature: temperature, temperatur, temperatura, température
call: call, calls, ring, rings, anrufen, ruft, llamar, llaman, appeler, chiamare
bicycle: bicycle, bicycles, bike, bikes, fahrrad, fahrräder, bicicleta, bicicletas, vélo
goods: product, products, item, items, goods, article, articles, artikel, ware, waren, produkt, produkte, producto, productos, artículo, artículos
shop: shop, geschäft, filiale, tienda, boutique, negozio
change: change, changing, changed, update, updating, updated, modify, modified, edit, amend, ändern, geändert, aktualisieren, cambiar, modificar, actualizar
delete: delete, deleting, deleted, remove, removed, erase, löschen, gelöscht, entfernen, eliminar, borrar, supprimer, cancellare
create: create, created, set up, setting up, anlegen, erstellen, crear, créer, creare
subscription: subscription, subscriptions, abo, abonnement, suscripción, abbonamento
user: user, users, benutzer, nutzer, usuario, usuarios, utilisateur
login: log in, login, sign in, logging in, anmelden, einloggen, anmeldung, iniciar sesión, acceder
size: how large, how big, large, big, size, sizes, größe, größen, talla, tallas, tamaño, taille
colour: colour, color, colours, colors, farbe, farben, couleur
parking: parking, park, parkplatz, parkplätze, parken, aparcamiento, aparcar
breakfast: breakfast, frühstück, desayuno, petit déjeuner, colazione
room: room, rooms, zimmer, habitación, habitaciones, chambre
guest: guest, guests, gast, gäste, huésped, huéspedes
child: child, children, kid, kids, kind, kinder, niño, niños, enfant, enfants
pet: pet, pets, dog, dogs, haustier, haustiere, hund, hunde, mascota, mascotas, perro, perros
minimum: minimum, at least, mindestens, minimal, mínimo
deposit: deposit, deposits, anzahlung, kaution, depósito, fianza
insurance: insurance, insured, versicherung, versichert, seguro, assurance
certificate: certificate, certificates, zertifikat, zertifikate, certificado, certificados
reply: reply, replies, answered, antwort, respuesta, réponse
damage: damage, damaged, broken, defect, defective, faulty, beschädigt, defekt, kaputt, dañado, dañada, defectuoso, defectuosa, averiado, endommagé, danneggiato
report: report, reported, melden, gemeldet, informe, notificar, signaler
activate: turn on, switch on, switched on, turned on, enable, enabled, enabling, activate, activated, einschalten, aktivieren, activar, activer
deactivate: turn off, switch off, switched off, turned off, disable, disabled, deactivate, ausschalten, deaktivieren, desactivar
undo: undo, undone, revert, rückgängig, deshacer
sell: buy, buying, bought, purchase, purchased, kaufen, gekauft, comprar, comprado, acheter, sell, sold, selling, verkaufen, verkauft, vender, vendre
ride: ride, riding, ridden, rode, fahren, gefahren
build: build, built, building
write: write, written, wrote
choose: choose, chosen, chose, select, selected, auswählen, elegir
wear: wear, worn
backup: backup, backups, back up, backed up, datensicherung, copia de seguridad
maintenance: planned maintenance, scheduled maintenance, maintenance window, downtime
winter: winter, winters, überwintern, invierno, hiver, inverno
germany: germany, deutschland, alemania, allemagne
austria: austria, österreich, autriche
switzerland: switzerland, schweiz, suiza, suisse, svizzera
ireland: ireland, irland, irlanda
great-britain: great britain, united kingdom, uk, großbritannien, england, gran bretaña, reino unido, royaume-uni
france: france, frankreich, francia
spain: spain, spanien, españa, espagne
italy: italy, italien, italia, italie
netherlands: netherlands, the netherlands, holland, niederlande, países bajos
belgium: belgium, belgien, bélgica, belgique
poland: poland, polen, polonia
europe: europe, european union, eu, europa, europäische union, unión europea
warranty: warranty, guarantee, guaranteed, garantie, gewährleistung, garantía, garanzia, garantia
return: send back, sending back, sent back, give back, return, returns, returning, zurückgeben, zurückschicken, zurücksenden, rückgabe, retoure, retouren, umtauschen, rücksendung, devolver, devolución, devoluciones, retourner, renvoyer, restituire, reso
part: part, component, ersatzteil, ersatzteile, teil, teile, bauteil, repuesto, repuestos, recambio, recambios, pieza, piezas, pièce, pièces, ricambio, ricambi
part: spare part, spare parts, replacement part, replacement parts, pieza de repuesto, piezas de repuesto, pièce détachée, pièces détachées, pezzi di ricambio, peça de reposição
unused: unused, unopened, never used, not used, unbenutzt, unbenutzte, unbenutztes, ungebraucht, ungebrauchte, sin usar, sin abrir, non utilisé, inutilizzato
cancel: cancel, cancellation, cancelled, canceled, call off, absagen, stornieren, stornierung, abbestellen, kündigen, kündigung, cancelar, cancelación, anular, annuler, annulation, annullare, disdire
move: reschedule, rescheduling, postpone, move, moved, verschieben, verlegen, umbuchen, aplazar, reprogramar, posponer, reporter, rinviare
visit: visit, appointment, service call, termin, besuch, cita, visita, rendez-vous, appuntamento
book: book, booking, schedule, arrange, reserve, reservation, buchen, buchung, vereinbaren, reservieren, reservierung, reservar, reserva, concertar, réserver, réservation, prenotare, prenotazione
engineer: engineer, technician, mechanic, repairman, techniker, monteur, kundendiensttechniker, técnico, técnicos, technicien, tecnico
repair: repair, repairs, fix, fixed, fixing, mend, reparieren, reparatur, instandsetzung, reparar, reparación, arreglar, réparer, réparation, riparare, riparazione
service: service, maintain, maintenance, servicing, warten, wartung, mantenimiento, entretien, manutenzione
invoice: invoice, bill, rechnung, rechnungen, factura, facturas, facture, fattura, fatura
pay: paid, pays, bezahlt, gezahlt, pagado, pagados, settle, settled, due, fällig, vence, vencen, vencimiento, pay, payment, payable, paying, zahlen, bezahlen, zahlung, bezahlung, zahlbar, pagar, pago, pagos, payer, paiement, pagare, pagamento
cost: cost, costs, price, prices, pricing, charge, charges, charged, fee, fees, rate, rates, tariff, kosten, kostet, preis, preise, gebühr, gebühren, cuesta, cuestan, precio, precios, tarifa, coste, costo, prix, tarif, coût, prezzo, costa
free: free of charge, no charge, no cost, no extra cost, for free, complimentary, kostenlos, kostenfrei, gratis, gratuito, gratuita, sin coste, sin cargo, gratuit
discount: discount, discounts, reduction, rabatt, nachlass, ermäßigung, descuento, rebaja, remise, réduction, sconto, desconto
deliver: send, sends, sent, sending, schicken, verschickt, geschickt, enviado, enviados, mandar, deliver, delivery, delivered, ship, shipping, shipment, shipped, dispatch, dispatched, liefern, lieferung, geliefert, versand, versenden, verschicken, entrega, entregar, envío, enviar, envían, livraison, livrer, expédition, consegna, spedizione
response: turn up, come out, be on site, on site within, get to us, arrive, arrival, get here, be here, ankommen, ankunft, eintreffen, llegar, llega, llegada, arriver, arrivare
order: order, orders, ordered, bestellung, bestellen, bestellt, pedido, pedidos, pedir, commande, commander, ordine, ordinare, encomenda
stock: stock, in stock, on stock, lager, vorrätig, existencias, en stock, almacén
open: open, opening, geöffnet, offen, öffnungszeiten, abierto, abiertos, abierta, abren, abrís, apertura, ouvert, ouverts, aperto, aperti
closed: closed, close, shut, geschlossen, zu haben, cerrado, cerrados, cierran, cerráis, fermé, fermés, chiuso, chiusi
hours: hours, business hours, opening hours, opening times, öffnungszeiten, geschäftszeiten, bürozeiten, sprechzeiten, horario, horarios, horaires, orari, orario
office: office, büro, oficina, bureau, ufficio
telephone: telephone, phone, phone number, telephone number, telefon, telefonnummer, rufnummer, teléfono, número de teléfono, téléphone, telefono
address: address, adresse, anschrift, dirección, domicilio, indirizzo, endereço
email: email, e-mail, mail address, email address, e-mail-adresse, correo electrónico, courriel
holiday: public holiday, public holidays, bank holiday, bank holidays, holiday, holidays, feiertag, feiertage, feiertagen, festivo, festivos, jours fériés, jour férié, giorni festivi, festivi
christmas: christmas, xmas, weihnachten, navidad, noël, natale
monday: monday, mondays, montag, montags, lunes, lundi, lunedì
tuesday: tuesday, tuesdays, dienstag, dienstags, martes, mardi
wednesday: wednesday, wednesdays, mittwoch, mittwochs, miércoles, mercredi
thursday: thursday, thursdays, donnerstag, donnerstags, jueves, jeudi
friday: friday, fridays, freitag, freitags, viernes, vendredi
saturday: saturday, saturdays, samstag, samstags, sonnabend, sonnabends, sábado, sábados, samedi, samedis, sabato
sunday: sunday, sundays, sonntag, sonntags, domingo, domingos, dimanche, dimanches, domenica
weekend: weekend, weekends, wochenende, wochenenden, fin de semana, fines de semana, week-end
emergency: emergency, emergencies, urgent, notfall, notfälle, notdienst, emergencia, emergencias, urgencia, urgencias, urgente, urgence, emergenza
contract: contract, contracts, agreement, vertrag, verträge, wartungsvertrag, contrato, contratos, contrat, contratto
duties: customs, customs duty, import duty, import duties, duties, zoll, zölle, zollgebühren, aduana, aranceles, douane, dogana
customer: customer, customers, client, clients, kunde, kunden, kundin, cliente, clientes
account: account, konto, kundenkonto, cuenta, compte, conto
password: password, passwort, kennwort, contraseña, mot de passe
reset: reset, zurücksetzen, restablecer, réinitialiser, reimpostare
portal: portal, customer portal, kundenportal, portal de clientes
training: training, course, courses, schulung, schulungen, kurs, formación, curso, cursos, formation, formazione
dishwasher: dishwasher, dishwashers, dish washer, spülmaschine, spülmaschinen, geschirrspüler, lavavajillas, lave-vaisselle, lavastoviglie
refrigerator: refrigerator, fridge, fridges, refrigeration, kühlschrank, kühlschränke, nevera, neveras, frigorífico, frigoríficos, réfrigérateur, frigo
oven: oven, ovens, backofen, ofen, öfen, horno, hornos, four, forno
fryer: fryer, fryers, fritteuse, fritteusen, freidora, freidoras, friteuse, friggitrice
machine: machine, appliance, device, unit, gerät, geräte, maschine, maschinen, máquina, máquinas, aparato, aparatos, equipment, equipo, equipos, appareil
descale: descale, descaled, descaling, decalcify, entkalken, entkalkt, entkalkung, descalcificar, descalcificación, descalcificado, détartrer, détartrage, decalcificare
limescale: limescale, lime scale, scale build-up, kalk, cal, calcaire, calcare
clean: clean, cleaned, cleaning, reinigen, gereinigt, reinigung, säubern, limpiar, limpieza, limpio, nettoyer, nettoyage, pulire, pulizia
filter: filter, filters, filtro, filtros, filtre
water: water, wasser, agua, eau, acqua
salt: salt, salz, sal, sel
error: error, fault, error code, fault code, fehler, fehlercode, störung, fehlermeldung, código de error, avería, code d'erreur, erreur, errore
drain: drain, drains, draining, abfluss, abpumpen, desagüe, desaguar, vidange, scarico
area: area, areas, region, regions, county, counties, gebiet, gebiete, einzugsgebiet, región, zona, zonas, zone
travel: travel, go to, come to, anfahrt, anfahren, viajar, desplazamiento
call-out: call out, callout, callouts, call-out, call-outs, anfahrtspauschale, einsatz
days: day, days, tag, tage, tagen, día, días, jour, jours, giorni, giorno, dias
weeks: week, weeks, woche, wochen, semana, semanas, semaine, semaines, settimana, settimane
months: month, months, monat, monate, monaten, mes, meses, mois, mese, mesi
years: year, years, jahr, jahre, jahren, año, años, ans, anno, anni
response: response, respond, response time, reaction time, react, reaktionszeit, tiempo de respuesta, temps de réponse, tempo di risposta
installation: installation, install, installed, einbau, installieren, installiert, montage, instalación, instalar, instalado, installer, installazione
fit: fit, fits, fitted, fitting, eingebaut, einbauen, einbaut, baut, colocado, colocar, montado
new: new, brand-new, neu, neue, neuen, neuer, neues, nuevo, nueva, nuevos, nuevas, nouveau, nouvelle, nuovo, nuova
cover: cover, covered, covers, coverage, include, included, includes, abgedeckt, enthalten, eingeschlossen, gedeckt, cubre, cubierto, incluye, incluido, couvert, couvre, compris, coperto, incluso
card: card, cards, karte, tarjeta, tarjetas
pay card: credit card, credit cards, debit card, debit cards, bank card, kreditkarte, kreditkarten, ec-karte, girocard, tarjeta de crédito, tarjetas de crédito, tarjeta de débito, carte de crédit, carte bancaire, carta di credito, cartão de crédito
cash: cash, bargeld, bar bezahlen, efectivo, espèces, contanti
transfer: transfer, bank transfer, überweisung, transferencia, transferencia bancaria, virement, bonifico
direct-debit: direct debit, lastschrift, bankeinzug, domiciliación, domiciliación bancaria, prélèvement
copy: copy, copies, duplicate, kopie, kopien, abschrift, copia, copias, copie, copia
download: download, downloaded, herunterladen, descargar, télécharger, scaricare
data: data, details, daten, datos, données, dati
keep: lagern, gelagert, lagerung, almacenar, almacenamiento, storage, keep, kept, store, stored, retain, retained, aufbewahren, aufbewahrt, speichern, gespeichert, guardar, guardan, conservar, conservan, conserver, conservare
personal: personal, private, persönlich, persönliche, personenbezogene, personales, personnelles, personali
share: share, shared, pass on, weitergeben, weitergegeben, compartir, comparten, partager, condividere
exchange: exchange, swap, replace, replacement, austausch, austauschen, ersatz, cambio, cambiar por, échange, sostituzione
packaging: packaging, packing, original box, verpackung, originalverpackung, embalaje, empaque, emballage, imballaggio
complaint: complaint, complaints, beschwerde, beschwerden, queja, quejas, reclamación, réclamation, reclamo
lost: forgotten, forgot, lost, vergessen, verloren, olvidado, olvidé, oublié, dimenticato
form: form, formular, formulario, formulaire, modulo
inspection: inspection, inspect, besichtigung, inspektion, inspección, ispezione
`
