export type StatuteRow = {
  rule: string
  title: string
  cites: string
  functions: { rule: string; called: string; place: string; test: string | null }[]
  tests: string[]
  calculator: boolean
}
export function evaluated(): string[]
export function statuteRows(): StatuteRow[]
export function statuteTable(): string
