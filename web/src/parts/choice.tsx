import { useId } from 'react'

export type Option = { value: string; words: string }

/** A list to choose one from; the platform's own, so that phones show theirs. */
export function Choice({
  label,
  value,
  options,
  onChange,
  showLabel = false,
}: {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  showLabel?: boolean
}) {
  const id = useId()
  return (
    <div className={showLabel ? 'flex flex-col gap-1' : 'contents'}>
      <label htmlFor={id} className={showLabel ? 'text-ink-2' : 'sr-only'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 max-w-44 rounded-md border border-edge/60 bg-pane px-2 text-sm pointer-coarse:h-10"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}
