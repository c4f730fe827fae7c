import { certificatesIn } from '@/lib/platform/signatures/certificate'
import { judge } from '@/lib/platform/signatures/judge'
import { type Identity, issue, pemOf, serving } from './authority'

/** The person who ought to sign, what they ought to sign, something else, and when. */
export const IIN = '900101300009'
export const now = new Date('2026-09-15T12:00:00Z')
export const manifest = new TextEncoder().encode('{"act":"595030000-A-2026-001"}')
export const other = new TextEncoder().encode('{"act":"595030000-A-2026-002"}')

export const trusting = (...identities: Identity[]) => ({ roots: certificatesIn(pemOf(...identities)), ncanode: null })

/** A root, an authority under it, the signer's certificate, a service that answers for them, and a judge who trusts the first two. */
export async function court() {
  const service = await serving()
  const root = await issue({ name: 'Түбір' })
  const middle = await issue({ name: 'ҰКО', usage: 'authority', by: root })
  const signer = await issue({ name: 'СӘРСЕНОВ ЕРЛАН', iin: IIN, by: middle })
  const trust = trusting(root, middle)
  const ask = (cms: Uint8Array, more: Partial<Parameters<typeof judge>[1]> = {}) =>
    judge(cms, { signed: manifest, isSigner: (iin) => iin === IIN, at: now, trust, online: true, ...more })
  return { service, root, middle, signer, ask }
}
export type Court = Awaited<ReturnType<typeof court>>
