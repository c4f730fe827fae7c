/** A session's states in their order (law.md section 8). `draft` is a session its akim prepares; `failed` ends one without quorum (AS-1). */
export const meetingStates = [
  'requested',
  'akimReview',
  'draft',
  'announced',
  'materialsSent',
  'registration',
  'open',
  'chairElected',
  'agenda',
  'voting',
  'closed',
  'protocolSigned',
  'withAkim',
  'failed',
] as const
export type MeetingState = (typeof meetingStates)[number]

/** From which states a command may start; what it leads to is the command's own affair. */
export const allowedIn = {
  'sign-request': ['requested'],
  'accept-request': ['akimReview'],
  'discard-draft': ['draft'],
  'set-time': ['draft'],
  'change-agenda': ['draft'],
  'announce-meeting': ['draft'],
  'attach-material': ['draft', 'announced', 'materialsSent'],
  'send-materials': ['announced'],
  'override-gate': ['announced', 'materialsSent'],
  'open-registration': ['announced', 'materialsSent'],
  'register-attendance': ['registration', 'open', 'chairElected', 'agenda', 'voting'],
  'close-registration': ['registration'],
  'open-meeting': ['registration'],
  'fail-meeting': ['registration', 'open', 'chairElected'],
  'amend-agenda': ['chairElected'],
  'approve-agenda': ['chairElected'],
  'note-speech': ['chairElected', 'agenda', 'voting'],
  'edit-speech': ['chairElected', 'agenda', 'voting', 'closed'],
  'close-meeting': ['agenda', 'voting'],
  'draft-protocol': ['closed'],
  'confirm-protocol': ['closed'],
} as const satisfies Record<string, readonly MeetingState[]>
export type Step = keyof typeof allowedIn
export const steps = Object.keys(allowedIn) as Step[]

/** Whether a meeting in `state` admits a step. */
export const admits = (state: MeetingState, step: Step): boolean =>
  (allowedIn[step] as readonly MeetingState[]).includes(state)

/** States in which the public sees a meeting: from its notice on. */
export const publicStates: readonly MeetingState[] = meetingStates.slice(meetingStates.indexOf('announced'))

/** Which questions may be put to a vote in which state: MT-2 after opening, MT-4 with a chair, DC-1 on an approved agenda. */
export const motionsIn = {
  chair: ['open'],
  secretary: ['open'],
  inclusion: ['chairElected'],
  decision: ['agenda', 'voting'],
  extension: ['agenda', 'voting'],
} as const satisfies Record<string, readonly MeetingState[]>
export type MotionKind = keyof typeof motionsIn

/** The assembly's and other bodies' competences by which an agenda item is named (L39-3(3), MR 4). */
export const competences = [
  'developmentProgramme',
  'budgetDraft',
  'budgetExecution',
  'communalProperty',
  'propertyAlienation',
  'monitoringCommission',
  'monitoringReport',
  'draftActs',
  'akimCandidates',
  'akimDismissal',
  'institutionHeads',
  'otherLocalMatter',
] as const
export type Competence = (typeof competences)[number]

/** NT-3 replaces NT-1 when the session is on candidates for akim and on nothing else. */
export const noticeRuleOf = (agenda: readonly { competence: string }[]): 'NT-1' | 'NT-3' =>
  agenda.length > 0 && agenda.every((item) => item.competence === 'akimCandidates') ? 'NT-3' : 'NT-1'
