import { behind } from '@/lib/access/doors'
import { currentContext } from '@/lib/platform/auth/current'
import { answerPiece } from '@/lib/platform/files/resumable'
import { mayChange, ownOrigin } from '@/lib/platform/http/origin'
import { dataHeaders } from '@/lib/platform/http/policy'

export const dynamic = 'force-dynamic'

/**
 * A file in pieces (tus 1.0), for whoever works at a desk: a connection that breaks costs one piece. What it is and where it belongs is
 * asked by the route that takes the whole of it. The proxy does not see this route: it checks the origin itself.
 */
async function answer(request: Request): Promise<Response> {
  const nothing = (status: number) => new Response(null, { status, headers: dataHeaders })
  if (!mayChange(request.method, request.headers, ownOrigin())) return nothing(403)
  const { actor } = await currentContext()
  if (!actor || behind(actor, 'desk').length === 0) return nothing(403)
  const answered = await answerPiece(request, actor.accountId)
  const headers = new Headers(answered.headers)
  for (const [name, value] of Object.entries(dataHeaders)) headers.set(name, value)
  return new Response(answered.body, { status: answered.status, headers })
}

export { answer as DELETE, answer as HEAD, answer as PATCH, answer as POST }
