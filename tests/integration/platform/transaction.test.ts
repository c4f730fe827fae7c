import { afterAll, expect, it } from 'vitest'
import { afterCommit, db, transact } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'

const write = (key: string) => transact((tx) => tx.setting.create({ data: { key, value: 'x' } }))

afterAll(() => db.setting.deleteMany())

it('rolls everything back when the work throws', async () => {
  await expect(
    transact(async (tx) => {
      await tx.setting.create({ data: { key: 'half', value: 'done' } })
      throw new Error('power cut')
    }),
  ).rejects.toThrow('power cut')
  expect(await db.setting.findUnique({ where: { key: 'half' } })).toBeNull()
})

it('names the unique constraint that refused a write', async () => {
  await write('twice')
  const error = await write('twice').catch((thrown: unknown) => thrown)
  expect(violatedConstraint(error)).toBe('setting_pkey')
  expect(violatedConstraint(new Error('other'))).toBeNull()
})

it('does what is to follow a commit once it has committed, and not after a rollback', async () => {
  const seen: (number | string)[] = []
  const follow = (key: string, fails: boolean) =>
    transact(async (tx) => {
      await tx.setting.create({ data: { key, value: 'x' } })
      afterCommit(tx, () => seen.push(key))
      if (fails) throw new Error('power cut')
      seen.push('within')
    })
  await follow('committed', false)
  await expect(follow('rolled back', true)).rejects.toThrow('power cut')
  expect(seen).toEqual(['within', 'committed'])
  expect(() => afterCommit(db, () => {})).toThrow('no transaction')
})
