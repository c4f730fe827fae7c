import 'server-only'
import { dropUnused } from '@/lib/features/meetings/commands/remove-material'
import { afterCommit, db, type Tx } from '@/lib/platform/db/client'
import { post } from '@/lib/platform/outbox/post'
import { isPublic, keyOf } from '../documents/list'
import type { DocumentKey, DocumentView } from '../views'

/** The job that makes one file (commands/render-document.ts). */
export const renderTopic = 'protocols.render-document'

/** Orders files of a protocol with this text: each a row that waits for its bytes, and work posted for the jobs. */
export async function orderDocuments(
  tx: Tx,
  { okrugId, meetingId, text }: { okrugId: string; meetingId: string; text: string },
  names: readonly string[],
  now: Date,
): Promise<void> {
  await tx.protocolDocument.createMany({ data: names.map((name) => ({ okrugId, meetingId, name })) })
  const payloads = names.map((name) => ({ okrugId, meetingId, text, name }))
  await post(tx, renderTopic, payloads, now)
}

/** Forgets the files of a text that is drafted anew or taken back: their rows in this transaction, their bytes once it committed. */
export async function dropDocuments(tx: Tx, { okrugId, meetingId }: { okrugId: string; meetingId: string }) {
  const where = { okrugId, meetingId }
  const made = await tx.protocolDocument.findMany({ where, select: { sha256: true } })
  await tx.protocolDocument.deleteMany({ where })
  const contents = made.flatMap(({ sha256 }) => sha256 ?? [])
  if (contents.length > 0)
    afterCommit(tx, () => {
      dropUnused(contents).catch(() => console.error('files of a protocol that is no more were not dropped'))
    })
}

/** The files of a meeting's protocol, those still being made without a size. */
export async function documentsOf(okrugId: string, meetingId: string): Promise<DocumentView[]> {
  const rows = await db.protocolDocument.findMany({ where: { okrugId, meetingId }, orderBy: { name: 'asc' } })
  return rows.flatMap(({ name, sha256, size }) => {
    const key = keyOf(name)
    return key ? [{ ...key, name, sha256, size }] : []
  })
}

/** Those everyone may have: nothing before both have signed. */
export async function publicDocuments(okrugId: string, meetingId: string): Promise<DocumentView[]> {
  const signed = await db.protocol.count({ where: { okrugId, meetingId, signedAt: { not: null } } })
  if (signed === 0) return []
  return (await documentsOf(okrugId, meetingId)).filter(isPublic)
}

/** A file that is there. `open`: everyone may have it; else the office, and the members of the community who sign it. */
export type FoundDocument = {
  sha256: string
  size: number
  format: DocumentKey['format']
  number: string
  open: boolean
  signatories: (string | null)[]
}

/** A meeting's file by its name; null for one that is not, or not yet, there. */
export async function findDocument(okrugId: string, meetingId: string, name: string): Promise<FoundDocument | null> {
  const key = keyOf(name)
  if (!key) return null
  const row = await db.protocolDocument.findUnique({
    where: { okrugId_meetingId_name: { okrugId, meetingId, name } },
    include: {
      protocol: {
        select: { signedAt: true, body: true, meeting: { select: { chairId: true, secretaryId: true } } },
      },
    },
  })
  if (!row?.sha256 || row.size === null) return null
  const { body, signedAt, meeting } = row.protocol
  return {
    sha256: row.sha256,
    size: row.size,
    format: key.format,
    number: (body as { number: string }).number,
    open: signedAt !== null && isPublic(key),
    signatories: [meeting.chairId, meeting.secretaryId],
  }
}
