/** Single keys: on the page, not while typing, and only where a person has left them on (WCAG 2.1.4). */
import { useEffect, useRef, useSyncExternalStore } from 'react'

export type Keys = { [key: string]: (() => void) | undefined }

const setting = 'countersign.single-keys'
const listeners = new Set<() => void>()

export function useSingleKeysOn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(setting) !== 'off',
  )
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

/** While the component is shown, calls what stands under the key that is pressed; `g q` is one key after another. */
export function useKeys(keys: Keys): void {
  const on = useSingleKeysOn()
  const current = useRef(keys)
  const before = useRef<{ key: string; at: number }>({ key: '', at: 0 })
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (isTyping(event.target) || isCovered()) return
      const { key: first, at } = before.current
      const sequence = event.timeStamp - at < 1000 ? current.current[`${first} ${event.key}`] : undefined
      before.current = { key: event.key, at: event.timeStamp }
      const act = sequence ?? current.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [on])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
