import type { Visitor } from '@/lib/platform/auth/visitor'
import { db } from '@/lib/platform/db/client'

let addresses = 0

/** Somebody at an address nobody else uses, on a device that has never been here. */
export const visitor = (): Visitor => ({
  address: `10.${(addresses >> 8) & 255}.${addresses++ & 255}.1`,
  device: undefined,
  agent: 'Chrome, Android',
})

/** The newest entry of a unit's ledger. */
export const lastEntry = (unitId: string) => db.ledgerEntry.findFirst({ where: { unitId }, orderBy: { seq: 'desc' } })
