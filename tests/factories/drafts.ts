import { createHash } from 'node:crypto'
import { addAgendaItem } from '@/lib/features/meetings/commands/add-agenda-item'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import type { ConveneInput } from '@/lib/features/meetings/schema'
import type { Competence } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { type Received, receive } from '@/lib/platform/files/store'
import { acting, at } from './desk'
import { must } from './meetings'

export const today = '2026-07-17'
/** Ten days on: the first lawful day of a session announced today. */
export const lawfulDay = '2026-07-27'
export const place = { kk: 'Мәдениет үйі', ru: 'Дом культуры' }

export type Draft = { okrugId: string; meetingId: string }

export const akim = (okrugId: string, now = at(today)): Context => acting('okrugAkim', okrugId, now)
export const clerk = (okrugId: string, now = at(today)): Context => acting('secretary', okrugId, now)
export const stranger = (now = at(today)): Context => acting('okrugAkim', '599999000', now)

/** A draft convened by the akim; the assembly must exist. */
export async function draftOf(okrugId: string, more: Partial<ConveneInput> = {}, now = at(today)): Promise<Draft> {
  const wish = { okrugId, date: lawfulDay, time: '10:00', place, ...more }
  const { id } = await must(conveneSession(akim(okrugId, now), wish))
  return { okrugId, meetingId: id }
}

export const item = (n: number, competence: Competence = 'otherLocalMatter') => ({
  competence,
  title: { kk: `${n}-мәселе`, ru: `Вопрос ${n}` },
  draft: { kk: `${n}-шешім`, ru: `Решение ${n}` },
})

export async function withItem(draft: Draft, n = 1, competence?: Competence): Promise<string> {
  const { itemId } = await must(addAgendaItem(clerk(draft.okrugId), { ...draft, ...item(n, competence) }))
  return itemId
}

/** A session with one item, announced today for the first lawful day. */
export async function announcedOf(okrugId: string): Promise<Draft & { itemId: string }> {
  const draft = await draftOf(okrugId)
  const itemId = await withItem(draft)
  await must(announceMeeting(clerk(okrugId), { ...draft, channels: ['board'] }))
  return { ...draft, itemId }
}

/** A file that has just arrived. */
export function received(content: string | Uint8Array): Promise<Received> {
  async function* chunks() {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return receive(chunks(), 20 * 1024 * 1024)
}
export const pdf = (text = '') => received(`%PDF-1.7\n${text}`)
export const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

export const stateOf = async ({ okrugId, meetingId }: Draft) =>
  (await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } }))?.state

/** The last entry of an okrug's ledger. */
export const lastEntry = (okrugId: string) =>
  db.ledgerEntry.findFirst({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
