import { schema } from './address'

/** An OParl object. */
export type Part = { id: string; type: string; [key: string]: unknown }

/** By which property an object that stands alone leads back to the one it stands in, and whether there may be several of those. */
const ways: Record<string, Record<string, readonly [property: string, several: boolean]>> = {
  AgendaItem: { Meeting: ['meeting', false] },
  Location: { Meeting: ['meetings', true] },
  File: { Meeting: ['meeting', true], AgendaItem: ['agendaItem', true] },
  Consultation: { Paper: ['paper', false] },
  Membership: { Person: ['person', false] },
}

const isPart = (value: object): value is Part =>
  'id' in value && typeof value.id === 'string' && 'type' in value && typeof value.type === 'string'
const kindOf = ({ type }: Part) => type.slice(schema('').length)

/** The same object as it stands alone: with the way back to the one it stands in. */
function alone(part: Part, owner: Part): Part {
  const [property, several] = ways[kindOf(part)]?.[kindOf(owner)] ?? []
  return property ? { ...part, [property]: several ? [owner.id] : owner.id } : part
}

/** All objects that stand within one, however deep, each with the way back that OParl wants where it stands alone. */
export function partsOf(owner: Part, among: object = owner): Part[] {
  return Object.values(among).flatMap((value: unknown): Part[] => {
    if (value === null || typeof value !== 'object') return []
    return isPart(value) ? [alone(value, owner), ...partsOf(value)] : partsOf(owner, value)
  })
}

/** Those of one kind. */
export const partsOfKind = (owners: readonly Part[], kind: string): Part[] =>
  owners.flatMap((owner) => partsOf(owner)).filter((part) => kindOf(part) === kind)
