import { z } from 'zod'

const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional()

/** OParl's filters of lists (1.1, 2.5.3), both ends included. */
const filters = z.object({
  created_since: moment,
  created_until: moment,
  modified_since: moment,
  modified_until: moment,
})

type Span = { gte?: Date; lte?: Date }
/** When something has to have become public, and last changed: as a condition of a query. */
export type Within = { publishedAt: Span; changedAt: Span }

/** Which objects of a list are asked for: of which organ, and of when; `query` asks for the same again. */
export type Filter = { organ: string | null; within: Within; query: string }

/** The filter that an address asks for, or the name of the parameter that is no moment (ISO 8601 with its offset). */
export function filterOf(params: URLSearchParams): { filter: Filter } | { wrong: string } {
  const parsed = filters.safeParse(Object.fromEntries(params))
  if (!parsed.success) return { wrong: String(parsed.error.issues[0]?.path[0]) }
  const { created_since, created_until, modified_since, modified_until } = parsed.data
  const own = ['organ', ...Object.keys(filters.shape)].flatMap((name) => {
    const value = params.get(name)
    return value === null ? [] : [[name, value]]
  })
  return {
    filter: {
      organ: params.get('organ'),
      within: {
        publishedAt: { gte: created_since, lte: created_until },
        changedAt: { gte: modified_since, lte: modified_until },
      },
      query: new URLSearchParams(own).toString(),
    },
  }
}

const lies = (at: Date, { gte, lte }: Span) => (!gte || at >= gte) && (!lte || at <= lte)

/** Whether an object of the portal is one of those; what has no moments of its own always is. */
export const isWithin = (one: { created?: Date; modified?: Date }, { publishedAt, changedAt }: Within): boolean =>
  (!one.created || lies(one.created, publishedAt)) && (!one.modified || lies(one.modified, changedAt))
