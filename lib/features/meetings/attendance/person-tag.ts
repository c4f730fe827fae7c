import { keyed } from '@/lib/platform/auth/keyed'

/** A person of a meeting in a word that tells nobody who, and is another one at each meeting: their own phone knows it in what all phones hear. */
export const personTag = (memberId: string, meetingId: string): string =>
  keyed('person of a meeting', memberId, meetingId).toString('base64url').slice(0, 12)
