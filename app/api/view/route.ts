import { cookies, headers } from 'next/headers'
import { requestProblem } from '@/lib/platform/http/spoken-problem'

const year = 365 * 86_400

/** Remembers the poor-sight view (form field `view` = large | plain) and goes back to the page it was chosen on. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => null)
  if (!form) return requestProblem(422, 'notForm', {})
  const view = form.get('view') === 'large' ? 'large' : 'plain'
  const from = URL.parse((await headers()).get('referer') ?? '')
  const here = from && from.host === (await headers()).get('host') ? from.pathname + from.search : '/'
  ;(await cookies()).set('view', view, {
    maxAge: year,
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false,
  })
  return new Response(null, { status: 303, headers: { location: here } })
}
