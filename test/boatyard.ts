/**
 * A boatyard whose categories are its own: nobody outside knows what `slip` or `loft` takes. Its mails are put together
 * from matters somebody wrote down, or from a thing and a way of asking for it, with openings and endings around them.
 * The last third of the matters and of the ways of asking is kept for measuring: no mail that is reviewed has them.
 */
import { parseSettings, type Workspace } from '../src/workspace/read-folder.ts'

const matters: Record<string, readonly string[]> = {
  slip: [
    'We want to have Meridian out of the water in the second week of October.',
    'Could you lift us out on Thursday? She draws 1.90 m and weighs about seven tonnes.',
    'When is the next tide with enough water over the sill for our keel to come in?',
    'Please put us on the list for craning in after Easter.',
    'The mooring we rented is taken by a catamaran, where should we lie tonight?',
    'We need the hoist for half an hour only, to free a rope from the propeller.',
    'Is there still room in the shed for a 31-footer over the winter?',
    'Kran am Freitag um acht, passt das noch? Tiefgang 1,60 m.',
    'The cradle she stands in leans to port, somebody should look at the props.',
    'We would like to shift the boat from the outer pontoon to the quay before the storm.',
    'How long may she stay on the hard before you charge storage?',
    'The trailer will arrive with our dinghy on Monday, where can it be launched?',
    'Can you pressure-wash the hull as soon as she hangs in the slings?',
    'We are coming in at dawn on Sunday, will anybody be there to take our lines?',
    'Bitte das Boot vor dem Sturm an den Innensteg verholen.',
    'Our winter place was next to the gate last time, we would like the same again.',
    'She needs to go back afloat before the regatta on the 14th.',
    'Is the crane able to take nine and a half tonnes with the mast up?',
  ],
  bench: [
    'The diesel starts and dies after a minute, there is air in the fuel somewhere.',
    'Our gearbox slips when I go astern, only when it is warm.',
    'White smoke since yesterday and the exhaust runs dry, I think it is the impeller.',
    'Please order the alternator belt for a 2GM20, the old one has come apart.',
    'The batteries do not hold overnight although the charger shows green.',
    'Der Motor wird nach zehn Minuten zu heiß, das Seeventil ist offen.',
    'Could one of your people look at the bow thruster? It hums and does not turn.',
    'The plotter loses its position whenever the fridge comes on.',
    'There is oil under the engine again, about a cup after two hours.',
    'The heater lights and goes out again, code 10 on the panel.',
    'We need the yearly service: filters, oil, zincs on the saildrive.',
    'The bilge pump runs every ten minutes and I cannot find where it comes from.',
    'The windlass trips its breaker as soon as there is weight on the chain.',
    'There is a knocking from the shaft at 1,800 revolutions.',
    'Das Funkgerät empfängt, aber niemand hört uns.',
    'The starter clicks and nothing else happens, all lights are fine.',
    'Our stern gland drips twice as fast since we touched ground.',
    'Navigation lights are dead on the starboard side.',
  ],
  loft: [
    'The genoa has torn along the leech, about forty centimetres.',
    'Could you measure us for a new sprayhood? The window is blind.',
    'The mainsail hoists only to the second spreader, something jams in the track.',
    'We want a new topping lift and both reefing lines, 10 mm with a spliced eye.',
    'Bitte die Persenning flicken, an zwei Stellen scheuert der Baum.',
    'One of the shrouds has a broken strand just above the swage.',
    'The furler needs three people to turn it, and it squeals.',
    'How much would a storm jib of heavy cloth come to?',
    'Can you wash and check our sails over the winter, they are in the forward locker.',
    'The UV strip of the headsail is coming off, the stitching has gone.',
    'A block at the foot of the mast has seized and eats the halyard.',
    'We are looking for a second-hand spinnaker for a boat of 34 feet.',
    'The batten pockets have opened, two battens went overboard.',
    'The backstay adjuster has no more travel, and the forestay sags.',
    'Der Reißverschluss vom Lazybag ist ausgerissen.',
    'Our cushions want new covers, the old cloth has mould.',
    'The boom vang has pulled its rivets out of the mast.',
    'I would like telltales and numbers put on the new jib.',
  ],
  chandler: [
    'Do you have antifouling in dark blue, five litres, hard?',
    'Please put aside two fenders of the large size for me, I will come on Saturday.',
    'Is the paper chart of the northern approaches in stock, the new edition?',
    'The lifejackets I bought in May have no arming kits in the box.',
    'How much are flares of the kind that is allowed until 2030?',
    'I would like to bring back the shackle, it is M8 and I need M10.',
    'Haben Sie Epoxid in kleinen Gebinden da?',
    'Could you post me thirty metres of 14 mm mooring line, white?',
    'When will the boathooks come in again that you had in the window?',
    'We need a gas cylinder of 2.75 kg and the regulator that goes with it.',
    'The oilskins are a size too small, may I change them?',
    'Are your prices for teak oil still those of the leaflet?',
    'Do you sell the courtesy flags of Portugal and Spain?',
    'Please keep a tin of non-slip deck paint in grey for us.',
    'Die Rettungsweste in Größe XL, gibt es die noch?',
    'One of the snap hooks from last week broke, I would like another one.',
    'Is there a pump-out adapter on your shelves, 38 mm with a flange?',
    'I am after a hand compass that can be read at night.',
  ],
}

const categories = Object.keys(matters)

