/** The way to the first decision: each step with the one thing that takes it; gone once something was decided. */
import { Link } from '@tanstack/react-router'
import type { Desks, FirstStep } from '../../api/types.ts'
import { homeWords as words } from '../../messages/en-home.ts'
import { Chip } from '../../parts/chip.tsx'
import { AddFiles } from '../queue/drop-files.tsx'

export function FirstSteps({ steps }: { steps: Desks['firstSteps'] }) {
  const next = steps.find(({ done }) => !done)
  if (next === undefined) return null
  const done = steps.filter((step) => step.done).length
  return (
    <section aria-labelledby="first-steps" className="rounded-lg border border-line bg-pane">
      <div className="flex items-baseline justify-between gap-4 border-b border-line px-4 py-3">
        <h2 id="first-steps" className="text-base font-semibold">
          {words.stepsTitle}
        </h2>
        <span className="text-ink-2">{words.stepsDone(done, steps.length)}</span>
      </div>
      <ol>
        {steps.map(({ step, done: taken }, index) => (
          <li
            key={step}
            aria-current={step === next.step ? 'step' : undefined}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
          >
            <span className="w-4 text-ink-3 tabular-nums">{index + 1}</span>
            <div className="min-w-0 grow basis-40">
              <p className="font-medium">{words.steps[step].title}</p>
              {!taken && <p className="text-ink-2">{words.steps[step].help}</p>}
            </div>
            {taken ? <Chip tone="good">{words.done}</Chip> : step === next.step && <TakeStep step={step} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function TakeStep({ step }: { step: FirstStep }) {
  if (step === 'signal') return <AddFiles lane={undefined} />
  // A lane is put into the workspace's files; there is nothing to press for it here.
  if (step === 'lane') return <Chip>{words.next}</Chip>
  return (
    <Link to={step === 'documents' ? '/documents' : '/queue'} search={{}} className="text-accent underline">
      {words.steps[step].go}
    </Link>
  )
}
