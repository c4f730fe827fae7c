import { prove } from './proof'
import { clock, defaults, directives, purity, silence } from './purity'

const close = 'lib/features/meetings/commands/close-meeting.ts'

prove([
  [
    'the clock in the statute',
    purity,
    { 'lib/statute/a.ts': 'export const a = () => Date.now()' },
    { 'lib/statute/a.ts': 'export const a = (at: number) => new Date(at)' },
  ],
  ['today in the statute', purity, { 'lib/statute/a.ts': 'export const a = new Date()' }, {}],
  [
    'chance in access',
    purity,
    { 'lib/access/a.ts': 'export const a = Math.random()' },
    { 'lib/access/a.ts': 'export const a = Math.max(1, 2)' },
  ],
  [
    'the environment in a workflow',
    purity,
    { 'lib/features/roll/workflow.ts': 'export const a = process.env.A' },
    { 'lib/features/roll/workflow.ts': 'export const a = { process: 1 }' },
  ],
  [
    'a command that reads the time',
    clock,
    { [close]: 'export const a = () => new Date()' },
    { [close]: 'export const a = (now: Date) => new Date(now)' },
  ],
  [
    'a component that asks the clock',
    clock,
    { 'components/roll/a.tsx': "import { now } from '@/lib/platform/clock/clock'" },
    {},
  ],
  [
    'a page in the browser',
    directives,
    { 'app/page.tsx': "'use client'" },
    { 'components/ui/a.tsx': "'use client'", 'app/error.tsx': "'use client'" },
  ],
  [
    'an action elsewhere',
    directives,
    { 'lib/features/roll/commands/add-member.ts': "'use server'" },
    { 'lib/features/roll/actions.ts': "'use server'" },
  ],
  [
    'a query for the browser',
    directives,
    { 'lib/features/roll/queries.ts': 'export const a = 1' },
    { 'lib/features/roll/queries.ts': "import 'server-only'" },
  ],
  [
    'a nameless export',
    defaults,
    { 'components/ui/a.tsx': 'export default function A() {}' },
    { 'app/[locale]/page.tsx': 'export default function A() {}' },
  ],
  ['a silenced line', silence, { 'lib/a.ts': '// @ts-ignore' }, { 'lib/a.ts': '// said aloud' }],
  ['a postponed one', silence, { 'scripts/a.mjs': '// TODO: later' }, {}],
  ['any', silence, { 'lib/a.ts': 'export const a = (b: any) => b' }, { 'lib/a.ts': 'export const any = 1' }],
  ['a lonely test', silence, { 'lib/a.test.ts': 'it.only("a", () => {})' }, { 'lib/a.test.ts': 'it("a", () => {})' }],
])
