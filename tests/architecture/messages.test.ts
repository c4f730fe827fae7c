import { expect, it } from 'vitest'
import { argumentsOf, commandLine, refusals, sameKeys, usedKeys } from './messages'
import { type Files, prove } from './proof'

const messages = (space: string, kk: object, ru: object = kk, en: object = kk): Files => ({
  [`lib/platform/i18n/messages/kk/${space}.json`]: JSON.stringify(kk),
  [`lib/platform/i18n/messages/ru/${space}.json`]: JSON.stringify(ru),
  [`lib/platform/i18n/messages/en/${space}.json`]: JSON.stringify(en),
})
const close = 'lib/features/meetings/commands/close-meeting.ts'

prove([
  ['a key in one language', sameKeys, messages('ui', { a: '', b: '' }, { a: '' }), messages('ui', { a: '' })],
  [
    'another argument',
    sameKeys,
    messages('ui', { a: '{x}' }, { a: '{y}' }),
    messages('ui', { a: '{x, plural, other {# {z}}}' }, { a: '{z} {x}' }),
  ],
  [
    'an unwritten key',
    usedKeys,
    { ...messages('ui', { a: '' }), 'components/ui/a.tsx': "const t = translator(l, 'ui')\nt('b')" },
    {
      ...messages('ui', { a: '', b: { c: '' } }),
      'components/ui/a.tsx': `const t = translator(l, 'ui')\nt(x ? 'a' : 'b.c') + t(\`b.\${x}\`)`,
    },
  ],
  [
    'an unwritten beginning',
    usedKeys,
    { ...messages('ui', { a: '' }), 'components/ui/a.tsx': `translator(l, 'ui')(\`b.\${x}\`)` },
    {},
  ],
  [
    'a wordless refusal',
    refusals,
    { ...messages('refusals', { a: '' }), [close]: "refuse('b')" },
    { ...messages('refusals', { a: '' }), [close]: "refuse('a')" },
  ],
  [
    'a wordless fault',
    commandLine,
    { ...messages('cli', {}), 'scripts/a.mjs': "new Fault('portTaken')" },
    { ...messages('cli', { faults: { portTaken: '' } }), 'scripts/a.mjs': "new Fault('portTaken')" },
  ],
  ['a fault nobody has', commandLine, messages('cli', { faults: { portTaken: '' } }), {}],
])

it('reads the arguments of a message, not the words of its branches', () => {
  const message = '{name}: {count, plural, one {# member {inner}} other {# {мүше}}} {date, date, long}'
  expect([...argumentsOf(message)].sort()).toEqual(['count', 'date', 'inner', 'name'])
})
