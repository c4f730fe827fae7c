import 'server-only'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { almatyDate, civilDate, daysBetween } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { gatheringInitiative } from '@/lib/statute/initiative'
import type { DaysOff } from '@/lib/statute/terms'
import { lawOn, thawed } from '../verdicts/frozen'
import type { InitiativeView, OwnPart, WaitingView } from '../views'
import { isRunning } from '../workflow'
import { hasSigned, signerOf } from './initiators'

const shown = {
  agenda: { orderBy: { position: 'asc' } },
  signatures: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
  _count: { select: { signatures: true } },
} satisfies Prisma.MeetingInclude
type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>

const initiated = { initiatorId: { not: null } } satisfies Prisma.MeetingWhereInput

function applicationOf(row: Row, now: Date, isOff: DaysOff): InitiativeView['application'] {
  const { requestedAt: at } = row
  if (!at) return null
  const today = almatyDate(now)
  const { day, norms } = lawOn(at)
  const term = thawed(row.acceptVerdict) ?? workingDayTerm(norms, 'GA-4', { from: day, on: today }, isOff)
  const due = civilDate(String(term.due))
  return { at, term, due, daysLeft: daysBetween(today, due) }
}

function decisionOf(row: Row): InitiativeView['decision'] {
  const { acceptedAt: at, reviewedBy: by, reviewReasonKk: kk, reviewReasonRu: ru } = row
  if (!at || !by || kk === null || ru === null) return null
  return { permitted: row.state !== 'refused', at, by, reasons: { kk, ru } }
}

function viewOf(row: Row, now: Date, isOff: DaysOff): InitiativeView {
  const facts = { eligible: row.requestEligible ?? 0, signed: row._count.signatures }
  const lastSigned = row.signatures[0]?.at ?? row.createdAt
  return {
    id: row.id,
    okrugId: row.okrugId,
    state: row.state,
    mode: row.mode ?? 'members',
    onPaper: row.requestOnPaper,
    reason: { kk: row.requestReasonKk ?? '', ru: row.requestReasonRu ?? '' },
    questions: row.agenda.map((item) => ({
      id: item.id,
      competence: item.competence,
      title: { kk: item.titleKk, ru: item.titleRu },
    })),
    startedAt: row.createdAt,
    verdict: thawed(row.requestVerdict) ?? gatheringInitiative(lawOn(row.createdAt).norms, facts),
    application: applicationOf(row, now, isOff),
    decision: decisionOf(row),
    announced: row.announcedAt !== null,
    changedAt: new Date(Math.max(lastSigned.getTime(), row.changedAt.getTime())),
  }
}

/** One initiative of an okrug at `now`; null when there is none of this id. */
export async function findInitiative(okrugId: string, id: string, now: Date): Promise<InitiativeView | null> {
  if (!isId(id)) return null
  const row = await db.meeting.findFirst({ where: { okrugId, id, ...initiated }, include: shown })
  return row && viewOf(row, now, await currentDaysOff())
}

/** The okrug's initiatives at `now`, those that still run first, then the latest first. */
export async function initiativesOf(okrugId: string, now: Date): Promise<InitiativeView[]> {
  const rows = await db.meeting.findMany({
    where: { okrugId, ...initiated },
    include: shown,
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  const isOff = await currentDaysOff()
  const views = rows.map((row) => viewOf(row, now, isOff))
  return [...views.filter(isRunning), ...views.filter((view) => !isRunning(view))]
}

/** What an initiative is to a member of the roll: began it, signed it, may sign at all. */
export async function ownPart(okrugId: string, id: string, memberId: string | null, now: Date): Promise<OwnPart> {
  if (!memberId) return { starter: false, signed: false, eligible: false }
  const [meeting, signed, signer] = await Promise.all([
    db.meeting.findUnique({ where: { okrugId_id: { okrugId, id } }, select: { initiatorId: true } }),
    hasSigned(db, okrugId, id, memberId),
    signerOf(db, okrugId, memberId, now),
  ])
  return { starter: meeting?.initiatorId === memberId, signed, eligible: signer?.eligible ?? false }
}

/** The okrug of an initiative, by name, for somebody who is on another's roll; null where there is none such. */
export async function okrugOfInitiative(id: string): Promise<{ okrugId: string; name: Bilingual } | null> {
  if (!isId(id)) return null
  const row = await db.meeting.findFirst({
    where: { id, ...initiated },
    select: { okrugId: true, okrug: { select: { nameKk: true, nameRu: true } } },
  })
  return row && { okrugId: row.okrugId, name: { kk: row.okrug.nameKk, ru: row.okrug.nameRu } }
}

/** The initiatives of a district that wait for its akim (GA-4), the one whose term ends first before the others; or only the one of this id. */
export async function waitingIn(districtId: string, now: Date, id?: string): Promise<WaitingView[]> {
  if (id !== undefined && !isId(id)) return []
  const rows = await db.meeting.findMany({
    where: { id, okrug: { districtId }, state: 'districtReview', ...initiated },
    include: { ...shown, okrug: { select: { nameKk: true, nameRu: true } }, initiator: named },
    orderBy: { requestedAt: 'asc' },
  })
  const isOff = await currentDaysOff()
  return rows.map((row) => ({
    initiative: viewOf(row, now, isOff),
    okrug: { kk: row.okrug.nameKk, ru: row.okrug.nameRu },
    starter: row.initiator ? fullName(row.initiator) : '',
  }))
}
