import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'

export type Ask = { url: string; method?: 'GET' | 'POST' | 'OPTIONS'; headers?: Record<string, string>; body?: string }

let visitors = 1
const rounds = 3
const seconds = 4

/** Requests a second with 20 connections, or an error if any answer was not 2xx. */
async function rate(ask: Ask, duration = seconds): Promise<number> {
  // As many visitors as connections: the limit that one address has (TRUST_PROXY) is not what is measured.
  const setupClient = (client: { setHeaders: (headers: Record<string, string>) => void }) =>
    client.setHeaders({ ...ask.headers, 'x-forwarded-for': `2001:db8::${(visitors++).toString(16)}` })
  const { requests, non2xx, errors } = await autocannon({ ...ask, connections: 20, duration, setupClient })
  if (non2xx + errors > 0) throw new Error(`${ask.url}: ${non2xx} wrong answers, ${errors} errors`)
  return requests.average
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Rates of two, asked in turns, so that whatever else the machine does slows both. */
export async function compare(one: Ask, other: Ask): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []]
  for (const ask of [one, other]) await rate(ask, 1)
  for (let round = 0; round < rounds; round++) {
    rates[0].push(await rate(one))
    rates[1].push(await rate(other))
  }
  return [median(rates[0]), median(rates[1])]
}

/** Runs `work` beside a bare server that answers with the same bytes as `ask`. */
export async function besideBare<T>(ask: Ask, work: (bare: Ask) => Promise<T>): Promise<T> {
  const answer = await fetch(ask.url, { headers: ask.headers })
  if (answer.status !== 200) throw new Error(`${ask.url} answers ${answer.status}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-bare-'))
  const file = path.join(folder, 'page.html')
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const server = fork('tests/load/bare.mjs', [file])
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }]
    return await work({ url: `http://127.0.0.1:${port}/` })
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
