import { type Actor, platformUnit, type Role } from './actor'

/** The facts a decision about access may rest on: where the thing lies, and who has a part in it. */
export type Facts = {
  okrugId?: string
  districtId?: string | null
  /** Roll rows of persons with a part of their own in the thing (a meeting's chair, a request's initiator). */
  memberIds?: readonly (string | null)[]
}

export type Rule = {
  roles: readonly Role[]
  scope: 'okrug' | 'district' | 'platform'
  /** The actor must also be one of `facts.memberIds`. */
  inPerson?: true
}

const inOkrug = (...roles: Role[]): Rule => ({ roles, scope: 'okrug' })
const inDistrict = (...roles: Role[]): Rule => ({ roles, scope: 'district' })
const onPlatform = (): Rule => ({ roles: ['administrator'], scope: 'platform' })
const inPerson = (rule: Rule): Rule => ({ ...rule, inPerson: true })

/** Who may do what: one row a command. */
export const permissions = {
  'accounts.create-account': onPlatform(),
  'assemblies.set-seats': inOkrug('secretary', 'okrugAkim'),
  'assemblies.seat-member': inOkrug('secretary', 'okrugAkim'),
  'assemblies.end-membership': inOkrug('secretary', 'okrugAkim'),
  'meetings.request-session': inOkrug('assemblyMember'),
  'meetings.sign-request': inOkrug('assemblyMember'),
  'meetings.accept-request': inOkrug('okrugAkim'),
  'meetings.convene-session': inOkrug('okrugAkim'),
  'meetings.discard-draft': inOkrug('okrugAkim'),
  'meetings.set-time': inOkrug('secretary', 'okrugAkim'),
  'meetings.add-agenda-item': inOkrug('secretary', 'okrugAkim'),
  'meetings.edit-agenda-item': inOkrug('secretary', 'okrugAkim'),
  'meetings.remove-agenda-item': inOkrug('secretary', 'okrugAkim'),
  'meetings.announce-meeting': inOkrug('secretary', 'okrugAkim'),
  'meetings.attach-material': inOkrug('secretary', 'okrugAkim'),
  'meetings.remove-material': inOkrug('secretary', 'okrugAkim'),
  'meetings.send-materials': inOkrug('secretary', 'okrugAkim'),
  'meetings.override-gate': inOkrug('okrugAkim'),
  'meetings.open-registration': inOkrug('secretary'),
  'meetings.check-in-member': inOkrug('secretary'),
  'meetings.check-out-member': inOkrug('secretary'),
  'meetings.register-invitee': inOkrug('secretary'),
  'meetings.close-registration': inOkrug('secretary'),
  'meetings.open-meeting': inOkrug('secretary', 'okrugAkim'),
  'meetings.fail-meeting': inOkrug('secretary', 'okrugAkim'),
  'meetings.amend-agenda': inOkrug('secretary'),
  'meetings.approve-agenda': inOkrug('secretary'),
  'meetings.note-speech': inOkrug('secretary'),
  'meetings.edit-speech': inOkrug('secretary'),
  'meetings.close-meeting': inOkrug('secretary'),
  'voting.open-motion': inOkrug('secretary'),
  'voting.cast-vote': inOkrug('secretary'),
  'voting.close-motion': inOkrug('secretary'),
  'voting.cast-casting-vote': inOkrug('secretary'),
  'protocols.draft-protocol': inOkrug('secretary'),
  'protocols.confirm-protocol': inPerson(inOkrug('assemblyMember')),
  'decisions.answer-decision': inOkrug('okrugAkim'),
  'decisions.tell-members': inOkrug('secretary'),
  'okrugs.import-units': onPlatform(),
} satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

/** Whether a rule lets an actor act on these facts. */
export function allows(rule: Rule, actor: Actor | null, facts: Facts): boolean {
  if (!actor) return false
  const unit = { okrug: facts.okrugId, district: facts.districtId, platform: platformUnit }[rule.scope]
  const holds = !!unit && actor.grants.some((grant) => grant.unitId === unit && rule.roles.includes(grant.role))
  return holds && (!rule.inPerson || (!!actor.memberId && !!facts.memberIds?.includes(actor.memberId)))
}

export const permits = (actor: Actor | null, permission: Permission, facts: Facts): boolean =>
  allows(permissions[permission], actor, facts)

export const builders = { inOkrug, inDistrict, onPlatform, inPerson }
