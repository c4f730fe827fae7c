import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Kind } from './classifier/kinds'
import { areaView, okrugView, placeView, type Snapshot, snapshotOf, type UnitRow } from './registry/snapshot'
import type {
  AreaView,
  DistrictView,
  FoundOkrugView,
  ListView,
  OblastView,
  OkrugHomeView,
  OkrugView,
  RegistryStatus,
} from './views'

export const pageSize = 50

const holder = globalThis as { jiynRegistry?: { importId: string; snapshot: Promise<Snapshot> } }

async function load(): Promise<Snapshot> {
  const rows = await db.$queryRaw<UnitRow[]>`
    select kato, level::text, kind, name_kk as "nameKk", name_ru as "nameRu", parent_id as "parentId",
      oblast_id as "oblastId", district_id as "districtId", to_char(closed_on, 'YYYY-MM-DD') as "closedOn"
    from unit order by kato`
  return snapshotOf(rows)
}

/** The registry as of the latest import. Each import gets a new id, so one small query tells whether ours is the latest. */
async function registry(): Promise<Snapshot> {
  const latest = await db.unitImport.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  if (!latest) return load()
  if (holder.jiynRegistry?.importId !== latest.id) {
    const snapshot = load()
    holder.jiynRegistry = { importId: latest.id, snapshot }
    snapshot.catch(() => {
      holder.jiynRegistry = undefined
    })
  }
  return holder.jiynRegistry?.snapshot ?? load()
}

export type OkrugFilter = { q?: string; district?: string; oblast?: string; closed?: boolean; page?: number }

/** The okrugs that match, best first, or in the order of their codes without `q`. Closed ones only with `closed`. */
export async function listOkrugs(filter: OkrugFilter = {}): Promise<ListView<FoundOkrugView>> {
  const { q = '', district, oblast, closed = false, page = 1 } = filter
  const snapshot = await registry()
  const found = snapshot.catalogue.find(q)
  const vias = new Map(found?.map(({ kato, via }) => [kato, via]))
  const candidates = found ? found.flatMap(({ kato }) => snapshot.unit(kato) ?? []) : snapshot.okrugs
  const matching = candidates.filter(
    (okrug) =>
      (closed || !okrug.closedOn) &&
      (!district || okrug.districtId === district) &&
      (!oblast || okrug.oblastId === oblast),
  )
  const data = matching.slice((page - 1) * pageSize, page * pageSize).map((okrug) => {
    const via = vias.get(okrug.kato)
    return { ...okrugView(snapshot, okrug), ...(via ? { via } : {}) }
  })
  return { data, total: matching.length, page }
}

/** One okrug, open or closed; null when no unit of the third level has the code. */
export async function findOkrug(kato: string): Promise<OkrugView | null> {
  const snapshot = await registry()
  const okrug = snapshot.unit(kato)
  return okrug?.level === 'subDistrict' ? okrugView(snapshot, okrug) : null
}

/** What an okrug's own page shows of it, or null. */
export async function findOkrugHome(kato: string): Promise<OkrugHomeView | null> {
  const okrug = await findOkrug(kato)
  if (!okrug) return null
  const unit = await db.unit.findUniqueOrThrow({
    where: { kato },
    select: {
      changedAt: true,
      children: {
        where: { closedOn: null },
        orderBy: { kato: 'asc' },
        select: { kato: true, kind: true, nameKk: true, nameRu: true },
      },
    },
  })
  const settlements = unit.children.map(({ nameKk, nameRu, ...child }) => {
    const name: Bilingual = { kk: nameKk, ru: nameRu }
    return { ...child, kind: child.kind as Kind, name }
  })
  return { ...okrug, settlements, changedAt: unit.changedAt }
}

/** The oblasts and cities of republican significance, in the order of the classifier. */
export async function listOblasts(): Promise<AreaView[]> {
  const snapshot = await registry()
  return snapshot.oblasts.map((oblast) => areaView(snapshot, oblast))
}

const openOkrugs = (snapshot: Snapshot, has: (okrug: UnitRow) => boolean): OkrugView[] =>
  snapshot.okrugs.filter((okrug) => !okrug.closedOn && has(okrug)).map((okrug) => okrugView(snapshot, okrug))

/** An oblast with its districts, and with the okrugs that lie in none of them; null when there is no such oblast. */
export async function findOblast(kato: string): Promise<OblastView | null> {
  const snapshot = await registry()
  const oblast = snapshot.oblasts.find((unit) => unit.kato === kato)
  if (!oblast) return null
  const districts = snapshot.districts.filter((unit) => unit.oblastId === kato)
  return {
    ...areaView(snapshot, oblast),
    areas: districts.map((district) => areaView(snapshot, district)),
    direct: openOkrugs(snapshot, (okrug) => okrug.oblastId === kato && !okrug.districtId),
  }
}

/** A district with its okrugs; null when there is no such district. */
export async function findDistrict(kato: string): Promise<DistrictView | null> {
  const snapshot = await registry()
  const district = snapshot.districts.find((unit) => unit.kato === kato)
  const oblast = district && snapshot.unit(district.oblastId)
  if (!district || !oblast) return null
  return {
    ...areaView(snapshot, district),
    oblast: placeView(oblast),
    direct: openOkrugs(snapshot, (okrug) => okrug.districtId === kato),
  }
}

/** How big the registry is and when it was last brought up to date, for its administrators. */
export async function registryStatus(): Promise<RegistryStatus> {
  const snapshot = await registry()
  const latest = await db.unitImport.findFirst({ orderBy: { id: 'desc' } })
  const closed = snapshot.okrugs.filter((okrug) => okrug.closedOn).length
  return {
    oblasts: snapshot.oblasts.length,
    districts: snapshot.districts.length,
    okrugs: snapshot.okrugs.length - closed,
    closed,
    latest: latest && { at: latest.at, added: latest.added, changed: latest.changed, closed: latest.closed },
  }
}

/** The full name of any unit; null when the registry has none with the code. */
export async function placeName(kato: string): Promise<Bilingual | null> {
  const unit = (await registry()).unit(kato)
  return unit ? placeView(unit).name : null
}
