/** Words in a mail that are meant for a machine reading it, not for the person it is sent to. */
import { findDemandsOnReply, type ReplyDemand } from './demand-on-reply.ts'
import { type Found, foundAt, type Hints, withoutOverlaps } from './found.ts'
import { findStrayTasks } from './stray-task.ts'

/**
 * What the passage tries: to override rules, to give a role, to reveal or send something, to skip the review, to shape
 * the reply or plant something in it, or to have an unrelated task done.
 */
export type MachineAim = 'override' | 'role' | 'reveal' | 'skip-review' | 'markup' | ReplyDemand | 'task'

/** Every passage aimed at a machine. Advice only: text has no permissions whatever it says. */
export function findAimedAtMachine(text: string, _hints: Hints): Found<MachineAim>[] {
  const found: Found<MachineAim>[] = [...findDemandsOnReply(text), ...findStrayTasks(text)]
  for (const [aim, pattern, confidence] of patterns) {
    for (const match of text.matchAll(pattern)) {
      found.push(
        foundAt(text, { start: match.index, end: match.index + match[0].trimEnd().length }, aim, {
          confidence,
        }),
      )
    }
  }
  return withoutOverlaps(found)
}

const machine =
  '(?:ai|a\\.i\\.|llms?|gpt(?:-?\\d)?|chatgpt|claude|gemini|copilot|chatbots?|bots?|language models?|ai (?:assistants?|models?|agents?|systems?|tools?)|virtual assistants?|automated (?:assistants?|systems?|agents?))'

