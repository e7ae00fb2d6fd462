import { expect, it } from 'vitest'
import { entryHash, genesis } from './ledger.ts'

it('an entry’s hash is the one that any SHA-256 program computes', () => {
  // printf '%064d' 0 | xxd -r -p > f; printf '1\n{"kind":"x"}' >> f; sha256sum f
  expect(entryHash(genesis, 1n, '{"kind":"x"}').toString('hex')).toBe(
    '81bd181b34c101b67a600c17ad4791f8a55065167b68518ba1f7c80ffd952dc3',
  )
})

it('depends on what came before, on the place and on the content', () => {
  const hash = entryHash(genesis, 1n, 'a').toString('hex')
  expect(entryHash(Buffer.alloc(32, 1), 1n, 'a').toString('hex')).not.toBe(hash)
  expect(entryHash(genesis, 2n, 'a').toString('hex')).not.toBe(hash)
  expect(entryHash(genesis, 1n, 'b').toString('hex')).not.toBe(hash)
})
