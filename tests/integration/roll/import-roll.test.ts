import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { db, transact } from '@/lib/platform/db/client'
import { openIin } from '@/lib/platform/secrets/iin'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { nobody, rollFile, rollHeader, rollRow, surnameOf } from '../../factories/roll'

const now = at('2026-07-17')
let next = 595_000_000
let okrugId = ''
let clerk = acting('secretary', '', now)

beforeEach(async () => {
  next += 1000
  okrugId = `${next}`
  clerk = acting('secretary', okrugId, now)
  await okrugOf(okrugId)
  await settlementOf(okrugId, 1)
  await settlementOf(okrugId, 2)
})

async function uploaded(rows: readonly string[], header = rollHeader) {
  const id = randomUUID()
  const outcome = await uploadRoll(clerk, { okrugId, id, bytes: rollFile(rows, header) })
  expect(outcome.ok).toBe(true)
  return id
}
const bring = (id: string, context = clerk) => importRoll(context, { okrugId, id })
const broughtIn = async (rows: readonly string[], header = rollHeader) => bring(await uploaded(rows, header))
const members = () => db.communityMember.findMany({ where: { okrugId }, orderBy: { surname: 'asc' } })
const changes = () => db.communityMemberChange.findMany({ where: { okrugId } })
const people = (count: number) => Array.from({ length: count }, (_, n) => rollRow(n, '1-ауыл'))

describe('importing a roll', () => {
  test('adds whom it lacks', async () => {
    expect(await broughtIn(people(3))).toEqual({ ok: true, added: 3, changed: 0, same: 0 })
    const [first] = await members()
    expect(first).toMatchObject({
      surname: surnameOf(0),
      street: 'Абай',
      addedAt: now,
      birthDate: new Date(nobody(0).birthDate),
    })
    expect(openIin(first!.iinCipher, okrugId)).toBe(nobody(0).iin)
    expect(await changes()).toEqual([])
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.import-roll', data: { added: 3, changed: 0, same: 0, members: 3 } })
  })

  test('changes what differs, keeps what it was, and leaves the rest alone', async () => {
    await broughtIn(people(3))
    const id = await uploaded([
      rollRow(0, '1-ауыл'),
      rollRow(1, 'село 2', { surname: 'Жаңа', phone: '87011234567' }),
      rollRow(9, '1-ауыл'),
    ])
    expect(await bring(id)).toEqual({ ok: true, added: 1, changed: 1, same: 1 })
    const changed = (await members()).find(({ surname }) => surname === 'Жаңа')
    expect(changed).toMatchObject({ settlementId: `${okrugId.slice(0, 6)}200`, phone: '+77011234567' })
    expect(await changes()).toMatchObject([
      {
        memberId: changed!.id,
        kind: 'imported',
        uploadId: id,
        accountId: clerk.actor?.accountId,
        before: { surname: surnameOf(1), settlementId: `${okrugId.slice(0, 6)}100`, phone: null },
      },
    ])
    expect(await members()).toHaveLength(4)
  })

  test('holds up nobody who checks in or votes meanwhile: what refers to a person does not wait', async () => {
    await broughtIn(people(1))
    const [member] = await members()
    const id = await uploaded([rollRow(0, '1-ауыл', { surname: 'Жаңа' })])
    const { promise: held, resolve: hold } = Promise.withResolvers<void>()
    const { promise: over, resolve: letGo } = Promise.withResolvers<void>()
    // The import stands at its history, with the members' rows in its hands.
    const holding = transact(async (tx) => {
      await tx.$executeRaw`lock table community_member_change in exclusive mode`
      hold()
      await over
    })
    await held
    const importing = bring(id)
    await expect
      .poll(
        async () =>
          (
            await db.$queryRaw<
              object[]
            >`select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`
          ).length,
      )
      .toBeGreaterThan(0)
    const account = {
      login: `m${okrugId}`,
      displayName: 'x',
      createdAt: now,
      memberOkrugId: okrugId,
      memberId: member?.id,
    }
    await transact(async (tx) => {
      await tx.$executeRaw`set local lock_timeout = '2s'`
      await tx.account.create({ data: account })
    })
    letGo()
    await holding
    expect(await importing).toMatchObject({ ok: true, changed: 1 })
  })

  test('changes nothing where the file has no such column', async () => {
    await broughtIn([rollRow(0, '1-ауыл', { phone: '87011234567' })])
    const { iin, birthDate } = nobody(0)
    const short = 'ИИН,Фамилия,Имя,Дата рождения,Село'
    expect(await broughtIn([`${iin},${surnameOf(0)},Асан,${birthDate},село 1`], short)).toMatchObject({
      same: 1,
      changed: 0,
    })
    expect(await broughtIn([`${iin},${surnameOf(0)},Асан,${birthDate},село 1,`], `${short},Телефон`)).toMatchObject({
      changed: 1,
    })
    expect(await members()).toMatchObject([{ phone: null, street: 'Абай' }])
  })

  test('passes over wrong rows and empties the others of the person', async () => {
    const id = await uploaded([rollRow(0, '1-ауыл'), rollRow(1, 'жоқ')])
    expect(await bring(id)).toMatchObject({ added: 1 })
    const rows = await db.rollUploadRow.findMany({ where: { okrugId, uploadId: id }, orderBy: { row: 'asc' } })
    expect(rows).toMatchObject([
      { row: 2, outcome: 'added', who: null, surname: null, iinHmac: null, iinCipher: null, birthDate: null },
      { row: 3, outcome: null, who: `${surnameOf(1)} Айгүл`, problems: [{ fault: 'settlement' }] },
    ])
  })

  test('compares with the roll as it is now, not as it was at the preview', async () => {
    const id = await uploaded([rollRow(0, '1-ауыл')])
    await db.communityMember.create({
      data: { ...(await strangerRow()), okrugId, surname: 'Басқа', givenName: 'Асан' },
    })
    expect(await bring(id)).toMatchObject({ added: 0, changed: 1 })
  })

  async function strangerRow() {
    const row = await db.rollUploadRow.findFirstOrThrow({ where: { okrugId, row: 2 } })
    return { birthDate: row.birthDate!, iinHmac: row.iinHmac!, iinCipher: row.iinCipher!, addedAt: now, changedAt: now }
  }

  test('happens once', async () => {
    const id = await uploaded(people(1))
    await bring(id)
    expect(await bring(id)).toEqual({ ok: false, code: 'roll.notReady' })
  })

  test('in more than one portion', async () => {
    expect(await broughtIn(people(5200))).toMatchObject({ added: 5200 })
    expect(await broughtIn(people(5201))).toMatchObject({ added: 1, same: 5200 })
    expect(await db.rollUpload.findFirst({ where: { okrugId }, orderBy: { rows: 'asc' } })).toMatchObject({
      applied: 5200,
    })
  })

  test('brings nothing in when it fails half-way, and can be tried again', async () => {
    const id = await uploaded(people(5200))
    await db.$executeRaw`update roll_upload_row set surname = null where okrug_id = ${okrugId} and row = 5150`
    await expect(bring(id)).rejects.toThrow()
    expect(await members()).toEqual([])
    await db.$executeRaw`update roll_upload_row set surname = 'X' where okrug_id = ${okrugId} and row = 5150`
    expect(await bring(id)).toMatchObject({ added: 5200 })
  })

  test('does not reach into another okrug’s roll', async () => {
    await broughtIn(people(2))
    const neighbour = okrugId
    okrugId = `${++next}`
    clerk = acting('secretary', okrugId, now)
    await okrugOf(okrugId)
    await db.unit.update({ where: { kato: okrugId }, data: { nameKk: '1-ауыл' } })
    expect(await broughtIn([rollRow(0, '1-ауыл', { surname: 'Басқа' })])).toMatchObject({ added: 1, changed: 0 })
    expect(await db.communityMember.findMany({ where: { okrugId: neighbour, surname: 'Басқа' } })).toEqual([])
    const foreign = await db.rollUpload.findFirstOrThrow({ where: { okrugId: neighbour } })
    expect(await bring(foreign.id)).toEqual({ ok: false, code: 'notFound' })
  })

  test('is the clerk’s of this okrug only', async () => {
    const id = await uploaded(people(1))
    for (const context of [
      { actor: null, now },
      acting('okrugAkim', okrugId, now),
      acting('secretary', '595033000', now),
    ])
      expect(await bring(id, context)).toEqual({ ok: false, code: 'forbidden' })
  })
})

