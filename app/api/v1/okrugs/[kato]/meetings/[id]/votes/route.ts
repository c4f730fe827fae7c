import { popoloOf } from '@/lib/features/protocols/open-data/popolo'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import { isId } from '@/lib/platform/db/id'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { open, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** What was voted on at a meeting whose protocol is signed, as Popolo: `{persons, motions}`. 404: there is no such signed protocol. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const protocol = isId(id) ? await publicProtocol(kato, id) : null
  if (!protocol) return unknownRecord()
  const address = `${publicOrigin()}/api/v1/okrugs/${kato}/meetings/${id}`
  return open(popoloOf(protocol.body, { address, organization: `${publicOrigin()}/api/v1/okrugs/${kato}` }))
}
