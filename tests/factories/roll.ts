import { randomBytes } from 'node:crypto'
import { db } from '@/lib/platform/db/client'

const epoch = new Date('2026-01-01T00:00:00Z')
let made = 0

/** A grown-up member of an okrug's roll whose IIN is nobody's and unreadable. The okrug must exist. */
export async function memberOf(okrugId: string, more: { surname?: string; birthDate?: string } = {}): Promise<string> {
  made += 1
  const { id } = await db.communityMember.create({
    data: {
      okrugId,
      surname: more.surname ?? `Сынақов${made}`,
      givenName: 'Асан',
      patronymic: 'Үсенұлы',
      birthDate: new Date(more.birthDate ?? '1980-05-17'),
      iinHmac: randomBytes(32),
      iinCipher: randomBytes(45),
      addedAt: epoch,
      changedAt: epoch,
    },
  })
  return id
}
