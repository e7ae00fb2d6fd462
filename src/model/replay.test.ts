import { expect, test } from 'vitest'
import type { Asked, Model } from '../words/model.ts'
import { ModelSettings } from '../words/model.ts'
import { Recording, recorded, replay } from './replay.ts'

const lanesFolder = new URL('../lanes', import.meta.url).pathname
const settings = ModelSettings.parse({ name: 'm', url: 'http://localhost/v1' })
const asked = (data: string): Asked<string> => ({
  settings,
  prompt: { text: 'Say it.', version: '0' },
  data,
  form: { schema: {}, read: (answer) => (typeof answer === 'string' ? answer : null) },
  spending: { reserve: () => Promise.resolve(null) },
  signal: new AbortController().signal,
})
const spent = { attempts: 1, inputTokens: 5, outputTokens: 2, cost: null, milliseconds: 9 }
const live: Model = {
  promptOf: () => ({ text: '', version: '' }),
  ask: ({ form, data }) => {
    const value = form.read(`answer to ${data}`)
    return Promise.resolve(
      value === null
        ? { outcome: 'not-as-asked', message: '', spent }
        : { outcome: 'answered', value, spent },
    )
  },
  embed: () => Promise.resolve({ vectors: null, spent }),
}

test('what was recorded is answered again, from a file as well', async () => {
  const kept: Recording[] = []
  await recorded(live, (one) => kept.push(one)).ask(asked('hello'))
  const read = kept.map((one) => Recording.parse(JSON.parse(JSON.stringify(one))))
  expect(await replay(read, lanesFolder).ask(asked('hello'))).toMatchObject({
    outcome: 'answered',
    value: 'answer to hello',
    spent: { inputTokens: 5, outputTokens: 2 },
  })
})

test('a question nobody recorded is an error, never a guess: one letter, one setting or one prompt makes another', async () => {
  const kept: Recording[] = []
  await recorded(live, (one) => kept.push(one)).ask(asked('hello'))
  const model = replay(kept, lanesFolder)
  await expect(model.ask(asked('hello!'))).rejects.toThrow('no answer was recorded for this question')
  await expect(model.ask({ ...asked('hello'), settings: { ...settings, temperature: 1 } })).rejects.toThrow(
    'no answer',
  )
  await expect(model.ask({ ...asked('hello'), prompt: { text: 'Say it!', version: '0' } })).rejects.toThrow(
    'no answer',
  )
})

test('a prompt’s version changes with its words, and each lane’s brief is in it', () => {
  const { promptOf } = replay([], lanesFolder)
  const [rfq, lead] = [promptOf('export-rfq', 'extract'), promptOf('lead-routing', 'extract')]
  expect(rfq.text).toContain('Export RFQ')
  expect(rfq.text).toContain('point at values')
  expect(rfq.version).not.toBe(lead.version)
  expect(rfq.version).not.toBe(promptOf('export-rfq', 'draft').version)
  expect(promptOf('export-rfq', 'extract').version).toBe(rfq.version)
  expect(() => promptOf('../../etc', 'draft')).toThrow(RangeError)
})
