import 'server-only'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { decisionsOf, publishedDecision, publishedDecisions } from '@/lib/features/decisions/queries/published'
import { decisionsPerPage } from '@/lib/features/decisions/views'
import { findOkrug, listOkrugs, pageSize } from '@/lib/features/okrugs/queries'
import { publicDocumentsOf } from '@/lib/features/protocols/queries/documents'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { almatyDate } from '@/lib/statute/civil-date'
import { checksumsOf, materialHashes } from '../queries/checksums'
import { publishedMeeting, publishedMeetings } from '../queries/published'
import { type MeetingView, meetingsPerPage } from '../views'
import type { MeetingKind } from '../workflow'
import { addressesOf, type List, lists, organs } from './address'
import { type Filter, isWithin } from './filter'
import { bodyOf, listOf, meetingOf, organizationsOf, type Place, paperOf, personsOf, systemOf } from './objects'
import { type Part, partsOf, partsOfKind } from './parts'

/** What is asked: the parts of the address, and of a list its page and which of its objects. */
export type Asked = { path: readonly string[]; page: number; filter: Filter; now: Date }

const kindOf = (organ: string | null) =>
  Object.entries(organs).find(([, one]) => one === organ)?.[0] as MeetingKind | undefined
/** Lists that are whole on one page. */
const short = <T extends { created?: Date; modified?: Date }>(all: T[], { within }: Filter) => {
  const data = all.filter((one) => isWithin(one, within))
  return { data, total: data.length, page: 1, size: Math.max(1, data.length) }
}
const again = (address: string, { query }: Filter) => (query ? `${address}?${query}` : address)

async function meetingsOf(place: Place, views: MeetingView[], now: Date) {
  const ids = views.map(({ id }) => id)
  const hashes = await materialHashes(place.kato, ids)
  const decisions = await decisionsOf(place.kato, ids, now)
  const files = await publicDocumentsOf(place.kato, ids)
  const made = (id: string) => (files.get(id) ?? []).filter(({ sha256 }) => sha256)
  const sums = await checksumsOf([...hashes.values(), ...ids.flatMap(made).flatMap(({ sha256 }) => sha256 ?? [])])
  return views.map((meeting) => {
    const own = decisions.filter((one) => one.meeting.id === meeting.id)
    return meetingOf(place, { meeting, documents: made(meeting.id), hashes, sums, decisions: own })
  })
}

/** Lists of what stands within other objects, in pages of those. */
const within = new Map<string, { list: List; of: List; kind: string }>([
  ['agenda-items', { list: 'agenda-items', of: 'meetings', kind: 'AgendaItem' }],
  ['files', { list: 'files', of: 'meetings', kind: 'File' }],
  ['locations', { list: 'locations', of: 'meetings', kind: 'Location' }],
  ['consultations', { list: 'consultations', of: 'papers', kind: 'Consultation' }],
  ['memberships', { list: 'memberships', of: 'persons', kind: 'Membership' }],
])

/** A body's list, an object of it, or an object within one of those, by its address below the body. */
async function withinBody(place: Place, path: readonly string[], asked: Asked): Promise<object | null> {
  const { to, kato } = place
  const [list = '', id, ...more] = path
  const { filter } = asked
  if (list === lists.legislativeTermList && id === undefined)
    return listOf(again(to.list(kato, list), filter), short([], filter))
  const inner = within.get(list)
  if (inner && id === undefined) {
    const wholes = (await wholeOf(place, [inner.of], asked)) as ReturnType<typeof listOf<Part>> | null
    if (!wholes) return null
    const { currentPage: page, totalPages: pages } = wholes.pagination
    return listOf(again(to.list(kato, inner.list), filter), { data: partsOfKind(wholes.data, inner.kind), page, pages })
  }
  const whole = await wholeOf(place, path.slice(0, 2), asked)
  if (!whole || more.length === 0) return whole
  const wanted = to.within(to.body(kato), ...path)
  return partsOf(whole as Part).find((part) => part.id === wanted) ?? null
}

async function wholeOf(place: Place, [list, id]: readonly string[], { page, filter, now }: Asked) {
  const { to, kato } = place
  const assembly = () => findAssembly(kato, almatyDate(now))
  if (list === undefined) return bodyOf(place)
  if (list === 'organizations' || list === 'persons') {
    const found = await assembly()
    const all: { id: string; created?: Date; modified?: Date }[] =
      list === 'persons' ? personsOf(place, found) : organizationsOf(place, found)
    return id === undefined
      ? listOf(again(to.list(kato, list), filter), short(all, filter))
      : (all.find((one) => one.id === `${to.list(kato, list)}/${id}`) ?? null)
  }
  if (list === 'meetings' && id === undefined) {
    const kind = kindOf(filter.organ)
    if (filter.organ !== null && !kind) return null
    const { data, total } = await publishedMeetings(kato, page, { kind, AND: filter.within })
    const whole = await meetingsOf(place, data, now)
    return listOf(again(to.list(kato, 'meetings'), filter), { data: whole, total, page, size: meetingsPerPage })
  }
  if (list === 'meetings' && id) {
    const view = await publishedMeeting(kato, id)
    return view ? ((await meetingsOf(place, [view], now))[0] ?? null) : null
  }
  if (list === 'papers' && id === undefined) {
    const { data, total } = await publishedDecisions(kato, page, now, filter.within)
    const papers = data.map((one) => paperOf(place, one))
    return listOf(again(to.list(kato, 'papers'), filter), { data: papers, total, page, size: decisionsPerPage })
  }
  const decision = list === 'papers' && id ? await publishedDecision(kato, id, now) : null
  return decision && paperOf(place, decision)
}

/** An object or a list of OParl 1.1 by its address; null where there is none. */
export async function oparl(asked: Asked): Promise<object | null> {
  const origin = publicOrigin()
  const to = addressesOf(origin)
  const [list, kato, ...rest] = asked.path
  if (list === undefined) return systemOf(origin, to)
  if (list !== 'bodies') return null
  if (kato === undefined) {
    const { data, total } = await listOkrugs({ page: asked.page })
    const bodies = data.map((one) => bodyOf({ origin, to, kato: one.kato, okrug: one.name }))
    return listOf(to.bodies, { data: bodies, total, page: asked.page, size: pageSize })
  }
  const okrug = await findOkrug(kato)
  return okrug && withinBody({ origin, to, kato, okrug: okrug.name }, rest, asked)
}
