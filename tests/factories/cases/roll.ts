import { randomUUID } from 'node:crypto'
import { correctMember } from '@/lib/features/roll/commands/correct-member'
import { discardUpload } from '@/lib/features/roll/commands/discard-upload'
import { excludeMember } from '@/lib/features/roll/commands/exclude-member'
import { exportRoll } from '@/lib/features/roll/commands/export-roll'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { restoreMember } from '@/lib/features/roll/commands/restore-member'
import { searchRoll } from '@/lib/features/roll/commands/search-roll'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { db } from '@/lib/platform/db/client'
import { settlementOf } from '../assemblies'
import { acting, at } from '../desk'
import { must, sentSession } from '../meetings'
import { okrugOf } from '../okrugs'
import { memberOf, rollFile, rollRow } from '../roll'
import { areaCases } from './areas'
import { type CasesOf, once } from './case'

const okrugId = '595904000'
const now = at('2026-09-15')
const clerk = acting('secretary', okrugId, now)
const place = once(async () => {
  await okrugOf(okrugId)
  await settlementOf(okrugId, 1)
})
/** A roll that has been read and waits to be imported. */
const upload = once(async () => {
  await place()
  const id = randomUUID()
  await must(uploadRoll(clerk, { okrugId, id, bytes: rollFile([rollRow(1, '1-ауыл')]) }))
  return { okrugId, id }
})
const meeting = once(() => sentSession())
const member = async () => {
  await place()
  return memberOf(okrugId)
}

export const rollCases: CasesOf<'roll'> = {
  ...areaCases,
  'roll.export-roll': async () => {
    const { ref, desk } = await meeting()
    return { okrugId: ref.okrugId, now: desk().now, call: (context) => exportRoll(context, ref) }
  },
  'roll.upload-roll': async () => {
    await upload()
    const bytes = rollFile([rollRow(2, '1-ауыл')])
    return { okrugId, now, call: (context) => uploadRoll(context, { okrugId, id: randomUUID(), bytes }) }
  },
  'roll.import-roll': async () => {
    const wish = await upload()
    return { okrugId, now, call: (context) => importRoll(context, wish) }
  },
  'roll.discard-upload': async () => {
    const wish = await upload()
    return { okrugId, now, call: (context) => discardUpload(context, wish) }
  },
  'roll.correct-member': async () => {
    const id = await member()
    const { changedAt } = await db.communityMember.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id } } })
    const wish = { okrugId, id, changedAt: changedAt.toISOString(), surname: 'Жаңабаев', givenName: 'Асан' }
    const empty = { patronymic: '', settlementId: '', street: '', house: '', flat: '', phone: '' }
    return { okrugId, now, call: (context) => correctMember(context, { ...wish, ...empty }) }
  },
  'roll.exclude-member': async () => {
    const wish = { okrugId, id: await member(), reason: 'incapable' as const, from: '2026-09-01', ground: 'Сот шешімі' }
    return { okrugId, now, call: (context) => excludeMember(context, wish) }
  },
  'roll.restore-member': async () => {
    const id = await member()
    const excluded = { okrugId, id, reason: 'incapable' as const, from: '2026-09-01', ground: 'Сот шешімі' }
    await must(excludeMember(clerk, excluded))
    return { okrugId, now, call: (context) => restoreMember(context, { okrugId, id, ground: 'Сот шешімі' }) }
  },
  'roll.search-roll': async () => {
    await place()
    return { okrugId, now, call: (context) => searchRoll(context, { okrugId, who: 'Сынақов' }) }
  },
}
