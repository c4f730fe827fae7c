import { readHouse } from './house'
import { type Houses, includes, overlap } from './houses'
import { streetKey } from './street'

/** Which addresses are an area's. `settlementId` is the okrug's own code where it has no settlements. */
export type Rule = {
  readonly id: string
  readonly areaId: string
  readonly settlementId: string
  readonly street: string | null
  /** Null for the whole street; never without a street. */
  readonly houses: Houses | null
}

export type Address = {
  readonly settlementId: string
  readonly street: string | null
  readonly house: string | null
}

/** How exact a rule is: 0 a settlement, 1 a street, 2 houses. */
export const exactness = ({ street, houses }: Pick<Rule, 'street' | 'houses'>): 0 | 1 | 2 =>
  houses ? 2 : streetKey(street) ? 1 : 0

/** The first of `rules` that is as exact as `rule` and could hold for the same address: two such make an area uncertain (SG-1). */
export function conflictWith<R extends Rule>(rules: readonly R[], rule: Omit<Rule, 'id' | 'areaId'>): R | undefined {
  const key = streetKey(rule.street)
  return rules.find(
    (other) =>
      other.settlementId === rule.settlementId &&
      streetKey(other.street) === key &&
      exactness(other) === exactness(rule) &&
      (!rule.houses || !other.houses || overlap(rule.houses, other.houses)),
  )
}

type Street = { whole: string | null; parts: Rule[] }
type Settlement = { whole: string | null; streets: Map<string, Street> }

function plan(rules: readonly Rule[]): Map<string, Settlement> {
  const settlements = new Map<string, Settlement>()
  for (const rule of rules) {
    const settlement = settlements.get(rule.settlementId) ?? { whole: null, streets: new Map<string, Street>() }
    settlements.set(rule.settlementId, settlement)
    const key = streetKey(rule.street)
    const street = settlement.streets.get(key) ?? { whole: null, parts: [] }
    if (key) settlement.streets.set(key, street)
    if (rule.houses) street.parts.push(rule)
    else if (key) street.whole = rule.areaId
    else settlement.whole = rule.areaId
  }
  return settlements
}

/**
 * Tells whose area an address is: of the rules that hold for it the most exact. Null when none does. Among rules without a conflict there
 * is never more than one (see `conflictWith`).
 */
export function areaFinder(rules: readonly Rule[]): (address: Address) => string | null {
  const settlements = plan(rules)
  const keys = new Map<string | null, string>()
  const keyOf = (street: string | null) => {
    const key = keys.get(street) ?? streetKey(street)
    keys.set(street, key)
    return key
  }
  return (address) => {
    const settlement = settlements.get(address.settlementId)
    if (!settlement) return null
    const street = settlement.streets.get(keyOf(address.street))
    if (!street) return settlement.whole
    const house = street.parts.length > 0 ? readHouse(address.house) : null
    const exact = house && street.parts.find(({ houses }) => houses && includes(houses, house))
    return exact?.areaId ?? street.whole ?? settlement.whole
  }
}
