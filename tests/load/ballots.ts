// tsx --conditions=react-server tests/load/ballots.ts: the second part of npm run bench:hall. A thousand phones hold event streams and vote within
// ten seconds: every acknowledged vote counts once, and is seen on all of them; how long the answers take; how many votes a second at most,
// against bare INSERTs in the same run.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { db } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { startPortal } from '../e2e/portal'
import { accountWith } from '../factories/accounts'
import { comeToDesk, hallOfPeople, putDecision } from '../factories/halls'
import { cookieOf } from '../factories/phones'
import { withDatabase } from './database'
import { Visitor } from './forms'
import { serverOf, worked } from './memory'
import { Readers } from './readers'

const wanted = { phones: 1000, seconds: 10, p99: 2000, seen: 1000 }
const atOnce = 50
/** Milliseconds before a page asks for itself anew (components/ui/live/catch-up.ts). */
const firstPause = 300
let broken = 0

function say(what: string, value: string, holds = true) {
  if (!holds) broken++
  console.log(`${holds ? '✓' : '✗'} ${what.padEnd(64)} ${value}`)
}

/** Does `work` for 0 … count − 1, so many at once. */
async function inParallel(count: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let n = next++; n < count; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Whole milliseconds within which a share of them was done. */
function sharesOf(times: readonly number[]): (share: number) => number {
  const sorted = times.toSorted((a, b) => a - b)
  return (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}

/** Rows a second that the same driver writes bare, with the key of votes and nothing else. */
async function bareInserts(count: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
  try {
    await pool.query(
      'create table bare (okrug char(9), motion uuid, member uuid, choice text, primary key (okrug, motion, member))',
    )
    const motion = randomUUID()
    const begun = performance.now()
    await inParallel(count, () =>
      pool.query('insert into bare values ($1, $2, $3, $4)', ['595000000', motion, randomUUID(), 'for']),
    )
    return (count / (performance.now() - begun)) * 1000
  } finally {
    await pool.end()
  }
}

await withDatabase(async () => {
  const hall = await hallOfPeople({ people: wanted.phones })
  await comeToDesk(hall, 0, wanted.phones, 'phone')
  const portal = await startPortal({ DATABASE_URL: process.env.DATABASE_URL ?? '', HOST: '127.0.0.1' })
  const readers = new Readers(`${portal.address}/api/live/okrugs/${hall.okrugId}/meetings/${hall.meetingId}`)
  try {
    const page = `/kk/my/meetings/${hall.meetingId}/hall`
    const door = `/api/ballots/${hall.okrugId}/${hall.meetingId}?locale=kk`
    const phones: { visitor: Visitor; memberId: string }[] = []
    await inParallel(wanted.phones, async (n) => {
      const memberId = hall.people[n] as string
      const { id } = await accountWith({ member: { okrugId: hall.okrugId, id: memberId } })
      const visitor = new Visitor(portal.address, await cookieOf(id))
      await visitor.read(page)
      phones[n] = { visitor, memberId }
    })
    await readers.open(wanted.phones)

    let motionId = ''
    let drawn: number[] = []
    const told = await readers.hear('"question":{', async () => {
      motionId = await putDecision(hall)
      const put = performance.now()
      // As a page that follows the steps of a hall asks for itself (LiveQuorum): after its first pause, spread over the hall.
      drawn = []
      for (const { visitor } of phones)
        void pause(firstPause + Math.random() * Math.min(15_000, 12 * wanted.phones))
          .then(() => visitor.read(page))
          .then((html) => drawn.push(html.includes(motionId) ? performance.now() - put : Number.POSITIVE_INFINITY))
          .catch(() => drawn.push(Number.POSITIVE_INFINITY))
    })
    while (drawn.length < wanted.phones) await pause(50)
    const followed = sharesOf(drawn)
    say(
      'a question is put: on all streams, and the buttons with it, after',
      `${Math.max(...told).toFixed(0)} ms`,
      Math.max(...told) <= wanted.seen,
    )
    say(
      '  the pages have followed after',
      `p50 ${followed(0.5)} ms, last ${followed(1)} ms`,
      Number.isFinite(Math.max(...drawn)),
    )

    // The server has been up for a while when a hall votes: the first request of a kind loads its code.
    await new Visitor(portal.address).ballot(door, { motionId, ballotId: randomUUID(), choice: 'for' })
    /** One phone votes; how long it waited for its answer in milliseconds, and whether that was a receipt. */
    const vote = async (n: number, choice: Choice) => {
      const { visitor, memberId } = phones[n] as (typeof phones)[number]
      const ballotId = randomUUID()
      const begun = performance.now()
      const answer = await visitor.ballot(door, { motionId, choice, ballotId }).catch(() => null)
      return { ballotId, memberId, choice, accepted: answer?.ok === true, waited: performance.now() - begun }
    }

    let answers: Awaited<ReturnType<typeof vote>>[] = []
    const shown = await readers.hear(`"voted":${wanted.phones},`, async () => {
      answers = await Promise.all(
        phones.map(async (_, n) => {
          await pause((n * wanted.seconds * 1000) / wanted.phones)
          return vote(n, n % 3 === 0 ? 'against' : 'for')
        }),
      )
    })
    const accepted = answers.filter((answer) => answer.accepted)
    const [votes, ballots] = await Promise.all([
      db.vote.findMany({ where: { motionId } }),
      db.ballot.findMany({ where: { motionId, refusal: null } }),
    ])
    const rows = (list: readonly { memberId: string; choice: string }[]) =>
      JSON.stringify(list.map(({ memberId, choice }) => [memberId, choice]).sort())
    const kept = new Set(ballots.map(({ id }) => id))
    const once = rows(votes) === rows(accepted) && accepted.every(({ ballotId }) => kept.has(ballotId))
    const at = sharesOf(answers.map((answer) => answer.waited))
    say(
      `${wanted.phones} phones on event streams vote within ${wanted.seconds} s: acknowledged`,
      `${accepted.length}`,
      accepted.length === wanted.phones,
    )
    say('  counted, each acknowledged vote once', `${votes.length}`, once)
    say('  answers', `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`, at(0.99) < wanted.p99)
    say('  the last of them is seen on all streams after', `${Math.max(...shown).toFixed(0)} ms`)

    const server = serverOf(portal.pid)
    const [begun, before] = [performance.now(), worked(server)]
    let refused = 0
    await inParallel(wanted.phones, async (n) => {
      if (!(await vote(n, 'for')).accepted) refused++
    })
    const rate = (wanted.phones / (performance.now() - begun)) * 1000
    const each = (worked(server) - before) / wanted.phones
    const bare = await bareInserts(wanted.phones * 5)
    say('votes a second as fast as they come, streams held', `${rate.toFixed(0)}, ${refused} refused`, refused === 0)
    say('  bare INSERTs with the same key through the same driver', bare.toFixed(0))
    say('  processor time of the server a vote', `${each.toFixed(1)} ms`)
    say('  ratio', `1 : ${(bare / rate).toFixed(1)}`)
  } finally {
    readers.close()
    await portal.stop()
    await db.$disconnect()
  }
})
process.exitCode = broken === 0 ? 0 : 1
