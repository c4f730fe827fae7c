import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'

/** Whether somebody may see a roll at all: those who may search it. Every query of the roll asks first and answers null. */
export const mayRead = (actor: Actor | null, okrugId: string): boolean =>
  permits(actor, 'roll.search-roll', { okrugId })
