// npm run bench: how fast, how heavy and how steady the portal is, as ratios measured in one run on a portal of its own with the demo.
import { spawnSync } from 'node:child_process'
import { startPortal } from '../e2e/portal'
import { growth, serverOf } from './memory'
import { type Ask, besideBare, compare } from './rates'
import { signIn, visiting, weigh } from './weights'

const okrug = '/kk/okrugs/595030000'
const shown = [okrug, '/kk', '/ru/law', `${okrug}/meetings`, `${okrug}/decisions`, `${okrug}/assembly`]
const worked = [
  '/kk/desk/595030000',
  '/kk/desk/595030000/meetings',
  '/kk/desk/595030000/roll',
  '/kk/desk/595030000/assembly',
]
const limits = { page: 75_000, script: 200_000, growth: 1.2 }
let broken = 0

function say(what: string, value: string, holds = true) {
  if (!holds) broken++
  console.log(`${holds ? '✓' : '✗'} ${what.padEnd(64)} ${value}`)
}
const perSecond = (rate: number) => `${Math.round(rate)}/s`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

async function againstBare(what: string, ask: Ask) {
  const [ours, bare] = await besideBare(ask, (other) => compare(ask, other))
  say(what, `1 : ${(bare / ours).toFixed(1)}   (${perSecond(ours)}, bare node:http ${perSecond(bare)})`)
}

async function evaluation(address: string) {
  const url = `${address}/api/v1/statute/evaluate`
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ rule: 'AS-1', facts: { seats: 24, present: 12 } })
  const [ours, empty] = await compare({ url, method: 'POST', headers, body }, { url, method: 'OPTIONS' })
  say(
    'evaluate against an empty route',
    `1 : ${(empty / ours).toFixed(1)}   (${perSecond(ours)}, empty ${perSecond(empty)})`,
  )
}

const portal = await startPortal({ TRUST_PROXY: '1' })
try {
  const { address } = portal
  await visiting(async (context) => {
    for (const place of shown) {
      const { all, script } = await weigh(context, address + place)
      say(`first view of ${place}, gzip, with its font`, kilobytes(all), all <= limits.page && script === 0)
    }
    const cookie = await signIn(context, address, 'clerk')
    for (const place of worked) {
      const { script } = await weigh(context, address + place)
      say(`scripts of ${place}, gzip`, kilobytes(script), script <= limits.script)
    }
    const headers = { cookie }
    await againstBare('a cached public page against the same bytes', { url: address + okrug })
    await againstBare('a dynamic page (the desk) against the same bytes', { url: address + worked[0], headers })
    await evaluation(address)
    const asks = [
      ...shown.map((place) => ({ url: address + place })),
      { url: address + worked[0], headers },
      { url: `${address}/api/v1/okrugs` },
    ]
    const [early, late] = await growth(serverOf(portal.pid), asks)
    const ratio = late / early
    say(
      'memory after 10,000 requests against after 1,000',
      `${ratio.toFixed(2)}   (${Math.round(early)} MB, ${Math.round(late)} MB)`,
      ratio <= limits.growth,
    )
  })
} finally {
  await portal.stop()
}
const parts = ['registry-import', 'roll-import', 'documents', 'letters'].map((name) => `tests/load/${name}.ts`)
for (const script of parts) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, script], { encoding: 'utf8' })
  for (const line of (status === 0 ? stdout : stdout + stderr).trim().split('\n')) say(line, '', status === 0)
}
process.exitCode = broken === 0 ? 0 : 1
