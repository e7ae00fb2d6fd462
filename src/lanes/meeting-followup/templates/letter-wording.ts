/** What the wording of one language consists of. */

export type LetterWording = {
  /** To our own people: everything that was found. */
  recap: string
  /** To the other side: what was agreed and who does what. */
  followUp: string
  /** To one of ours: one item. */
  task: string
  words: {
    recapSubject: string
    followUpSubject: string
    taskSubject: string
    /** Where nobody took it. */
    noOwner: string
    /** Stands where a person has to say whether and how a promise is repeated. */
    confirm: string
  }
}
