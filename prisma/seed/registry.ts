import { readFile } from 'node:fs/promises'
import { operator } from '@/lib/access/actor'
import { importUnits } from '@/lib/features/okrugs/commands/import-units'

/** The demo's part of the classifier: every oblast, and Қызылжар ауданы with its okrugs. */
export async function loadRegistry(now: Date): Promise<void> {
  const bytes = await readFile('prisma/seed/registry.csv')
  const outcome = await importUnits({ actor: operator, now }, { bytes })
  if (!outcome.ok) throw new Error(`prisma/seed/registry.csv: ${outcome.code}`)
}
