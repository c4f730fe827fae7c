import { prove } from './proof'
import { features, layers, names, sameNouns, sizes, sizesOverall, top } from './vocabulary'

const long = (lines: number) => 'const a = 1\n'.repeat(lines)
const close = 'lib/features/meetings/commands/close-meeting.ts'

prove([
  ['a folder at the top', top, { 'services/mail.ts': '' }, { 'lib/platform/mail/mail.ts': '', 'proxy.ts': '' }],
  ['code at the top', top, { 'server.ts': '' }, { 'next.config.ts': '' }],
  ['a fifth layer', layers, { 'lib/mail/mail.ts': '' }, { 'lib/platform/mail/mail.ts': '' }],
  ['a drawer', names, { 'lib/platform/utils/date.ts': '' }, { 'lib/platform/calendar/date.ts': '' }],
  ['a barrel by name', names, { 'components/ui/index.ts': '' }, { 'components/ui/button.tsx': '' }],
  ['camel case', names, { 'components/ui/dateText.tsx': '' }, { 'components/ui/date-text.tsx': '' }],
  ['an unknown noun', features, { 'lib/features/invoices/schema.ts': '' }, { 'lib/features/roll/schema.ts': '' }],
  ['an unknown file', features, { 'lib/features/roll/service.ts': '' }, { 'lib/features/roll/queries/search.ts': '' }],
  ['a command without a verb', features, { 'lib/features/roll/commands/roll.ts': '' }, { [close]: '' }],
  [
    'a deep folder',
    features,
    { 'lib/features/roll/sheet/cells/date.ts': '' },
    { 'lib/features/roll/sheet/date.ts': '' },
  ],
  [
    'a stranger in the URL',
    sameNouns,
    { 'app/[locale]/okrugs/[kato]/sessions/page.tsx': '' },
    { 'app/[locale]/okrugs/[kato]/meetings/page.tsx': '' },
  ],
  [
    'a stranger at the desk',
    sameNouns,
    { 'app/[locale]/desk/[kato]/sessions/page.tsx': '' },
    { 'app/[locale]/desk/[kato]/roll/page.tsx': '' },
  ],
  [
    'a stranger among components',
    sameNouns,
    { 'components/sessions/card.tsx': '' },
    { 'components/meetings/card.tsx': '' },
  ],
  [
    'a stranger among models',
    sameNouns,
    { 'prisma/models/sessions.prisma': '' },
    { 'prisma/models/meetings.prisma': '' },
  ],
  [
    'a stranger among tests',
    sameNouns,
    { 'tests/integration/sessions/x.test.ts': '' },
    { 'tests/integration/voting/x.test.ts': '' },
  ],
  ['a long file', sizes, { 'lib/platform/mail/mail.ts': long(301) }, { 'lib/platform/mail/mail.ts': long(300) }],
  ['a long page', sizes, { 'app/[locale]/page.tsx': long(81) }, { 'app/[locale]/page.tsx': long(80) }],
  ['long files on the whole', sizesOverall, { 'lib/a.ts': long(250) }, { 'lib/a.ts': long(100) }],
])
