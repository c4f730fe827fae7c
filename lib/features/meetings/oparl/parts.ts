import { schema } from './address'

/** An OParl object, or whatever else stands in one. */
type Value = { id?: unknown; type?: unknown; [key: string]: unknown }
export type Part = Value & { id: string; type: string }

/** By which property an object that stands alone leads back to the one it stands in, and whether there may be several of those. */
const ways: Record<string, Record<string, readonly [property: string, several: boolean]>> = {
  AgendaItem: { Meeting: ['meeting', false] },
  Location: { Meeting: ['meetings', true] },
  File: { Meeting: ['meeting', true], AgendaItem: ['agendaItem', true] },
  Consultation: { Paper: ['paper', false] },
  Membership: { Person: ['person', false] },
}

const isPart = (value: Value): value is Part => typeof value.id === 'string' && typeof value.type === 'string'
const kindOf = ({ type }: Part) => type.slice(schema('').length)

/** All objects that stand within one, however deep, each with the way back that OParl wants where it stands alone. */
export function partsOf(whole: object, around: Part | null = null): Part[] {
  return Object.values(whole).flatMap((value: unknown): Part[] => {
    if (value === null || typeof value !== 'object' || value instanceof Date) return []
    const found = value as Value
    if (!isPart(found)) return partsOf(found, around ?? (whole as Part))
    const parent = Array.isArray(whole) ? around : (whole as Part)
    const [property, several] = (parent && ways[kindOf(found)]?.[kindOf(parent)]) ?? []
    const back = parent && property ? { [property]: several ? [parent.id] : parent.id } : {}
    return [{ ...found, ...back }, ...partsOf(found, found)]
  })
}

/** Those of one kind. */
export const partsOfKind = (wholes: readonly object[], kind: string): Part[] =>
  wholes.flatMap((whole) => partsOf(whole)).filter((part) => kindOf(part) === kind)
