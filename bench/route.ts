/**
 * `script/bench route`: durable intake, mail → packet waiting, memory, start. Figures are of this machine at this hour:
 * compare within one run. Options: --signals N (intake), --packets N (whole route).
 */
import { readdir, readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchDesk, newDataFolder, removeDataFolder, startDesk } from './parts/desk.ts'
import { machineLine, percentile, printTable } from './parts/table.ts'

const { values: options } = parseArgs({
  options: { signals: { type: 'string', default: '4000' }, packets: { type: 'string', default: '600' } },
})
const machine = machineLine()
const samples = new URL('../samples/exporter/signals/', import.meta.url).pathname
const senders = 8
const crowdOfSenders = 32
const mailBytes = 20_000

const dataFolder = await newDataFolder()
try {
  const rows = [
    ...(await starts(dataFolder)),
    ...(await intake(dataFolder)),
    ...(await wholeRoute(dataFolder)),
  ]
  console.log(`${machine}\n`)
  printTable(rows)
} finally {
  await removeDataFolder(dataFolder)
}

type Row = readonly [string, string, string]

async function starts(folder: string): Promise<Row[]> {
  const cold = await startDesk(folder, '--sample')
  await settled(cold)
  // The processes that read files end after 20 s without work.
  await pause(25_000)
  const idle = await cold.memory()
  await cold.stop()
  const warm = await startDesk(folder)
  await warm.stop()
  return [
    ['cold start, new database and sample business', seconds(cold.startedIn), ''],
    ['warm start', seconds(warm.startedIn), 'under 3 s'],
    ['memory idle, all processes (PSS), 25 s after the last packet', `${idle.toFixed(0)} MB`, 'under 300 MB'],
  ]
}

/** Web role only, so that nothing but intake runs: what 8 senders are told is durable. */
async function intake(folder: string): Promise<Row[]> {
  const desk = await startDesk(folder, '--role', 'web')
  const send = await sender(desk)
  const times: number[] = []
  const total = Number(options.signals)
  await inParallel(senders, Math.floor(total / 10), (index) => send(paddedMail(`warm-${index}`)))
  const began = performance.now()
  await inParallel(senders, total, async (index) => {
    const sent = performance.now()
    await send(paddedMail(`intake-${index}`))
    times.push(performance.now() - sent)
  })
  const rate = total / ((performance.now() - began) / 1000)
  const crowd = performance.now()
  await inParallel(crowdOfSenders, total, (index) => send(paddedMail(`crowd-${index}`)))
  const crowdRate = total / ((performance.now() - crowd) / 1000)
  await desk.database.query(`delete from jobs.job where name = 'read'`)
  await desk.stop()
  return [
    [
      `durable intake, ${senders} senders, mails of ${mailBytes / 1000} kB`,
      `${rate.toFixed(0)} signals/s`,
      '≥ 800 signals/s',
    ],
    [`  the same with ${crowdOfSenders} senders`, `${crowdRate.toFixed(0)} signals/s`, ''],
    [
      '  accepted after, p50 / p99',
      `${times.length > 0 ? milliseconds(percentile(times, 0.5)) : ''} / ${milliseconds(percentile(times, 0.99))}`,
      '',
    ],
  ]
}

