import 'server-only'
import { mandatesOn } from '@/lib/features/assemblies/queries/mandates'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import type { PaperForm, PrintedGroup, PrintedMeeting, PrintedPeople, PrintedPerson } from '@/lib/features/desk/views'
import { cardCode } from '@/lib/features/roll/identity/card-code'
import { fullName } from '@/lib/features/roll/identity/names'
import { standingAt } from '@/lib/features/roll/queries/standing'
import { barcode, qrCode } from '@/lib/platform/codes/draw'
import { db } from '@/lib/platform/db/client'
import type { Meeting, Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { rowCode } from '../papers/row-code'
import { lawOn } from '../verdicts/frozen'
import type { MeetingKind } from '../workflow'
import { startOf } from './electorate'

/** From so many people on, a list in parts shows its first part unless asked for another. */
const whole = 200

const collator = new Intl.Collator('kk', { numeric: true })
const bilingual = (named: { nameKk: string; nameRu: string } | null): Bilingual | null =>
  named && { kk: named.nameKk, ru: named.nameRu }

function formsOf({ kind, state, startsAt, announcedAt }: Meeting): PaperForm[] {
  if (state === 'signatures') return ['signatures']
  if (!startsAt) return []
  const notice: PaperForm[] = announcedAt ? ['notice'] : []
  // An assembly votes by name (DC-1); a gathering by cards, whose numbers two counters enter.
  const votes: PaperForm = kind === 'session' ? 'ballot' : 'tally'
  return [...notice, 'attendance', votes, 'slips', 'cards']
}

/** A meeting as its sheets name it; null when the okrug has none such. */
export async function printedMeeting(okrugId: string, id: string): Promise<PrintedMeeting | null> {
  if (!isId(id)) return null
  const row = await db.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: { agenda: { orderBy: { position: 'asc' } }, area: true },
  })
  if (!row) return null
  return {
    id,
    kind: row.kind,
    ordinal: row.number,
    startsAt: row.startsAt,
    place: { kk: row.placeKk ?? '', ru: row.placeRu ?? '' },
    area: bilingual(row.area),
    reason: { kk: row.requestReasonKk ?? '', ru: row.requestReasonRu ?? '' },
    questions: row.agenda.map(({ position, titleKk, titleRu }) => ({ position, title: { kk: titleKk, ru: titleRu } })),
    sectors: row.sectors,
    forms: formsOf(row),
  }
}

const shown = {
  omit: { iinHmac: true, iinCipher: true },
  include: { settlement: { select: { nameKk: true, nameRu: true } }, area: { select: { nameKk: true, nameRu: true } } },
} as const
type Person = Prisma.CommunityMemberGetPayload<typeof shown>

/** Everyone who may take part in a meeting on its day, and who of them holds which seat. */
async function participants(meeting: Meeting): Promise<{ people: Person[]; seatOf: Map<string, number> }> {
  const { okrugId, kind, mode, areaId } = meeting
  const { day } = lawOn(startOf(meeting))
  const seats = kind === 'session' ? await filledSeats(db, okrugId, day) : []
  const seatOf = new Map(seats.map(({ memberId, seat }) => [memberId, seat]))
  const listed = kind === 'session' ? seats : mode === 'delegates' ? await mandatesOn(db, okrugId, day) : null
  const where = listed ? { id: { in: listed.map((one) => one.memberId) } } : areaId ? { areaId } : {}
  const people = await db.communityMember.findMany({ where: { okrugId, ...where }, ...shown })
  const able = listed ? people : people.filter((person) => standingAt(person, startOf(meeting)) === 'eligible')
  return { people: able, seatOf }
}

/**
 * Those of them whom the portal told nothing of this meeting's notice: no letter was written to them, because it had no way to them then or they
 * wanted none, or theirs was given up, or waits at an address that is no more.
 */
