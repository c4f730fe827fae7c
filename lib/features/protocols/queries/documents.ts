import 'server-only'
import { dropUnused } from '@/lib/features/meetings/queries/keeping'
import { afterCommit, db, type Tx } from '@/lib/platform/db/client'
import { post } from '@/lib/platform/outbox/post'
import { patience } from '../documents/late'
import type { Source } from '../documents/list'
import { isPublic, keyOf } from '../documents/names'
import type { Imprint } from '../documents/protocol-paper'
import type { DocumentKey, DocumentView, LateDocumentsView, ProtocolBody } from '../views'

/** The job that makes one file (commands/render-document.ts). */
export const renderTopic = 'protocols.render-document'

type Ref = { okrugId: string; meetingId: string }

/** Orders files of a protocol, or of a note, with this text: each a row that waits for its bytes, and work posted for the jobs. */
export async function orderDocuments(
  tx: Tx,
  { okrugId, meetingId, text, correctionId }: Ref & { text: string; correctionId?: string },
  names: readonly string[],
  now: Date,
): Promise<void> {
  const row = { okrugId, meetingId, correctionId, orderedAt: now }
  await tx.protocolDocument.createMany({ data: names.map((name) => ({ ...row, name })) })
  const payloads = names.map((name) => ({ okrugId, meetingId, text, name }))
  await post(tx, renderTopic, payloads, now)
}

/** Forgets the files of a text, or of a note, that is drafted anew or taken back: their rows in this transaction, their bytes once it committed. */
export async function dropDocuments(tx: Tx, where: Ref & { correctionId?: string }) {
  const made = await tx.protocolDocument.findMany({ where, select: { sha256: true } })
  await tx.protocolDocument.deleteMany({ where })
  const contents = made.flatMap(({ sha256 }) => sha256 ?? [])
  if (contents.length > 0)
    afterCommit(tx, () => {
      dropUnused(contents).catch(() => console.error('files of a protocol that is no more were not dropped'))
    })
}

type Row = { name: string; sha256: string | null; size: number | null; orderedAt: Date }
const viewsOf = ({ name, sha256, size, orderedAt }: Row): DocumentView[] => {
  const key = keyOf(name)
  return key ? [{ ...key, name, sha256, size, orderedAt }] : []
}

/** The files of a meeting's protocol, those still being made without a size. */
export async function documentsOf(okrugId: string, meetingId: string): Promise<DocumentView[]> {
  const rows = await db.protocolDocument.findMany({ where: { okrugId, meetingId }, orderBy: { name: 'asc' } })
  return rows.flatMap(viewsOf)
}

/** Protocols of which files are late, those ordered first before: for the administrator. */
export async function lateDocuments(now: Date): Promise<LateDocumentsView[]> {
  const rows = await db.protocolDocument.groupBy({
    by: ['okrugId', 'meetingId'],
    where: { sha256: null, orderedAt: { lt: new Date(now.getTime() - patience) } },
    _count: { name: true },
    _min: { orderedAt: true },
    orderBy: { _min: { orderedAt: 'asc' } },
    take: 50,
  })
  const protocols = await db.protocol.findMany({
    where: { OR: rows.map(({ okrugId, meetingId }) => ({ okrugId, meetingId })) },
    select: { meetingId: true, body: true },
  })
  const bodies = new Map(protocols.map(({ meetingId, body }) => [meetingId, body as unknown as ProtocolBody]))
  return rows.flatMap(({ okrugId, meetingId, _count, _min }) => {
    const { number, okrug } = bodies.get(meetingId) ?? {}
    if (!number || !okrug) return []
    return [{ okrugId, meetingId, number, okrug, files: _count.name, orderedAt: _min.orderedAt ?? now }]
  })
}

/** Those everyone may have, by meeting: nothing before both have signed, the protocol or the note. */
export async function publicDocumentsOf(okrugId: string, meetingIds: readonly string[]) {
  const protocols = await db.protocol.findMany({
    where: { okrugId, meetingId: { in: [...meetingIds] }, signedAt: { not: null } },
    select: {
      meetingId: true,
      corrections: { where: { signedAt: { not: null } }, select: { number: true } },
      documents: { orderBy: { name: 'asc' } },
    },
  })
  const open = ({ corrections, documents }: (typeof protocols)[number]) => {
    const notes = new Set(corrections.map(({ number }) => number))
    const all = documents.flatMap(viewsOf)
    return all.filter((one) => isPublic(one) && (!('correction' in one) || notes.has(one.correction)))
  }
  return new Map(protocols.map((one) => [one.meetingId, open(one)]))
}

export const publicDocuments = async (okrugId: string, meetingId: string): Promise<DocumentView[]> =>
  (await publicDocumentsOf(okrugId, [meetingId])).get(meetingId) ?? []

/** What a file is made from, as it stands now, with the hash of its text; null where there is no such protocol or note. */
export async function sourceOf(
  { okrugId, meetingId }: Ref,
  key: DocumentKey,
): Promise<(Source & Omit<Imprint, 'address'> & { draftedAt: Date }) | null> {
  const row = await db.protocol.findUnique({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    include: { corrections: { where: { number: 'correction' in key ? key.correction : 0 } } },
  })
  if (!row) return null
  const body = row.body as unknown as ProtocolBody
  if (!('correction' in key)) {
    const { sha256, ledgerHead, draftedAt } = row
    return { body, correction: null, sha256, ledgerHead, draftedAt }
  }
  const [note] = row.corrections
  if (!note) return null
  const { number, textKk, textRu, draftedAt, sha256 } = note
  const correction = { number, text: { kk: textKk, ru: textRu }, draftedAt, protocol: row.sha256 }
  return { body, correction, sha256, ledgerHead: null, draftedAt }
}

/**
 * Holds a text, or a note's by its number, as it stands: back a new draft, a second signature, and the other files' entering. Whoever drops
 * files takes it first. Null where there is none such.
 */
export async function lockText(tx: Tx, { okrugId, meetingId }: Ref, correction?: number) {
  type Held = { sha256: string; draftedAt: Date; signed: boolean; correctionId: string | null }
  const [row] =
    correction === undefined
      ? await tx.$queryRaw<Held[]>`
          select sha256, drafted_at as "draftedAt", signed_at is not null as signed, null as "correctionId" from protocol
          where okrug_id = ${okrugId} and meeting_id = ${meetingId}::uuid for update`
      : await tx.$queryRaw<Held[]>`
          select sha256, drafted_at as "draftedAt", signed_at is not null as signed, id as "correctionId"
          from protocol_correction
          where okrug_id = ${okrugId} and meeting_id = ${meetingId}::uuid and number = ${correction} for update`
  return row ?? null
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
      correction: { select: { signedAt: true } },
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
    open: signedAt !== null && isPublic(key) && row.correction?.signedAt !== null,
    signatories: [meeting.chairId, meeting.secretaryId],
  }
}
