import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import type { SheetRef } from '@/lib/features/meetings/schema'
import type { PaperPurpose } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { acting } from './desk'
import { must, type Session } from './meetings'
import { okrugOf } from './okrugs'
import { memberOf } from './roll'

type Ref = { okrugId: string; meetingId: string }

/** A member's number as it is typed. */
export async function numberOf(memberId: string): Promise<string> {
  return String((await db.communityMember.findFirstOrThrow({ where: { id: memberId } })).number)
}

/** A sheet of a session under way. */
export async function sheetOf(session: Session, purpose: PaperPurpose = 'attendance'): Promise<SheetRef> {
  const { sheetId } = await must(addSheet(session.desk(), { ...session.ref, purpose, label: '1-парақ' }))
  return { ...session.ref, sheetId }
}

/** Somebody at the desk with an account of their own. */
export const typist = (okrugId: string, now: Date, role: Role = 'secretary'): Context =>
  acting(role, okrugId, now, { accountId: randomUUID() })

/** Types these rows, each of which is taken. */
export async function type(context: Context, sheet: SheetRef, rows: readonly string[], choice?: Choice): Promise<void> {
  for (const row of rows) await must(enterRow(context, { ...sheet, row, choice }))
}

const now = new Date('2026-08-03T05:00:00Z')
let made = 0

/** A gathering for which signatures are collected (GA-3), with so many grown-up residents, by their numbers too. */
export async function initiative(residents = 4) {
  made += 1
  const okrugId = String(592_000_000 + made * 1000)
  await okrugOf(okrugId)
  const members: string[] = []
  for (let n = 0; n < residents; n++) members.push(await memberOf(okrugId))
  const { id: meetingId } = await db.meeting.create({
    data: {
      ...{
        okrugId,
        kind: 'gathering',
        mode: 'members',
        state: 'signatures',
        year: 2026,
        number: made,
        createdAt: now,
        changedAt: now,
      },
      ...{ requestReasonKk: 'Ауыз су', requestReasonRu: 'Питьевая вода' },
    },
  })
  const ref: Ref = { okrugId, meetingId }
  const { sheetId } = await must(
    addSheet(typist(okrugId, now), { ...ref, purpose: 'signatures', label: 'Бірінші парақ', dated: '2026-08-03' }),
  )
  const numbers = await Promise.all(members.map(numberOf))
  return { okrugId, ref, sheet: { ...ref, sheetId }, members, numbers, now }
}
