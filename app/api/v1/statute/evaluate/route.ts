import { judge } from '@/lib/features/law/queries'
import { now } from '@/lib/platform/clock/clock'
import { addressOf } from '@/lib/platform/http/address'
import { bodyText } from '@/lib/platform/http/body'
import { dataHeaders } from '@/lib/platform/http/policy'
import { rateLimit } from '@/lib/platform/http/rate-limit'
import { requestProblem, spokenProblem } from '@/lib/platform/http/spoken-problem'
import { reasonsOf, spoken } from '@/lib/platform/i18n/verdict'

export const dynamic = 'force-dynamic'

const largestBody = 8 * 1024
// An answer costs well under a millisecond: one address may ask ten thousand times at once and two hundred times a second for ever.
const wait = rateLimit({ burst: 10_000, perSecond: 200 })

/**
 * What a rule of the law says about facts: `{rule, on?, facts}` → a verdict. 400 not JSON, 413 over 8 KiB, 422 with a pointer to each
 * fault, 429, and 503 while the days off cannot be read.
 */
export async function POST(request: Request): Promise<Response> {
  const seconds = wait(addressOf(request.headers), performance.now())
  if (seconds > 0) return requestProblem(429, 'tooManyRequests', { seconds }, { 'Retry-After': String(seconds) })

  const body = await bodyText(request, largestBody)
  if (body === 'tooLarge') return requestProblem(413, 'tooLarge', { limit: largestBody })
  const question = body === 'notText' ? undefined : parsed(body.text)
  if (question === undefined) return requestProblem(400, 'notJson', {})

  const answer = await judge(question, now()).catch((defect: unknown) => {
    console.error(defect instanceof Error ? `${defect.name}: ${defect.message}` : 'a defect that is no Error')
    return null
  })
  if (!answer) return requestProblem(503, 'unavailable', {}, { 'Retry-After': '30' })
  if (answer.ok) return Response.json(spoken(answer.verdict), { headers: dataHeaders })
  return spokenProblem(
    422,
    answer.problems.map((fault) => ({ pointer: fault.pointer, detail: reasonsOf(fault) })),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const onlyPost = () => requestProblem(405, 'methodNotAllowed', { allow: 'POST' }, { Allow: 'POST, OPTIONS' })

export { onlyPost as DELETE, onlyPost as GET, onlyPost as HEAD, onlyPost as PATCH, onlyPost as PUT }

export const OPTIONS = () => new Response(null, { status: 204, headers: { ...dataHeaders, Allow: 'POST, OPTIONS' } })
