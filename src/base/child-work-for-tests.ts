/** Work of every bad kind, run in children by the tests of the pool. */

type Input = { do: string; value?: unknown }

const kept: Uint8Array[] = []

export async function work(input: unknown): Promise<unknown> {
  const { do: what, value } = input as Input
  if (what === 'echo') return value
  if (what === 'pid') return process.pid
  if (what === 'pid-slowly') {
    await new Promise((done) => setTimeout(done, 100))
    return process.pid
  }
  if (what === 'environment') return { SECRET_FOR_TESTS: process.env['SECRET_FOR_TESTS'] }
  if (what === 'throw') throw new Error('no good')
  if (what === 'exit') process.exit(3)
  if (what === 'keep') return kept.push(new Uint8Array(80_000_000).fill(1))
  if (what === 'loop') for (;;);
  if (what === 'buffers') for (;;) kept.push(new Uint8Array(10_000_000).fill(1))
  const grown: object[] = []
  if (what === 'heap') for (;;) grown.push({ text: `${grown.length}`.repeat(20), list: [1, 2, 3] })
  throw new Error(`nobody knows how to ${what}`)
}
