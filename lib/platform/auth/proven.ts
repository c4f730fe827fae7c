import 'server-only'
import type { ContextSession } from './context'

/** How long a proof of who one is counts for the deed it was given for [P]: the time to answer a slow network. */
const proofMinutes = 5

/** Whether a password alone opens this account: whoever learnt it would be its holder. The demo's own are everybody's. */
export const byPasswordAlone = (session: ContextSession | null | undefined): boolean => session?.second === 'off'

/**
 * Whether the person proved again, for what they are about to do, to be who they say. What is done on the machine itself, without a session,
 * asks nobody: whoever holds the machine holds everything.
 */
export const proven = (session: ContextSession | null | undefined, now: Date): boolean =>
  !session || (!!session.provenAt && now.getTime() - session.provenAt.getTime() <= proofMinutes * 60_000)
