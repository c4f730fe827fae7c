/** A sentence for the user and the field it is about, if it is about one. */
export type Problem = { field?: string; text: string }

/** What a form's server action answers; the form shows the problems and keeps what was typed. */
export type FormState = {
  ok?: boolean
  /** Nothing was decided: the work failed, perhaps after it was done. The same may be sent again. */
  defect?: boolean
  message?: string
  problems?: Problem[]
  /** What was typed, by field name, so that a page without scripts shows it again. Never passwords or files. */
  values?: Record<string, string | string[]>
  /** What the answer brings besides a sentence, to be shown once: the digits of a one-time code. */
  shown?: Record<string, string>
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

export const untouched: FormState = {}
