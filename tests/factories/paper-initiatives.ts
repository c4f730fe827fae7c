import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { recordInitiative } from '@/lib/features/meetings/commands/record-initiative'
import { acting, at } from './desk'
import { today } from './drafts'
import { initiative } from './initiatives'
import { must } from './meetings'
import { okrugOf } from './okrugs'
import { numberOf, type, typist } from './papers'
import { memberOf } from './roll'

const now = at(today)

/** A new okrug of twenty, two of whom are the tenth part, by their numbers. */
export async function twenty(okrugId: string): Promise<string[]> {
  await okrugOf(okrugId)
  const numbers: string[] = []
  for (let n = 0; n < 20; n++) numbers.push(await numberOf(await memberOf(okrugId)))
  return numbers
}

/** An initiative that came wholly on paper, by the first of these numbers, with one sheet that so many signed. */
export async function paperInitiativeOf(okrugId: string, numbers: readonly string[], signed: number): Promise<string> {
  const wish = { ...initiative(okrugId), initiator: Number(numbers[0]) }
  const { id: meetingId } = await must(recordInitiative(acting('secretary', okrugId, now), wish))
  const ref = { okrugId, meetingId }
  const sheet = { ...ref, purpose: 'signatures' as const, label: '1-парақ', dated: today }
  const { sheetId } = await must(addSheet(typist(okrugId, now), sheet))
  for (const person of [typist(okrugId, now), typist(okrugId, now, 'okrugAkim')]) {
    await type(person, { ...ref, sheetId }, numbers.slice(0, signed))
    await must(enterSheet(person, { ...ref, sheetId }))
  }
  return meetingId
}
