import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { db, type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { reassign } from '../queries/assignment'
import { type UploadInput, uploadInput } from '../schema'
import { mayBecome } from '../workflow'

type Counts = { added: number; changed: number; same: number }
type ImportOutcome = Outcome<Counts, 'forbidden' | 'notFound' | 'roll.busy' | 'roll.notReady'>
type Upload = { okrugId: string; id: string; columns: readonly string[]; accountId: string; now: Date }

/** How many rows go into the roll at a time, and so how often progress is told. */
const portion = 5000

/**
 * Brings the roll to what an upload says, wholly or not at all: members it lacks are added, members it has are changed where the file
 * has another value, nobody is removed. The preview's counts are not trusted; each row is compared again, because the roll may have
 * changed since. Everybody then stands in the area the rules say, in the same transaction. Of two imports into one roll the second is
 * refused at once. Progress stands in the upload's row meanwhile.
 */
export async function importRoll({ actor, now }: Context, input: UploadInput): Promise<ImportOutcome> {
  const { okrugId, id } = uploadInput.parse(input)
  const work = async (tx: Tx): Promise<ImportOutcome> => {
    if (!permits(actor, 'roll.import-roll', { okrugId })) return refuse('forbidden')
    const upload = await tx.rollUpload.findUnique({ where: { okrugId_id: { okrugId, id } } })
    if (!upload) return refuse('notFound')
    if (!(await lockRoll(tx, okrugId))) return refuse('roll.busy')
    if (!(await begin(okrugId, id))) return refuse('roll.notReady')

    const accountId = actor.accountId
    const counts = await apply(tx, { okrugId, id, columns: upload.columns, accountId, now })
    const imported = { state: 'imported', ...counts, importedBy: accountId, importedAt: now } as const
    const { moved, without } = await reassign(tx, okrugId)
    await tx.rollUpload.update({ where: { okrugId_id: { okrugId, id } }, data: imported })
    await tx.roll.update({ where: { okrugId }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, accountId)
    const members = await tx.communityMember.count({ where: { okrugId } })
    await append(tx, okrugId, 'roll.import-roll', { upload: id, by, ...counts, members, moved, without }, now)
    await publish(tx, okrugId)
    return done(counts)
  }
  return transact(work, { timeout: 300_000 })
}

/**
 * Holds the okrug's roll for this transaction; false when another import or a change of its areas holds it. It is free again when that
 * process dies.
 */
async function lockRoll(tx: Tx, okrugId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`select 1 from roll where okrug_id = ${okrugId} for no key update skip locked`
  return rows.length > 0
}

/**
 * Marks the upload as under way, on a connection of its own, for others to see before the transaction ends. An import that died is
 * begun again: whoever holds the roll knows that nobody else is at it. False when the upload cannot be imported (any more).
 */
async function begin(okrugId: string, id: string): Promise<boolean> {
  const where = { okrugId, id, state: { in: mayBecome('importing') } }
  const { count } = await db.rollUpload.updateMany({ where, data: { state: 'importing', applied: 0 } })
  return count === 1
}

async function apply(tx: Tx, upload: Upload): Promise<Counts> {
  const { okrugId, id } = upload
  // Rows that came a moment ago have no statistics: the planner would take them for one and loop over them for each member.
  await tx.$executeRaw`set local enable_nestloop = off`
  let applied = 0
  for (let from = 0; ; ) {
    void tell(upload, applied).catch(() => {})
    const [part] = await tx.$queryRaw<{ upto: number | null; count: number }[]>`
      select max(row) as upto, count(*)::int as count from (
        select row from roll_upload_row
        where okrug_id = ${okrugId} and upload_id = ${id}::uuid and row > ${from} and problems is null
        order by row limit ${portion}) part`
    if (!part?.upto) break
    await applyRows(tx, upload, from + 1, part.upto)
    applied += part.count
    from = part.upto
  }
  const outcomes = await tx.rollUploadRow.groupBy({ by: 'outcome', where: { okrugId, uploadId: id }, _count: true })
  const of = (outcome: string) => outcomes.find((row) => row.outcome === outcome)?._count ?? 0
  return { added: of('added'), changed: of('changed'), same: of('same') }
}

/** On a connection of its own as well, which nobody waits for: others may hold them all, and wait for this import. It never goes back. */
async function tell({ okrugId, id }: Upload, applied: number): Promise<void> {
  await db.$executeRaw`
    update roll_upload set applied = greatest(applied, ${applied}), moved_at = clock_timestamp()
    where okrug_id = ${okrugId} and id = ${id}::uuid`
}

/**
 * Rows `from` … `upto`: compared with the roll (held as weakly as a change allows: who checks in or votes meanwhile does not wait), written
 * with their history, and emptied of the person. A column the file does not have leaves the member's value as it is; the birth date is the
 * IIN's and never differs.
 */
async function applyRows(tx: Tx, { okrugId, id, columns, accountId, now }: Upload, from: number, upto: number) {
  const has = (column: string) => columns.includes(column)
  await tx.$executeRaw`
    select 1 from community_member m join roll_upload_row r on r.okrug_id = m.okrug_id and r.iin_hmac = m.iin_hmac
    where r.okrug_id = ${okrugId} and r.upload_id = ${id}::uuid and r.row between ${from} and ${upto} for no key update of m`
  await tx.$executeRaw`
    with next as materialized (
      select r.row, m.id as member_id,
        jsonb_build_object('surname', m.surname, 'givenName', m.given_name, 'patronymic', m.patronymic,
          'settlementId', m.settlement_id, 'street', m.street, 'house', m.house, 'flat', m.flat, 'phone', m.phone) as old,
        jsonb_build_object('surname', r.surname, 'givenName', r.given_name,
          'patronymic', case when ${has('patronymic')} then r.patronymic else m.patronymic end,
          'settlementId', r.settlement_id,
          'street', case when ${has('street')} then r.street else m.street end,
          'house', case when ${has('house')} then r.house else m.house end,
          'flat', case when ${has('flat')} then r.flat else m.flat end,
          'phone', case when ${has('phone')} then r.phone else m.phone end) as new
      from roll_upload_row r
        left join community_member m on m.okrug_id = r.okrug_id and m.iin_hmac = r.iin_hmac
      where r.okrug_id = ${okrugId} and r.upload_id = ${id}::uuid and r.row between ${from} and ${upto}
        and r.problems is null
    ), history as (
      insert into community_member_change (okrug_id, id, member_id, kind, at, account_id, before, upload_id)
      select ${okrugId}, gen_random_uuid(), member_id, 'imported', ${now}, ${accountId},
        (select jsonb_object_agg(key, value) from jsonb_each(old) where value is distinct from new -> key), ${id}::uuid
      from next where member_id is not null and old <> new
    ), changed as (
      update community_member m set surname = new ->> 'surname', given_name = new ->> 'givenName',
        patronymic = new ->> 'patronymic', settlement_id = new ->> 'settlementId', street = new ->> 'street',
        house = new ->> 'house', flat = new ->> 'flat', phone = new ->> 'phone', changed_at = ${now}
      from next where m.okrug_id = ${okrugId} and m.id = next.member_id and old <> new
    ), added as (
      insert into community_member (okrug_id, id, surname, given_name, patronymic, birth_date, settlement_id, street, house,
        flat, phone, iin_hmac, iin_cipher, added_at, changed_at)
      select ${okrugId}, gen_random_uuid(), surname, given_name, patronymic, birth_date, settlement_id, street, house, flat,
        phone, iin_hmac, iin_cipher, ${now}, ${now}
      from roll_upload_row join next using (row)
      where okrug_id = ${okrugId} and upload_id = ${id}::uuid and member_id is null
    )
    update roll_upload_row r set who = null, iin_hmac = null, iin_cipher = null, surname = null, given_name = null,
      patronymic = null, birth_date = null, settlement_id = null, street = null, house = null, flat = null, phone = null,
      outcome = case when next.member_id is null then 'added' when old <> new then 'changed' else 'same' end
    from next where r.okrug_id = ${okrugId} and r.upload_id = ${id}::uuid and r.row = next.row`
}
