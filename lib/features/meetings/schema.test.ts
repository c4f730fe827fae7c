import { expect, it } from 'vitest'
import { problemsOf } from '@/lib/platform/forms/sentences'
import { translator } from '@/lib/platform/i18n/translator'
import { agendaItemInput, announceInput, initiativeInput, requestInput } from './schema'

const meeting = { okrugId: '595030000', meetingId: '00000000-0000-4000-8000-000000000000' }
const invalid = translator('kk', 'invalid')

it('misses the first question of a request that has none, at the field where it belongs', () => {
  const blank = { title: { kk: '', ru: '' }, competence: 'otherLocalMatter' }
  const read = requestInput.safeParse({
    okrugId: meeting.okrugId,
    reason: { kk: 'Жол' },
    items: { 0: blank, 1: blank },
  })
  expect(read.error && problemsOf(read.error, 'kk')).toEqual([
    { field: 'items.0.title.kk', text: invalid('meetings.noQuestion') },
  ])
})

it('asks for a channel where none is ticked', () => {
  const read = announceInput.safeParse(meeting)
  expect(read.error && problemsOf(read.error, 'kk')).toEqual([
    { field: 'channels', text: invalid('tooSmall.list', { minimum: 1 }) },
  ])
})

it('asks for a draft decision of every question but an election', () => {
  const item = { ...meeting, title: { kk: 'Өкілдерді сайлау' } }
  expect(agendaItemInput.safeParse({ ...item, competence: 'delegateElection' }).success).toBe(true)
  const read = agendaItemInput.safeParse({ ...item, competence: 'priorities' })
  expect(read.error && problemsOf(read.error, 'kk')).toEqual([{ field: 'draft.kk', text: invalid('eitherLanguage') }])
})

it('takes a gathering’s questions for a gathering and an assembly’s for a session', () => {
  const asked = (competence: string) => ({
    okrugId: meeting.okrugId,
    reason: { kk: 'Су' },
    items: { 0: { title: { kk: 'Су' }, competence } },
  })
  expect(initiativeInput.safeParse(asked('priorities')).success).toBe(true)
  expect(initiativeInput.safeParse(asked('budgetDraft')).success).toBe(false)
  expect(requestInput.safeParse(asked('priorities')).success).toBe(false)
})
