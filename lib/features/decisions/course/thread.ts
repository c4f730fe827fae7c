import type { Bilingual } from '@/lib/platform/i18n/locale'
import { almatyDate } from '@/lib/statute/civil-date'
import type { DecisionView, DistrictReviewView, ThreadEntry } from '../views'
import type { HearingOutcome } from '../workflow'

/** What the thread is told from beside the decision itself; `number` is that of an act. */
export type Milestones = {
  origin: { id: string; number: string; at: Date } | null
  /** by members (AS-2, GA-3) */
  requestedAt: Date | null
  announcedAt: Date | null
  toldAt: Date | null
  plan: { at: Date; due: string } | null
  scheduledAt: Date | null
  reports: { at: Date; percent: number; by: string; text: Bilingual }[]
  /** pictures and papers of the work, by the part they belong to */
  evidence: { at: Date; position: number }[]
  /** of signed protocols, by the day of signing */
  hearings: {
    meetingId: string
    number: string
    at: Date
    outcome: HearingOutcome
    note: Bilingual
    failure: number | null
    letter: { at: Date; by: string } | null
  }[]
  /** meetings that took the question up again, from their notice on */
  rediscussions: {
    meetingId: string
    number: string
    announcedAt: Date
    failedAt: Date | null
    signedAt: Date | null
    outcome: { id: string; number: string; kept: boolean } | null
  }[]
}

const meeting = (id: string) => `/meetings/${id}`
const entry = (kind: ThreadEntry['kind'], at: Date | null, more: Omit<ThreadEntry, 'kind' | 'at'> = {}) =>
  at ? [{ kind, at, ...more }] : []

function answered({ answer }: DecisionView, again: boolean): ThreadEntry[] {
  if (!answer) return []
  const kind = answer.answer === 'disagreed' && again ? 'unresolved' : answer.answer
  return entry(kind, answer.at, {
    params: { name: answer.by },
    ...(answer.reasons && { text: answer.reasons }),
    href: '/papers/answer',
  })
}

function again(rediscussions: Milestones['rediscussions']): ThreadEntry[] {
  return rediscussions.flatMap(({ meetingId, number, announcedAt, failedAt, signedAt, outcome }) => {
    const at = { params: { number }, href: meeting(meetingId) }
    const followed = outcome && {
      params: { number: outcome.number },
      href: `/decisions/${outcome.id}`,
    }
    return [
      ...entry('againAnnounced', announcedAt, at),
      ...entry('againFailed', failedAt, at),
      ...(followed ? entry(outcome.kept ? 'kept' : 'changed', signedAt, followed) : []),
    ]
  })
}

function district(review: DistrictReviewView | null, scheduledAt: Date | null): ThreadEntry[] {
  if (!review) return []
  const { session, discussion, recordedAt, ruling } = review
  return [
    ...entry('scheduled', scheduledAt, { params: { number: session.number, day: session.on } }),
    ...(discussion
      ? entry('discussed', recordedAt, { params: { number: session.number }, text: discussion, href: '/papers/record' })
      : []),
    ...(ruling
      ? entry(ruling.ruling, ruling.at, { params: { name: ruling.by }, text: ruling.reasons, href: '/papers/ruling' })
      : []),
  ]
}

/** What was shown of one part of the work on one day stands together, at the moment of the last of it. */
function shown(evidence: Milestones['evidence']): ThreadEntry[] {
  const groups = new Map<string, { at: number; part: number; count: number }>()
  for (const { at, position: part } of evidence) {
    const key = `${almatyDate(at)} ${part}`
    const { at: last, count } = groups.get(key) ?? { at: 0, count: 0 }
    groups.set(key, { at: Math.max(last, at.getTime()), part, count: count + 1 })
  }
  return [...groups.values()].flatMap(({ at, part, count }) =>
    entry('shown', new Date(at), { params: { count, part }, href: '#execution' }),
  )
}

function heard(hearings: Milestones['hearings']): ThreadEntry[] {
  return hearings.flatMap(({ meetingId, number, at, outcome, note, failure, letter }) => [
    ...entry(outcome, at, { params: { number }, text: note, href: meeting(meetingId) }),
    ...(letter
      ? entry((failure ?? 0) > 1 ? 'liability' : 'letter', letter.at, {
          params: { name: letter.by },
          href: `/papers/letter-${meetingId}`,
        })
      : []),
  ])
}

/**
 * A decision's course in the order of time, from the members' request to the last report. Steps of one moment stand in the order in which the
 * law has them.
 */
export function threadOf(decision: DecisionView, review: DistrictReviewView | null, facts: Milestones): ThreadEntry[] {
  const { id, meeting: held, adoptedAt, publishedAt } = decision
  const at = { params: { number: held.number }, href: meeting(held.id) }
  const { origin, plan } = facts
  const papers = (entries: ThreadEntry[]) =>
    entries.map((one) => (one.href?.startsWith('/papers') ? { ...one, href: `/decisions/${id}${one.href}` } : one))
  const withdrawnAt = decision.status === 'withdrawn' ? (facts.rediscussions.at(-1)?.signedAt ?? null) : null
  return [
    ...(origin
      ? entry('origin', origin.at, { params: { number: origin.number }, href: `/decisions/${origin.id}` })
      : []),
    ...entry('requested', facts.requestedAt, at),
    ...entry('announced', facts.announcedAt, at),
    ...entry('adopted', adoptedAt, {
      params: { for: decision.for, present: decision.for + decision.against + decision.abstain + decision.notVoting },
    }),
    ...entry('signed', publishedAt, at),
    ...papers(answered(decision, origin !== null)),
    ...entry('told', facts.toldAt),
    ...again(facts.rediscussions),
    ...entry(
      'withdrawn',
      withdrawnAt,
      facts.rediscussions.at(-1) && { params: { number: facts.rediscussions.at(-1)?.number ?? '' } },
    ),
    ...papers(district(review, facts.scheduledAt)),
    ...(plan ? entry('planned', plan.at, { params: { day: plan.due } }) : []),
    ...facts.reports.flatMap(({ at, percent, by, text }) =>
      entry('reported', at, { params: { percent, name: by }, text }),
    ),
    ...shown(facts.evidence).map((one) => ({ ...one, href: `/decisions/${id}${one.href}` })),
    ...papers(heard(facts.hearings)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}
