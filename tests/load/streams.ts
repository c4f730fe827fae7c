// tsx --conditions=react-server tests/load/streams.ts: the first part of npm run bench:hall. How long after its answer a check-in is seen on all
// event streams of a hall, against a bare server of event streams in the same run; then twice as many streams until it breaks.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { translator } from '@/lib/platform/i18n/translator'
import { startPortal } from '../e2e/portal'
import { Visitor } from './forms'
import { resident, serverOf } from './memory'
import { Readers } from './readers'

const okrug = '595030000'
const wanted = { streams: 500, p95: 1000, megabytes: 500, aim: 2000 }
const rounds = 12
const most = 16_000
let broken = 0

function say(what: string, value: string, holds = true) {
  if (!holds) broken++
  console.log(`${holds ? '✓' : '✗'} ${what.padEnd(64)} ${value}`)
}

function shares(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 }
}
type Shares = ReturnType<typeof shares>
const inWords = ({ p50, p95, max }: Shares) =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, max ${max.toFixed(0)} ms`
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The demo's session that is ready for its registration: registration is opened, then seats come and go. */
async function hallOf(address: string) {
  const words = translator('kk', 'registration')
  const clerk = new Visitor(address)
  await clerk.enter('clerk')
  const list = await clerk.read(`/kk/desk/${okrug}/meetings`)
  const ids = new Set([...list.matchAll(/\/meetings\/([0-9a-f-]{36})/g)].map(([, id]) => id))
  for (const id of ids) {
    const page = `/kk/desk/${okrug}/meetings/${id}/registration`
    const opening = await clerk.form(page, words('open')).catch(() => null)
    if (!opening || !(await clerk.send(page, opening))) continue
    let seat = 0
    let arrivals = 0
    return {
      stream: `${address}/api/live/okrugs/${okrug}/meetings/${id}`,
      /** One more member comes; `mark` is in the event that shows it. */
      async next() {
        seat += 1
        const data = await clerk.form(page, words('came'), `id="seat-${seat}"`)
        arrivals += 1
        return { mark: `"arrivals":${arrivals},`, work: () => clerk.send(page, data) }
      },
      /** All leave again, one after the other. */
      async clear() {
        for (; seat > 0; seat--) await clerk.send(page, await clerk.form(page, words('left'), `id="seat-${seat}"`))
      },
    }
  }
  throw new Error('the demo has no session that is ready for registration')
}

/** Some rounds: every stream's time in each. */
async function measure(
  readers: Readers,
  next: () => Promise<{ mark: string; work: () => Promise<unknown> }>,
): Promise<Shares> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { mark, work } = await next()
    await pause(250)
    times.push(...(await readers.hear(mark, work)))
  }
  return shares(times)
}

/** The same number of streams of a server that does nothing else. */
async function bare(count: number): Promise<Shares> {
  const server = fork('tests/load/bare-streams.mjs')
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  const url = `http://127.0.0.1:${port}/`
  const readers = new Readers(url)
  try {
    await readers.open(count)
    let said = 0
    return await measure(readers, async () => {
      const mark = `"present":${++said},`
      return { mark, work: () => fetch(url, { method: 'POST', body: `{${mark}"pad":"${'x'.repeat(300)}"}` }) }
    })
  } finally {
    readers.close()
    server.kill()
  }
}

const portal = await startPortal()
const server = serverOf(portal.pid)
let readers: Readers | undefined
try {
  const hall = await hallOf(portal.address)
  readers = new Readers(hall.stream)
  const before = resident(server)
  let last = 0
  for (let count = wanted.streams; count <= most; count *= 2) {
    try {
      await readers.open(count)
      const ours = await measure(readers, hall.next)
      const megabytes = resident(server)
      const memory = `${Math.round(megabytes)} MB, ${Math.round(before)} MB without`
      const holds = ours.p95 <= wanted.p95
      if (count === wanted.streams) {
        const empty = await bare(count)
        say(`${count} streams: a check-in on all of them after its answer`, inWords(ours), holds)
        say('  a bare node:http server of event streams', inWords(empty))
        say('  ratio of the p95', `1 : ${(ours.p95 / Math.max(1, empty.p95)).toFixed(1)}`)
        say('  memory of the server', memory, megabytes <= wanted.megabytes)
      } else console.log(`  ${`${count} streams`.padEnd(64)} ${inWords(ours)}, ${memory}`)
      if (!holds) break
      last = count
      await hall.clear()
    } catch (defect) {
      console.log(`  ${`${count} streams`.padEnd(64)} ${defect instanceof Error ? defect.message : 'a defect'}`)
      break
    }
  }
  say(`streams that are shown everything within a second (aim ${wanted.aim})`, String(last), last >= wanted.streams)
} finally {
  readers?.close()
  await portal.stop()
}
process.exitCode = broken === 0 ? 0 : 1
