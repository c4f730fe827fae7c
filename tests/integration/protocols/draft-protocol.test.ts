import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { signedProtocol } from '@/lib/features/protocols/queries/published'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { db } from '@/lib/platform/db/client'
import { closedSession, must, votedSession } from '../../factories/meetings'
import { draftedSession, sign } from '../../factories/protocols'

const protocolOf = async (meetingId: string) => {
  const row = await db.protocol.findFirstOrThrow({ where: { meetingId } })
  return { ...row, body: row.body as unknown as ProtocolBody }
}

it('carries everything the law lists (L39-3(10), MR 12)', async () => {
  const session = await draftedSession({ present: 14 })
  const { body, sha256 } = await protocolOf(session.meetingId)
  expect(body).toMatchObject({
    number: `${session.okrugId}-A-2026-001`,
    place: { kk: 'Мәдениет үйі', ru: 'Дом культуры' },
    openedBy: 'Әкім Ахметов',
    eligible: 24,
    registration: { rule: 'AS-1', holds: true, required: 12, actual: 14 },
  })
  expect(body.present).toHaveLength(14)
  expect(body.chair).not.toBe('')
  expect(body.secretary).not.toBe(body.chair)
  expect(body.elections.map((vote) => vote.kind)).toEqual(['chair', 'secretary'])
  expect(body.agenda.map((item) => item.ballots.map((vote) => vote.kind))).toEqual([
    ['inclusion', 'decision'],
    ['inclusion', 'decision'],
  ])
  const adopted = body.agenda[0]
  expect(adopted?.decision).toMatchObject({ number: 1, text: { ru: 'Решение по вопросу 1' } })
  expect(adopted?.ballots[1]).toMatchObject({ totals: { present: 14, for: 14, against: 0 }, verdict: { holds: true } })
  const voices = adopted?.ballots[1]?.voices ?? []
  expect(voices).toHaveLength(14)
  // Each voice by its place in the list too, for namesakes are several.
  expect(new Set(voices.map(({ no }) => no)).size).toBe(14)
  for (const { name, no = 0 } of voices) expect(body.present[no - 1]?.name).toBe(name)
  expect(body.present.filter(({ office }) => office).map(({ name, office }) => [office, name])).toEqual([
    ['chair', body.chair],
    ['secretary', body.secretary],
  ])
  expect(adopted?.speeches).toEqual([
    expect.objectContaining({ summary: { kk: 'Жобаны қолдады.', ru: 'Поддержал проект.' } }),
  ])
  expect(body.agenda[1]?.decision).toBeUndefined()
  expect(sha256).toBe(
    createHash('sha256')
      .update(canonicalize(body) as string)
      .digest('hex'),
  )
})

it('may be drafted again until somebody signed it', async () => {
  const session = await draftedSession()
  await must(draftProtocol(session.desk(), session.ref))
  await must(sign(session, 2))
  expect(await draftProtocol(session.desk(), session.ref)).toMatchObject({ code: 'protocols.alreadySigned' })
})

it('waits for the session to close', async () => {
  const session = await votedSession()
  expect(await draftProtocol(session.desk(), session.ref)).toMatchObject({ code: 'protocols.meetingNotClosed' })
})

it('says what is missing and shows nothing to the public yet', async () => {
  const session = await closedSession()
  const { gaps } = await must(draftProtocol(session.desk(), session.ref))
  expect(gaps.map((gap) => gap.what)).toEqual(['noSpeech', 'noSpeech'])
  expect(await signedProtocol(session.okrugId, session.meetingId)).toBeNull()
})

it('is the secretary’s of this okrug', async () => {
  const session = await closedSession()
  expect(await draftProtocol(session.desk('okrugAkim'), session.ref)).toMatchObject({ code: 'forbidden' })
  const elsewhere = { ...session.ref, okrugId: '595999000' }
  expect(await draftProtocol(session.desk(), elsewhere)).toMatchObject({ code: 'forbidden' })
})

it('lists nobody who came by phone into a hall that was never counted', async () => {
  const session = await closedSession({ present: 13 })
  const { okrugId, meetingId } = session
  const memberId = session.members[20]?.memberId as string
  const arrivedAt = new Date(session.desk().now.getTime() - 3_600_000)
  await db.presence.create({
    data: { okrugId, meetingId, memberId, arrivedAt, arrival: 'phone', leaf: '0'.repeat(64), changedAt: arrivedAt },
  })
  const listed = async () => {
    await must(draftProtocol(session.desk(), session.ref))
    return (await protocolOf(meetingId)).body.present.length
  }
  expect(await listed()).toBe(13)
  await db.meeting.updateMany({ where: { id: meetingId }, data: { headcount: 14, headcountAt: arrivedAt } })
  expect(await listed()).toBe(14)
})
