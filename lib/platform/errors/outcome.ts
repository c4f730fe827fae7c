/** Why a command did nothing, in a word from a closed list per command; the namespace `refusals` says each to the user. */
export type Refusal<Code extends string = string> = {
  ok: false
  code: Code
  /** What the statute said, when it was the statute that refused. */
  verdict?: {
    rule: string
    holds: boolean
    because: { key: string; params: Readonly<Record<string, string | number>> }
    cites: readonly string[]
  }
  /** Numbers and names the sentence needs. */
  params?: Record<string, string | number>
  /** The form field it is about. */
  field?: string
}
export type Done<T extends object = object> = { ok: true } & T
export type Outcome<T extends object = object, Code extends string = string> = Done<T> | Refusal<Code>

export const done = <T extends object>(value: T = {} as T): Done<T> => ({ ok: true, ...value })
export const refuse = <Code extends string>(
  code: Code,
  more: Omit<Refusal<Code>, 'ok' | 'code'> = {},
): Refusal<Code> => ({
  ok: false,
  code,
  ...more,
})
