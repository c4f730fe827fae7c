import type { AssemblyView, HolderView } from '@/lib/features/assemblies/views'
import type { DecisionView } from '@/lib/features/decisions/views'
import type { DocumentView } from '@/lib/features/protocols/views'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'
import type { AgendaItemView, MaterialView, MeetingView } from '../views'
import { type Addresses, lists, organs, schema } from './address'

/** What everything is made of here: where it lies, and in which words. Names are Kazakh; the Russian ones stand beside as `jiyn:ru`. */
export type Place = { origin: string; to: Addresses; kato: string; okrug: Bilingual }

const named = ({ kk, ru }: Bilingual) => ({ name: kk, 'jiyn:ru': { name: ru } })
/** When something here became public and last changed: its own moment, or that of what it is part of. */
const moments = ({ publishedAt, changedAt }: { publishedAt: Date; changedAt: Date }) => ({
  created: publishedAt,
  modified: changedAt,
})
const words = (key: string, values = {}): Bilingual => ({
  kk: translator('kk', 'oparl')(key, values),
  ru: translator('ru', 'oparl')(key, values),
})

type Pages = { total: number; size: number } | { pages: number }

/** OParl's list of objects: a page of them, and where the others are. Where it is known how many there are, it is said. */
export function listOf<T>(address: string, { data, page, ...rest }: { data: T[]; page: number } & Pages) {
  const pages = 'pages' in rest ? rest.pages : Math.max(1, Math.ceil(rest.total / rest.size))
  const counts = 'pages' in rest ? {} : { totalElements: rest.total, elementsPerPage: rest.size }
  const at = (n: number) => {
    const [path, query] = address.split('?')
    const asked = new URLSearchParams(query)
    if (n > 1) asked.set('page', String(n))
    return asked.size > 0 ? `${path}?${asked}` : address
  }
  return {
    data,
    pagination: { ...counts, currentPage: page, totalPages: pages },
    links: {
      first: at(1),
      ...(page > 1 && { prev: at(page - 1) }),
      self: at(page),
      ...(page < pages && { next: at(page + 1) }),
      last: at(pages),
    },
  }
}

export const systemOf = (origin: string, to: Addresses) => ({
  id: to.system,
  type: schema('System'),
  oparlVersion: schema(''),
  ...named(words('system')),
  body: to.bodies,
  website: origin,
})

export const bodyOf = ({ origin, to, kato, okrug }: Place) => ({
  id: to.body(kato),
  type: schema('Body'),
  system: to.system,
  ...named(okrug),
  shortName: okrug.kk.slice(0, 100),
  website: `${origin}/kk/okrugs/${kato}`,
  'jiyn:kato': kato,
  ...Object.fromEntries(Object.entries(lists).map(([property, list]) => [property, to.list(kato, list)])),
  legislativeTerm: [],
})

export function membershipOf({ to, kato }: Place, seat: number, { membershipId, since, until }: HolderView) {
  return {
    id: to.within(to.person(kato, membershipId), 'membership'),
    type: schema('Membership'),
    organization: to.organization(kato, organs.session),
    role: words('member', { seat }).kk,
    votingRight: true,
    startDate: since,
    endDate: until,
  }
}

export function organizationsOf(place: Place, assembly: AssemblyView | null) {
  const { to, kato } = place
  const seats =
    assembly?.seats.flatMap(({ seat, holder }) => (holder ? [membershipOf(place, seat, holder).id] : [])) ?? []
  return Object.values(organs).map((organ) => ({
    id: to.organization(kato, organ),
    type: schema('Organization'),
    body: to.body(kato),
    ...named(words(`organ.${organ}`)),
    organizationType: words(organ === 'assembly' ? 'council' : 'assemblyOfAll').kk,
    membership: organ === 'assembly' ? seats : [],
    meeting: `${to.list(kato, 'meetings')}?organ=${organ}`,
    ...(assembly && moments(assembly)),
  }))
}

/** Members of an elected body are named in full; a person here is one membership, which is what is public of them. */
export const personsOf = (place: Place, assembly: AssemblyView | null) =>
  (assembly?.seats ?? []).flatMap(({ seat, holder }) =>
    holder && assembly
      ? [
          {
            id: place.to.person(place.kato, holder.membershipId),
            type: schema('Person'),
            body: place.to.body(place.kato),
            name: holder.name,
            membership: [{ ...membershipOf(place, seat, holder), ...moments(assembly) }],
            ...moments(assembly),
          },
        ]
      : [],
  )

/** SHA-512 of a kept content by the SHA-256 it is kept under; null where its bytes are not there. */
export type Checksums = ReadonlyMap<string, string>
type FileFacts = {
  /** where it answers as an object, and where its bytes lie */
  id: string
  url: string
  fileName: string
  mimeType: string
  size: number
  sha256: string
  at: Date
  title: Bilingual
}

function fileOf({ id, url, fileName, mimeType, size, sha256, at, title }: FileFacts, sums: Checksums) {
  const sha512 = sums.get(sha256)
  return {
    id,
    type: schema('File'),
    fileName,
    ...named(title),
    mimeType,
    date: almatyDate(at),
    size,
    ...(sha512 && { sha512Checksum: sha512 }),
    'jiyn:sha256Checksum': sha256,
    accessUrl: url,
    created: at,
    modified: at,
  }
}

