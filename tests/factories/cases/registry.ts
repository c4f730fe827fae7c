import { restoreDay } from '@/lib/features/law/commands/restore-day'
import { swapDay } from '@/lib/features/law/commands/swap-day'
import { importUnits } from '@/lib/features/okrugs/commands/import-units'
import { db } from '@/lib/platform/db/client'
import { at } from '../desk'
import type { CasesOf } from './case'

const okrugId = '595903000'
const now = at('2026-09-15')
const source = { kk: 'Қаулы', ru: 'Постановление' }

export const lawCases: CasesOf<'law'> = {
  'law.swap-day': async () => ({
    okrugId,
    now,
    call: (context) => swapDay(context, { date: '2026-12-18', kind: 'off', source }),
  }),
  'law.restore-day': async () => {
    const given = { kind: 'off' as const, sourceKk: source.kk, sourceRu: source.ru, changedAt: now }
    await db.dayOverride.create({ data: { date: new Date('2026-12-21'), ...given } })
    return { okrugId, now, call: (context) => restoreDay(context, { date: '2026-12-21' }) }
  },
}

export const okrugsCases: CasesOf<'okrugs'> = {
  'okrugs.import-units': async () => {
    const bytes = new TextEncoder().encode(
      'kato,kato_version,level,type_code,name_ru,name_kk\n100000000,NK RK 11-2025,oblast,1,Область Абай,Абай облысы',
    )
    return { okrugId, now, call: (context) => importUnits(context, { bytes }) }
  },
}
