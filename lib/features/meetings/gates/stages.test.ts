import { expect, it } from 'vitest'
import { stagesOf } from './stages'

const stands = (state: Parameters<typeof stagesOf>[0]['state'], byMembers = false) =>
  stagesOf({ kind: 'session', state, byMembers }, {}).map(({ stage, stand }) => `${stage} ${stand}`)

it('begins with the request where members asked', () => {
  expect(stands('akimReview', true).slice(0, 3)).toEqual(['requested done', 'akimReview now', 'draft later'])
  expect(stands('draft')[0]).toBe('draft now')
})

it('stands at the opening until the close', () => {
  for (const state of ['open', 'chairElected', 'agenda', 'voting'] as const) expect(stands(state)).toContain('open now')
  expect(stands('protocolSigned')).toContain('closed now')
  expect(stands('withAkim').every((one) => one.endsWith('done'))).toBe(true)
})

it('ends at registration without quorum', () => {
  expect(stands('failed')).toEqual([
    'draft done',
    'announced done',
    'materialsSent done',
    'registration done',
    'failed failed',
  ])
})

it('of a gathering have no materials, and begin with signatures where members ask', () => {
  const of = (state: Parameters<typeof stagesOf>[0]['state'], byMembers = true) =>
    stagesOf({ kind: 'gathering', state, byMembers }, {}).map(({ stage, stand }) => `${stage} ${stand}`)
  expect(of('draft', false).slice(0, 3)).toEqual(['draft now', 'announced later', 'registration later'])
  expect(of('permitted').slice(0, 4)).toEqual([
    'signatures done',
    'districtReview done',
    'permitted now',
    'announced later',
  ])
  expect(of('announced').slice(2, 5)).toEqual(['permitted done', 'announced now', 'registration later'])
  expect(of('refused')).toEqual(['signatures done', 'districtReview done', 'refused failed'])
  expect(of('withdrawn')).toEqual(['signatures done', 'withdrawn failed'])
})
