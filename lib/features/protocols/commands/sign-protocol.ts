import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { vouched } from '@/lib/features/meetings/queries/vouching'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { db, type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { fingerprintOf } from '@/lib/platform/secrets/iin'
import { seal } from '@/lib/platform/secrets/seal'
import { judge, trustOfHouse } from '@/lib/platform/signatures/judge'
import { actToSign, enterSignatures, signatoriesOf } from '../queries/acts'
import { type SignProtocolInput, signProtocolInput } from '../schema'

/**
 * The chair's or the secretary's signature with their national certificate, of a protocol or of a note on one: a CMS over the manifest they were
 * shown, by the IIN that the roll knows them by. What can be reckoned is, and refused where it does not hold; what cannot is kept and never
 * called valid, and therefore whoever signs so proves who they are as for a signature in the portal.
 */
export async function signProtocol(
  { actor, now, session }: Context,
  input: SignProtocolInput,
): Promise<Outcome<{ signed: boolean }>> {
  const { okrugId, meetingId, cms, ...wish } = signProtocolInput.parse(input)
  const bytes = new Uint8Array(Buffer.from(cms, 'base64'))

  const mine = async (tx: Tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = signatoriesOf(meeting)
    if (!permits(actor, 'protocols.sign-protocol', { okrugId, memberIds })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    const found = await actToSign(tx, meeting, wish, actor.memberId)
    return found.ok ? done({ ...found, actor }) : found
  }

  // Judging asks others over the network: between two transactions, and the second finds the same act or refuses.
  const before = await transact(mine)
  if (!before.ok) return before
  const own = await ownFingerprint(okrugId, before.actor.memberId)
  const judged = await judge(bytes, {
    signed: Buffer.from(before.act.signed),
    isSigner: (iin) => own !== null && Buffer.from(own).equals(fingerprintOf(iin)),
    at: now,
    trust: trustOfHouse(),
    online: true,
  })
  if (!judged.ok) return refuse(`protocols.cms.${judged.fault}`, { field: 'cms' })

  return transact(async (tx) => {
    const found = await mine(tx)
    if (!found.ok) return found
    const { act, signatory } = found
    const { accountId, memberId } = found.actor
    // Nobody verified the certificate: what is left is the portal's own word for who it was.
    const stands = judged.facts.verified ? done() : await vouched(tx, act.meeting, { accountId, memberId, session })
    if (!stands.ok) return stands
    const person = await pseudonymOf(tx, okrugId, memberId ?? accountId)
    const { verified } = judged.facts
    const entry = { meeting: meetingId, number: act.correction?.number ?? null, sha256: wish.sha256, signatory, person }
    const way = { way: 'certificate' as const, cms: seal(bytes, okrugId), certificate: judged.facts }
    const signed = await enterSignatures(tx, act, [{ signatory, accountId, ...way }], now, (signed) =>
      append(tx, okrugId, 'protocols.sign-protocol', { ...entry, verified, signed }, now),
    )
    return done({ signed })
  })
}

/** By what the roll knows the IIN of a member. */
async function ownFingerprint(okrugId: string, memberId: string | null): Promise<Uint8Array | null> {
  if (!memberId) return null
  const member = await db.communityMember.findFirst({ where: { okrugId, id: memberId }, select: { iinHmac: true } })
  return member?.iinHmac ?? null
}
