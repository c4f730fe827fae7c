import type { Actor, Role } from './actor'
import { allows, inDistrict, inOkrug, onPlatform, type Rule } from './rules'

/** The parts of the portal that stand behind a role. A courtesy to the visitor: what counts is each command's own answer. */
export const doors = {
  desk: inOkrug('secretary', 'okrugAkim', 'commissionMember'),
  district: inDistrict('deputy', 'maslikhatStaff', 'districtAkim'),
  admin: onPlatform(),
} satisfies Record<string, Rule>
export type Door = keyof typeof doors

/** Whether an actor may pass a door; `unitId` is the okrug or district behind it. */
export const passes = (actor: Actor | null, door: Door, unitId?: string): boolean =>
  allows(doors[door], actor, { okrugId: unitId, districtId: unitId })

/** The units behind a door that an actor may pass, and as whom. */
export function behind(actor: Actor, door: Door): { unitId: string; roles: Role[] }[] {
  const held = actor.grants.filter((grant) => doors[door].roles.includes(grant.role))
  return [...new Set(held.map((grant) => grant.unitId))].map((unitId) => ({
    unitId,
    roles: held.filter((grant) => grant.unitId === unitId).map((grant) => grant.role),
  }))
}
