import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import { isId } from '@/lib/platform/db/id'

/** Whether somebody may see a roll at all: those who may search it. Every query of the roll asks first and answers null. */
export const mayRead = (actor: Actor | null, okrugId: string): actor is Actor =>
  permits(actor, 'roll.search-roll', { okrugId })

/** The same for one of its records: an id that is none belongs to nothing. */
export const mayReadOne = (actor: Actor | null, okrugId: string, id: string): actor is Actor =>
  mayRead(actor, okrugId) && isId(id)
