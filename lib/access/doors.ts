import { type Actor, type Role, roles } from './actor'
import { allows, inDistrict, inOkrug, onPlatform, type Rule } from './rules'

/** The parts of the portal that stand behind a role. A courtesy to the visitor: what counts is each command's own answer. */
export const doors = {
  desk: inOkrug('secretary', 'okrugAkim', 'commissionMember'),
  district: inDistrict('deputy', 'maslikhatStaff', 'districtAkim'),
  admin: onPlatform(),
} satisfies Record<string, Rule>
export type Door = keyof typeof doors

export const isDoor = (text: string): text is Door => Object.hasOwn(doors, text)

/** Whether an actor may pass a door; `unitId` is the okrug or district behind it. */
export const passes = (actor: Actor | null, door: Door, unitId?: string): boolean =>
  allows(doors[door], actor, { okrugId: unitId, districtId: unitId })

/** Units behind a door that an actor may pass, in no particular order. */
export const unitsBehind = (actor: Actor, door: Door): string[] => [
  ...new Set(actor.grants.map((grant) => grant.unitId).filter((unitId) => passes(actor, door, unitId))),
]

/** Roles that pass a door, in the order of law.md. */
export const rolesFor = (door: Door): Role[] => roles.filter((role) => doors[door].roles.includes(role))
