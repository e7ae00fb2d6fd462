import { Fragment } from 'react'

/** Long addresses and codes break behind `@ . _ / -`, not in the middle of a word. */
export function Breakable({ children }: { children: string }) {
  return children.split(/(?<=[@._/-])(?=\S)/).map((piece, index) => (
    // Pieces of one text never change order.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ))
}
