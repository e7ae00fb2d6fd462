import type { ComponentProps } from 'react'

/** Marked words that can be pressed. A real button is a box and cannot break over two lines as words do. */
export function PressableMark({
  onPress,
  pressed,
  ...rest
}: ComponentProps<'mark'> & { onPress: () => void; pressed: boolean }) {
  return (
    <mark
      {...rest}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role
      role="button"
      tabIndex={0}
      aria-pressed={pressed}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onPress()
      }}
    />
  )
}
