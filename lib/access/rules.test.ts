import { describe, expect, test } from 'vitest'
import { type Actor, type Role, roles } from './actor'
import { permits } from './permissions'
import { allows, inDistrict, inOkrug, inPerson, onOneself, onPlatform, over, type Rule } from './rules'

const okrug = '595030000'
const other = '595033000'
const district = '595000000'
const actor = (role: Role, unitId: string, memberId: string | null = null): Actor => ({
  accountId: 'one',
  memberId,
  grants: [{ role, unitId }],
})

test.each<[string, Rule, Actor | null, Parameters<typeof allows>[2], boolean]>([
  ['nobody', inOkrug(...roles), null, { okrugId: okrug }, false],
  ['the role in the okrug', inOkrug('secretary'), actor('secretary', okrug), { okrugId: okrug }, true],
  ['the role in another okrug', inOkrug('secretary'), actor('secretary', other), { okrugId: okrug }, false],
  ['another role', inOkrug('secretary'), actor('okrugAkim', okrug), { okrugId: okrug }, false],
  ['no okrug among the facts', inOkrug('secretary'), actor('secretary', okrug), {}, false],
  ['the district of the okrug', inDistrict('deputy'), actor('deputy', district), { districtId: district }, true],
  ['an okrug without a district', inDistrict('deputy'), actor('deputy', district), { districtId: null }, false],
  ['an administrator', onPlatform(), actor('administrator', 'platform'), {}, true],
  ['an administrator of an okrug', onPlatform(), actor('administrator', okrug), { okrugId: okrug }, false],
  ['one’s own account', onOneself(), { accountId: 'one', memberId: null, grants: [] }, { accountId: 'one' }, true],
  ['an administrator, not oneself', onOneself(), actor('administrator', 'platform'), { accountId: 'two' }, false],
  ['nobody’s account', onOneself(), actor('citizen', okrug), {}, false],
])('%s', (_, rule, who, facts, answer) => {
  expect(allows(rule, who, facts)).toBe(answer)
})

describe('in person', () => {
  const rule = inPerson(inOkrug('assemblyMember'))
  const may = (memberId: string | null, memberIds: (string | null)[]) =>
    allows(rule, actor('assemblyMember', okrug, memberId), { okrugId: okrug, memberIds })

  test('only the person the thing is about', () => {
    expect(may('m1', ['m1', 'm2'])).toBe(true)
    expect(may('m3', ['m1', 'm2'])).toBe(false)
  })
  test('two unknown persons are not the same person', () => expect(may(null, [null])).toBe(false))
})

test('an akim gives his okrug’s office and commission, and nothing above', () => {
  const akim = actor('okrugAkim', okrug)
  const given = roles.filter((role) => permits(akim, 'accounts.grant-role', { okrugId: okrug, role }))
  expect(given).toEqual(['secretary', 'commissionMember'])
  expect(permits(akim, 'accounts.grant-role', { okrugId: other, role: 'secretary' })).toBe(false)
  expect(allows(over(['secretary'], inOkrug('okrugAkim')), akim, { okrugId: okrug })).toBe(false)
})

test('nobody gives a role that follows from the roll or from a seat', () => {
  const admin = actor('administrator', 'platform')
  expect(permits(admin, 'accounts.grant-role', { role: 'citizen' })).toBe(false)
  expect(permits(admin, 'accounts.grant-role', { role: 'assemblyMember' })).toBe(false)
  expect(permits(admin, 'accounts.grant-role', { role: 'okrugAkim' })).toBe(true)
})
