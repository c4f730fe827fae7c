import { z } from 'zod'
import { evaluableRules } from '@/lib/statute/evaluate'
import { type Problem, problem } from '@/lib/statute/facts'

const object = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** What `POST /api/v1/statute/evaluate` takes. Facts are checked by the statute, which knows what each rule wants. */
export const evaluateInput = z.strictObject({ rule: z.string(), on: z.unknown().optional(), facts: object })
export type EvaluateInput = z.infer<typeof evaluateInput>

const member = (name: PropertyKey) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

function problemsAt(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem(member(key), 'unknownMember'))
  const [name] = issue.path
  if (name === undefined) return [problem('', 'object')]
  if (name === 'rule') return [problem('/rule', 'unknownRule', { rules: evaluableRules.join(', ') })]
  return [problem(member(name), issue.input === undefined ? 'missing' : 'object')]
}

/** What is wrong with the shape of a request, in the statute's words. */
export const shapeProblems = (error: z.ZodError): Problem[] => error.issues.flatMap(problemsAt)
