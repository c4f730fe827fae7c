import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { FieldChange, RowFate } from '../views'

/** How a good row of an upload compares with the roll at this moment: the same comparison as in import-roll, without writing. */
export type ComparedRow = { row: number; who: string | null; fate: RowFate; changes: FieldChange[] }
type Facts = { okrugId: string; id: string; columns: readonly string[] }
type Fields = Record<string, string | null>

/**
 * The good rows from row `from` to row `upto`, in their order, at most `most`; with `differing` only those an import would change. A column
 * the file does not have leaves the roll's value as it is and is no difference.
 */
export async function comparedRows(
  { okrugId, id, columns }: Facts,
  {
    from = 0,
    upto = 1_000_000,
    most,
    differing = false,
  }: { from?: number; upto?: number; most: number; differing?: boolean },
): Promise<ComparedRow[]> {
  const fields = ['surname', 'givenName', 'settlementId', ...columns]
  const rows = await db.$queryRaw<{ row: number; who: string | null; was: Fields | null; will: Fields }[]>`
    with compared as (
      select r.row, r.who, case when m.id is not null then
          jsonb_build_object('surname', m.surname, 'givenName', m.given_name, 'patronymic', m.patronymic,
            'settlementId', m.settlement_id, 'street', m.street, 'house', m.house, 'flat', m.flat, 'phone', m.phone) end as was,
        jsonb_build_object('surname', r.surname, 'givenName', r.given_name, 'patronymic', r.patronymic,
          'settlementId', r.settlement_id, 'street', r.street, 'house', r.house, 'flat', r.flat, 'phone', r.phone) as will
      from roll_upload_row r left join community_member m on m.okrug_id = r.okrug_id and m.iin_hmac = r.iin_hmac
      where r.okrug_id = ${okrugId} and r.upload_id = ${id}::uuid and r.row between ${from} and ${upto} and r.problems is null)
    select row, who, was, will from compared
    where not ${differing} or exists (
      select from jsonb_each(was) as old (key, value) where key = any(${fields}) and value is distinct from will -> key)
    order by row limit ${most}`
  const placeOf = await placeNames(okrugId)
  return rows.map(({ row, who, was, will }) => {
    const changes = was ? fields.flatMap((field) => differenceIn(field, was, will, placeOf)) : []
    return { row, who, changes, fate: was === null ? 'new' : changes.length > 0 ? 'differs' : 'equal' }
  })
}

function differenceIn(
  field: string,
  was: Fields,
  will: Fields,
  placeOf: ReadonlyMap<string, Bilingual>,
): FieldChange[] {
  if (!(field in was) || was[field] === will[field]) return []
  const said = (value: string | null = null) =>
    field === 'settlementId' && value ? (placeOf.get(value) ?? value) : value
  return [{ field, from: said(was[field]), to: said(will[field]) }]
}

async function placeNames(okrugId: string): Promise<ReadonlyMap<string, Bilingual>> {
  const units = await db.unit.findMany({ where: { parentId: okrugId } })
  return new Map(units.map((unit) => [unit.kato, { kk: unit.nameKk, ru: unit.nameRu }]))
}
