import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { safeName } from '@/lib/platform/files/attachment'
import { paperKinds } from '@/lib/platform/files/kinds'
import { keep, lockContent, type Received } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropUnused, keepingPaper } from '../queries/keeping'
import { lockSheet } from '../queries/sheets'
import { type ScanInput, scanInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'meetings.notScan' | 'meetings.scanSettled'

/**
 * Puts the scan to a sheet, at any time and never as a condition of anything: PDF or a picture by its content, drawn anew without where it
 * was taken. Another one takes its place until the sheet counts: what two people agreed on is shown by the paper they had. The file is in
 * its place before the row; the caller's received file is gone afterwards in every case.
 */
export async function attachScan(
  { actor, now }: Context,
  input: ScanInput,
  arrived: Received,
): Promise<Outcome<object, Code>> {
  const { name, ...ref } = scanInput.parse(input)
  const { okrugId, meetingId, sheetId } = ref
  return keepingPaper(arrived, 'page', async ({ file, kind }) => {
    let before: string | null = null
    const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
      const sheet = await lockSheet(tx, ref)
      if (!permits(actor, 'meetings.attach-scan', { okrugId })) return refuse('forbidden')
      if (!sheet) return refuse('notFound')
      if (sheet.settled && sheet.scanHash) return refuse('meetings.scanSettled')
      if (kind !== 'pdf' && kind !== 'webp') return refuse('meetings.notScan')

      const { sha256, size } = file
      await lockContent(tx, sha256)
      await keep(file)
      const scan = { scanName: safeName(name, kind), scanType: paperKinds[kind], scanSize: size, scanHash: sha256 }
      await tx.paperSheet.update({ where: { okrugId_id: { okrugId, id: sheetId } }, data: scan })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const entry = { by, meeting: meetingId, sheet: sheetId, sha256, size }
      await append(tx, okrugId, 'meetings.attach-scan', entry, now)
      before = sheet.scanHash
      return done()
    })
    if (before && before !== file.sha256) await dropUnused([before])
    return outcome
  })
}
