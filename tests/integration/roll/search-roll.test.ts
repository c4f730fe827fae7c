import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { searchesAnHour, searchRoll } from '@/lib/features/roll/commands/search-roll'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { findMember, listMembers, searchResult } from '@/lib/features/roll/queries/members'
import { findUpload } from '@/lib/features/roll/queries/uploads'
import { db } from '@/lib/platform/db/client'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { nobody, rollFile, rollRow, surnameOf } from '../../factories/roll'

const [HERE, THERE] = ['595030000', '595033000']
const now = at('2026-07-17')
const clerk = (okrugId = HERE) => acting('secretary', okrugId, now)

async function search(who: string, context = clerk(), okrugId = HERE) {
  const outcome = await searchRoll(context, { okrugId, who })
  if (!outcome.ok) return outcome.code
  const result = await searchResult(context.actor, okrugId, outcome.searchId, now)
  return result?.members.map(({ surname }) => surname)
}

beforeAll(async () => {
  for (const okrugId of [HERE, THERE]) {
    await okrugOf(okrugId)
    await settlementOf(okrugId, 1)
    const id = randomUUID()
    const people = okrugId === HERE ? [1, 2, 3] : [2, 7]
    const rows = people.map((n) => rollRow(n, '1-ауыл', okrugId === THERE ? { surname: `Басқа${surnameOf(n)}` } : {}))
    await uploadRoll(clerk(okrugId), { okrugId, id, bytes: rollFile(rows) })
    await importRoll(clerk(okrugId), { okrugId, id })
  }
})

describe('searching the roll', () => {
  it('finds one by the whole IIN', async () => {
    expect(await search(nobody(2).iin)).toEqual([surnameOf(2)])
    expect(await search(` ${nobody(2).iin.slice(0, 6)} ${nobody(2).iin.slice(6)} `)).toEqual([surnameOf(2)])
    expect(await search(nobody(9).iin)).toEqual([])
  })

  it('finds nobody by a part of it', async () => {
    expect(await search(nobody(2).iin.slice(0, 6))).toBe('roll.badIin')
    expect(await search(nobody(2).iin.replace(/.$/, (last) => `${(Number(last) + 1) % 10}`))).toBe('roll.badIin')
  })

  it('finds by the beginnings of names, in any order, small or capital', async () => {
    expect(await search('сынақ')).toEqual([surnameOf(1), surnameOf(2), surnameOf(3)])
    expect(await search(`асан ${surnameOf(2).toUpperCase()}`)).toEqual([surnameOf(2)])
    expect(await search('айгүл сынақ')).toEqual([surnameOf(1), surnameOf(3)])
    expect(await search('%%')).toEqual([])
    expect(await search('__')).toEqual([])
  })

  it('never leaves the okrug', async () => {
    expect(await search(nobody(7).iin)).toEqual([])
    expect(await search('Басқа')).toEqual([])
    expect(await search('Басқа', clerk(THERE))).toBe('forbidden')
    expect(await search('Басқа', clerk(THERE), THERE)).toHaveLength(2)
  })

  it('is kept without what was typed, and shown only to who searched', async () => {
    const me = clerk()
    const outcome = await searchRoll(me, { okrugId: HERE, who: nobody(2).iin })
    const searchId = outcome.ok ? outcome.searchId : ''
    const kept = await db.rollSearch.findUniqueOrThrow({ where: { okrugId_id: { okrugId: HERE, id: searchId } } })
    expect(kept).toMatchObject({ accountId: me.actor?.accountId, at: now, kind: 'iin', found: [expect.any(String)] })
    expect(await searchResult(clerk().actor, HERE, searchId, now)).toBeNull()
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: HERE }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.search-roll', data: { kind: 'iin', found: 1 } })
    const dump = await db.$queryRaw<
      { text: string }[]
    >`select s::text as text from roll_search s union all select e::text from ledger_entry e`
    expect(dump.map(({ text }) => text).join()).not.toContain(nobody(2).iin)
  })

  it('shows of the IIN its birth digits only', async () => {
    const me = clerk()
    const outcome = await searchRoll(me, { okrugId: HERE, who: nobody(2).iin })
    const result = await searchResult(me.actor, HERE, outcome.ok ? outcome.searchId : '', now)
    expect(result?.members[0]?.birthDigits).toBe(`${nobody(2).iin.slice(0, 6)}••••••`)
    expect(JSON.stringify(result)).not.toContain(nobody(2).iin)
  })

  it('has a limit that many at once do not slip under', async () => {
    const me = clerk()
    const row = { okrugId: HERE, accountId: me.actor?.accountId ?? '', kind: 'name' as const, found: [] }
    const earlier = { ...row, at: new Date(now.getTime() - 3_600_000) }
    await db.rollSearch.createMany({
      data: [earlier, ...Array.from({ length: searchesAnHour - 3 }, () => ({ ...row, at: now }))],
    })
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => searchRoll(me, { okrugId: HERE, who: 'Сынақ' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
    expect(outcomes).toContainEqual({ ok: false, code: 'roll.tooManySearches', params: { most: searchesAnHour } })
  })

  it('is for the clerk and the akim of this okrug', async () => {
    expect(await search('Сынақ', acting('okrugAkim', HERE, now))).toHaveLength(3)
    for (const role of ['citizen', 'assemblyMember', 'commissionMember', 'deputy', 'administrator'] as const)
      expect(await search('Сынақ', acting(role, HERE, now))).toBe('forbidden')
    expect((await searchRoll({ actor: null, now }, { okrugId: HERE, who: 'Сынақ' })).ok).toBe(false)
  })
})

describe('reading the roll', () => {
  it('pages through it in the order of the Kazakh alphabet', async () => {
    const page = await listMembers(clerk().actor, HERE, {}, now)
    expect(page).toMatchObject({ total: 3, page: 1, pages: 1 })
    expect(page?.data.map(({ surname }) => surname)).toEqual([surnameOf(1), surnameOf(2), surnameOf(3)])
    expect((await listMembers(clerk().actor, HERE, { settlementId: `${HERE.slice(0, 6)}900` }, now))?.total).toBe(0)
    expect((await listMembers(clerk().actor, HERE, { page: 2 }, now))?.data).toEqual([])
  })

  it('shows another okrug’s roll to nobody', async () => {
    const stranger = clerk(THERE).actor
    const { id } = await db.communityMember.findFirstOrThrow({ where: { okrugId: HERE } })
    const upload = await db.rollUpload.findFirstOrThrow({ where: { okrugId: HERE } })
    expect(await listMembers(stranger, HERE, {}, now)).toBeNull()
    expect(await findMember(stranger, HERE, id, now)).toBeNull()
    expect(await findMember(stranger, THERE, id, now)).toBeNull()
    expect(await findUpload(stranger, HERE, upload.id)).toBeNull()
    expect(await findUpload(stranger, THERE, upload.id)).toBeNull()
  })
})
