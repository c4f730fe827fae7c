import { isTest, type Node, type Tree } from './tree'

const table = 'lib/access/permissions.ts'

/** The keys `noun.verb-noun` of the one permission table. */
export function permissionKeys(tree: Tree): string[] {
  if (!tree.paths.includes(table)) return []
  const declared = tree
    .module(table)
    .nodes.find((node) => node.type === 'VariableDeclarator' && (node.id as { name?: string }).name === 'permissions')
  if (!declared) return []
  let value = declared.init as Node
  while (value.type !== 'ObjectExpression') value = value.expression as Node
  return (value.properties as Node[]).map((row) => String((row.key as { value?: string }).value))
}

const commandsOf = (tree: Tree) =>
  tree.paths.flatMap((place) => {
    const [, noun, name] = place.match(/^lib\/features\/([^/]+)\/commands\/([^/]+)\.ts$/) ?? []
    return noun && name && !isTest(place) ? [{ place, noun, name, key: `${noun}.${name}` }] : []
  })

const says = (nodes: readonly Node[], text: string) =>
  nodes.some((node) => node.type === 'Literal' && node.value === text)

/** A command authorises by its own row, writes into the ledger and is shown by a test of its name. */
export const commands = (tree: Tree) => {
  const keys = new Set(permissionKeys(tree))
  return commandsOf(tree).flatMap(({ place, noun, name, key }) => {
    const { imports, nodes } = tree.module(place)
    const missing: string[] = []
    if (!keys.has(key)) missing.push(`a row "${key}" in ${table}`)
    if (!says(nodes, key)) missing.push(`a question to "${key}"`)
    if (!imports.some(({ from }) => from.startsWith('@/lib/platform/ledger/'))) missing.push('a ledger entry')
    const shown = `tests/integration/${noun}/${name}.test.ts`
    if (!tree.paths.includes(shown)) missing.push(shown)
    return missing.map((what) => `${place} lacks ${what}`)
  })
}

/** Nobody is allowed what nothing does. */
export const permissions = (tree: Tree) => {
  const known = new Set(commandsOf(tree).map(({ key }) => key))
  return permissionKeys(tree)
    .filter((key) => !known.has(key))
    .map((key) => `${table}: "${key}" is the row of no command`)
}

type Field = { name: string; type: string; rest: string }
const modelsIn = (text: string) =>
  [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    fields: body
      .split('\n')
      .map((line) => line.trim().match(/^(\w+)\s+(\w+)\??\s*(.*)$/))
      .flatMap((found): Field[] =>
        found ? [{ name: found[1] ?? '', type: found[2] ?? '', rest: found[3] ?? '' }] : [],
      ),
  }))

/** A row of one okrug cannot point into another: references between tables of okrugs carry `okrugId`. */
export const isolation = (tree: Tree) => {
  const models = tree.paths
    .filter((place) => place.startsWith('prisma/models/'))
    .flatMap((place) => modelsIn(tree.text(place)).map((model) => ({ place, ...model })))
  const ofOkrug = new Set(
    models.filter(({ fields }) => fields.some(({ name }) => name === 'okrugId')).map(({ name }) => name),
  )
  return models
    .filter(({ name }) => ofOkrug.has(name))
    .flatMap(({ place, name, fields }) =>
      fields
        .filter(({ type, rest }) => ofOkrug.has(type) && /@relation\([^)]*fields:/.test(rest))
        .filter(({ rest }) => !/fields: \[[^\]]*\bokrugId\b/.test(rest))
        .map((field) => `${place}: ${name}.${field.name} refers to ${field.type} without okrugId`),
    )
}
