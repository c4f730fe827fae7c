import type { BallotMinutes, ProtocolBody } from '@/lib/features/protocols/views'
import { civilDate } from '@/lib/statute/civil-date'
import { decision } from '@/lib/statute/majority'
import { normsAt } from '@/lib/statute/norms'
import { sessionQuorum } from '@/lib/statute/quorum'

const both = (text: string) => ({ kk: `${text} (қазақша)`, ru: `${text} (на русском)` })
const at = (minute: number) => new Date(Date.UTC(2026, 8, 15, 5, minute)).toISOString()
const norms = normsAt(civilDate('2026-09-15'))

/** The minutes of a long session: so many members, items and speeches, everyone's voice in each vote. */
export function longMinutes({ members = 25, items = 15, speeches = 60 } = {}): ProtocolBody {
  const names = Array.from({ length: members }, (_, n) => `Әбдірахманова${n + 1} Үміт Һашимқызы`)
  const totals = { present: members, for: members - 1, against: 1, abstain: 0, notVoting: 0 }
  const ballot = (kind: BallotMinutes['kind'], more: Partial<BallotMinutes> = {}): BallotMinutes => ({
    kind,
    ...more,
    totals,
    adopted: true,
    verdict: decision(norms, totals),
    voices: names.map((name, n) => ({ name, no: n + 1, choice: n === 0 ? 'against' : 'for' })),
    merkleRoot: '0'.repeat(64),
    closedAt: at(60),
  })
  const said = (n: number) => ({
    speaker: names[n % members] as string,
    no: (n % members) + 1,
    kind: 'speech' as const,
    summary: both(`${n + 1}. Ауылдың басты көшесін жөндеу мен су құбырын тарту туралы ұсыныс айтылды. `.repeat(4)),
  })
  return {
    number: '595030000-S-2026-003',
    okrug: both('Бескөл ауылдық округі'),
    place: both('Мәдениет үйі'),
    startsAt: at(0),
    openedAt: at(1),
    closedAt: at(180),
    openedBy: 'Әкім Ахметов',
    eligible: members,
    registration: sessionQuorum(norms, { seats: members, present: members }),
    present: names.map((name, n) => ({ seat: n + 1, name, stays: [{ from: at(0), to: null }] })),
    invitees: [],
    chair: names[0] as string,
    secretary: names[1] as string,
    overrides: [],
    elections: [ballot('chair', { candidate: names[0] }), ballot('secretary', { candidate: names[1] })],
    agenda: Array.from({ length: items }, (_, n) => ({
      position: n + 1,
      competence: 'otherLocalMatter',
      title: both(`${n + 1}-мәселе туралы`),
      addedAtMeeting: false,
      included: true,
      speeches: Array.from({ length: Math.ceil(speeches / items) }, (_, i) => said(n + i * items)),
      ballots: [ballot('inclusion'), ballot('decision', { text: both('Шешім қабылдансын. '.repeat(12)) })],
      decision: { number: n + 1, text: both('Шешім қабылдансын. '.repeat(12)) },
    })),
  }
}
