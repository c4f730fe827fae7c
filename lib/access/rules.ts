import { type Actor, platformUnit, type Role, roles } from './actor'

/** The facts a decision about access may rest on: where the thing lies, and who has a part in it. */
export type Facts = {
  okrugId?: string
  districtId?: string | null
  /** The account the command is about. */
  accountId?: string
  /** The role that is given or ended. */
  role?: Role
  /** Roll rows of persons with a part of their own in the thing (a meeting's chair, a request's initiator). */
  memberIds?: readonly (string | null)[]
}

export type Rule = {
  roles: readonly Role[]
  /** Where the role must be held; `self` asks for no role, only that the account is one's own. */
  scope: 'okrug' | 'district' | 'platform' | 'self'
  /** The actor must also be one of `facts.memberIds`. */
  inPerson?: true
  /** The only roles that may be given or ended under this rule. */
  over?: readonly Role[]
}

export const inOkrug = (...held: Role[]): Rule => ({ roles: held, scope: 'okrug' })
export const inDistrict = (...held: Role[]): Rule => ({ roles: held, scope: 'district' })
export const onPlatform = (): Rule => ({ roles: ['administrator'], scope: 'platform' })
export const onOneself = (): Rule => ({ roles, scope: 'self' })
export const inPerson = (rule: Rule): Rule => ({ ...rule, inPerson: true })
export const over = (given: readonly Role[], rule: Rule): Rule => ({ ...rule, over: given })

/** Whether one rule lets an actor act on these facts. A missing fact never helps. */
export function allows(rule: Rule, actor: Actor | null, facts: Facts): boolean {
  if (!actor || !holdsIn(rule, actor, facts)) return false
  if (rule.over && !(facts.role && rule.over.includes(facts.role))) return false
  return !rule.inPerson || (!!actor.memberId && !!facts.memberIds?.includes(actor.memberId))
}

function holdsIn(rule: Rule, actor: Actor, facts: Facts): boolean {
  if (rule.scope === 'self') return facts.accountId === actor.accountId
  const unit = { okrug: facts.okrugId, district: facts.districtId, platform: platformUnit }[rule.scope]
  return !!unit && actor.grants.some((grant) => grant.unitId === unit && rule.roles.includes(grant.role))
}