const mime = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A meeting with all that OParl has a place for. `hashes`: of materials, by their ids. */
export type Parts = {
  meeting: MeetingView
  decisions: readonly DecisionView[]
  documents: readonly DocumentView[]
  hashes: ReadonlyMap<string, string>
  sums: Checksums
}

const addressOf = ({ origin, kato }: Place, id: string) => `${origin}/api/v1/okrugs/${kato}/meetings/${id}`

function documentOf(place: Place, { meeting, sums }: Parts, one: DocumentView) {
  const { name, format, sha256, size } = one
  const title =
    'copy' in one
      ? words('protocol', { number: meeting.number })
      : 'decision' in one
        ? words('extract', { number: one.decision })
        : words('correction', { number: one.correction })
  const url = `${addressOf(place, meeting.id)}/documents/${name}`
  const id = place.to.within(place.to.meeting(place.kato, meeting.id), 'files', name)
  const facts = { id, url, fileName: `${meeting.number}.${name}`, mimeType: mime[format], size: size ?? 0 }
  return fileOf({ ...facts, sha256: sha256 ?? '', at: meeting.changedAt, title }, sums)
}

function materialOf(place: Place, { meeting, hashes, sums }: Parts, one: MaterialView) {
  const url = `${addressOf(place, meeting.id)}/materials/${one.id}`
  const title = { kk: one.name, ru: one.name }
  const id = place.to.within(place.to.meeting(place.kato, meeting.id), 'files', one.id)
  const facts = { id, url, fileName: one.name, mimeType: one.mediaType, size: one.size, at: one.addedAt, title }
  return fileOf({ ...facts, sha256: hashes.get(one.id) ?? '' }, sums)
}

const itemAt = ({ to, kato }: Place, meetingId: string, itemId: string) =>
  to.within(to.meeting(kato, meetingId), 'items', itemId)
const consultationAt = ({ to, kato }: Place, decisionId: string) =>
  to.within(to.paper(kato, decisionId), 'consultation')

function itemOf(place: Place, parts: Parts, item: AgendaItemView) {
  const { meeting, decisions, documents } = parts
  const decision = decisions.find(({ itemId }) => itemId === item.id)
  const extract = documents.find(
    (one) => 'decision' in one && one.decision === decision?.position && one.lang === 'kk' && one.format === 'pdf',
  )
  return {
    id: itemAt(place, meeting.id, item.id),
    type: schema('AgendaItem'),
    number: `${item.position}.`,
    order: item.position - 1,
    ...named(item.title),
    public: true,
    ...(decision && { result: words('adopted').kk, resolutionText: decision.text.kk }),
    ...(decision && { consultation: consultationAt(place, decision.id) }),
    ...(item.included === false && { result: words('notIncluded').kk }),
    ...(extract && { resolutionFile: documentOf(place, parts, extract) }),
    auxiliaryFile: item.materials.map((one) => materialOf(place, parts, one)),
    ...moments(meeting),
  }
}

const happened = ['closed', 'protocolSigned', 'withAkim'] as const

export function meetingOf(place: Place, parts: Parts) {
  const { meeting, documents } = parts
  const { to, kato } = place
  // The protocol in its public copy, and the notes on it; extracts stand under their questions.
  const whole = documents.filter((one) => ('copy' in one ? one.copy === 'public' : 'correction' in one))
  const main = whole.find((one) => 'copy' in one && one.lang === 'kk' && one.format === 'pdf')
  const state = happened.some((one) => one === meeting.state)
    ? 'held'
    : meeting.state === 'failed'
      ? 'failed'
      : 'invited'
  const id = to.meeting(kato, meeting.id)
  return {
    id,
    type: schema('Meeting'),
    ...named(words(`meeting.${meeting.kind}`, { number: meeting.ordinal })),
    meetingState: words(`state.${state}`).kk,
    cancelled: meeting.state === 'failed',
    start: meeting.startsAt,
    location: {
      id: to.within(id, 'location'),
      type: schema('Location'),
      description: meeting.place.kk,
      'jiyn:ru': { description: meeting.place.ru },
      ...moments(meeting),
    },
    organization: [to.organization(kato, organs[meeting.kind])],
    ...(main && { resultsProtocol: documentOf(place, parts, main) }),
    auxiliaryFile: whole.filter((one) => one !== main).map((one) => documentOf(place, parts, one)),
    agendaItem: meeting.agenda.map((item) => itemOf(place, parts, item)),
    web: `${place.origin}/kk/okrugs/${kato}/meetings/${meeting.id}`,
    ...moments(meeting),
  }
}

/** A published decision as a paper: what was decided, at which meeting. */
export const paperOf = (place: Place, one: DecisionView) => ({
  id: place.to.paper(place.kato, one.id),
  type: schema('Paper'),
  body: place.to.body(place.kato),
  ...named(one.title),
  reference: one.number,
  date: almatyDate(one.adoptedAt),
  paperType: words('decision').kk,
  // The one question under which it was put to the vote.
  consultation: [
    {
      id: consultationAt(place, one.id),
      type: schema('Consultation'),
      agendaItem: itemAt(place, one.meeting.id, one.itemId),
      meeting: place.to.meeting(place.kato, one.meeting.id),
      organization: [place.to.organization(place.kato, organs[one.meeting.kind])],
      authoritative: true,
      ...moments(one),
    },
  ],
  'jiyn:status': one.status,
  web: `${place.origin}/kk/okrugs/${place.kato}/decisions/${one.id}`,
  ...moments(one),
})
