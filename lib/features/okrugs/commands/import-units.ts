import 'server-only'
import { createHash } from 'node:crypto'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { type ClassifierUnit, readClassifier } from '../classifier/classifier'
import type { Fault } from '../classifier/faults'
import { levels } from '../classifier/kinds'
import { type ImportUnitsInput, importUnitsInput } from '../schema'

export type ImportCounts = { added: number; changed: number; unchanged: number; closed: number }
/** A refused file says what is wrong with it: the first hundred faults and their number. */
export type BadFile = Refusal<'okrugs.badFile'> & { faults: Fault[]; total: number }
type ImportOutcome = Outcome<ImportCounts, 'forbidden' | 'okrugs.tooManyClosed'> | BadFile

/** How many units go to the database at a time, and so how often progress is told. */
const portion = 2000

async function lock(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('okrugs.import-units'))`
}

/** How many units are open, and how many of those the file no longer has. */
async function leaving(tx: Tx, codes: string[]): Promise<{ open: number; gone: number }> {
  const [counts] = await tx.$queryRaw<{ open: number; gone: number }[]>`
    select count(*)::int as open, (count(*) filter (where kato <> all (${codes}::bpchar[])))::int as gone
    from unit where closed_on is null`
  return counts ?? { open: 0, gone: 0 }
}

/** Inserts what is new and updates only what differs, reopening units that came back. */
async function store(tx: Tx, units: ClassifierUnit[], now: Date): Promise<{ added: number; changed: number }> {
  const rows = JSON.stringify(
    units.map(({ official, full, ...unit }) => ({
      ...unit,
      nameKk: full.kk,
      nameRu: full.ru,
      officialKk: official.kk,
      officialRu: official.ru,
    })),
  )
  const written = await tx.$queryRaw<{ added: boolean }[]>`
    insert into unit (kato, level, kind, name_kk, name_ru, official_name_kk, official_name_ru, parent_id, oblast_id,
      district_id, version, closed_on, changed_at)
    select kato, level::unit_level, kind, "nameKk", "nameRu", "officialKk", "officialRu", "parentId", "oblastId",
      "districtId", version, null, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as file (kato text, level text, kind text, "nameKk" text, "nameRu" text,
      "officialKk" text, "officialRu" text, "parentId" text, "oblastId" text, "districtId" text, version text)
    on conflict (kato) do update set level = excluded.level, kind = excluded.kind, name_kk = excluded.name_kk,
      name_ru = excluded.name_ru, official_name_kk = excluded.official_name_kk,
      official_name_ru = excluded.official_name_ru, parent_id = excluded.parent_id, oblast_id = excluded.oblast_id,
      district_id = excluded.district_id, version = excluded.version, closed_on = null, changed_at = excluded.changed_at
    where (unit.level, unit.kind, unit.name_kk, unit.name_ru, unit.official_name_kk, unit.official_name_ru,
        unit.parent_id, unit.oblast_id, unit.district_id, unit.version, unit.closed_on)
      is distinct from (excluded.level, excluded.kind, excluded.name_kk, excluded.name_ru, excluded.official_name_kk,
        excluded.official_name_ru, excluded.parent_id, excluded.oblast_id, excluded.district_id, excluded.version, null)
    returning (xmax = 0) as added`
  const added = written.filter((row) => row.added).length
  return { added, changed: written.length - added }
}

/** A unit that the classifier no longer has keeps its row, its pages and its history, and gets the day it was closed on. */
const close = (tx: Tx, codes: string[], now: Date): Promise<number> => tx.$executeRaw`
  update unit set closed_on = (${now}::timestamptz at time zone 'Asia/Almaty')::date, changed_at = ${now}
  where closed_on is null and kato <> all (${codes}::bpchar[])`

/**
 * Brings the registry of units to what the file says. All rows are checked before any is written; two imports at once
 * follow one another. Closing more than 1 % of the open units needs `allowClosing`, because it is a cut file far more
 * often than a reform. `onProgress` is told how many units of how many have been stored.
 */
export async function importUnits(
  { actor, now }: Context,
  input: ImportUnitsInput,
  onProgress: (stored: number, total: number) => void = () => {},
): Promise<ImportOutcome> {
  const { bytes, allowClosing } = importUnitsInput.parse(input)
  return transact(
    async (tx): Promise<ImportOutcome> => {
      await lock(tx)
      if (!permits(actor, 'okrugs.import-units', {})) return refuse('forbidden')
      const classifier = readClassifier(bytes)
      if (!classifier.ok) {
        const { faults, total } = classifier
        return { ...refuse('okrugs.badFile', { params: { total } }), faults, total }
      }
      const codes = classifier.units.map((unit) => unit.kato)
      const { open, gone } = await leaving(tx, codes)
      if (gone * 100 > open && !allowClosing) return refuse('okrugs.tooManyClosed', { params: { open, gone } })

      const units = levels.flatMap((level) => classifier.units.filter((unit) => unit.level === level))
      let added = 0
      let changed = 0
      for (let start = 0; start < units.length; start += portion) {
        const stored = await store(tx, units.slice(start, start + portion), now)
        added += stored.added
        changed += stored.changed
        onProgress(Math.min(start + portion, units.length), units.length)
      }
      const closed = gone > 0 ? await close(tx, codes, now) : 0
      const counts = { added, changed, unchanged: units.length - added - changed, closed }
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await tx.unitImport.create({ data: { at: now, sha256, ...counts } })
      await append(tx, PLATFORM, 'okrugs.import-units', { sha256, ...counts }, now)
      if (added + changed + closed > 0) await publish(tx, 'all')
      return done(counts)
    },
    { timeout: 120_000 },
  )
}
