import type { InForce } from './norms'
import { compared, type Verdict } from './verdict'

/** PB-1: a project for which fewer than ten people of the unit voted is not carried out. */
export function projectVoters(norms: InForce<'projectVoters'>, { voters }: { voters: number }): Verdict {
  const required = norms.projectVoters
  return compared('PB-1', { holds: voters >= required, required }, voters, { voters })
}
