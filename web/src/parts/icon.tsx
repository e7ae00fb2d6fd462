/** Small line drawings, 16 units square, drawn in the colour of the text around them. */

const paths = {
  home: 'M2.5 7.5 8 2.5l5.5 5M4 6.5v7h8v-7M6.8 13.5V9.8h2.4v3.7',
  connections: 'M5.5 2.5v3M10.5 2.5v3M3.5 5.5h9v2a4.5 4.5 0 0 1-9 0v-2ZM8 12v2',
  queue: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  exceptions: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  decided: 'M13.5 8A5.5 5.5 0 1 1 10 2.9M5.5 7.5 8 10l5.5-6',
  receipts: 'M4 2h8v12l-2-1.3L8 14l-2-1.3L4 14V2ZM6.2 5.5h3.6M6.2 8.5h3.6',
  documents: 'M4 2h5l3 3v9H4V2ZM9 2v3h3M6 8.5h4M6 11h4',
  measure: 'M2.5 13.5h11M4 11V8M8 11V3.5M12 11V6',
  history: 'M8 4.5V8l2.5 1.5M2.6 6.5A5.6 5.6 0 1 1 2.5 9M2.5 3.5v3h3',
  stuck: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5.5v3M8 10.5v.1',
  keys: 'M2 4.5h12v7H2zM4.5 7h.1M7 7h.1M9.5 7h.1M12 7h.1M5 9.3h6',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  dots: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  next: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M4 6.5 8 10.5l4-4',
  check: 'M3 8.5 6.5 12 13 4.5',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13Z',
  add: 'M8 3v10M3 8h10',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  blocked: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM4.2 4.2l7.6 7.6',
  pen: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2L3 13ZM9 13h4',
  look: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z',
  person: 'M8 3a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 0 1 8 3ZM3 13.5c.4-2.6 2.5-4 5-4s4.6 1.4 5 4',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3',
  clip: 'M12.5 7.5 8 12a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-5 5',
} as const

export type IconName = keyof typeof paths

/** Decoration only: the word beside it, or the button's label, says the same. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  )
}
