/** Labels and headings under which notes say what comes next. */

/** `Next step`, `To do`, `Nächste Schritte`, `Próximo paso`. */
export function isNextStepLabel(label: string | null): boolean {
  return (
    label !== null &&
    /^(?:next|nxt|n\/s|next (?:steps?|actions?|activity|task)|(?:agreed|our|my) (?:next )?(?:steps?|actions?)|actions?|action items?|to[- ]?dos?|tasks?|ap|follow[- ]?ups?|n[äa]chste(?:r|n)? schritte?|naechste(?:r)? schritte?|aufgaben?|wiedervorlage|pr[óo]ximos? pasos?|siguientes? pasos?|pendientes?|tareas?|seguimiento)(?: \p{L}+)?$/iu.test(
      label.trim(),
    )
  )
}
