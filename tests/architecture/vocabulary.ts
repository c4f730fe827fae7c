import { isCode, isTest, type Tree } from './tree'

/** The field's words, spelt the same in the URL, components, features, prisma/models, tests and permission keys. */
export const nouns = new Set([
  ...[
    'okrugs',
    'roll',
    'accounts',
    'assemblies',
    'meetings',
    'voting',
    'protocols',
    'decisions',
    'desk',
    'law',
    'ledger',
  ],
  ...[
    'search',
    'budgets',
    'monitoring',
    'participatory-budget',
    'property',
    'petitions',
    'appeals',
    'surveys',
    'hearings',
  ],
  ...['public-council', 'deputies', 'notifications'],
])

const topFolders = new Set(['app', 'components', 'lib', 'prisma', 'public', 'tests', 'scripts', 'docs', '.ci'])
const areas = new Set(['okrugs', 'my', 'desk', 'district', 'admin', 'law', 'sign-in', 'verify', 'notifications'])
/** A place has one assembly: its address says so, everything behind it keeps the noun. */
const ofOnePlace = new Set([...nouns, 'assembly'])
/** What a platform administrator keeps (architecture.md): not all of it is a feature. */
const kept = new Set(['units', 'norms', 'calendar'])
const vague = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'misc',
  'common',
  'shared',
  'lib',
  'types',
  'constants',
  'index',
])
const featureFiles = new Set(['schema', 'views', 'workflow', 'queries', 'actions'])
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

const stem = (name: string) => name.replace(/(\.(test|spec|config|d))*\.(tsx?|mts|mjs)$/, '')

/** Only the named folders stand at the top, and no code but configuration beside them. */
export const top = (tree: Tree) =>
  tree.paths
    .filter((place) => {
      const [folder = '', ...rest] = place.split('/')
      if (rest.length > 0) return !topFolders.has(folder)
      return isCode(place) && place !== 'proxy.ts' && !/\.config\.ts$/.test(place)
    })
    .map((place) => `${place} stands outside the house's folders`)

/** Names say what a thing is: no drawers for everything, no camel case. */
export const names = (tree: Tree) =>
  tree.paths
    .filter((place) => /\.(tsx?|mts|mjs)$/.test(place) && !place.startsWith('app/'))
    .flatMap((place) => {
      const steps = place.split('/')
      const own = [...steps.slice(place.startsWith('lib/') ? 1 : 0, -1), stem(steps.at(-1) as string)]
      const bad = own.find((step) => vague.has(step) || !kebab.test(step.replace(/^\./, '')))
      return bad ? [`${place}: "${bad}" is no name of the house`] : []
    })

function featureFault(steps: string[]): string | null {
  const [noun = '', second = '', third, ...deeper] = steps
  if (!nouns.has(noun)) return `"${noun}" is none of the nouns`
  if (third === undefined)
    return featureFiles.has(stem(second)) ? null : 'a feature has only schema, views, workflow, queries, actions'
  if (deeper.length > 0) return 'a feature is two folders deep at most'
  if (second === 'commands') return /^[a-z]+(-[a-z]+)+$/.test(stem(third)) ? null : 'a command is a verb and a noun'
  return null
}

/** A feature's files are the closed list of architecture.md; a sub-concern is a folder of nouns. */
export const features = (tree: Tree) =>
  tree.paths
    .filter((place) => place.startsWith('lib/features/'))
    .flatMap((place) => {
      const fault = featureFault(place.split('/').slice(2))
      return fault ? [`${place}: ${fault}`] : []
    })

export const layers = (tree: Tree) =>
  tree.paths
    .filter((place) => place.startsWith('lib/') && !/^lib\/(statute|access|features|platform)\//.test(place))
    .map((place) => `${place}: lib holds statute, access, features and platform`)

/** The noun where each folder says one; null where a place has none to say. */
function nounIn(place: string): string | null {
  const rules: [RegExp, ReadonlySet<string>][] = [
    [/^components\/([^/]+)\//, new Set([...nouns, 'ui'])],
    [/^app\/\[locale\]\/([^/[]+)\//, areas],
    [/^app\/\[locale\]\/(?:okrugs|desk|district)\/\[kato\]\/([^/[]+)\//, ofOnePlace],
    [/^app\/\[locale\]\/my\/([^/[]+)\//, nouns],
    [/^app\/\[locale\]\/admin\/([^/[]+)\//, new Set([...nouns, ...kept])],
    [/^app\/api\/v1\/([^/[]+)\//, new Set([...nouns, 'statute'])],
    [/^app\/api\/v1\/okrugs\/\[kato\]\/([^/[]+)\//, nouns],
  ]
  for (const [pattern, known] of rules) {
    const said = place.match(pattern)?.[1]
    if (said && !known.has(said)) return said
  }
  return null
}

/** Models and integration tests are named by a noun, or by the part of the platform they belong to. */
function ownerOf(tree: Tree, place: string): string | null {
  const said =
    place.match(/^prisma\/models\/([^/]+)\.prisma$/)?.[1] ?? place.match(/^tests\/integration\/([^/]+)\//)?.[1]
  const parts = new Set(tree.paths.flatMap((one) => one.match(/^lib\/platform\/([^/]+)\//)?.[1] ?? []))
  return said && !nouns.has(said) && !parts.has(said) && !['platform', 'start', 'law', 'access'].includes(said)
    ? said
    : null
}

export const sameNouns = (tree: Tree) =>
  tree.paths.flatMap((place) => {
    const stranger = nounIn(place) ?? ownerOf(tree, place)
    return stranger ? [`${place}: "${stranger}" is not a noun of the house`] : []
  })

const bounded = /\.(tsx?|mts|mjs|css|prisma)$/

/** Over 300 lines a file is a design question; a page over 80 does more than connect a URL. */
export const sizes = (tree: Tree) =>
  tree.paths
    .filter((place) => bounded.test(place))
    .flatMap((place) => {
      const lines = tree.text(place).split('\n').length - 1
      const most = /^app\/.*\/page\.tsx$/.test(place) ? 80 : 300
      return lines > most ? [`${place} has ${lines} lines of ${most}`] : []
    })

/** The house aims at a ninetieth percentile of 200 lines. */
export function sizesOverall(tree: Tree): string[] {
  const lines = tree.paths
    .filter((place) => isCode(place) && /^(app|components|lib)\//.test(place) && !isTest(place))
    .map((place) => tree.text(place).split('\n').length - 1)
    .sort((a, b) => a - b)
  const ninetieth = lines[Math.floor(lines.length * 0.9)] ?? 0
  return ninetieth > 200 ? [`nine of ten files stay under ${ninetieth} lines, not 200`] : []
}
