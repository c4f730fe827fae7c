import { expect, it } from 'vitest'
import { saveNote } from '@/lib/features/meetings/commands/save-note'
import { noteOf } from '@/lib/features/meetings/queries/notes'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { draftOf } from '../../factories/drafts'
import { actsOf } from '../../factories/ledger'
import { chairedSession, inPerson, must } from '../../factories/meetings'

it('is each writer’s own: rewritten, and read by nobody else', async () => {
  const session = await chairedSession()
  const [clerk, chair] = [session.desk(), inPerson(session, 1)]
  await must(saveNote(clerk, { ...session.ref, text: 'Микрофон істемейді' }))
  await must(saveNote(chair, { ...session.ref, text: 'Үзілісті 12:00-де жариялау' }))
  await must(saveNote(clerk, { ...session.ref, text: 'Микрофон жөнделді' }))
  expect(await noteOf(session.ref, clerk.actor?.accountId ?? '')).toBe('Микрофон жөнделді')
  expect(await noteOf(session.ref, chair.actor?.accountId ?? '')).toBe('Үзілісті 12:00-де жариялау')
  expect(await noteOf(session.ref, inPerson(session, 2).actor?.accountId ?? '')).toBe('')
  const entries = await actsOf(session.okrugId, 'meetings.save-note')
  expect(entries).toHaveLength(3)
  expect(JSON.stringify(entries)).not.toContain('Микрофон')
})

it('belongs to those who run a meeting that is known to the public', async () => {
  const session = await chairedSession()
  expect(await saveNote(inPerson(session, 3), { ...session.ref, text: 'x' })).toMatchObject({ code: 'forbidden' })
  const okrugId = '595914000'
  await assemblyOf(okrugId)
  const draft = await draftOf(okrugId)
  const clerk = acting('secretary', okrugId, at('2026-07-01'))
  expect(await saveNote(clerk, { ...draft, text: 'x' })).toMatchObject({ code: 'meetings.wrongState' })
})
