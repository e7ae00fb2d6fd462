/**
 * Which no-go values of a packet's drafts a person has had in sight: prices, certificates, lead times and the like, which
 * only an approved document or a person may say. Approve opens when all of them were.
 */
import { useEffect, useState } from 'react'
import type { Packet } from '../../../../src/words/packet.ts'

/** Packet paths of every slot, in reading order. */
function slotPaths(packet: Packet): string[] {
  return packet.drafts.flatMap((draft, index) =>
    draft.slots
      .map(({ start }, at) => ({ start, path: `drafts[${index}].slots[${at}]` }))
      .sort((a, b) => a.start - b.start)
      .map(({ path }) => path),
  )
}

/** Slots that were not in sight yet. `root` is the part of the page the drafts stand in; slots carry their path as `data-slot`. */
export function useSeen(packet: Packet, root: HTMLElement | null): string[] {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!root) return
    const observer = new IntersectionObserver((entries) => {
      const shown = entries.flatMap(({ isIntersecting, target }) => {
        if (!isIntersecting || !(target instanceof HTMLElement)) return []
        observer.unobserve(target)
        return [target.dataset['slot'] ?? '']
      })
      if (shown.length > 0) setSeen((before) => new Set([...before, ...shown]))
    })
    const watch = () => {
      for (const slot of root.querySelectorAll<HTMLElement>('[data-slot]')) observer.observe(slot)
    }
    watch()
    // Marks are drawn anew when claims are checked again.
    const drawn = new MutationObserver(watch)
    drawn.observe(root, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      drawn.disconnect()
    }
  }, [root])
  return slotPaths(packet).filter((path) => !seen.has(path))
}
