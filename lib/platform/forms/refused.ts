import type { Context } from '@/lib/platform/auth/context'

/** The ids that a page binds to its forms, by which a refusal can be found again. */
const places = ['okrugId', 'meetingId', 'motionId', 'sheetId', 'path'] as const

/** One line in the log for what a form was refused: when, to which account, where and why; of what was typed nothing but the fields' names. */
export function logRefusal(
  { actor, now }: Context,
  why: { code: string; fields?: readonly string[] },
  known: Record<string, unknown> = {},
): void {
  const where = Object.fromEntries(places.flatMap((name) => (known[name] ? [[name, known[name]]] : [])))
  console.info(
    JSON.stringify({ at: now, refused: why.code, fields: why.fields, account: actor?.accountId ?? null, ...where }),
  )
}
