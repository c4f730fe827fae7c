import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Kind, Level } from '../classifier/kinds'
import { type Catalogue, catalogueOf } from '../search/catalogue'
import type { AreaView, OkrugView, PlaceView } from '../views'

/** A unit as the database holds it; `closedOn` is a civil date. */
export type UnitRow = {
  kato: string
  level: Level
  kind: Kind
  nameKk: string
  nameRu: string
  parentId: string | null
  oblastId: string
  districtId: string | null
  closedOn: string | null
}

/**
 * The whole registry as it was after one import, held in memory: fifteen thousand units of a few words each, read far
 * more often than they change.
 */
export type Snapshot = {
  unit(kato: string): UnitRow | undefined
  /** Okrugs, closed ones too, in the order of their codes. */
  okrugs: UnitRow[]
  oblasts: UnitRow[]
  districts: UnitRow[]
  catalogue: Catalogue
}

const nameOf = (unit: UnitRow): Bilingual => ({ kk: unit.nameKk, ru: unit.nameRu })

export const placeView = (unit: UnitRow): PlaceView => ({ kato: unit.kato, name: nameOf(unit) })

export function snapshotOf(rows: UnitRow[]): Snapshot {
  const units = new Map(rows.map((row) => [row.kato, row]))
  const open = rows.filter((row) => !row.closedOn)
  const settlements = Map.groupBy(
    open.filter((row) => row.level === 'settlement'),
    (row) => row.parentId,
  )
  const okrugs = rows.filter((row) => row.level === 'subDistrict')
  const area = (okrug: UnitRow) =>
    [okrug.districtId, okrug.oblastId].flatMap((id) => (id && units.get(id)) || []).map(nameOf)
  return {
    unit: (kato) => units.get(kato),
    okrugs,
    oblasts: open.filter((row) => row.level === 'oblast'),
    districts: open.filter((row) => row.level === 'district'),
    catalogue: catalogueOf(
      okrugs.map((okrug) => ({
        kato: okrug.kato,
        name: nameOf(okrug),
        settlements: (settlements.get(okrug.kato) ?? []).map(nameOf),
        area: area(okrug),
      })),
    ),
  }
}

/** Throws when the okrug's oblast is unknown: an import never leaves such a row. */
export function okrugView(snapshot: Snapshot, okrug: UnitRow): OkrugView {
  const district = okrug.districtId ? snapshot.unit(okrug.districtId) : undefined
  const oblast = snapshot.unit(okrug.oblastId)
  if (!oblast) throw new Error(`the oblast ${okrug.oblastId} of ${okrug.kato} is not in the registry`)
  return {
    kato: okrug.kato,
    kind: okrug.kind,
    name: nameOf(okrug),
    district: district ? placeView(district) : null,
    oblast: placeView(oblast),
    ...(okrug.closedOn ? { closedOn: okrug.closedOn } : {}),
  }
}

/** An oblast or a district with how much of it is open. */
export function areaView(snapshot: Snapshot, unit: UnitRow): AreaView {
  const within = (row: UnitRow) => row.oblastId === unit.kato || row.districtId === unit.kato
  return {
    ...placeView(unit),
    kind: unit.kind,
    okrugs: snapshot.okrugs.filter((row) => !row.closedOn && within(row)).length,
    districts: snapshot.districts.filter((row) => row.kind === 'district' && row.kato !== unit.kato && within(row))
      .length,
  }
}
