import 'server-only'
import type { z } from 'zod'
import type { Context } from '@/lib/platform/auth/context'
import { currentContext } from '@/lib/platform/auth/current'
import type { Outcome } from '@/lib/platform/errors/outcome'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { fieldsOf, typedIn } from './fields'
import { logRefusal } from './refused'
import { problemsOf, sentenceOf } from './sentences'
import type { FormState } from './state'

/**
 * The whole of a server action: parse the form with the command's own schema, run the command as whoever is signed in, put its answer
 * into words. `known` is what the page bound to the form (ids from the URL) and wins over what was posted. `then` runs after success and
 * may redirect. A refusal is logged without the input, a defect too, and both are answered with a sentence; what was typed is never lost.
 */
export async function submit<Schema extends z.ZodType, Value extends object>(form: {
  locale: Locale
  data: FormData
  schema: Schema
  known?: Record<string, unknown>
  /** Who acts, where it is not whoever is signed in. */
  context?: Context
  command: (context: Context, input: z.output<Schema>) => Promise<Outcome<Value>>
  then?: (value: Value) => FormState | Promise<FormState>
}): Promise<FormState> {
  const values = typedIn(form.data)
  const parsed = form.schema.safeParse({ ...fieldsOf(form.data), ...form.known })
  const context = form.context ?? (await currentContext())
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.'))
    logRefusal(context, { code: 'invalid', fields }, form.known)
    return { ok: false, problems: problemsOf(parsed.error, form.locale), values }
  }
  let outcome: Outcome<Value>
  try {
    outcome = await form.command(context, parsed.data)
  } catch (defect) {
    console.error(defect instanceof Error ? `${defect.name}: ${defect.stack}` : 'a defect that is no Error')
    return { ok: false, defect: true, problems: [{ text: translator(form.locale, 'refusals')('defect') }], values }
  }
  if (!outcome.ok) {
    logRefusal(context, { code: outcome.code, fields: outcome.field ? [outcome.field] : undefined }, form.known)
    return { ok: false, problems: [{ field: outcome.field, text: sentenceOf(outcome, form.locale) }], values }
  }
  return (await form.then?.(outcome)) ?? { ok: true }
}
