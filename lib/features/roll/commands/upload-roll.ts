import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { bulk, db, type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { fingerprintOf, sealIin } from '@/lib/platform/secrets/iin'
import { almatyDate } from '@/lib/statute/civil-date'
import { placesOf } from '../queries/places'
import { type UploadRollInput, uploadRollInput } from '../schema'
import { openRoll, type RowReading } from '../sheet/reading'
import { type SheetFault, SheetRefusal } from '../sheet/refusal'
import { settlementFinder } from '../sheet/settlements'
import { mayBecome, STALLED_AFTER } from '../workflow'

type Counts = { rows: number; wrong: number; doubtful: number }
type UploadOutcome = Outcome<Counts, 'forbidden' | 'roll.discarded' | SheetFault>

/** How many rows go to the database at a time: their JSON is short enough to be forgotten cheaply. */
const portion = 100
/** How many rows are read between two words of progress. */
const stride = 2000

/**
 * Reads an uploaded file row by row into a preview; the roll itself stays as it is. Progress stands in the upload's own row, for the
 * page to read meanwhile; `begun` is told when that row is there. A file that cannot be taken leaves it in `refused` with the reason.
 */
export async function uploadRoll(
  { actor, now }: Context,
  input: UploadRollInput,
  begun: () => void = () => {},
): Promise<UploadOutcome> {
  const { okrugId, id, bytes } = uploadRollInput.parse(input)
  if (!permits(actor, 'roll.upload-roll', { okrugId })) return refuse('forbidden')
  const upload = { okrugId, id }
  await transact(async (tx) => {
    await clearAway(tx, okrugId)
    await tx.roll.createMany({ data: [{ okrugId, changedAt: now }], skipDuplicates: true })
    const row = { state: 'reading', uploadedBy: actor.accountId, uploadedAt: now } as const
    await tx.rollUpload.create({ data: { ...upload, ...row } })
  })
  begun()
  const places = await placesOf(db, okrugId)
  const facts = { okrugId, today: almatyDate(now), settlementOf: settlementFinder(places) }
  try {
    const file = await openRoll(bytes, facts)
    const { format, columns, unread } = file
    await db.rollUpload.update({
      where: { okrugId_id: upload },
      data: { format, columns: [...columns], unread: [...unread] },
    })
    const counts = await stage(upload, file.rows)
    if (!counts) return refuse('roll.discarded')
    await transact(async (tx) => {
      await tx.rollUpload.update({
        where: { okrugId_id: upload, state: { in: mayBecome('ready') } },
        data: { state: 'ready', ...counts },
      })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      await append(tx, okrugId, 'roll.upload-roll', { upload: id, by, ...counts }, now)
    })
    return done(counts)
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error
    const { code, params } = error
    await transact(async (tx) => {
      await tx.rollUploadRow.deleteMany({ where: { okrugId, uploadId: id } })
      await tx.rollUpload.update({
        where: { okrugId_id: upload },
        data: { state: 'refused', refusal: { code, params } },
      })
    })
    return refuse(code, { params })
  }
}

/** What was uploaded before and never imported goes: this okrug's previews, readings that died, and anybody's after a week. */
export async function clearAway(tx: Tx, okrugId: string | null): Promise<void> {
  await tx.$executeRaw`
    with gone as (
      update roll_upload set state = 'discarded'
      where (state = 'ready' and (okrug_id = ${okrugId} or moved_at < now() - interval '7 days'))
        or (state = 'reading' and moved_at < now() - make_interval(secs => ${STALLED_AFTER}))
      returning okrug_id, id)
    delete from roll_upload_row r using gone where r.okrug_id = gone.okrug_id and r.upload_id = gone.id`
}

/** Stores the rows as they are read. Null when somebody discarded the upload meanwhile. */
async function stage(upload: { okrugId: string; id: string }, rows: AsyncIterable<RowReading>): Promise<Counts | null> {
  const counts = { rows: 0, wrong: 0, doubtful: 0 }
  let batch: RowReading[] = []
  const flush = async () => {
    counts.rows += batch.length
    counts.wrong += batch.filter((row) => !row.line).length
    counts.doubtful += batch.filter((row) => row.doubts.length > 0).length
    await store(upload, batch)
    batch = []
  }
  for await (const row of rows) {
    if (batch.push(row) < portion) continue
    await flush()
    if (counts.rows % stride === 0 && !(await tell(upload, counts))) return null
  }
  await flush()
  return (await tell(upload, counts)) ? counts : null
}

async function tell(
  { okrugId, id }: { okrugId: string; id: string },
  { rows, wrong, doubtful }: Counts,
): Promise<boolean> {
  const told = await db.$executeRaw`
    update roll_upload set rows = ${rows}, wrong = ${wrong}, doubtful = ${doubtful}, moved_at = clock_timestamp()
    where okrug_id = ${okrugId} and id = ${id}::uuid and state = 'reading'`
  return told === 1
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

async function store({ okrugId, id }: { okrugId: string; id: string }, batch: readonly RowReading[]): Promise<void> {
  const rows = batch.map(({ row, who, line, problems, doubts }) => {
    if (!line) return { row, who, problems }
    const { iin, ...rest } = line
    const secret = { hmac: hex(fingerprintOf(iin)), cipher: hex(sealIin(iin, okrugId)) }
    return { row, who, ...rest, ...secret, ...(doubts.length > 0 && { doubts }) }
  })
  await bulk(insertion, [okrugId, id, JSON.stringify(rows)])
}

const insertion = `
  insert into roll_upload_row (okrug_id, upload_id, row, who, problems, doubts, iin_hmac, iin_cipher, surname, given_name,
    patronymic, birth_date, settlement_id, street, house, flat, phone)
  select $1, $2::uuid, row, who, problems, doubts, decode(hmac, 'hex'), decode(cipher, 'hex'), surname, "givenName",
    patronymic, "birthDate", "settlementId", street, house, flat, phone
  from jsonb_to_recordset($3::jsonb) as file (row int, who text, problems jsonb, doubts jsonb, hmac text, cipher text,
    surname text, "givenName" text, patronymic text, "birthDate" date, "settlementId" text, street text, house text, flat text,
    phone text)`
