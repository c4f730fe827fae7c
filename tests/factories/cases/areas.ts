import type { Permission } from '@/lib/access/permissions'
import { addAreaRule } from '@/lib/features/roll/commands/add-area-rule'
import { assignMemberArea } from '@/lib/features/roll/commands/assign-member-area'
import { changeArea } from '@/lib/features/roll/commands/change-area'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { createArea } from '@/lib/features/roll/commands/create-area'
import { divideOkrug } from '@/lib/features/roll/commands/divide-okrug'
import { releaseMemberArea } from '@/lib/features/roll/commands/release-member-area'
import { removeAreaRule } from '@/lib/features/roll/commands/remove-area-rule'
import { areaNamed, residentOf, ruleFor } from '../areas'
import { settlementOf } from '../assemblies'
import { acting, at } from '../desk'
import { must } from '../meetings'
import { okrugOf } from '../okrugs'
import { once, type Prepare } from './case'

const okrugId = '595905000'
const now = at('2026-09-15')
const clerk = acting('secretary', okrugId, now)
const settlement = once(async () => {
  await okrugOf(okrugId)
  return settlementOf(okrugId, 1)
})
let made = 0
const area = async () => {
  await settlement()
  made += 1
  return areaNamed(clerk, okrugId, `${made}-аумақ`)
}
/** A street of nobody's, another each time. */
const street = async () => {
  const areaId = await area()
  return { okrugId, areaId, settlementId: await settlement(), street: `${made}-көше` }
}
const exception = async () => {
  const id = await residentOf(okrugId, await settlement())
  return { okrugId, id, areaId: await area(), ground: 'Өтініш № 1' }
}

type AreaCommand = Extract<Permission, `roll.${string}area${string}` | 'roll.divide-okrug'>

export const areaCases: Record<AreaCommand, Prepare> = {
  'roll.create-area': async () => {
    await settlement()
    const wish = { okrugId, kind: 'street' as const, nameKk: 'Жаңа аумақ', nameRu: 'Новый участок' }
    return { okrugId, now, call: (context) => createArea(context, wish) }
  },
  'roll.change-area': async () => {
    const wish = { okrugId, id: await area(), changedAt: now.toISOString(), kind: 'house' as const }
    return {
      okrugId,
      now,
      call: (context) => changeArea(context, { ...wish, nameKk: 'Басқа атау', nameRu: 'Другое название' }),
    }
  },
  'roll.close-area': async () => {
    const wish = { okrugId, id: await area() }
    return { okrugId, now, call: (context) => closeArea(context, wish) }
  },
  'roll.add-area-rule': async () => {
    const wish = await street()
    return { okrugId, now, call: (context) => addAreaRule(context, wish) }
  },
  'roll.remove-area-rule': async () => {
    const wish = { okrugId, id: await ruleFor(clerk, await street()) }
    return { okrugId, now, call: (context) => removeAreaRule(context, wish) }
  },
  'roll.divide-okrug': async () => {
    await settlement()
    return { okrugId, now, call: (context) => divideOkrug(context, { okrugId }) }
  },
  'roll.assign-member-area': async () => {
    const wish = await exception()
    return { okrugId, now, call: (context) => assignMemberArea(context, wish) }
  },
  'roll.release-member-area': async () => {
    const wish = await exception()
    await must(assignMemberArea(clerk, wish))
    return { okrugId, now, call: (context) => releaseMemberArea(context, wish) }
  },
}
