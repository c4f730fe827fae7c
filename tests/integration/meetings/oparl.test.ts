import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { operator } from '@/lib/access/actor'
import { oparl } from '@/lib/features/meetings/oparl/answer'
import { filterOf } from '@/lib/features/meetings/oparl/filter'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { documentsOf } from '@/lib/features/protocols/queries/documents'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { must, type Session } from '../../factories/meetings'
import { draftedSession, sign } from '../../factories/protocols'

const now = new Date('2026-09-16T06:00:00Z')
const base = '/api/v1/meetings/oparl'
let session: Session
beforeAll(async () => {
  session = await draftedSession()
  const make = async () => {
    for (const { name, sha256 } of await documentsOf(session.okrugId, session.meetingId))
      if (!sha256 && name.endsWith('pdf'))
        await must(
          renderDocument(
            { actor: operator, now },
            { ...session.ref, text: (session as never as { sha256: string }).sha256, name },
          ),
        )
  }
  await make()
  await must(sign(session, 1))
  await must(sign(session, 2))
  await make()
}, 120_000)

function get(path: string, page = 1, query = '') {
  const asked = filterOf(new URLSearchParams(query))
  if ('wrong' in asked) throw new Error(asked.wrong)
  const { filter } = asked
  return oparl({ path: path.split('/').filter(Boolean), page, filter, now }) as Promise<Record<string, unknown> | null>
}
/** The object an id names: every id is an address below the door. */
const follow = (id: unknown) => get(new URL(String(id)).pathname.replace(base, ''))

/** Rules of OParl 1.1 for what is used of it: which properties an object must have, and of which kind. */
const type = (name: string) => z.literal(`https://schema.oparl.org/1.1/${name}`)
const moments = { created: z.date(), modified: z.date() }
const file = z.object({
  ...moments,
  meeting: z.array(z.url()).length(1).optional(),
  agendaItem: z.array(z.url()).length(1).optional(),
  id: z.url(),
  type: type('File'),
  fileName: z.string().min(1),
  mimeType: z.string(),
  date: z.iso.date(),
  size: z.int().positive(),
  sha512Checksum: z.string().regex(/^[0-9a-f]{128}$/),
  accessUrl: z.url(),
})
/** What stands within others: alone, each leads back to the one it stands in, and there only. */
const agendaItem = z.object({
  ...{ id: z.url(), type: type('AgendaItem'), number: z.string(), order: z.int(), name: z.string(), ...moments },
  ...{ public: z.literal(true), resolutionFile: file.optional(), consultation: z.url().optional() },
  meeting: z.url().optional(),
})
const location = z.object({
  ...{ id: z.url(), type: type('Location'), description: z.string(), ...moments },
  meetings: z.array(z.url()).length(1).optional(),
})
const consultation = z.object({
  ...{ id: z.url(), type: type('Consultation'), agendaItem: z.url(), meeting: z.url(), ...moments },
  ...{ organization: z.array(z.url()).length(1), authoritative: z.boolean(), paper: z.url().optional() },
})
const membership = z.object({
  ...{ id: z.url(), type: type('Membership'), organization: z.url(), ...moments },
  person: z.url().optional(),
})
const shapes = {
  system: z.object({
    id: z.url(),
    type: type('System'),
    oparlVersion: z.literal('https://schema.oparl.org/1.1/'),
    body: z.url(),
  }),
  body: z.object({
    ...{ id: z.url(), type: type('Body'), system: z.url(), name: z.string().min(1) },
    ...{
      organization: z.url(),
      person: z.url(),
      meeting: z.url(),
      paper: z.url(),
      legislativeTerm: z.array(z.never()),
      ...{ agendaItem: z.url(), consultation: z.url(), file: z.url() },
      ...{ legislativeTermList: z.url(), locationList: z.url(), membership: z.url() },
    },
  }),
  organization: z.object({
    id: z.url(),
    type: type('Organization'),
    body: z.url(),
    name: z.string(),
    membership: z.array(z.url()),
  }),
  person: z.object({
    id: z.url(),
    type: type('Person'),
    body: z.url(),
    name: z.string(),
    ...moments,
    membership: z.array(membership).length(1),
  }),
  meeting: z.object({
    ...{
      id: z.url(),
      type: type('Meeting'),
      name: z.string(),
      meetingState: z.string(),
      cancelled: z.boolean(),
      start: z.date(),
    },
    ...{ organization: z.array(z.url()).length(1), resultsProtocol: file.optional(), auxiliaryFile: z.array(file) },
    agendaItem: z.array(agendaItem),
    location,
  }),
  paper: z.object({
    id: z.url(),
    type: type('Paper'),
    body: z.url(),
    name: z.string(),
    reference: z.string(),
    ...moments,
    date: z.iso.date(),
    consultation: z.array(consultation).length(1),
  }),
}
const listed = <S extends z.ZodType>(shape: S) =>
  z.object({
    data: z.array(shape).min(1),
    pagination: z.object({
      totalElements: z.int().optional(),
      elementsPerPage: z.int().optional(),
      currentPage: z.int(),
      totalPages: z.int(),
    }),
    links: z.object({ first: z.url(), self: z.url(), last: z.url() }),
  })

