/** Where OParl's objects lie: their addresses are their ids, for good. */
export const base = '/api/v1/meetings/oparl'

export const schema = (type: string): string => `https://schema.oparl.org/1.1/${type}`

/** Organs of an okrug: its assembly, its gathering and its separate gatherings. */
export const organs = { session: 'assembly', gathering: 'gathering', separateGathering: 'separate-gathering' } as const
export type Organ = (typeof organs)[keyof typeof organs]

/** Addresses below an origin (`https://jiyn.kz`). */
export const addressesOf = (origin: string) => {
  const at = (path: string) => `${origin}${base}${path}`
  return {
    system: at(''),
    bodies: at('/bodies'),
    body: (kato: string) => at(`/bodies/${kato}`),
    list: (kato: string, kind: 'organizations' | 'persons' | 'meetings' | 'papers') => at(`/bodies/${kato}/${kind}`),
    organization: (kato: string, organ: string) => at(`/bodies/${kato}/organizations/${organ}`),
    person: (kato: string, id: string) => at(`/bodies/${kato}/persons/${id}`),
    meeting: (kato: string, id: string) => at(`/bodies/${kato}/meetings/${id}`),
    paper: (kato: string, id: string) => at(`/bodies/${kato}/papers/${id}`),
  }
}
export type Addresses = ReturnType<typeof addressesOf>
