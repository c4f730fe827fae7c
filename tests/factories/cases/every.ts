import type { Permission } from '@/lib/access/permissions'
import { accountsCases } from './accounts'
import { assembliesCases } from './assemblies'
import type { Prepare } from './case'
import { decisionsCases } from './decisions'
import { meetingsCases } from './meetings'
import { notificationsCases } from './notifications'
import { lawCases, okrugsCases } from './registry'
import { rollCases } from './roll'
import { protocolsCases, votingCases } from './voting'

/** A case for every command there is: a permission without one is a type error. */
export const commandCases: Record<Permission, Prepare> = {
  ...accountsCases,
  ...assembliesCases,
  ...decisionsCases,
  ...lawCases,
  ...meetingsCases,
  ...notificationsCases,
  ...okrugsCases,
  ...protocolsCases,
  ...rollCases,
  ...votingCases,
}
