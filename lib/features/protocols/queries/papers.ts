import 'server-only'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { PaperView } from '../views'

/** The papers that came back signed, the last first. */
export async function signedPapers(okrugId: string, meetingId: string): Promise<PaperView[]> {
  const rows = await db.signedPaper.findMany({ where: { okrugId, meetingId }, orderBy: { addedAt: 'desc' } })
  return rows.map(
    ({ id, correctionId, signatories, scanName: name, scanSize: size, addedAt, addedBy, confirmedAt }) => ({
      ...{ id, correctionId, signatories, name, size },
      ...{ addedAt, addedBy, confirmedAt },
    }),
  )
}

/** The scan of a signed paper; null where there is none such. */
export async function paperScan(okrugId: string, id: string) {
  if (!isId(id)) return null
  const row = await db.signedPaper.findUnique({ where: { okrugId_id: { okrugId, id } } })
  return row && { sha256: row.scanHash, name: row.scanName, mediaType: row.scanType, size: row.scanSize }
}
