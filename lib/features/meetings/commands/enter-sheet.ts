import 'server-only'
import { permits } from '@/lib/access/permissions'
import { dropDocuments, lockText } from '@/lib/features/protocols/queries/documents'
import { standingAt } from '@/lib/features/roll/queries/standing'
import { votersOf, write } from '@/lib/features/voting/commands/enter-votes'
import { lockMotion } from '@/lib/features/voting/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { leaf, rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Choice } from '@/lib/statute/tally'
import { stayLeaf } from '../attendance/stay'
import { differencesOf, type PaperRow } from '../papers/difference'
import { bar } from '../queries/electorate'
import { stirHall } from '../queries/live'
import { type LockedSheet, lockSheet, numbered, rowsOf, signedAt } from '../queries/sheets'
import { type SheetRef, sheetRef } from '../schema'
import type { RowEnd } from '../workflow'
import { closedTo, mayRead } from './enter-row'

type Person = Awaited<ReturnType<typeof numbered>>[number]
type Deed = { tx: Tx; sheet: LockedSheet; accountId: string; now: Date }
/** What became of each person's row, by the person's row on the roll. */
type Ends = Map<string, RowEnd>

/** GA-3: one voice a person, whether signed in or on paper, by the primary key. */
async function applySignatures({ tx, sheet, now }: Deed, people: Person[]): Promise<{ ends: Ends; root: string }> {
  const { okrugId, meetingId, id: sheetId } = sheet
  const at = signedAt(sheet, now)
  const able = people.filter((person) => standingAt(person, at) === 'eligible')
  const data = able.map((person) => ({ okrugId, meetingId, memberId: person.id, sheetId, at }))
  const written = await tx.requestSignature.createManyAndReturn({ data, skipDuplicates: true })
  const leaves: string[] = []
  for (const { memberId } of written)
    leaves.push(leaf({ meeting: meetingId, sheet: sheetId, person: await pseudonymOf(tx, okrugId, memberId) }))
  return { ends: endsOf(people, able, written), root: rootOf(leaves) }
}

/** MT-1: whoever signed the sheet, may take part and is in the list neither as present nor as gone, was there. */
async function applyAttendance(
  { tx, sheet, now }: Deed,
  people: Person[],
): Promise<{ ends: Ends; root: string } | Refusal> {
  const { okrugId, meetingId, meeting } = sheet
  // It bears the signatures of a text without these names.
  if ((await tx.signedPaper.count({ where: { okrugId, meetingId } })) > 0) return refuse('protocols.paperOpen')
  const able: Person[] = []
  for (const person of people) if (!(await bar(tx, meeting, person.id))) able.push(person)
  const where = { okrugId, meetingId, memberId: { in: able.map((person) => person.id) } }
  const known = new Set((await tx.presence.findMany({ where })).map((stay) => stay.memberId))
  const arrivedAt = meeting.closedAt && meeting.closedAt < now ? meeting.closedAt : now
  const data = []
  for (const { id: memberId } of able.filter((person) => !known.has(person.id))) {
    const person = await pseudonymOf(tx, okrugId, memberId)
    const stay = stayLeaf({ meeting: meetingId, person, arrivedAt, leftAt: null })
    const channel = meeting.kind === 'session' ? null : ('card' as const)
    data.push({
      okrugId,
      meetingId,
      memberId,
      arrivedAt,
      changedAt: now,
      arrival: 'paper' as const,
      channel,
      leaf: stay,
    })
  }
  const written = await tx.presence.createManyAndReturn({ data, skipDuplicates: true })
  // An unsigned draft without these names is no longer what happened: it is drafted anew.
  if (written.length > 0) {
    await lockText(tx, { okrugId, meetingId })
    await dropDocuments(tx, { okrugId, meetingId })
    await tx.protocol.deleteMany({ where: { okrugId, meetingId } })
  }
  stirHall(tx, okrugId, meetingId)
  return { ends: endsOf(people, able, written), root: rootOf(written.map((stay) => stay.leaf)) }
}

