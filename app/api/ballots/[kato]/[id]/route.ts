import { voterTag } from '@/lib/features/voting/ballots/voter-tag'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { type BallotInput, ballotInput } from '@/lib/features/voting/schema'
import type { Context } from '@/lib/platform/auth/context'
import { refuse } from '@/lib/platform/errors/outcome'
import { submit } from '@/lib/platform/forms/submit'
import { bodyText } from '@/lib/platform/http/body'
import { mayChange, ownOrigin } from '@/lib/platform/http/origin'
import { dataHeaders } from '@/lib/platform/http/policy'
import { requestProblem } from '@/lib/platform/http/spoken-problem'
import { civilOf } from '@/lib/platform/i18n/dates'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locale'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; id: string }> }

const largestBody = 2048

function formOf(text: string): FormData {
  const data = new FormData()
  for (const [name, value] of new URLSearchParams(text)) data.append(name, value)
  return data
}

/**
 * A vote from a phone's page with its scripts, as a form (`motionId`, `ballotId`, `choice`); `?locale=` says the language of the answer, which
 * is what a form's action answers, `&voter=` whose page it was. Without scripts the same form is posted to its page. A route of its own because
 * a thousand of them come within seconds (docs/decisions/070). The proxy leaves it out; origin and size are checked here.
 * `no-transform`: to compress so short an answer costs more than to send it.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!mayChange(request.method, request.headers, ownOrigin())) return requestProblem(403, 'otherOrigin', {})
  const body = await bodyText(request, largestBody)
  if (body === 'tooLarge') return requestProblem(413, 'tooLarge', { limit: largestBody })
  const query = new URL(request.url).searchParams
  const wish = query.get('locale') ?? ''
  const locale = isLocale(wish) ? wish : defaultLocale
  const { kato, id } = await params
  const voter = query.get('voter')
  /** Signed out, or somebody else signed in since the page was sent: the vote is nobody's here. */
  const cast = async (context: Context, input: BallotInput) =>
    voter === null || voter === (context.actor && voterTag(context.actor.accountId, id))
      ? castBallot(context, input)
      : refuse('voting.cannot.notSignedIn')
  const then = ({ ballotId, choice, at }: { ballotId: string; choice: string; at: Date }) => ({
    ok: true,
    shown: { ballotId, choice, time: civilOf(at).time },
  })
  const answer = await submit({
    locale,
    data: formOf(body === 'notText' ? '' : body.text),
    schema: ballotInput,
    known: { okrugId: kato, meetingId: id },
    command: cast,
    then,
  })
  return Response.json(answer, { headers: { ...dataHeaders, 'Cache-Control': 'no-store, no-transform' } })
}
