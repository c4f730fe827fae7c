import 'server-only'
import { randomInt } from 'node:crypto'
import type { Tx } from '@/lib/platform/db/client'

type Person = { okrugId: string; id: string; surname: string; givenName: string; patronymic: string | null }

/** Eight digits that nobody has yet: a login short enough for paper, which the person may change. */
async function freeLogin(tx: Tx): Promise<string> {
  const login = String(randomInt(10_000_000, 100_000_000))
  return (await tx.account.findUnique({ where: { login }, select: { id: true } })) ? freeLogin(tx) : login
}

/** The first account of a person on a roll, whose row the caller has locked. */
export async function openMemberAccount(tx: Tx, person: Person, now: Date): Promise<string> {
  const { okrugId: memberOkrugId, id: memberId, surname, givenName, patronymic } = person
  const displayName = [surname, givenName, patronymic].filter(Boolean).join(' ')
  const { id } = await tx.account.create({
    data: { login: await freeLogin(tx), displayName, memberOkrugId, memberId, createdAt: now },
  })
  return id
}
