import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import type { Problem } from '../sheet/line'
import { type ReportRow, type RowView, rowsShown, type UploadSummary, type UploadView } from '../views'
import { STALLED_AFTER } from '../workflow'
import { comparedRows } from './comparison'
import { mayRead, mayReadOne } from './scope'

const REPORT_PAGE = 1000

/** An upload with its counts. Before it is imported they are compared with the roll as it is at this moment. */
export async function findUpload(actor: Actor | null, okrugId: string, id: string): Promise<UploadView | null> {
  if (!mayReadOne(actor, okrugId, id)) return null
  const upload = await db.rollUpload.findUnique({ where: { okrugId_id: { okrugId, id } } })
  if (!upload) return null
  const { state, format, unread, rows, wrong, doubtful, applied, uploadedAt, importedAt } = upload
  const { added, changed, same, columns } = upload
  const ready = state === 'ready'
  const counts = ready
    ? await foresee(okrugId, id, columns)
    : { added: added ?? 0, changed: changed ?? 0, same: same ?? 0 }
  const differing = { most: rowsShown, differing: true }
  return {
    ...{ id, state, format, unread, rows, wrong, doubtful, applied, uploadedAt, importedAt, ...counts },
    stalled: await isStalled(okrugId, id),
    refusal: upload.refusal as UploadView['refusal'],
    first: await notedRows(okrugId, id),
    changes: ready && counts.changed > 0 ? await comparedRows({ okrugId, id, columns }, differing) : [],
  }
}

/** The latest uploads of an okrug, newest first, without their counts against the roll. */
export async function latestUploads(actor: Actor | null, okrugId: string): Promise<UploadSummary[]> {
  if (!mayRead(actor, okrugId)) return []
  return db.rollUpload.findMany({
    where: { okrugId, state: { not: 'discarded' } },
    orderBy: { uploadedAt: 'desc' },
    take: 5,
    select: { id: true, state: true, uploadedAt: true, rows: true },
  })
}

/** What an import would do now. The same comparison as in import-roll, without writing. */
async function foresee(okrugId: string, id: string, columns: readonly string[]) {
  const has = (column: string) => columns.includes(column)
  const [counts] = await db.$queryRaw<{ added: number; changed: number; same: number }[]>`
    with compared as (
      select m.id is null as added,
        (m.surname, m.given_name, m.settlement_id) is distinct from (r.surname, r.given_name, r.settlement_id)
          or (${has('patronymic')} and m.patronymic is distinct from r.patronymic)
          or (${has('street')} and m.street is distinct from r.street)
          or (${has('house')} and m.house is distinct from r.house)
          or (${has('flat')} and m.flat is distinct from r.flat)
          or (${has('phone')} and m.phone is distinct from r.phone) as differs
      from roll_upload_row r left join community_member m on m.okrug_id = r.okrug_id and m.iin_hmac = r.iin_hmac
      where r.okrug_id = ${okrugId} and r.upload_id = ${id}::uuid and r.problems is null)
    select (count(*) filter (where added))::int as added, (count(*) filter (where not added and differs))::int as changed,
      (count(*) filter (where not added and not differs))::int as same
    from compared`
  return counts ?? { added: 0, changed: 0, same: 0 }
}

/** By the database's clock, which wrote when it last moved. */
async function isStalled(okrugId: string, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ stalled: boolean }[]>`
    select state in ('reading', 'importing') and moved_at < clock_timestamp() - make_interval(secs => ${STALLED_AFTER}) as stalled
    from roll_upload where okrug_id = ${okrugId} and id = ${id}::uuid`
  return row?.stalled ?? false
}

const rowView = (row: { row: number; who: string | null; problems: unknown; doubts: unknown }): RowView => ({
  row: row.row,
  who: row.who,
  problems: (row.problems as Problem[] | null) ?? [],
  doubts: (row.doubts as Problem[] | null) ?? [],
})

async function notedRows(okrugId: string, uploadId: string): Promise<RowView[]> {
  const rows = await db.$queryRaw<{ row: number; who: string | null; problems: unknown; doubts: unknown }[]>`
    select row, who, problems, doubts from roll_upload_row
    where okrug_id = ${okrugId} and upload_id = ${uploadId}::uuid and (problems is not null or doubts is not null)
    order by problems is null, row limit ${rowsShown}`
  return rows.map(rowView)
}

/** Every row of an upload with what became or would become of it, a page of rows at a time; null when there is no such upload to see. */
export async function reportOf(actor: Actor | null, okrugId: string, id: string) {
  if (!mayReadOne(actor, okrugId, id)) return null
  const upload = await db.rollUpload.findUnique({
    where: { okrugId_id: { okrugId, id } },
    select: { state: true, columns: true },
  })
  return upload && rowsOf({ okrugId, id, ...upload })
}

type Reported = { okrugId: string; id: string; state: string; columns: readonly string[] }

async function* rowsOf(upload: Reported): AsyncGenerator<ReportRow> {
  const { okrugId, id, state } = upload
  for (let after = 0; ; ) {
    const page = await db.rollUploadRow.findMany({
      where: { okrugId, uploadId: id, row: { gt: after } },
      orderBy: { row: 'asc' },
      take: REPORT_PAGE,
      select: { row: true, who: true, problems: true, doubts: true, outcome: true },
    })
    const last = page.at(-1)
    const span = { from: page[0]?.row, upto: last?.row, most: REPORT_PAGE }
    const compared = state === 'ready' && last ? await comparedRows(upload, span) : []
    const ahead = new Map(compared.map((one) => [one.row, one]))
    for (const row of page) {
      const next = ahead.get(row.row)
      const outcome = row.outcome as ReportRow['end']
      const end = row.problems ? ('wrong' as const) : (outcome ?? next?.fate ?? null)
      yield { ...rowView(row), end, changes: next?.changes ?? [] }
    }
    if (page.length < REPORT_PAGE || !last) return
    after = last.row
  }
}
