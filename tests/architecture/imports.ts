import path from 'node:path'
import { isCode, isTest, type Tree } from './tree'

const layers = ['lib/statute', 'lib/access', 'lib/platform', 'lib/features', 'components', 'app'] as const
type Layer = (typeof layers)[number]

const layerOf = (place: string): Layer | null => layers.find((layer) => place.startsWith(`${layer}/`)) ?? null
const pure = (place: string) => place.startsWith('lib/statute/') || place.startsWith('lib/access/')

/** The place an import leads to without its ending, or null for a package. */
export function target(from: string, request: string): string | null {
  if (request.startsWith('@/')) return request.slice(2)
  return request.startsWith('.') ? path.posix.join(path.posix.dirname(from), request) : null
}

const featureOf = (place: string) => place.match(/^lib\/features\/([^/]+)/)?.[1]

/** What components may know of the platform: the languages, and the state of a form. */
const platformOfComponents = /^lib\/platform\/(i18n\/|forms\/state$)/
const partsOfComponents = /^lib\/features\/[^/]+\/(schema|views|actions)$/

function refusal(from: string, to: string): string | null {
  const [here, there] = [layerOf(from), layerOf(to)]
  if (!here || !there)
    return here && /^(tests|scripts|prisma)\//.test(to) ? 'nothing of the house imports its tools' : null
  if (here === 'lib/statute' && there !== here) return 'the statute imports nothing outside itself'
  if (here === 'lib/platform' && layers.indexOf(there) > 2) return 'the platform serves features and never imports them'
  if (layers.indexOf(there) > layers.indexOf(here)) return 'imports flow app → components → features → access → statute'
  if (here !== 'components') return null
  if (there === 'lib/features' && !partsOfComponents.test(to))
    return "components import a feature's schema, views and actions"
  if (there === 'lib/platform' && !platformOfComponents.test(to))
    return 'components know only the languages and form states of the platform'
  if (
    from.startsWith('components/ui/') &&
    (there === 'lib/features' || (there === 'components' && !to.startsWith('components/ui/')))
  )
    return 'components/ui could ship in another product'
  return null
}

const edges = (tree: Tree) =>
  tree.paths
    .filter((place) => isCode(place) && !isTest(place))
    .flatMap((place) => tree.module(place).imports.map((one) => ({ place, ...one, to: target(place, one.from) })))

export const direction = (tree: Tree) =>
  edges(tree).flatMap(({ place, to }) => {
    const because = to && refusal(place, to)
    return because ? [`${place} imports ${to}: ${because}`] : []
  })

/** Pure layers use no package at all, workflows nothing but pure layers and themselves. */
export const pureImports = (tree: Tree) =>
  edges(tree).flatMap(({ place, from, to }) => {
    if (pure(place) && to === null) return [`${place} imports ${from}: a pure layer uses no package`]
    const workflow = /^lib\/features\/[^/]+\/workflow\.ts$/.test(place)
    if (workflow && !(to && (pure(to) || featureOf(to) === featureOf(place))))
      return [`${place} imports ${from}: a workflow is pure`]
    return []
  })

const mayTouch =
  /^(lib\/platform\/|lib\/features\/[^/]+\/(queries(\.ts|\/)|commands\/)|prisma\/|tests\/|scripts\/|prisma\.config\.ts)/

/** Only queries, commands and the platform touch Prisma. */
export const prisma = (tree: Tree) =>
  edges(tree)
    .filter(
      ({ from, to }) =>
        /^(@prisma\/|prisma\/|pg$)/.test(from) || /^lib\/platform\/db\/(client|generated)/.test(to ?? ''),
    )
    .filter(({ place }) => !mayTouch.test(place))
    .map(({ place, from }) => `${place} imports ${from}: only queries, commands and the platform touch the database`)

/** No module imports itself by a detour. Each cycle is told once, from its first file. */
export function cycles(tree: Tree): string[] {
  const graph = new Map<string, string[]>()
  for (const { place, to } of edges(tree)) {
    const file =
      to && ['.ts', '.tsx', '/index.ts', ''].map((ending) => to + ending).find((one) => tree.paths.includes(one))
    if (file && isCode(file)) graph.set(place, [...(graph.get(place) ?? []), file])
  }
  const found: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const visit = (place: string) => {
    state.set(place, 'open')
    trail.push(place)
    for (const next of graph.get(place) ?? []) {
      if (state.get(next) === 'open') found.push([...trail.slice(trail.indexOf(next)), next].join(' → '))
      else if (!state.has(next)) visit(next)
    }
    trail.pop()
    state.set(place, 'done')
  }
  for (const place of graph.keys()) if (!state.has(place)) visit(place)
  return found
}

/** A file that only passes on what others export hides where things live. */
export const barrels = (tree: Tree) =>
  tree.paths
    .filter((place) => isCode(place) && /^(app|components|lib|tests)\//.test(place) && tree.module(place).hollow)
    .map((place) => `${place} only passes on what others export: import it from there`)
