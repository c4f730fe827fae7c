import { db } from './client'

/** Whether the database answers now. */
export const reachable = (): Promise<boolean> =>
  db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
