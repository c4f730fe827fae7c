import { isCode, isTest, type Node, type Tree } from './tree'

type Named = { name?: string; type?: string }

const own = (tree: Tree, where: RegExp) =>
  tree.paths.filter((place) => isCode(place) && !isTest(place) && where.test(place))

/** Names that reach outside a function: what they answer is not in its arguments. */
const outside = new Set([
  'process',
  'console',
  'performance',
  'crypto',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'require',
])

function impurity(node: Node): string | null {
  if (
    node.type === 'NewExpression' &&
    (node.callee as Named).name === 'Date' &&
    (node.arguments as unknown[]).length === 0
  )
    return 'new Date()'
  if (node.type === 'CallExpression' && (node.callee as Named).name === 'Date') return 'Date()'
  if (node.type !== 'MemberExpression') return null
  const [object, property] = [(node.object as Named).name, (node.property as Named).name]
  const said = `${object}.${property}`
  return said === 'Date.now' || said === 'Math.random' ? said : null
}

/** An identifier that is used, not one that names a property of something else. */
function reaches(node: Node, nodes: readonly Node[]): string | null {
  if (node.type !== 'Identifier' || !outside.has(node.name as string)) return null
  const names = nodes.some(
    (one) =>
      (one.type === 'MemberExpression' && one.property === node && !one.computed) ||
      (/Property|Definition|Signature/.test(one.type) && one.key === node && !one.computed),
  )
  return names ? null : (node.name as string)
}

/** Neither clock nor chance nor the world in the pure layers and the workflows. */
export const purity = (tree: Tree) =>
  own(tree, /^lib\/(statute|access)\/|^lib\/features\/[^/]+\/workflow\.ts$/).flatMap((place) => {
    const { nodes } = tree.module(place)
    return nodes.flatMap((node) => {
      const found = impurity(node) ?? reaches(node, nodes)
      return found ? [`${place}: ${found} in a pure layer`] : []
    })
  })

/** Time is an argument: features and components never read it, whoever calls them does, once. */
export const clock = (tree: Tree) =>
  own(tree, /^(lib\/features|components)\//).flatMap((place) => {
    const { nodes, imports } = tree.module(place)
    const read = nodes.flatMap((node) => impurity(node) ?? []).filter((found) => found.includes('Date'))
    const clocks = imports.filter(({ from }) => from.endsWith('platform/clock/clock')).map(() => 'the clock')
    return [...read, ...clocks].map((found) => `${place} reads ${found}: time is handed down`)
  })

/** Next demands the directive of its own error pages; everything else that runs in the browser is a component. */
const client = /^components\/|^app\/(.*\/)?(error|global-error)\.tsx$/

export const directives = (tree: Tree) =>
  own(tree, /^(app|components|lib)\//).flatMap((place) => {
    const { directive } = tree.module(place)
    if (directive === 'use client' && !client.test(place))
      return [`${place}: only leaves under components run in the browser`]
    if (directive === 'use server' && !/^lib\/features\/[^/]+\/actions\.ts$/.test(place))
      return [`${place}: only a feature's actions are reachable by POST`]
    const served = /^lib\/features\/[^/]+\/(queries(\.ts|\/)|commands\/)/.test(place)
    if (served && !tree.module(place).imports.some(({ from }) => from === 'server-only'))
      return [`${place} lacks 'server-only'`]
    return []
  })

/** Next asks for default exports in its own files; elsewhere a thing keeps its name. */
export const defaults = (tree: Tree) =>
  own(tree, /^(components|lib|app)\//)
    .filter(
      (place) =>
        !/^app\/.*\/?(page|layout|template|error|global-error|not-found|loading|robots|sitemap|manifest)\.tsx?$/.test(
          place,
        ),
    )
    .filter((place) =>
      tree.module(place).exports.some(({ entries }) => entries.some((one) => one.exportName.kind === 'Default')),
    )
    .map((place) => `${place}: a default export has no name`)

const silencers = /biome-ignore|eslint-disable|@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX|HACK)\b/
const focused = /\b(it|test|describe)\.only\(/

/** Nothing is silenced, postponed or left untyped. */
export const silence = (tree: Tree) =>
  tree.paths
    .filter((place) => /\.(tsx?|mts|mjs|css|prisma)$/.test(place) && !place.startsWith('tests/architecture'))
    .flatMap((place) => {
      const text = tree.text(place)
      const said = text.match(silencers)?.[0] ?? text.match(focused)?.[0]
      const untyped = isCode(place) && tree.module(place).nodes.some(({ type }) => type === 'TSAnyKeyword')
      return [...(said ? [`${place}: ${said}`] : []), ...(untyped ? [`${place}: any`] : [])]
    })
