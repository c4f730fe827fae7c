import { listOkrugs } from '@/lib/features/okrugs/queries'
import { listOkrugsInput } from '@/lib/features/okrugs/schema'
import { spokenProblem } from '@/lib/platform/http/spoken-problem'
import { trilingual } from '@/lib/platform/i18n/trilingual'

export const dynamic = 'force-dynamic'

/** `?q=&district=&oblast=&page=&closed=1` → `{data, total, page}`, fifty okrugs a page. 422: a parameter is malformed. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const parsed = listOkrugsInput.safeParse(Object.fromEntries([...searchParams].filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path }) => {
      return { pointer: `/${path.join('/')}`, detail: trilingual('okrugs', `api.${path.join('.')}`) }
    })
    return spokenProblem(422, errors)
  }
  return Response.json(await listOkrugs(parsed.data), { headers: { 'cache-control': 'no-cache' } })
}