/** The sample's mails over and over, each under a Message-ID of its own. */
async function wholeRoute(folder: string): Promise<Row[]> {
  const mails = await sampleMails()
  const total = Number(options.packets)
  const waiting = await startDesk(folder, '--role', 'web')
  const send = await sender(waiting)
  await inParallel(senders, total, (index) =>
    send(renamed(mails[index % mails.length] ?? '', `drain-${index}`)),
  )
  await waiting.stop()

  const desk = await startDesk(folder)
  const began = performance.now()
  const before = await packetsOf(desk)
  await settled(desk)
  const drained = (await packetsOf(desk)) - before
  const drainRate = drained / ((performance.now() - began) / 1000)

  const paced = await sender(desk)
  const mark = new Date()
  let most = 0
  const sent: Promise<void>[] = []
  for (let index = 0; index < 20 * 20; index++) {
    const due = mark.getTime() + index * 50
    await pause(due - Date.now())
    sent.push(paced(renamed(mails[index % mails.length] ?? '', `paced-${index}`)))
    if (index % 40 === 39) most = Math.max(most, await desk.memory())
  }
  await Promise.all(sent)
  await settled(desk)
  const { rows } = await desk.database.query<{ ms: number }>(
    `select extract(epoch from packet.waiting_since - packet.received_at) * 1000 as ms from packet where received_at >= $1`,
    [mark],
  )
  const times = rows.map(({ ms }) => Number(ms))
  await desk.stop()
  return [
    [
      'read + draft + gate, one worker, sample mails with attachments',
      `${drainRate.toFixed(0)} packets/s`,
      '≥ 60 packets/s a core',
    ],
    [
      `accepted → reviewable at 20 signals/s (${times.length} packets), p50 / p99`,
      `${milliseconds(percentile(times, 0.5))} / ${milliseconds(percentile(times, 0.99))}`,
      'p99 under 1 s',
    ],
    ['memory under that load, all processes (PSS)', `${most.toFixed(0)} MB`, ''],
  ]
}

async function sender(desk: BenchDesk): Promise<(mail: string) => Promise<void>> {
  const { execFileSync } = await import('node:child_process')
  const program = new URL('../bin/countersign', import.meta.url).pathname
  const env = { ...process.env, COUNTERSIGN_DATA: desk.dataFolder }
  const token = execFileSync(program, ['token', 'bench'], { env }).toString().trim()
  const { hostname, port } = new URL(desk.url)
  // Not fetch: it takes as much of the machine as the desk does.
  const agent = new Agent({ keepAlive: true })
  return (mail) =>
    new Promise((done, failed) => {
      const body = Buffer.from(mail, 'latin1')
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'message/rfc822',
        'content-length': body.byteLength,
      }
      const asked = request(
        { hostname, port, path: '/signals', method: 'POST', agent, headers },
        (answer) => {
          answer.resume().once('end', () => {
            if (answer.statusCode === 202) done()
            else failed(new Error(`not accepted: ${answer.statusCode}`))
          })
        },
      )
      asked.once('error', failed)
      asked.end(body)
    })
}

function paddedMail(id: string): string {
  const head = `Message-ID: <${id}-${process.pid}@bench.example>\r\nFrom: Buyer <buyer@bench.example>\r\nTo: rfq@bench.example\r\nSubject: RFQ ${id}\r\n\r\n`
  const line = 'We ask for your best price for the goods of our last order, as discussed.\r\n'
  return head + line.repeat(Math.ceil((mailBytes - head.length) / line.length))
}

async function sampleMails(): Promise<string[]> {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.eml')).sort()
  return Promise.all(names.map((name) => readFile(join(samples, name), 'latin1')))
}

/** The same mail as another one: own Message-ID, no thread. */
function renamed(mail: string, id: string): string {
  const own = mail.replace(/^message-id:.*$/im, `Message-ID: <${id}-${process.pid}@bench.example>`)
  return own.replace(/^(in-reply-to|references):.*(\r?\n[ \t].*)*\r?\n/gim, '')
}

async function packetsOf({ database }: BenchDesk): Promise<number> {
  const { rows } = await database.query<{ n: string }>('select count(*) as n from packet')
  return Number(rows[0]?.n)
}

/** Until no signal is on its way any more. */
async function settled({ database }: BenchDesk): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ n: string }>(
      `select count(*) as n from jobs.job where name in ('read', 'draft') and state in ('created', 'retry', 'active')`,
    )
    if (rows[0]?.n === '0') return
    await pause(100)
  }
}

async function inParallel(
  lanes: number,
  total: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let index = next++; index < total; index = next++) await work(index)
    }),
  )
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)))
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`
}
