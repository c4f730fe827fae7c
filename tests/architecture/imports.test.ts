import { barrels, cycles, direction, prisma, pureImports } from './imports'
import { prove } from './proof'

prove([
  [
    'a feature importing a component',
    direction,
    { 'lib/features/roll/views.ts': "import { A } from '@/components/roll/a'" },
    {},
  ],
  [
    'the platform importing a feature',
    direction,
    { 'lib/platform/a.ts': "import type { A } from '@/lib/features/roll/views'" },
    { 'lib/platform/a.ts': "import { A } from '@/lib/statute/a'" },
  ],
  [
    'the statute importing access',
    direction,
    { 'lib/statute/a.ts': "import { A } from '../access/actor'" },
    { 'lib/access/a.ts': "import { A } from '../statute/a'" },
  ],
  [
    'a component importing queries',
    direction,
    { 'components/roll/a.tsx': "import { A } from '@/lib/features/roll/queries'" },
    { 'components/roll/a.tsx': "import { A } from '@/lib/features/roll/views'" },
  ],
  [
    'a component importing the cache',
    direction,
    { 'components/roll/a.tsx': "import { A } from '@/lib/platform/cache/publish'" },
    { 'components/roll/a.tsx': "import { A } from '@/lib/platform/i18n/locale'" },
  ],
  [
    'components/ui importing a noun',
    direction,
    { 'components/ui/a.tsx': "import { A } from '@/components/roll/a'" },
    { 'components/ui/a.tsx': "import { A } from './b'" },
  ],
  [
    'the house importing its tools',
    direction,
    { 'lib/platform/a.ts': "import { A } from '@/tests/factories/roll'" },
    {},
  ],
  [
    'a package in a pure layer',
    pureImports,
    { 'lib/statute/a.ts': "import { z } from 'zod'" },
    { 'lib/features/roll/schema.ts': "import { z } from 'zod'" },
  ],
  [
    'a workflow that knows the database',
    pureImports,
    { 'lib/features/roll/workflow.ts': "import { db } from '@/lib/platform/db/client'" },
    { 'lib/features/roll/workflow.ts': "import { a } from '@/lib/statute/a'" },
  ],
  [
    'a page that queries',
    prisma,
    { 'app/page.tsx': "import { db } from '@/lib/platform/db/client'" },
    { 'lib/features/roll/queries.ts': "import { db } from '@/lib/platform/db/client'" },
  ],
  [
    'a view with a database type',
    prisma,
    { 'lib/features/roll/views.ts': "import type { M } from '@/lib/platform/db/generated/client'" },
    {},
  ],
  [
    'a cycle',
    cycles,
    {
      'lib/platform/a.ts': "import './b'",
      'lib/platform/b.ts': "import './c'",
      'lib/platform/c.ts': "import '@/lib/platform/a'",
    },
    { 'lib/platform/a.ts': "import './b'", 'lib/platform/b.ts': '' },
  ],
  [
    'a barrel',
    barrels,
    { 'components/ui/all.ts': "export * from './a'\nexport { B } from './b'" },
    { 'components/ui/all.ts': "export { B } from './b'\nexport const c = 1" },
  ],
])
