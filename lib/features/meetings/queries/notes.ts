import 'server-only'
import { db } from '@/lib/platform/db/client'

/** What an account wrote down for itself at a meeting; empty when it wrote nothing. */
export async function noteOf(ref: { okrugId: string; meetingId: string }, accountId: string): Promise<string> {
  const { okrugId, meetingId } = ref
  const where = { okrugId_meetingId_accountId: { okrugId, meetingId, accountId } }
  return (await db.meetingNote.findUnique({ where }))?.text ?? ''
}
