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
