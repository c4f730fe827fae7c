import { type CivilDate, civilDate } from '@/lib/statute/civil-date'

/** The civil day that a `date` column keeps: the client reads it as that day's midnight in UTC. */
export const dayOf = (column: Date): CivilDate => civilDate(column.toISOString().slice(0, 10))
