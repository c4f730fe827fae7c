import type { Actor } from '@/lib/access/actor'

/** What every command is given besides its input: who acts, and the one moment at which everything it does happens. */
export type Context = {
  actor: Actor | null
  now: Date
  /** The session it is done in, where there is one: commands about one's own account need it. */
  session?: { id: string; method: 'password' | 'code' } | null
}
