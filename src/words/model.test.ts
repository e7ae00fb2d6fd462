import { describe, expect, test } from 'vitest'
import { parseYaml } from '../workspace/yaml-file.ts'
import { Desk, LaneSettings, modelOf } from './workspace.ts'

const desk = (model: string) => parseYaml('desk.yaml', `business: Harbour\nmodel:\n${model}`, Desk)

describe('a model in the settings', () => {
  test('one address and one name are enough; everything else has a limit of its own', () => {
    const { model } = desk('  name: qwen2.5\n  url: http://127.0.0.1:8080/v1')
    expect(model).toMatchObject({ provider: 'openai-compatible', timeout: 60, retries: 2, concurrency: 2 })
    expect(model).toMatchObject({ budget: { tokens_per_day: 2_000_000, tokens_per_packet: 60_000 } })
  })

  test.each([
    [
      '  name: m\n  url: https://models.example/v1\n  api_key: sk-123',
      /desk\.yaml:5: model\.api_key: a key does not belong in a workspace/,
    ],
    [
      '  name: m\n  url: https://models.example/v1\n  key_from: sk-12345',
      /desk\.yaml:5: model\.key_from: the name of an environment variable/,
    ],
    // Whoever edits the settings must not be able to send the database's password to a server of theirs.
    [
      '  name: m\n  url: https://models.example/v1\n  key_from: DATABASE_URL',
      /key_from: the name of an environment variable/,
    ],
    [
      '  name: m\n  url: http://models.example/v1',
      /desk\.yaml:4: model\.url: https:\/\/ for a server that is not on this machine/,
    ],
    ['  name: m\n  url: https://me:secret@models.example/v1', /without user, password/],
    ['  name: m\n  url: https://models.example/v1?key=abc', /without user, password, question mark/],
    ['  name: m\n  url: file:///etc/passwd', /an address that begins with https/],
    ['  name: m', /desk\.yaml:3: model\.url: the address of the server/],
    ['  url: http://localhost/v1', /model\.name/],
    ['  name: m\n  url: http://localhost/v1\n  redact: [faces]', /model\.redact\.0/],
    ['  name: m\n  url: http://localhost/v1\n  tasks: [send]', /model\.tasks\.0/],
    [
      '  name: m\n  url: http://localhost/v1\n  budget: { cost_per_day: 5 }',
      /model\.price: a budget of cost needs a price/,
    ],
    ['  name: m\n  url: http://localhost/v1\n  retries: 100', /model\.retries/],
    ['  name: m\n  url: http://localhost/v1\n  tools: [mail]', /model: .*tools/],
  ])('%s is refused with file, line and what to do', (yaml, message) => {
    expect(() => desk(yaml)).toThrow(message)
  })

  test('a lane has its own, the desk’s, or none', () => {
    const { model } = desk('  name: qwen2.5\n  url: http://ollama:11434/v1')
    const lane = (text: string) => parseYaml('lanes/x.yaml', text, LaneSettings)
    expect(modelOf({ model }, lane('lane: x'))?.name).toBe('qwen2.5')
    expect(modelOf({ model }, lane('model: off'))).toBeNull()
    expect(modelOf({ model }, lane('model: { provider: anthropic, name: other }'))?.name).toBe('other')
    expect(modelOf({}, lane('lane: x'))).toBeNull()
  })
})
