/**
 * Moving over a value lights the words it rests on, and moving over words lights the values that rest on them. It happens
 * a hundred times a minute and is written to the page itself: drawing three panes anew for it would be felt.
 */
import { type RefObject, useEffect } from 'react'
import type { Packet } from '../../../../src/words/packet.ts'
import { evidenceAt, type SupportedSpan } from '../../text/packet-paths.ts'

type Span = { source: string; start: number; end: number }

/** Values carry `data-path`; marked words `data-span`: start, end and source. */
export function useLights(
  root: RefObject<HTMLElement | null>,
  packet: Packet,
  spans: ReadonlyMap<string, readonly SupportedSpan[]>,
): void {
  useEffect(() => {
    const page = root.current
    if (!page) return
    let over: Element | null = null
    const move = ({ target }: Event) => {
      const at = target instanceof Element ? target.closest('[data-path], [data-span]') : null
      if (at === over) return
      over = at
      for (const lit of page.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
      if (!(at instanceof HTMLElement)) return
      for (const place of placesFor(page, at, { packet, spans })) place.setAttribute('data-lit', '')
    }
    page.addEventListener('pointerover', move)
    page.addEventListener('pointerleave', move)
    return () => {
      page.removeEventListener('pointerover', move)
      page.removeEventListener('pointerleave', move)
    }
  }, [root, packet, spans])
}

function spanNamed(name: string): Span {
  const [, start = '', end = '', source = ''] = /^(\d+) (\d+) (.*)$/.exec(name) ?? []
  return { source, start: Number(start), end: Number(end) }
}

type Known = { packet: Packet; spans: ReadonlyMap<string, readonly SupportedSpan[]> }

function placesFor(page: HTMLElement, at: HTMLElement, { packet, spans }: Known): Element[] {
  const path = at.dataset['path']
  if (path !== undefined) {
    const evidence = evidenceAt(packet, path)
    return [...page.querySelectorAll<HTMLElement>('[data-span]')].filter((mark) => {
      const span = spanNamed(mark.dataset['span'] ?? '')
      return evidence.some(
        (one) => one.source === span.source && one.start < span.end && one.end > span.start,
      )
    })
  }
  const span = spanNamed(at.dataset['span'] ?? '')
  const resting = (spans.get(span.source) ?? []).filter((one) => one.start < span.end && one.end > span.start)
  const paths = new Set(resting.flatMap((one) => one.paths))
  return [...page.querySelectorAll<HTMLElement>('[data-path]')].filter((place) =>
    paths.has(place.dataset['path'] ?? ''),
  )
}
