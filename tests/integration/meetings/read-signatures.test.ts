import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { decideInitiative } from '@/lib/features/meetings/commands/decide-initiative'
import { readSignatures } from '@/lib/features/meetings/commands/read-signatures'
import { submitInitiative } from '@/lib/features/meetings/commands/submit-initiative'
import { signersOf } from '@/lib/features/meetings/queries/signers'
import { searchesAnHour } from '@/lib/features/roll/commands/search-roll'
import { searchResult } from '@/lib/features/roll/queries/members'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { initiativeOf, resident, signedBy } from '../../factories/initiatives'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

let next = 595920000
const now = at(today)

/** An okrug of twenty, two of whom have signed. */
async function signed() {
  next += 1000
  const okrugId = `${next}`
  const { districtId } = await okrugOf(okrugId)
  const others = await Promise.all(Array.from({ length: 19 }, () => memberOf(okrugId)))
  const begun = await initiativeOf(okrugId)
  await signedBy(begun, others.slice(0, 1), new Date(now.getTime() + 60_000))
  const office = acting('secretary', okrugId, now)
  const district = acting('districtAkim', districtId ?? '', now, { accountId: (await accountWith()).id })
  return { ...begun, okrugId, others, office, district }
}

it('shows the office who signed, by name and residence, and writes the look down', async () => {
  const { ref, okrugId, others, office, memberId } = await signed()
  const { lookId } = await must(readSignatures(office, ref))
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'meetings.read-signatures', data: { meeting: ref.meetingId, found: 2 } })
  expect(JSON.stringify(entry)).not.toContain(memberId)
  await signedBy({ ref, memberId }, others.slice(1, 2))
  const view = await signersOf(office.actor as Actor, { ...ref, lookId })
  expect(view).toMatchObject({ total: 2, pages: 1, signers: [{ n: 1, starter: true, sheet: null }, { n: 2 }] })
  expect(view?.signers[0]?.name).toMatch(/^Сынақов\d+ /)
  expect(JSON.stringify(view)).not.toMatch(/\d{12}/)
  expect(await searchResult(office.actor, okrugId, lookId, now)).toBeNull()
})

it('is nobody else’s list: not another account’s, and not by another initiative', async () => {
  const { ref, okrugId, office } = await signed()
  const { lookId } = await must(readSignatures(office, ref))
  const colleague = acting('okrugAkim', okrugId, now).actor as Actor
  expect(await signersOf(colleague, { ...ref, lookId })).toBeNull()
  const other = await initiativeOf(okrugId)
  const elsewhere = await signersOf(office.actor as Actor, { ...other.ref, lookId })
  expect(elsewhere?.signers ?? []).toEqual([])
})

it('is the district akim’s from the application until his answer', async () => {
  const { ref, okrugId, district, memberId } = await signed()
  expect(await readSignatures(district, ref)).toMatchObject({ code: 'forbidden' })
  await must(submitInitiative(resident(okrugId, memberId), ref))
  const { lookId } = await must(readSignatures(district, ref))
  expect(await signersOf(district.actor as Actor, { ...ref, lookId })).toMatchObject({ total: 2 })
  const reasons = { kk: 'Сұрақ маңызды.', ru: 'Вопрос важен.' }
  await must(decideInitiative(district, { ...ref, answer: 'refuse', reasons }))
  expect(await readSignatures(district, ref)).toMatchObject({ code: 'forbidden' })
  expect(await signersOf(district.actor as Actor, { ...ref, lookId })).toBeNull()
})

it('counts among the looks of an hour', async () => {
  const { ref, okrugId, office } = await signed()
  const accountId = office.actor?.accountId ?? ''
  const look = { okrugId, accountId, at: now, kind: 'name' as const, found: [] }
  await db.rollSearch.createMany({ data: Array.from({ length: searchesAnHour - 1 }, () => look) })
  const answers = await Promise.all([1, 2, 3].map(() => readSignatures(office, ref)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, code: 'roll.tooManySearches', params: { most: searchesAnHour } })
})
