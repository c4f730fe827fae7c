/** Where OParl's objects lie: their addresses are their ids, for good. */
export const base = '/api/v1/meetings/oparl'

export const schema = (type: string): string => `https://schema.oparl.org/1.1/${type}`

/** Organs of an okrug: its assembly, its gathering and its separate gatherings. */
export const organs = { session: 'assembly', gathering: 'gathering', separateGathering: 'separate-gathering' } as const
export type Organ = (typeof organs)[keyof typeof organs]

/** Lists of a body, by their OParl property: those of whole objects, and since 1.1 those of the objects within others. */
export const lists = {
  organization: 'organizations',
  person: 'persons',
  meeting: 'meetings',
  paper: 'papers',
  agendaItem: 'agenda-items',
  consultation: 'consultations',
  file: 'files',
  legislativeTermList: 'legislative-terms',
  locationList: 'locations',
  membership: 'memberships',
} as const
export type List = (typeof lists)[keyof typeof lists]

/** Addresses below an origin (`https://jiyn.kz`). */
export const addressesOf = (origin: string) => {
  const at = (path: string) => `${origin}${base}${path}`
  return {
    system: at(''),
    bodies: at('/bodies'),
    body: (kato: string) => at(`/bodies/${kato}`),
    list: (kato: string, list: List) => at(`/bodies/${kato}/${list}`),
    organization: (kato: string, organ: string) => at(`/bodies/${kato}/organizations/${organ}`),
    person: (kato: string, id: string) => at(`/bodies/${kato}/persons/${id}`),
    meeting: (kato: string, id: string) => at(`/bodies/${kato}/meetings/${id}`),
    paper: (kato: string, id: string) => at(`/bodies/${kato}/papers/${id}`),
    /** of what stands within a meeting, a paper or a person: where it answers alone */
    within: (whole: string, ...part: string[]) => [whole, ...part].join('/'),
  }
}
export type Addresses = ReturnType<typeof addressesOf>