async function untold(okrugId: string, meetingId: string, people: Person[]): Promise<Person[]> {
  const waits = { failedAt: null, contact: { confirmedAt: { not: null }, stoppedAt: null } }
  const letters = { some: { okrugId, meetingId, key: 'notice', OR: [{ sentAt: { not: null } }, waits] } }
  const reached = await db.account.findMany({
    where: { memberOkrugId: okrugId, blockedAt: null, contacts: { some: { letters } } },
    select: { memberId: true },
  })
  const ids = new Set(reached.map(({ memberId }) => memberId))
  return people.filter(({ id }) => !ids.has(id))
}

type Lives = Pick<Person, 'street' | 'house' | 'flat' | 'settlement'>

/** Where somebody lives, in one line. */
export function addressOf({ settlement, street, house, flat }: Lives): Bilingual {
  const exact = [street, [house, flat].filter(Boolean).join('–')]
  const line = (place: string | undefined) => [place, ...exact].filter(Boolean).join(', ')
  return { kk: line(settlement?.nameKk), ru: line(settlement?.nameRu) }
}

/** An assembly stands in one list; residents by area, and within one area, or where there are none, by street. */
function groupTitle({ kind }: Meeting, person: Person, areas: boolean): Bilingual | null {
  if (kind === 'session') return null
  if (kind !== 'separateGathering' && areas) return bilingual(person.area)
  const place = bilingual(person.settlement)
  const street = person.street ?? ''
  const line = (name: string | undefined) => [name, street].filter(Boolean).join(', ')
  return place || street ? { kk: line(place?.kk), ru: line(place?.ru) } : null
}

/** Whether a list is a whole community's, which is shown to nobody who has not proved anew who they are; a part of it, or an assembly's, is not. */
export const isWhole = ({ kind }: { kind: MeetingKind }, people: PrintedPeople | null): boolean =>
  kind === 'gathering' && people !== null && people.part === null

/** Who may take part, as lists and cards on paper name them. `part` counts from 0, or is `all`. `unreached`: only who
 * is told by nothing else. Null when there is no such meeting or day. */
export async function printedPeople(
  okrugId: string,
  id: string,
  { form, part, unreached }: { form: 'attendance' | 'ballot' | 'cards'; part?: string; unreached?: boolean },
): Promise<PrintedPeople | null> {
  const meeting = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id } } })
  if (!meeting?.startsAt) return null
  const { people: able, seatOf } = await participants(meeting)
  const people = unreached ? await untold(okrugId, meeting.id, able) : able
  const areas = people.some((person) => person.area)
  const groups = new Map<string, { title: Bilingual | null; people: Person[] }>()
  for (const person of people) {
    const title = groupTitle(meeting, person, areas)
    const group = groups.get(title?.kk ?? '') ?? { title, people: [] }
    group.people.push(person)
    groups.set(title?.kk ?? '', group)
  }
  const sorted = [...groups.values()].sort((a, b) => collator.compare(a.title?.kk ?? '\uffff', b.title?.kk ?? '\uffff'))
  const usual = people.length > whole && sorted.length > 1 ? 0 : null
  const asked = part === 'all' ? null : part && /^\d{1,4}$/.test(part) && sorted[Number(part)] ? Number(part) : usual
  const printed = (person: Person): PrintedPerson => ({
    number: person.number,
    name: fullName(person),
    address: addressOf(person),
    seat: seatOf.get(person.id) ?? null,
    code: form === 'cards' ? qrCode(cardCode(okrugId, person.number)) : barcode(rowCode(id, person.number)),
  })
  const inOrder = (a: PrintedPerson, b: PrintedPerson) =>
    (a.seat ?? 0) - (b.seat ?? 0) || collator.compare(a.name, b.name)
  const chosen = asked === null ? sorted : sorted.slice(asked, asked + 1)
  return {
    parts: sorted.map((group) => ({ title: group.title, count: group.people.length })),
    part: asked,
    groups: chosen.map(
      (group): PrintedGroup => ({ title: group.title, people: group.people.map(printed).sort(inOrder) }),
    ),
  }
}