/** Ballots by the rules of `enter-votes`: the question is open, AS-1 holds, everyone named is in the room; all count or none. */
async function applyVotes(
  { tx, sheet, accountId, now }: Deed,
  people: Person[],
  rows: PaperRow[],
): Promise<{ ends: Ends; root: string } | Refusal> {
  const { okrugId, meetingId } = sheet
  const motion = await lockMotion(tx, { okrugId, meetingId, motionId: sheet.motionId ?? '' }, 'read')
  if (!motion) return refuse('notFound')
  const hall = await votersOf(tx, motion)
  if ('code' in hall) return hall
  const absent = people.find((person) => !hall.voters.includes(person.id))
  if (absent) return refuse('meetings.absentBallot', { params: { number: absent.number } })
  const choiceOf = new Map(rows.map((row) => [row.number, row.choice as Choice]))
  const votes = new Map(people.map((person) => [person.id, choiceOf.get(person.number) as Choice]))
  await write(tx, motion, votes, { accountId, now, via: 'paper' })
  const memberId = { in: people.map((person) => person.id) }
  // Whoever has said it from a phone is left as they said: their ballot on paper counts for nothing.
  const said = await tx.vote.findMany({ where: { okrugId, motionId: motion.id, memberId, via: 'paper', castAt: now } })
  stirHall(tx, okrugId, meetingId)
  return { ends: endsOf(people, people, said), root: rootOf(said.map((vote) => vote.leaf)) }
}

function endsOf(people: Person[], able: Person[], written: readonly { memberId: string }[]): Ends {
  const counted = new Set(written.map((row) => row.memberId))
  const end = (person: Person): RowEnd => {
    if (counted.has(person.id)) return 'counted'
    return able.includes(person) ? 'already' : 'notEligible'
  }
  return new Map(people.map((person) => [person.id, end(person)]))
}

async function apply(deed: Deed, rows: PaperRow[]) {
  const { tx, sheet } = deed
  const numbers = rows.map((row) => row.number)
  const people = (await numbered(tx, sheet.okrugId, numbers)).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (sheet.purpose === 'signatures') return { people, ...(await applySignatures(deed, people)) }
  const applied = await (sheet.purpose === 'attendance'
    ? applyAttendance(deed, people)
    : applyVotes(deed, people, rows))
  return 'code' in applied ? applied : { people, ...applied }
}

/** `waits` for the second person, `differs` in so many rows, or `agreed`. */
export type Entered = { stand: 'waits' | 'differs' | 'agreed'; differences: number }

/**
 * Says that one has typed the whole sheet. When another account has said so too and the rows are the same, they count: in this transaction,
 * all of them, marked as paper. Until then neither sees the other's rows, from then on both see where they part.
 */
export async function enterSheet({ actor, now }: Context, input: SheetRef): Promise<Outcome<Entered>> {
  const ref = sheetRef.parse(input)
  const { okrugId, meetingId, sheetId } = ref
  return transact(async (tx) => {
    const sheet = await lockSheet(tx, ref)
    if (!permits(actor, 'meetings.enter-sheet', { okrugId })) return refuse('forbidden')
    if (!sheet) return refuse('notFound')
    if (!mayRead(actor, sheet)) return refuse('forbidden')
    const { accountId } = actor
    const closed = closedTo(sheet, accountId)
    if (closed) return closed
    const mine = sheet.entries.find((entry) => entry.accountId === accountId)
    const rows = rowsOf(mine)
    if (!mine || rows.length === 0) return refuse('meetings.emptySheet', { field: 'row' })
    const other = sheet.entries.find((entry) => entry.accountId !== accountId && entry.finishedAt)
    const differences = other ? differencesOf(rows, rowsOf(other)).length : 0
    const agreed = other !== undefined && differences === 0
    const applied = agreed ? await apply({ tx, sheet, accountId, now }, rows) : null
    if (applied && 'code' in applied) return applied

    await tx.paperEntry.update({
      where: { okrugId_sheetId_accountId: { okrugId, sheetId, accountId } },
      data: { finishedAt: mine.finishedAt ?? now },
    })
    const by = await pseudonymOf(tx, okrugId, accountId)
    const entry = { by, meeting: meetingId, sheet: sheetId, purpose: sheet.purpose, rows: rows.length, differences }
    if (!applied) {
      await append(tx, okrugId, 'meetings.enter-sheet', { ...entry, agreed }, now)
      return done({ stand: other ? 'differs' : 'waits', differences } as const)
    }
    const outcome = applied.people.map(({ id, number }) => ({ number, end: applied.ends.get(id) ?? 'notEligible' }))
    await tx.paperSheet.update({ where: { okrugId_id: { okrugId, id: sheetId } }, data: { agreedAt: now, outcome } })
    const counted = outcome.filter((row) => row.end === 'counted').length
    await append(tx, okrugId, 'meetings.enter-sheet', { ...entry, agreed, counted, root: applied.root }, now)
    // An initiative's count of signatures is public.
    if (sheet.purpose === 'signatures') await publish(tx, okrugId)
    return done({ stand: 'agreed', differences } as const)
  })
}
