import type { Actor } from '@/lib/access/actor'

/** How somebody signed in: by a password, by a printed code, or vouched for by an identity provider. */
export type SignInMethod = 'password' | 'code' | 'identity'

/** How it stands with an account's second factor; `spared`: one of the demo's own, which everybody uses. */
export type SecondState = 'on' | 'off' | 'spared'

/** The session something is done in. `second`: its account's second factor; `provenAt`: when its person last proved again who they are. */
export type ContextSession = { id: string; method: SignInMethod; second: SecondState; provenAt: Date | null }

/** What every command is given besides its input: who acts, and the one moment at which everything it does happens. */
export type Context = {
  actor: Actor | null
  now: Date
  /** Where there is one: commands about one's own account need it. What is done on the machine itself has none. */
  session?: ContextSession | null
}
