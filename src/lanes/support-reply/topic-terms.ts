/** The terms of a question that say what it is about: without courtesy, question words and verbs that mean little. */
import { termsOf } from '../../evidence/terms.ts'
import { inPlainWords } from './same-meaning.ts'

/** Terms by meaning, each once, in order. */
export function topicTerms(text: string): string[] {
  return [...new Set(termsOf(withoutOwnDates(inPlainWords(text))))].filter((term) => !idle.has(term))
}

/** The writer's own dates say nothing of a rule's matter: "installed in March", "on 12.03.2026". */
function withoutOwnDates(text: string): string {
  return text.replace(
    /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b20\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/giu,
    ' ',
  )
}

const idle = new Set(
  termsOf(
    `please kindly thank thanks hi hello hey dear regards best question questions ask asking asked know tell told let wonder
    wondering like want need wish would could should can may might must shall will get got give given take make made do does
    did done doing go going come came say said see look looking find found try trying use used using help helping advise
    confirm clarify explain inform information info possible possibly able any anything anyone something someone some thing
    things stuff lot bit just also too very really actually currently still already yet again now today tomorrow yesterday
    soon later before after during while when where what which who whom whose why how long many much often far late early
    fast quick quickly more most less least only even well good great fine ok okay sure nice right hope way ways kind sort
    type types lads guys folks everyone all both each every other another same different first second last next
    recently previously usually normally generally exactly approximately about around regarding concerning
    need needed want wanted wants am im ive weve youre theyre dont doesnt didnt cant wont isnt arent
    show shows showing shown display displays displaying displayed appear appears
    one two three our ours ourselves yours yourself mine myself their theirs them us ye you me
    over across through via within without between against per upon onto off out up down una unas unos unser
    customer customers client clients kunde kunden cliente clientes
    accept accepts accepted last lasts have receive received require requires required gilt gelten dauert dauern beträgt
    betragen lautet bekomme bekommen bekommt erhalten brauche brauchen benötige benötigen steht geht
    akzeptieren nehmen dura duran vale valen necesito necesitamos aceptan acepta aceptais recibir recibimos acepte acceptez faut
    quickest fastest easiest simplest true sagen sage gesagt mitteilen erklären decir decirme indicar indicarme informar
    everything nothing whole entire turn
    allow allowed apply happen happens offer offered provide provided recommend suggest work works working think believe
    understand mean means maximum minimum exact currently company business
    bitte danke frage fragen wissen gern gerne möchte möchten kann können könnten muss müssen soll sollen darf dürfen gibt
    haben hat habt wird werden würde würden machen macht lange viel viele oft wann wie was wo warum welche welcher welches
    unser unsere unseren unserem unserer mein meine meinen euer eure ihr ihre ihren ihnen uns mir mich dich sich man noch
    schon auch nur sehr dann wenn ob dass weil aber oder sowie heute morgen guten hallo dieser diese dieses jetzt dort hier
    ihn ihm er sie es wir ich du denn mal etwa eigentlich möglich bitten soll wäre waere gerade liebe liebes grüße seit bis nach vor über unter ohne gegen beim vom wurde wurden sein bei aus alle allen
    por favor gracias hola buenos buenas pregunta saber quisiera quisieramos gustaria puede pueden puedo podemos podria
    podrian tenemos tengo tiene tienen hay hacer hace hacen cuanto cuanta cuantos cuantas cuando donde como cual cuales
    quien porque tambien muy mas menos este esta estos estas ese esa nuestro nuestra nuestros nuestras mi mis sobre desde
    hasta entre cada todo todos toda todas ustedes vosotros usted tarda tardan dan dais
    sui sulla sulle sul dei degli delle nel nella alle agli alla temps durent leur aux ses leurs monte montees fait faites vous
    bonjour merci pouvez peut puis avons avez avoir etre savoir voudrais notre votre vos nos combien quand comment quel
    quelle quels quelles est-ce jusqu buongiorno grazie vorrei sapere possiamo avete nostro nostra quanto quando dove
    obrigado gostaria podemos temos nosso nossa quanto`,
  ),
)
