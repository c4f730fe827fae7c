import { akomaNtosoOf } from '@/lib/features/protocols/open-data/akoma-ntoso'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import { isId } from '@/lib/platform/db/id'
import { choiceOf, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** A signed protocol as Akoma Ntoso, `?lang=kk|ru`, Kazakh unless asked. 404: there is no such signed protocol. 422: no such language. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const lang = choiceOf(request, 'lang', ['kk', 'ru'] as const)
  if (lang instanceof Response) return lang
  const protocol = isId(id) ? await publicProtocol(kato, id) : null
  if (!protocol) return unknownRecord()
  return new Response(akomaNtosoOf(protocol.body, lang ?? 'kk'), {
    headers: { 'content-type': 'application/akn+xml; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