const patterns: readonly [MachineAim, RegExp, number][] = [
  [
    'override',
    /(?<![\p{L}])(?:system|assistant|ai|crm|bot|admin)(?: (?:message|note|prompt|command|instruction|update))?\s*:\s*(?:please )?(?:mark|set|update|change|approve|move|close|record|write|delete|overwrite|skip)\b/giu,
    0.85,
  ],
  [
    'override',
    /\b(?:ignore|disregard|forget|override|overrule|bypass|discard|skip)\b[^.!?\n]{0,30}\b(?:previous|prior|above|earlier|preceding|all|any|your|existing|original|initial|system|foregoing|previously)\b[^.!?\n]{0,24}\b(?:instructions?|prompts?|rules?|guidelines?|directives?|commands?|constraints?|safeguards?|training|context)\b/giu,
    0.95,
  ],
  [
    'override',
    /\b(?:new|updated|real|actual) (?:system )?(?:instructions?|task|objective) (?:for you|follows?|below|:|is)/giu,
    0.7,
  ],
  [
    'override',
    /\b(?:ignoriere|ignorieren sie|vergiss|missachte)\b[^.!?\n]{0,24}(?:vorherigen?|bisherigen?|obigen?|alle|vorigen?)[^.!?\n]{0,16}(?:anweisungen|regeln|befehle|instruktionen)/giu,
    0.95,
  ],
  [
    'override',
    /\b(?:ignore[zr]?|oublie[zr]?)\b[^.!?\n]{0,24}(?:instructions|consignes|règles)[^.!?\n]{0,24}(?:précédentes?|ci-dessus|antérieures?)/giu,
    0.95,
  ],
  [
    'override',
    /\b(?:ignor[aeáe]n?|olvid[ae]n?|descart[ae]n?)\b[^.!?\n]{0,24}(?:instrucciones|instruções|órdenes|reglas|regras)[^.!?\n]{0,24}(?:anteriores|previas|prévias|acima)?/giu,
    0.9,
  ],
  [
    'override',
    /\b(?:ignora|ignorate|dimentica)\b[^.!?\n]{0,24}(?:istruzioni|regole)[^.!?\n]{0,16}(?:precedenti|sopra)/giu,
    0.95,
  ],
  [
    'override',
    /(?:忽略|无视|忘记|不要理会)[^。！？\n]{0,12}(?:之前|以上|上述|先前|所有)[^。！？\n]{0,8}(?:指令|指示|提示|规则|说明)/gu,
    0.95,
  ],
  [
    'role',
    new RegExp(
      `\\b(?:as|if you are|when you are|dear|hey|hello|attention|(?:notes?|messages?|memo|instructions?|attention) (?:to|for)|(?<=^|\\n)to) (?:an? |the |any |all )?${machine}\\b(?: (?:reading|processing|handling|parsing|summari[sz]ing|assisting))?`,
      'giu',
    ),
    0.75,
  ],
  [
    'role',
    /\byou are (?:now |no longer |actually )?(?:an? |the )?(?:ai|assistant|unrestricted|dan\b|developer mode|language model|jailbroken|evil|root|administrator|system)\b/giu,
    0.85,
  ],
  [
    'role',
    /\b(?:pretend|act|behave|roleplay|respond) (?:to be|as(?: if you (?:are|were))?) (?:an? )?(?:ai|assistant|bot|model|unrestricted|dan|hacker|administrator|root|system)\b/giu,
    0.85,
  ],
  [
    'reveal',
    /\b(?:reveal|show|print|output|repeat|display|leak|tell me|disclose|send me)\b[^.!?\n]{0,24}\b(?:system prompt|your (?:instructions|prompt|rules|guidelines|configuration)|hidden prompt|initial prompt|api keys?|credentials|access tokens?)\b/giu,
    0.9,
  ],
  [
    'reveal',
    /\b(?:repeat|print|output|recite|leak|reveal|display|spell)\b[^.!?\n]{0,24}\b(?:your|all|above|previous|preceding|prior|initial|original|hidden|secret) (?:\w+ )?(?:instructions?|prompts?|directives?)\b|\b(?:told|instructed|asked) (?:you )?not to reveal\b/giu,
    0.7,
  ],
  [
    'reveal',
    /\b(?:system prompt|developer mode|jailbreak (?:mode|prompt)|prompt injection|do anything now)\b/giu,
    0.75,
  ],
  [
    'override',
    /\b(?:do not|don['’]t|never|stop) (?:listen(?:ing)? to|follow(?:ing)?|obey(?:ing)?|comply(?:ing)? with)\b[^.!?\n]{0,16}\b(?:previous|prior|earlier|above|any|your)\b[^.!?\n]{0,16}\b(?:information|instructions?|rules|guidelines|prompts?)\b|\bforg[eo]t(?:ten)?\b[^.!?\n]{0,16}\ball\b[^.!?\n]{0,12}\b(?:rules|instructions)\b/giu,
    0.85,
  ],
  [
    'role',
    /\bfrom now on,? (?:you (?:are going to |will |must |shall |should )?(?:act|behave|reply|respond|answer|speak|pretend|be called|be known)|(?:act|behave|reply|respond|answer|speak) (?:as|like))\b|\byou (?:will|shall) be (?:called|known as)\b|\bpretend (?:to be|to have|that you|you (?:are|have|can))\b|\b(?:act|behave|talk|speak) like an? \p{Ll}|\b(?:imagine|suppose|simulate)\b[^.!?\n]{0,20}\b(?:an? )(?:rogue |evil |unrestricted )?(?:ai|language model|chatbot)\b/giu,
    0.75,
  ],
  [
    'role',
    /\b(?:you are|act as|respond as|answer as|mode|agent|called) (?:now |special |agent ){0,2}(?:DAN|D\.A\.N\.)|\bDAN (?:mode|can)\b|\b(?:an )?(?:ai|model|chatbot) (?:without|free of|has no) (?:any )?(?:ethic|moral|restriction|filter|rule)s?\b/gu,
    0.85,
  ],
  [
    'skip-review',
    /\b(?:mark|set|flag|classify|treat|label)\b[^.!?\n]{0,24}\b(?:as|to) (?:already |pre-?)?(?:approved|reviewed|verified|countersigned|trusted)\b/giu,
    0.85,
  ],
  [
    'skip-review',
    /\b(?:auto-?approve|approve (?:this|it)? ?(?:automatically|without (?:human )?(?:review|approval|confirmation))|skip (?:the )?(?:human )?(?:review|approval)|without (?:any )?human (?:review|approval|oversight)|do not (?:ask|notify|alert|tell|inform) (?:the )?(?:user|human|reviewer|operator|owner))\b/giu,
    0.88,
  ],
  [
    'markup',
    /<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[\/?INST\]|<<\/?SYS>>|^###? ?(?:System|Instruction|Assistant|User)s?:?\s*$|<\/?(?:system|instructions?|assistant|tool_call|function_call)>/gimu,
    0.95,
  ],
  ['markup', /^(?:system|assistant) ?: /gimu, 0.7],
  ['role', /^(?:dear |hey )?(?:assistant|ai|chatbot|copilot|chatgpt),[ \t]+(?=\p{L})/gimu, 0.75],
]
