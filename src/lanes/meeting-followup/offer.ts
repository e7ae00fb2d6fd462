/** What a sentence offers, asks or assigns: the shape that the grammars of all languages give. */

/** A piece of work in a sentence, before it is known whether somebody does it. */
export type Offer = {
  /** `self`: the speaker does it. `named`: who is named does. `nobody`: it has to be done. `ask`: somebody is asked. */
  kind: 'self' | 'named' | 'nobody' | 'ask'
  /** Whom it names or addresses, as written. */
  name: string | null
  /** The words of the work, from its verb on, places in the sentence. */
  start: number
  end: number
  /** Where they differ from the words in the text: German and Spanish put the infinitive. */
  task?: string
  confidence: number
  /** Asked as a favour or only possible ("I could"): it counts where somebody says yes to it. */
  needsYes: boolean
}

export type Hearing = {
  isName: (words: string) => boolean
  spoken: boolean
  item: boolean
  /** The sentence before, in which `she` may be named. */
  before?: string
}

export type Grammar = (text: string, hearing: Hearing) => Offer[]
