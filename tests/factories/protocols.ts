import { createHash, randomUUID } from 'node:crypto'
import type { Role } from '@/lib/access/actor'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { addPaper } from '@/lib/features/protocols/commands/add-paper'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { protocolOf } from '@/lib/features/protocols/queries/published'
import { signedFiles } from '@/lib/features/protocols/signing/manifest'
import type { Signable } from '@/lib/features/protocols/views'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { pdf } from './drafts'
import { must, type Session, type Setup, type Sitting, votedSession } from './meetings'
import { typist } from './papers'

/** The holder of a seat, or a resident, acting in person a minute later than whatever came before. */
export function inPerson(session: Sitting, seat: number, role: Role = 'assemblyMember'): Context {
  const member = session.members[seat - 1]
  const { actor, now } = session.desk(role)
  if (!actor || !member) throw new Error(`nobody holds seat ${seat}`)
  return { now, actor: { ...actor, accountId: crypto.randomUUID(), memberId: member.memberId } }
}

/** A closed session at which one member spoke, and its protocol drafted. Seat 1 chairs, seat 2 keeps the minutes. */
export async function draftedSession(setup: Setup = {}): Promise<Session & { sha256: string }> {
  const session = await votedSession(setup)
  await must(
    noteSpeech(session.desk(), {
      ...session.ref,
      itemId: session.items[0] as string,
      speaker: `member:${session.members[2]?.memberId}`,
      kind: 'speech',
      summary: { kk: 'Жобаны қолдады.', ru: 'Поддержал проект.' },
    }),
  )
  await must(closeMeeting(session.desk(), session.ref))
  const { sha256 } = await must(draftProtocol(session.desk(), session.ref))
  return { ...session, sha256 }
}

type Ref = { okrugId: string; meetingId: string }

/** Enters the files that a manifest names as though a job had made them; what they are like is the renderer's own test. */
export async function madeFiles({ okrugId, meetingId }: Ref, correction?: number): Promise<void> {
  for (const name of signedFiles(correction)) {
    const sha256 = createHash('sha256').update(`${meetingId} ${name}`).digest('hex')
    const where = { okrugId, meetingId, name, sha256: null }
    await db.protocolDocument.updateMany({ where, data: { sha256, size: 1, readyAt: new Date() } })
  }
}

/** What is signed of a drafted protocol. */
export async function manifestAt(ref: Ref): Promise<Signable> {
  await madeFiles(ref)
  const manifest = (await protocolOf(ref.okrugId, ref.meetingId))?.manifest
  if (!manifest) throw new Error('no manifest')
  return manifest
}

export const sign = async (session: Sitting, seat: number, role: Role = 'assemblyMember') =>
  confirmProtocol(inPerson(session, seat, role), {
    ...session.ref,
    sha256: (await manifestAt(session.ref)).sha256,
  })

/** Confirmed by both: public, and before the akim. */
export async function signedSession(setup: Setup = {}): Promise<Session & { sha256: string }> {
  const session = await draftedSession(setup)
  await must(sign(session, 1))
  await must(sign(session, 2))
  return session
}

/** A paper that bears these signatures, brought by somebody of the office; nobody else has looked at it yet. `note`: of a note on the protocol. */
export async function paperOf(
  session: Session,
  bears: 'both' | 'chair' | 'secretary' = 'both',
  context?: Context,
  note?: { correctionId: string; sha256: string },
) {
  const { sha256 } = note ?? (await manifestAt(session.ref))
  const wish = { ...session.ref, correctionId: note?.correctionId, sha256, bears, name: 'Қол қойылған.pdf' }
  const by = context ?? typist(session.okrugId, session.desk().now)
  const { paperId } = await must(addPaper(by, wish, await pdf(randomUUID())))
  return { ...session.ref, paperId }
}
