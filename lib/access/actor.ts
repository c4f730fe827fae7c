/** The roles of law.md section 1; `citizen` is whoever is signed in and on an okrug's roll. */
export const roles = [
  'citizen',
  'assemblyMember',
  'secretary',
  'okrugAkim',
  'commissionMember',
  'deputy',
  'maslikhatStaff',
  'districtAkim',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A role held in one unit: an okrug's or a district's KATO code, or `platform` for administrators. Terms are resolved when the actor is loaded. */
export type Grant = { role: Role; unitId: string }

export type Actor = {
  accountId: string
  /** The person's row on an okrug's roll, where the account is linked to one. */
  memberId: string | null
  grants: readonly Grant[]
}

export const platformUnit = 'platform'

/** Whoever runs a command on the machine itself: they hold the database already, so the portal trusts them as its administrator. */
export const operator: Actor = {
  accountId: 'operator',
  memberId: null,
  grants: [{ role: 'administrator', unitId: platformUnit }],
}

/** Where a role is held: deputies, the maslikhat's staff and the district akim hold theirs in a district and act on its okrugs. */
export const levelOf: Record<Role, 'okrug' | 'district' | 'platform'> = {
  citizen: 'okrug',
  assemblyMember: 'okrug',
  secretary: 'okrug',
  okrugAkim: 'okrug',
  commissionMember: 'okrug',
  deputy: 'district',
  maslikhatStaff: 'district',
  districtAkim: 'district',
  administrator: 'platform',
}

/** Roles that follow from other facts (the roll, a seat of the assembly) and are given by nobody. */
export const derivedRoles = ['citizen', 'assemblyMember'] as const satisfies readonly Role[]
export type GrantedRole = Exclude<Role, (typeof derivedRoles)[number]>
export const grantedRoles = roles.filter((role): role is GrantedRole => !derivedRoles.some((one) => one === role))
