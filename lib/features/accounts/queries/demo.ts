import 'server-only'
import type { Role } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import type { DemoView } from '../views'
import { unitsOf } from './roles'

const cast = [
  'akim',
  'clerk',
  'member',
  'citizen',
  'commission',
  'deputy',
  'staff',
  'district',
  'admin',
  'akim2',
  'clerk2',
]
const crowd = Array.from({ length: 23 }, (_, n) => `member${n + 2}`)
const stranger = 'newcomer'

/** The demo's own accounts for its sign-in page: who can be tried, and as what. */
export async function demoAccounts(): Promise<DemoView> {
  const rows = await db.account.findMany({
    where: { login: { in: [...cast, ...crowd, stranger] }, blockedAt: null },
    select: {
      login: true,
      displayName: true,
      memberId: true,
      memberOkrugId: true,
      member: { select: { memberships: { where: { endedOn: null }, select: { id: true } } } },
      grants: { where: { endedAt: null }, select: { role: true, unitId: true }, take: 1 },
    },
  })
  const found = new Map(rows.map((row) => [row.login, row]))
  const unitIdOf = (row: (typeof rows)[number]) => row.grants[0]?.unitId ?? row.memberOkrugId ?? ''
  const unit = await unitsOf(rows.map(unitIdOf))
  const people = [...cast, stranger].flatMap((login) => {
    const row = found.get(login)
    if (!row) return []
    const byRoll: Role | null = row.member?.memberships.length ? 'assemblyMember' : row.memberId ? 'citizen' : null
    return [{ login, name: row.displayName, role: row.grants[0]?.role ?? byRoll, place: unit(unitIdOf(row)).name }]
  })
  return { people, crowd: crowd.filter((login) => found.has(login)), password: env().DEMO_PASSWORD }
}
