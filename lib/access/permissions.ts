import { type Actor, grantedRoles } from './actor'
import { allows, type Facts, inOkrug, inPerson, onOneself, onPlatform, over, type Rule } from './rules'

/** Who may do what: one row a command, by noun. Of several rules in a row one is enough. */
export const permissions = {
  'accounts.create-account': onPlatform(),
  'accounts.block-account': onPlatform(),
  'accounts.unblock-account': onPlatform(),
  'accounts.reset-access': onPlatform(),
  'accounts.grant-role': [
    over(grantedRoles, onPlatform()),
    over(['secretary', 'commissionMember'], inOkrug('okrugAkim')),
  ],
  'accounts.end-role': [
    over(grantedRoles, onPlatform()),
    over(['secretary', 'commissionMember'], inOkrug('okrugAkim')),
  ],
  'accounts.issue-code': inOkrug('secretary'),
  'accounts.change-password': onOneself(),
  'accounts.sign-out': onOneself(),
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
  'voting.enter-votes': inOkrug('secretary'),
  'voting.close-motion': inOkrug('secretary'),
  'voting.withdraw-motion': inOkrug('secretary'),
  'voting.cast-casting-vote': inOkrug('secretary'),
  'protocols.draft-protocol': inOkrug('secretary'),
  'protocols.confirm-protocol': inPerson(inOkrug('assemblyMember')),
  'decisions.answer-decision': inOkrug('okrugAkim'),
  'decisions.tell-members': inOkrug('secretary'),
  'okrugs.import-units': onPlatform(),
  'law.swap-day': onPlatform(),
  'law.restore-day': onPlatform(),
  'roll.upload-roll': inOkrug('secretary'),
  'roll.discard-upload': inOkrug('secretary'),
  'roll.import-roll': inOkrug('secretary'),
  'roll.correct-member': inOkrug('secretary'),
  'roll.exclude-member': inOkrug('secretary'),
  'roll.restore-member': inOkrug('secretary'),
  'roll.search-roll': inOkrug('secretary', 'okrugAkim'),
} satisfies Record<string, Rule | readonly Rule[]>

export type Permission = keyof typeof permissions

export const rulesOf = (permission: Permission): readonly Rule[] => [permissions[permission]].flat()

/** Whether the actor may; after a yes there is one. */
export const permits = (actor: Actor | null, permission: Permission, facts: Facts): actor is Actor =>
  rulesOf(permission).some((rule) => allows(rule, actor, facts))
