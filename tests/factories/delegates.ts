import { db } from '@/lib/platform/db/client'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

const epoch = new Date('2026-01-01T00:00:00Z')

/** An open area of an okrug without a rule. */
export async function areaOf(okrugId: string, name = 'Абай көшесі'): Promise<string> {
  await okrugOf(okrugId)
  const row = { okrugId, kind: 'street' as const, nameKk: name, nameRu: name, createdAt: epoch, changedAt: epoch }
  return (await db.area.create({ data: row })).id
}

/** Somebody who lives in an area. */
export async function residentIn(okrugId: string, areaId: string, more: { birthDate?: string } = {}): Promise<string> {
  const id = await memberOf(okrugId, more)
  await db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { areaId } })
  return id
}

let held = 0

/** A delegate whom an area's separate gathering elected by 12 of 15 on 1 March 2026; in force 2026–2030 unless told. */
export async function delegateOf(
  okrugId: string,
  { areaId, since = '2026-03-01', until = '2030-02-28' }: { areaId?: string; since?: string; until?: string } = {},
): Promise<{ delegateId: string; memberId: string; areaId: string; meetingId: string }> {
  const area = areaId ?? (await areaOf(okrugId))
  const memberId = await residentIn(okrugId, area)
  held += 1
  const at = new Date('2026-03-01T05:00:00Z')
  const past = { announcedAt: at, startsAt: at, publishedAt: at, createdAt: at, changedAt: at, closedAt: at }
  const kind = { kind: 'separateGathering' as const, state: 'withAkim' as const, areaId: area }
  const { id: meetingId } = await db.meeting.create({
    data: { okrugId, ...kind, ...past, year: 2026, number: 500 + held },
  })
  const count = { votesFor: 12, votesAgainst: 2, abstained: 1, notVoting: 0, eligible: 90 }
  const frozen = { verdict: {}, merkleRoot: '0'.repeat(64), openedAt: at, closedAt: at, adopted: true }
  const motion = await db.motion.create({
    data: { okrugId, meetingId, kind: 'delegate', candidateId: memberId, ...count, ...frozen },
  })
  const term = { since: new Date(since), until: new Date(until) }
  const { id: delegateId } = await db.delegate.create({
    data: { okrugId, memberId, areaId: area, meetingId, motionId: motion.id, votes: 12, ...term },
  })
  return { delegateId, memberId, areaId: area, meetingId }
}
