import { prove } from './proof'
import { words } from './words'

prove([
  [
    'words between tags',
    words,
    { 'components/ui/a.tsx': 'const a = <p>Hello</p>' },
    { 'components/ui/a.tsx': "const a = <p>{t('a')} — 5</p>" },
  ],
  [
    'words in an attribute',
    words,
    { 'components/ui/a.tsx': 'const a = <img alt="A map" />' },
    { 'components/ui/a.tsx': 'const a = <img alt="" className="wide" />' },
  ],
  ['words in braces', words, { 'components/ui/a.tsx': "const a = <p>{'Hello'}</p>" }, {}],
  [
    'Cyrillic in a page',
    words,
    { 'app/page.tsx': "const title = 'Жиын'" },
    { 'app/page.tsx': "const title = t('name')" },
  ],
])
