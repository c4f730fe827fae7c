import { beforeEach, describe, expect, it } from 'vitest'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { actsOf } from '../../factories/ledger'
import { must, type Session, sentSession } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await sentSession()
})

const openAt = (now: Date) => openRegistration(acting('secretary', session.okrugId, now), session.ref)
const change = (data: object) => db.meeting.updateMany({ where: { id: session.meetingId }, data })
const override = (rule: string) =>
  db.gateOverride.create({
    data: {
      ...session.ref,
      rule,
      reasonKk: 'себебі',
      reasonRu: 'причина',
      accountId: '019a0000-0000-7000-8000-000000000001',
      personName: 'Әкім',
      at: at('2026-09-14'),
    },
  })

describe('opening registration', () => {
  it('on the announced day, from midnight to midnight in Almaty', async () => {
    expect(await openAt(at('2026-09-14', '23:59'))).toMatchObject({
      ok: false,
      code: 'meetings.notTheDay',
      params: { day: '2026-09-15' },
    })
    expect(await openAt(at('2026-09-16', '00:00'))).toMatchObject({ code: 'meetings.dayOver' })
    await must(openAt(at('2026-09-15', '00:00')))
    expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({
      state: 'registration',
      registrationOpenedAt: at('2026-09-15', '00:00'),
      registrationClosedAt: null,
    })
    expect((await actsOf(session.okrugId)).at(-1)?.event).toBe('meetings.open-registration')
  })

  it('on a day before only by a public override, which the ledger names, and on none after', async () => {
    await override('registration-day')
    expect(await openAt(at('2026-09-16'))).toMatchObject({ code: 'meetings.dayOver' })
    await must(openAt(at('2026-09-14')))
    const [entry] = await actsOf(session.okrugId, 'meetings.open-registration')
    expect(entry?.data).toMatchObject({ overridden: ['registration-day'] })
  })

  it('waits for the materials, or for the override of NT-2', async () => {
    await change({ state: 'announced', materialsSentAt: null })
    expect(await openAt(at('2026-09-15'))).toMatchObject({
      code: 'meetings.materialsMissing',
      verdict: { rule: 'NT-2' },
    })
    await override('NT-2')
    await must(openAt(at('2026-09-15')))
  })

  it('happens once, in its state, by the secretary of this okrug', async () => {
    expect(await openRegistration(acting('okrugAkim', session.okrugId, at('2026-09-15')), session.ref)).toMatchObject({
      code: 'forbidden',
    })
    expect(await openRegistration(acting('secretary', '595099000', at('2026-09-15')), session.ref)).toMatchObject({
      code: 'forbidden',
    })
    await must(openAt(at('2026-09-15')))
    expect(await openAt(at('2026-09-15'))).toMatchObject({ code: 'meetings.wrongState' })
  })

  it('does not find a meeting of another okrug', async () => {
    const other = await sentSession()
    const ref = { ...other.ref, meetingId: session.meetingId }
    expect(await openRegistration(acting('secretary', other.okrugId, at('2026-09-15')), ref)).toMatchObject({
      code: 'notFound',
    })
  })
})