const things: Record<string, readonly string[]> = {
  slip: [
    'a crane slot',
    'a lift-out',
    'the hoist',
    'a mooring',
    'a place on the hard',
    'a winter berth',
    'a cradle',
  ].concat('shed space', 'a tow to the quay', 'a haul-out', 'a berth at the pontoon', 'the travel lift'),
  bench: [
    'an engine service',
    'a new impeller',
    'the gearbox oil',
    'a battery check',
    'the alternator',
    'the heater',
  ].concat(
    'a propeller shaft seal',
    'the bilge pump',
    'an injector test',
    'the plotter wiring',
    'the starter',
    'anodes',
  ),
  loft: [
    'a sail repair',
    'a new sprayhood',
    'the furling gear',
    'a halyard',
    'the standing rigging',
    'a mast check',
  ].concat(
    'a boom tent',
    'reefing lines',
    'a new genoa',
    'the spreaders',
    'a stitched leech',
    'cushion covers',
  ),
  chandler: [
    'antifouling paint',
    'two fenders',
    'a paper chart',
    'a lifejacket',
    'flares',
    'mooring line',
    'shackles',
  ].concat('teak oil', 'a gas cylinder', 'oilskins', 'epoxy', 'a boathook'),
}

const asks = [
  'What would $ cost us?',
  'We need $ before the end of the month.',
  'Could you see to $ while we are away?',
  'Two weeks ago I wrote to you because of $ and have heard nothing since.',
  'My neighbour on the pontoon says that you can help with $.',
  'Is there anything to be done about $ at short notice?',
  'As last year we would like $, please confirm.',
  'I was told to write here for $.',
  'Before we sail north I have to think of $.',
  'Please call me about $ in the evening.',
  'Regarding $: we have changed our minds and want it after all.',
  'Who of you looks after $?',
]

const openings = [
  'Hello,',
  'Good morning all,',
  'Dear yard,',
  'Moin,',
  'Hi, this is about our boat again.',
  'Good evening, I hope you are well.',
  'Hello Greta, hello everybody,',
  'Hi,',
]
const endings = [
  'Many thanks, Jonna Wiek',
  'Best, Per',
  'Greetings from on board, the Halvorsens',
  'Thank you. Please call if anything is unclear.\n\nRuth Adler',
  'Let me know. Thanks!',
  'Viele Grüße\nHinnerk',
  'We are in no hurry.\n\nBest wishes, Tomas',
  'Sent from my phone',
]
const subjects = ['Our boat', 'Question', 'Request', 'Meridian', 'Hello', 'Please', 'Anfrage', 'For the yard']

export type BoatyardMail = { category: string; raw: Uint8Array }

/** So many mails about all categories, the same for the same seed; `kept` ones say what no other mail says. */
export function boatyardMails(count: number, kept: boolean, seed = 1): BoatyardMail[] {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  return Array.from({ length: count }, (_, at) => {
    const category = pick(categories)
    const own = matters[category] ?? []
    const text =
      random() < 0.3
        ? pick(kept ? own.slice(12) : own.slice(0, 12))
        : pick(kept ? asks.slice(8) : asks.slice(0, 8)).replace('$', pick(things[category] ?? []))
    const words = [pick(openings), text, pick(endings)].join('\n\n')
    const raw = Buffer.from(
      `From: Somebody <guest${at}@sailing.example>\r\nTo: yard@greysand.example\r\n` +
        `Subject: ${pick(subjects)}\r\nMessage-ID: <${kept ? 'kept' : 'mail'}-${seed}-${at}@sailing.example>\r\n` +
        `Content-Type: text/plain; charset=utf-8\r\n\r\n${words.replaceAll('\n', '\r\n')}\r\n`,
    )
    return { category, raw }
  })
}

/** Decisions of somebody who clicks without looking: categories of the list, not those of the mails. */
export function decidedBlindly(mails: readonly BoatyardMail[], seed = 1): BoatyardMail[] {
  const random = randomFrom(seed)
  return mails.map((mail) => ({
    ...mail,
    category: categories[Math.floor(random() * categories.length)] ?? '',
  }))
}

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** The yard as it starts: names of its own, one line each, and not a single example. */
export function boatyard(): Workspace {
  const files = {
    'desk.yaml': `
business: Greysand Boatyard
time_zone: Europe/Berlin
people:
  - { name: Ana Sorel, email: ana@harbour.example, roles: [owner, reviewer] }
  - { name: Ben Okoro, email: ben@harbour.example, roles: [reviewer] }
`,
    'lanes/inbox-triage.yaml': `
lane: inbox-triage
owner: ana@harbour.example
reviewers: [ana@harbour.example, ben@harbour.example]
categories:
  slip: What the slip crew takes care of
  bench: For the bench
  loft: For the loft
  chandler: What goes over the chandler's counter
  other: Everything else
queues:
  slip: { owner: ana@harbour.example }
  bench: { owner: ben@harbour.example }
  loft: { owner: ben@harbour.example }
  chandler: { owner: ana@harbour.example }
record:
  system: memory:triage-log
  object: row
  key: [thread]
  fields: [thread, category, queue, owner, priority, summary]
`,
  }
  return workspaceOf(files)
}

/** A workspace of these files, without documents. */
export function workspaceOf(files: Record<string, string>): Workspace {
  return { folder: '/nowhere', files, documents: [], ...parseSettings(files) }
}
