import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Look = 'main' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  main: 'bg-accent text-on-accent border-transparent hover:opacity-90 font-medium',
  plain: 'bg-pane text-ink border-edge/60 hover:bg-sunk',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-sunk hover:text-ink',
  danger: 'bg-pane text-bad border-edge/60 hover:bg-bad-soft',
}

const shape =
  'inline-flex items-center justify-center gap-1.5 rounded-md border text-sm whitespace-nowrap select-none disabled:opacity-45'

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  children?: React.ReactNode
  look?: Look
  icon?: IconName
  /** The key that does the same, shown on wide screens. */
  shortcut?: string
  size?: 'normal' | 'small'
}

/** A button with room for a finger on touch screens; one without words needs an `aria-label`. */
export function Button({
  look = 'plain',
  icon,
  shortcut,
  size = 'normal',
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const room = size === 'small' ? 'h-6 px-2 pointer-coarse:h-8' : 'h-8 px-3 pointer-coarse:h-10'
  const bare = children === undefined ? 'px-0 aspect-square' : ''
  return (
    <button type="button" {...rest} className={`${shape} ${room} ${looks[look]} ${bare} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && (
        <kbd aria-hidden="true" className="hidden font-sans text-xs opacity-70 lg:inline">
          {shortcut}
        </kbd>
      )}
    </button>
  )
}
