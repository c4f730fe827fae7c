import type { Norms } from '@/lib/statute/norms'
import { areaQuorum, delegateQuorum, gatheringQuorum, sessionQuorum } from '@/lib/statute/quorum'
import type { Verdict } from '@/lib/statute/verdict'
import type { GatheringMode, MeetingKind } from '../workflow'

/** The quorum of a meeting by its kind: AS-1, GA-1, GA-2 or SG-2. */
export function quorumRule(
  norms: Norms,
  { kind, mode }: { kind: MeetingKind; mode: GatheringMode | null },
  { eligible, present }: { eligible: number; present: number },
): Verdict {
  if (kind === 'session') return sessionQuorum(norms, { seats: eligible, present })
  if (kind === 'separateGathering') return areaQuorum(norms, { eligible, present })
  return mode === 'delegates'
    ? delegateQuorum(norms, { delegates: eligible, present })
    : gatheringQuorum(norms, { eligible, present })
}
