/** What meets: the assembly, all members or their delegates, or an area's residents (law.md section 1). */
export const meetingKinds = ['session', 'gathering', 'separateGathering'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Who takes part in a gathering: all members (GA-1) or the delegates of separate gatherings (GA-2). */
export const gatheringModes = ['members', 'delegates'] as const
export type GatheringMode = (typeof gatheringModes)[number]

/**
 * A meeting's states in their order (law.md section 8), a session's requests before a gathering's. `withdrawn` is an initiative its starter
 * took back, `draft` a meeting its akim prepares; `failed` ends one without quorum (AS-1, GA-1, GA-2).
 */
export const meetingStates = [
  'requested',
  'akimReview',
  'signatures',
  'districtReview',
  'permitted',
  'refused',
  'withdrawn',
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
  'enter-signatures': ['signatures'],
  'accept-request': ['akimReview'],
  'sign-initiative': ['signatures'],
  'submit-initiative': ['signatures'],
  'withdraw-initiative': ['signatures'],
  'decide-initiative': ['districtReview'],
  'discard-draft': ['draft'],
  'set-time': ['draft', 'permitted'],
  'change-agenda': ['draft', 'permitted'],
  'announce-meeting': ['draft', 'permitted'],
  'attach-material': ['draft', 'permitted', 'announced', 'materialsSent'],
  'send-materials': ['announced'],
  'override-gate': ['announced', 'materialsSent'],
  'open-registration': ['announced', 'materialsSent'],
  'register-attendance': ['registration', 'open', 'chairElected', 'agenda', 'voting'],
  'enter-attendance': ['registration', 'open', 'chairElected', 'agenda', 'voting', 'closed'],
  'enter-ballots': ['open', 'chairElected', 'agenda', 'voting'],
  'keep-paper': ['registration', 'open', 'chairElected', 'agenda', 'voting', 'closed'],
  'edit-invitee': ['registration', 'open', 'chairElected', 'agenda', 'voting', 'closed'],
  'close-registration': ['registration'],
  'open-meeting': ['registration'],
  'fail-meeting': ['announced', 'materialsSent', 'registration', 'open', 'chairElected'],
  'amend-agenda': ['chairElected'],
  'approve-agenda': ['chairElected'],
  'run-floor': ['chairElected', 'agenda', 'voting'],
  'take-break': ['open', 'chairElected', 'agenda', 'voting'],
  'note-speech': ['chairElected', 'agenda', 'voting'],
  'hear-reports': ['agenda', 'voting'],
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

/** Whether the right to take part comes from a list of seats or mandates, by which everyone is known by name, rather than from the roll. */
export const isListed = ({ kind, mode }: { kind: MeetingKind; mode: GatheringMode | null }): boolean =>
  kind === 'session' || mode === 'delegates'

/** Before its opening: once its announced day is over without one, a meeting can only be declared failed (NT-1 named that day and no other). */
export const isUnopened = (state: MeetingState): boolean =>
  admits(state, 'open-registration') || state === 'registration'

/** Whether a meeting may end: from its agenda on, and a gathering also when it had its agenda put to it and rejected it (DC-1). */
export const mayClose = (
  { kind, state }: { kind: MeetingKind; state: MeetingState },
  agendaVotes: readonly { adopted: boolean | null }[],
): boolean =>
  admits(state, 'close-meeting') ||
  (kind !== 'session' && state === 'chairElected' && agendaVotes.some((vote) => vote.adopted === false))

/** What a sheet brings row by row, typed by two people; and paper whose figures and words are entered in the hall, kept with its scan. */
export const typedPurposes = ['signatures', 'attendance', 'votes'] as const
export const paperPurposes = [...typedPurposes, 'tally', 'slips'] as const
export type PaperPurpose = (typeof paperPurposes)[number]
export const isTyped = (purpose: PaperPurpose): boolean => typedPurposes.some((one) => one === purpose)

/** Ballots are an assembly's; a gathering counts cards instead. */
export const comesFor = (kind: MeetingKind, purpose: PaperPurpose): boolean =>
  purpose !== (kind === 'session' ? 'tally' : 'votes')

/** The step by which paper enters. Names may still be typed when the meeting is over. */
export const enteringOf = {
  signatures: 'enter-signatures',
  attendance: 'enter-attendance',
  votes: 'enter-ballots',
  tally: 'keep-paper',
  slips: 'keep-paper',
} as const satisfies Record<PaperPurpose, Step>

/** What became of a row of an agreed sheet: it counts, the person was known already, or has no right to take part. */
export type RowEnd = 'counted' | 'already' | 'notEligible'

/** How many rows one sheet takes: more is a stack of sheets. */
export const mostRows = 300

/** How many bytes a paper or a scan may have. */
export const largestPaper = 20 * 1024 * 1024

/** What is said of a file that did not come. */
export const uploadReasons = {
  none: 'meetings.noFile',
  tooLarge: 'meetings.tooLarge',
  broken: 'meetings.brokenUpload',
  noRoom: 'meetings.noRoom',
  infected: 'meetings.infected',
  noScanner: 'meetings.noScanner',
  noStore: 'meetings.noStore',
}

/** Steps that only a session takes: its members' request (AS-2), and its materials as a gate (NT-2 is MR 6, the assembly's). */
const sessionSteps: readonly Step[] = ['sign-request', 'accept-request', 'send-materials']

/** Whether a meeting of this kind, in `state`, admits a step. */
export const admitsOf = ({ kind, state }: { kind: MeetingKind; state: MeetingState }, step: Step): boolean =>
  admits(state, step) && (kind === 'session' || !sessionSteps.includes(step))

/** An initiative on its way: it collects signatures, is with the district akim, or waits for its notice. */
export const isRunning = ({ state }: { state: MeetingState }): boolean =>
  state === 'signatures' || state === 'districtReview' || state === 'permitted'

/** From the notice on, until what the meeting did is signed or it failed. */
export const underWay: readonly MeetingState[] = meetingStates.slice(
  meetingStates.indexOf('announced'),
  meetingStates.indexOf('protocolSigned'),
)

/** States in which the public sees a meeting: from its notice on. */
export const publicStates: readonly MeetingState[] = meetingStates.slice(meetingStates.indexOf('announced'))

/** Which questions may be put to a vote in which state: MT-2 after opening, MT-4 with a chair, the rest on an approved agenda. */
export const motionsIn = {
  chair: ['open'],
  secretary: ['open'],
  inclusion: ['chairElected'],
  agenda: ['chairElected'],
  decision: ['agenda', 'voting'],
  extension: ['agenda', 'voting'],
  delegate: ['agenda', 'voting'],
  seat: ['agenda', 'voting'],
} as const satisfies Record<string, readonly MeetingState[]>
export type MotionKind = keyof typeof motionsIn

/** Which questions each kind of meeting knows: MT-4 is the assembly's, delegates a separate gathering's (SG-1), seats a gathering's (AS-5). */
export const motionsOf = {
  session: ['chair', 'secretary', 'inclusion', 'decision', 'extension'],
  gathering: ['chair', 'secretary', 'agenda', 'decision', 'extension', 'seat'],
  separateGathering: ['chair', 'secretary', 'agenda', 'decision', 'extension', 'delegate'],
} as const satisfies Record<MeetingKind, readonly MotionKind[]>

/**
 * The competences by which an agenda item is named: the assembly's (L39-3(3), MR 4), a gathering's (L39-3(2)), and the one thing a separate
 * gathering is for, the election of delegates (L39-3(6)); any body may take another local matter.
 */
export const competencesOf = {
  session: [
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
  ],
  gathering: ['priorities', 'assemblyComposition', 'proposals', 'akimReport', 'maslikhatReport', 'otherLocalMatter'],
  separateGathering: ['delegateElection', 'otherLocalMatter'],
} as const satisfies Record<MeetingKind, readonly string[]>
export type Competence = (typeof competencesOf)[MeetingKind][number]
export const competences: readonly Competence[] = [...new Set(Object.values(competencesOf).flat())]

/** Whether a question of this competence is for a meeting of this kind. */
export const isCompetent = (kind: MeetingKind, competence: string): boolean =>
  (competencesOf[kind] as readonly string[]).includes(competence)

/** An election is put by names, so it needs no text to vote on. */
export const needsDraft = (competence: string): boolean => competence !== 'delegateElection'

/** NT-3 replaces NT-1 when the session is on candidates for akim and on nothing else. */
export const noticeRuleOf = (agenda: readonly { competence: string }[]): 'NT-1' | 'NT-3' =>
  agenda.length > 0 && agenda.every((item) => item.competence === 'akimCandidates') ? 'NT-3' : 'NT-1'

/** Whether a question is one that members signed for and the district akim permitted: it keeps its words (GA-3, GA-4). */
export const isSignedFor = (
  { kind, requestedAt }: { kind: MeetingKind; requestedAt: Date | null },
  item: { createdAt: Date },
): boolean => kind === 'gathering' && requestedAt !== null && item.createdAt <= requestedAt
