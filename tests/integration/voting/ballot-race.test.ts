import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { db } from '@/lib/platform/db/client'
import { acting } from '../../factories/desk'
import { agreedSession, ask } from '../../factories/meetings'

/** Fifty stops against fifty phones at once: how many acknowledged votes the frozen total lacks. The first five are `under` way before a stop. */
async function race(under: (ballots: Promise<unknown>[]) => Promise<unknown>) {
  const session = await agreedSession({ present: 24 })
  const { ref, desk, members, okrugId } = session
  const motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
  const ballots: Promise<{ ok: boolean; voter: string }>[] = []
  const stops: Promise<{ ok: boolean }>[] = []
  const vote = (i: number) => {
    const memberId = members[i % members.length]?.memberId as string
    const phone = acting('assemblyMember', okrugId, desk().now, { memberId })
    const input = { ...ref, motionId, ballotId: randomUUID(), choice: 'for' as const }
    ballots.push(castBallot(phone, input).then(({ ok }) => ({ ok, voter: memberId })))
  }
  // Five are on their way before the first stop and five come after the last, so that both sides win something on however busy a machine.
  for (let i = 0; i < 5; i++) vote(i)
  await under(ballots)
  for (let i = 5; i < 50; i++) {
    vote(i)
    stops.push(closeMotion(desk(), { ...ref, motionId }))
  }
  for (let i = 0; i < 5; i++) stops.push(closeMotion(desk(), { ...ref, motionId }))
  await Promise.all(stops)
  for (let i = 0; i < 5; i++) vote(i)
  const answers = await Promise.all(ballots)
  const closed = (await Promise.all(stops)).filter((stop) => stop.ok).length
  const motion = await db.motion.findFirstOrThrow({ where: { id: motionId } })
  return {
    accepted: new Set(answers.filter((one) => one.ok).map((one) => one.voter)).size,
    late: answers.filter((one) => !one.ok).length,
    counted: motion.votesFor ?? -1,
    rows: await db.vote.count({ where: { motionId } }),
    kept: await db.ballot.count({ where: { motionId, refusal: 'closed' } }),
    closed,
  }
}

it('every acknowledged ballot is in the frozen total, every late one is kept as refused', async () => {
  for (let round = 0; round < 2; round++) {
    const result = await race((ballots) => Promise.all(ballots))
    expect(result.closed).toBe(1)
    expect(result.accepted).toBeGreaterThan(0)
    expect(result.late).toBeGreaterThan(0)
    expect(result).toMatchObject({ counted: result.accepted, rows: result.accepted, kept: result.late })
  }
})

/** How many ballots have been judged and not yet written. */
async function asleep(): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity where wait_event = 'PgSleep' and query like '%cast_ballot%'`
  return row?.n ?? 0
}

it('without the share lock acknowledged ballots are lost', async () => {
  const [{ definition = '' } = {}] = await db.$queryRaw<{ definition: string }[]>`
    select pg_get_functiondef('cast_ballot'::regproc) as definition`
  // The ballot is a little slow to arrive besides.
  const unlocked = definition
    .replace('FOR SHARE', '')
    .replace('INSERT INTO ballot', 'PERFORM pg_sleep(2); INSERT INTO ballot')
  expect(unlocked.length).toBeGreaterThan(definition.length)
  await db.$executeRawUnsafe(unlocked)
  try {
    const { accepted, counted } = await race(() => expect.poll(asleep, { timeout: 20_000 }).toBeGreaterThan(0))
    expect(counted).toBeLessThan(accepted)
  } finally {
    await db.$executeRawUnsafe(definition)
  }
})
