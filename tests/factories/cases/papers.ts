import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { attachScan } from '@/lib/features/meetings/commands/attach-scan'
import { discardSheet } from '@/lib/features/meetings/commands/discard-sheet'
import { enterRow } from '@/lib/features/meetings/commands/enter-row'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { removeRow } from '@/lib/features/meetings/commands/remove-row'
import { pdf } from '../drafts'
import { registeringSession, type Session } from '../meetings'
import { numberOf, sheetOf } from '../papers'
import type { Prepare } from './case'
import { type Case, once } from './case'

const registering = once(() => registeringSession())
const of = (session: Session, call: Case['call']): Case => ({ okrugId: session.okrugId, now: session.desk().now, call })

/** Of the sheets that come back from paper. */
export const papersCases = {
  'meetings.add-sheet': async () => {
    const session = await registering()
    return of(session, (context) => addSheet(context, { ...session.ref, purpose: 'attendance', label: '1-парақ' }))
  },
  'meetings.attach-scan': async () => {
    const session = await registering()
    const scan = { ...(await sheetOf(session)), name: 'scan.pdf' }
    return of(session, async (context) => attachScan(context, scan, await pdf('scan')))
  },
  'meetings.discard-sheet': async () => {
    const session = await registering()
    const sheet = await sheetOf(session)
    return of(session, (context) => discardSheet(context, sheet))
  },
  'meetings.enter-row': async () => {
    const session = await registering()
    const row = { ...(await sheetOf(session)), row: await numberOf(session.members[3]?.memberId as string) }
    return of(session, (context) => enterRow(context, row))
  },
  'meetings.remove-row': async () => {
    const session = await registering()
    const row = { ...(await sheetOf(session)), number: Number(await numberOf(session.members[3]?.memberId as string)) }
    return of(session, (context) => removeRow(context, row))
  },
  'meetings.enter-sheet': async () => {
    const session = await registering()
    const sheet = await sheetOf(session)
    return of(session, (context) => enterSheet(context, sheet))
  },
} satisfies Record<string, Prepare>