describe('two imports at once', () => {
  /** Uploads of the same new people, all ready; one alone would clear the other away. */
  async function ready(copies: number, count: number) {
    const ids: string[] = []
    for (let copy = 0; copy < copies; copy++) {
      ids.push(await uploaded(people(count)))
      await db.rollUpload.updateMany({ where: { okrugId }, data: { state: 'importing' } })
    }
    await db.rollUpload.updateMany({ where: { okrugId }, data: { state: 'ready' } })
    return ids as [string, string, string, string]
  }

  test('the second is refused while the first runs, and comes in after it', async () => {
    const [first, second] = await ready(2, 2000)
    const outcomes = await Promise.all([bring(first), bring(second)])
    expect(outcomes).toContainEqual({ ok: true, added: 2000, changed: 0, same: 0 })
    expect(outcomes).toContainEqual({ ok: false, code: 'roll.busy' })
    const refused = outcomes[0].ok ? second : first
    expect(await bring(refused)).toEqual({ ok: true, added: 0, changed: 0, same: 2000 })
    expect(await members()).toHaveLength(2000)
  })

  test('of one upload, one happens', async () => {
    const id = await uploaded(people(1500))
    const outcomes = await Promise.all([bring(id), bring(id), bring(id)])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await members()).toHaveLength(1500)
  })

  test('an import under way does not stop other okrugs', async () => {
    const id = await uploaded(people(10))
    await transact(async (tx) => {
      await tx.$queryRaw`select 1 from roll where okrug_id <> ${okrugId} for update`
      expect(await bring(id)).toMatchObject({ ok: true })
    })
  })

  test('without the roll’s lock they run into each other, and without the members’ key everybody comes in twice', async () => {
    const [first, second, third, fourth] = await ready(4, 2000)
    // Rows that come out of a function cannot be held: each import thinks the roll is free.
    await db.$executeRaw`alter table roll rename to roll_kept`
    await db.$executeRaw`create function rolls() returns setof roll_kept language sql as 'select * from roll_kept'`
    await db.$executeRaw`create view roll as select * from rolls()`
    await db.$executeRaw`create function kept() returns trigger language plpgsql as 'begin return new; end'`
    await db.$executeRaw`create trigger kept instead of update on roll for each row execute function kept()`
    const ends = await Promise.allSettled([bring(first), bring(second)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await members()).toHaveLength(2000)

    await db.communityMember.deleteMany({ where: { okrugId } })
    await db.$executeRaw`drop index community_member_okrug_id_iin_hmac_key`
    expect(await Promise.all([bring(third), bring(fourth)])).toMatchObject([{ added: 2000 }, { added: 2000 }])
    expect(await members()).toHaveLength(4000)
  })
})