it('leads from the system to the bodies and from a body to all it has, each in its shape and each at its id', async () => {
  const system = shapes.system.parse(await get(''))
  const bodies = listed(shapes.body).parse(await follow(system.body))
  expect(bodies.data.map(({ id }) => id)).toContain(`${system.id}/bodies/${session.okrugId}`)
  const body = shapes.body.parse(await follow(`${system.id}/bodies/${session.okrugId}`))
  for (const [list, shape] of [
    [body.organization, shapes.organization],
    [body.person, shapes.person],
    [body.meeting, shapes.meeting],
    [body.paper, shapes.paper],
  ] as const) {
    const { data } = listed(shape as z.ZodType<{ id: string }>).parse(await follow(list))
    for (const { id } of data) expect(await follow(id)).toMatchObject({ id })
  }
})

it('gives what stands within others in lists of its own too, each alone at its id and leading back', async () => {
  const body = shapes.body.parse(await get(`bodies/${session.okrugId}`))
  for (const [list, shape, back] of [
    [body.agendaItem, agendaItem, 'meeting'],
    [body.consultation, consultation, 'paper'],
    [body.file, file, null],
    [body.locationList, location, 'meetings'],
    [body.membership, membership, 'person'],
  ] as const) {
    const { data } = listed(shape as z.ZodType<{ id: string; [key: string]: unknown }>).parse(await follow(list))
    for (const one of data) {
      expect(await follow(one.id)).toMatchObject({ id: one.id, type: one.type })
      const way = back ? one[back] : (one.meeting ?? one.agendaItem)
      const whole = await follow([way].flat()[0])
      expect(JSON.stringify(whole)).toContain(one.id)
    }
  }
  expect(await follow(body.legislativeTermList)).toMatchObject({ data: [] })
  const [consulted] = listed(consultation).parse(await follow(body.consultation)).data
  expect(await follow(consulted?.agendaItem)).toMatchObject({ consultation: consulted?.id })
  const { agendaItem: embedded } = shapes.meeting.parse(await follow(consulted?.meeting))
  expect(embedded.every(({ meeting }) => meeting === undefined)).toBe(true)
})

it('gives a meeting with its agenda and the files of its protocol, whose checksums are those of their bytes', async () => {
  const meeting = shapes.meeting.parse(await get(`bodies/${session.okrugId}/meetings/${session.meetingId}`))
  expect(meeting).toMatchObject({ meetingState: 'өтті', cancelled: false })
  expect(meeting.agendaItem.map(({ order }) => order)).toEqual([0, 1])
  expect(meeting.agendaItem.some(({ resolutionFile }) => resolutionFile)).toBe(true)
  const documents = await documentsOf(session.okrugId, session.meetingId)
  const { sha256 } = documents.find(({ name }) => name === 'kk.public.pdf') ?? {}
  const bytes = Buffer.from(await new Response(await read(sha256 ?? '')).arrayBuffer())
  expect(meeting.resultsProtocol).toMatchObject({
    sha512Checksum: createHash('sha512').update(bytes).digest('hex'),
    size: bytes.length,
  })
  expect(JSON.stringify(meeting)).not.toContain('.full.')
})

