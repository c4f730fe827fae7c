import type { Actor } from '@/lib/access/actor'

/** What every command is given besides its input: who acts, and the one moment at which everything it does happens. */
export type Context = { actor: Actor | null; now: Date }
