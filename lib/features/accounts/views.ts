import type { GrantedRole, Role } from '@/lib/access/actor'
import type { SignInMethod } from '@/lib/platform/auth/context'
import type { Bilingual } from '@/lib/platform/i18n/locale'

export type { SecondState } from '@/lib/platform/auth/context'

/** Where a role is held; the platform has no name of its own. */
export type UnitView = { id: string; name: Bilingual | null }

/** A role for a term of civil dates. `grantId` is absent where the role follows from the roll or a seat. */
export type RoleView = { role: Role; unit: UnitView; since: string | null; until: string | null; grantId?: string }
export type GrantedRoleView = RoleView & { role: GrantedRole; grantId: string; over: boolean }

/** One line of the administrators' list. */
export type AccountLine = { id: string; login: string; name: string; blocked: boolean; roles: RoleView[] }

export type AccountView = AccountLine & {
  createdAt: Date
  hasPassword: boolean
  lastSeenAt: Date | null
  granted: GrantedRoleView[]
}

/** A signed-in browser of one's own; `agent` is its name in two words, empty where unknown. */
export type SessionView = {
  id: string
  agent: string
  method: SignInMethod
  createdAt: Date
  lastSeenAt: Date
  here: boolean
}

export type AttemptView = { at: Date; method: SignInMethod; success: boolean }

export type OwnView = { roles: RoleView[]; sessions: SessionView[]; attempts: AttemptView[] }

/** The demo's accounts: a few one by one, the assembly's other members together, and the password of them all. */
export type DemoView = {
  people: { login: string; name: string; role: Role | null; place: Bilingual | null }[]
  crowd: string[]
  password: string
}

/** What sets a second factor up: the address for an app, as a QR code too and as a key to be typed, and the recovery codes. */
export type EnrolmentView = {
  address: string
  qr: { width: number; height: number; path: string }
  key: string
  recoveryCodes: string[]
}

/** `spared`: one of the demo's own accounts. `left` of `of` recovery codes are unused. */
export type SecondView = { state: 'spared' } | { state: 'off' } | { state: 'on'; since: Date; left: number; of: number }
