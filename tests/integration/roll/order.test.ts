import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

it('is that of the Kazakh alphabet, in whatever locale the cluster was made', async () => {
  const okrugId = '595030000'
  await okrugOf(okrugId)
  const surnames = [
    'Абаева',
    'Әлімова',
    'Бекова',
    'Ғабитова',
    'Қасымова',
    'Өмірбекова',
    'Ұлықбекова',
    'Һәкімова',
    'Яковлева',
  ]
  for (const surname of surnames.toReversed()) {
    const id = await memberOf(okrugId)
    await db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { surname } })
  }
  const rows = await db.communityMember.findMany({ where: { okrugId }, orderBy: { surname: 'asc' } })
  expect(rows.map(({ surname }) => surname)).toEqual(surnames)
  const found = await db.communityMember.count({
    where: { okrugId, surname: { startsWith: 'қасым', mode: 'insensitive' } },
  })
  expect(found).toBe(1)
})
