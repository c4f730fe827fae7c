import { cookies, headers } from 'next/headers'

const year = 365 * 86_400

/** Remembers the poor-sight view (form field `view` = large | plain) and goes back to the page it was chosen on. */
export async function POST(request: Request) {
  const view = (await request.formData()).get('view') === 'large' ? 'large' : 'plain'
  const referer = (await headers()).get('referer')
  const from = referer ? new URL(referer) : null
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
