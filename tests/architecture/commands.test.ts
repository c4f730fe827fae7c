import { commands, isolation, permissions } from './commands'
import { type Files, prove } from './proof'

const rows = (...keys: string[]): Files => ({
  'lib/access/permissions.ts': `export const permissions = { ${keys.map((key) => `'${key}': 1`).join(', ')} } satisfies object`,
})
const closing = "import 'server-only'\nimport { append } from '@/lib/platform/ledger/append'\n"
const close = 'lib/features/meetings/commands/close-meeting.ts'
const closeTest = { 'tests/integration/meetings/close-meeting.test.ts': '' }
const okrugModels = (relation: string) => ({
  'prisma/models/roll.prisma': `model Member {\n  id String\n  okrugId String\n}\n`,
  'prisma/models/voting.prisma': `model Vote {\n  okrugId String\n  member Member @relation(${relation})\n}\n`,
})

prove([
  [
    'a command without a row',
    commands,
    { [close]: `${closing}'meetings.close-meeting'`, ...closeTest, ...rows() },
    { [close]: `${closing}const a = 'meetings.close-meeting'`, ...closeTest, ...rows('meetings.close-meeting') },
  ],
  ['a command that asks nobody', commands, { [close]: closing, ...closeTest, ...rows('meetings.close-meeting') }, {}],
  [
    'a command without a ledger entry',
    commands,
    { [close]: "const a = 'meetings.close-meeting'", ...closeTest, ...rows('meetings.close-meeting') },
    {},
  ],
  [
    'a command without a test',
    commands,
    { [close]: `${closing}const a = 'meetings.close-meeting'`, ...rows('meetings.close-meeting') },
    {},
  ],
  [
    'a row of no command',
    permissions,
    rows('meetings.close-meeting'),
    { [close]: '', ...rows('meetings.close-meeting') },
  ],
  [
    'a reference across okrugs',
    isolation,
    okrugModels('fields: [memberId], references: [id]'),
    okrugModels('fields: [okrugId, memberId], references: [okrugId, id]'),
  ],
])