it('gives each question its own resolution, also where two have the same name', async () => {
  const where = { okrugId: session.okrugId, meetingId: session.meetingId }
  const same = { titleKk: 'Бір', titleRu: 'Одно' }
  await db.agendaItem.updateMany({ where, data: same })
  await db.decision.updateMany({ where, data: same })
  const items = await db.agendaItem.findMany({ where, orderBy: { position: 'asc' }, include: { decision: true } })
  const texts = items.map(({ decision }) => decision?.textKk)
  expect(new Set(texts).size).toBe(2)
  const { agendaItem } = (await get(`bodies/${session.okrugId}/meetings/${session.meetingId}`)) as {
    agendaItem: { resolutionText?: string }[]
  }
  expect(agendaItem.map(({ resolutionText }) => resolutionText)).toEqual(texts)
})

it('knows meetings by their organ, and nothing that is not there', async () => {
  const path = `bodies/${session.okrugId}/meetings`
  expect((await get(path, 1, 'organ=assembly'))?.data).toHaveLength(1)
  expect((await get(path, 1, 'organ=gathering'))?.data).toHaveLength(0)
  for (const nothing of [
    'x',
    'bodies/1',
    `${path}/x`,
    `${path}/${crypto.randomUUID()}`,
    `${path}/x/y`,
    `${path}/${session.meetingId}/x`,
    `${path}/${session.meetingId}/items/x`,
    `bodies/${session.okrugId}/files/x`,
    // Names that every object knows.
    `bodies/${session.okrugId}/toString`,
    `bodies/${session.okrugId}/constructor`,
    `bodies/${session.okrugId}/x`,
  ])
    expect(await get(nothing)).toBeNull()
})

it.each(['meetings', 'papers', 'persons', 'agenda-items', 'files', 'consultations', 'memberships'])(
  'gives of %s what became public or changed in a span of time, and asks for the same on every page',
  async (list) => {
    const path = `bodies/${session.okrugId}/${list}`
    const all = (await get(path)) as { data: { id: string; created: Date; modified: Date }[] }
    const moments = all.data.map(({ modified }) => modified.getTime())
    const last = new Date(Math.max(...moments))
    const count = async (query: Record<string, string>) =>
      (((await get(path, 1, new URLSearchParams(query).toString())) as typeof all).data ?? []).length
    expect(await count({ modified_since: last.toISOString() })).toBeGreaterThan(0)
    expect(await count({ modified_since: new Date(last.getTime() + 1).toISOString() })).toBe(0)
    expect(await count({ created_until: last.toISOString() })).toBe(all.data.length)
    expect(await count({ created_until: '2020-01-01T00:00:00Z' })).toBe(0)
    const asked = new URLSearchParams({ created_since: '2020-01-01T00:00:00Z' }).toString()
    const { links } = (await get(path, 1, asked)) as { links: { self: string } }
    expect(links.self).toMatch(new RegExp(`/${list}\\?created_since=2020-01-01T00%3A00%3A00Z$`))
  },
)

it('reads a content once for its checksum, however many ask at once', async () => {
  const path = `bodies/${session.okrugId}/meetings/${session.meetingId}`
  const first = shapes.meeting.parse(await get(path)).resultsProtocol
  const { sha512 } = await db.contentSum.findFirstOrThrow({ where: { sha512: first?.sha512Checksum } })
  // What is kept is what is answered: had it been read again, it would be the bytes' own.
  await db.contentSum.updateMany({ where: { sha512 }, data: { sha512: 'a'.repeat(128) } })
  const again = await Promise.all(Array.from({ length: 5 }, async () => shapes.meeting.parse(await get(path))))
  for (const { resultsProtocol } of again) expect(resultsProtocol?.sha512Checksum).toBe('a'.repeat(128))
  await db.contentSum.updateMany({ where: { sha512: 'a'.repeat(128) }, data: { sha512 } })
})
