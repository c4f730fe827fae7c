import { keyed } from '@/lib/platform/auth/keyed'

/**
 * Whose ballots a phone's page sends, in a word that tells nobody who: a vote that waits in a browser for the network must not go out under
 * the name of whoever has signed in there meanwhile.
 */
export const voterTag = (accountId: string, meetingId: string): string =>
  keyed('voter of a meeting', accountId, meetingId).toString('base64url').slice(0, 16)
