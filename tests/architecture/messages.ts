import { isTest, type Node, type Tree } from './tree'

const folder = 'lib/platform/i18n/messages'
const languages = ['kk', 'ru', 'en'] as const

type Messages = Map<string, string>

function flatten(value: unknown, path: string, into: Messages): void {
  if (typeof value === 'string') into.set(path, value)
  else for (const [key, inner] of Object.entries(value as object)) flatten(inner, path ? `${path}.${key}` : key, into)
}

/** All messages of a language as `namespace.key`. */
function messagesIn(tree: Tree, language: string): Messages {
  const all: Messages = new Map()
  for (const place of tree.paths) {
    const [, space] = place.match(new RegExp(`^${folder}/${language}/([^/]+)\\.json$`)) ?? []
    if (space) flatten(JSON.parse(tree.text(place)), space, all)
  }
  return all
}

/** The arguments of an ICU message; the text inside a plural's or select's branches is a message of its own. */
export function argumentsOf(message: string): Set<string> {
  const found = new Set<string>()
  let at = 0
  const text = (nested: boolean) => {
    while (at < message.length && !(nested && message[at] === '}')) {
      if (message[at] === '{') argument()
      else at++
    }
  }
  const argument = () => {
    const [head = '', name = ''] = message.slice(at).match(/^\{\s*(\w+)\s*/) ?? []
    if (!name) {
      at++
      return
    }
    found.add(name)
    at += head.length
    while (at < message.length && message[at] !== '}') {
      if (message[at] !== '{') at++
      else {
        at++
        text(true)
        at++
      }
    }
    at++
  }
  text(false)
  return found
}

/** The same keys with the same arguments in all three languages. */
export const sameKeys = (tree: Tree) => {
  const all = languages.map((language) => ({ language, messages: messagesIn(tree, language) }))
  const keys = new Set(all.flatMap(({ messages }) => [...messages.keys()]))
  return [...keys].flatMap((key) => {
    const lacking = all.filter(({ messages }) => !messages.has(key)).map(({ language }) => `${language} lacks ${key}`)
    if (lacking.length > 0) return lacking
    const wanted = all.map(({ messages }) => [...argumentsOf(messages.get(key) ?? '')].sort().join())
    return new Set(wanted).size > 1 ? [`${key} takes other arguments in other languages: ${wanted.join(' | ')}`] : []
  })
}

type Use = { place: string; space: string | null; key: string; open: boolean }

/** What a key expression can be: literals, the arms of a condition, or the beginning of a template. */
function keysOf(node: Node | undefined): { key: string; open: boolean }[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [{ key: node.value, open: false }]
  if (node?.type === 'ConditionalExpression')
    return [...keysOf(node.consequent as Node), ...keysOf(node.alternate as Node)]
  if (node?.type !== 'TemplateLiteral') return []
  const [first] = node.quasis as { value: { cooked: string } }[]
  return first ? [{ key: first.value.cooked, open: true }] : []
}

type Call = Node & {
  callee: Node & { name?: string; callee?: { name?: string }; arguments?: Node[] }
  arguments: Node[]
}

const spaceOf = (call: Node | undefined) =>
  call?.type === 'CallExpression' && (call as Call).callee.name === 'translator'
    ? String((call as Call).arguments[1]?.value ?? '')
    : null

function usesIn(tree: Tree, place: string): Use[] {
  const { nodes } = tree.module(place)
  const spaces = new Map<string, Set<string>>()
  for (const node of nodes) {
    const space = node.type === 'VariableDeclarator' ? spaceOf(node.init as Node) : null
    const name = (node.id as { name?: string } | undefined)?.name
    if (space && name) spaces.set(name, (spaces.get(name) ?? new Set()).add(space))
  }
  return nodes.flatMap((node) => {
    if (node.type !== 'CallExpression') return []
    const { callee, arguments: given } = node as Call
    const direct = spaceOf(callee)
    const named = callee.name ? spaces.get(callee.name) : undefined
    // A translator handed in as `t` speaks from a namespace that its caller chose.
    if (!direct && !named && callee.name !== 't') return []
    const space = direct ?? (named?.size === 1 ? ([...named][0] ?? null) : null)
    return keysOf(given[0]).map((use) => ({ place, space, ...use }))
  })
}

const users = (tree: Tree) =>
  tree.paths.filter((place) => /^(app|components|lib)\/.*\.tsx?$|^scripts\/.*\.ts$/.test(place) && !isTest(place))

/** Every key that code names exists. */
export const usedKeys = (tree: Tree) => {
  const known = [...messagesIn(tree, 'en').keys()]
  const spaces = new Set(known.map((key) => key.split('.')[0]))
  const holds = (full: string, open: boolean) =>
    open ? known.some((key) => key.startsWith(full)) : known.includes(full)
  return users(tree)
    .flatMap((place) => usesIn(tree, place))
    .filter(({ space, key, open }) => ![...(space ? [space] : spaces)].some((one) => holds(`${one}.${key}`, open)))
    .map(({ place, space, key }) => `${place}: no message ${space ?? '?'}.${key}`)
}

/** Every reason with which a command refuses is a sentence. */
export const refusals = (tree: Tree) => {
  const known = messagesIn(tree, 'en')
  return tree.paths
    .filter((place) => /^lib\/features\/.*\.ts$/.test(place) && !isTest(place))
    .flatMap((place) =>
      tree.module(place).nodes.flatMap((node) => {
        const call = node as Call
        if (node.type !== 'CallExpression' || call.callee.name !== 'refuse') return []
        return keysOf(call.arguments[0])
          .filter(({ key, open }) => !open && !known.has(`refusals.${key}`))
          .map(({ key }) => `${place}: no sentence refusals.${key}`)
      }),
    )
}

/** What the command line says exists, and nothing else. */
export const commandLine = (tree: Tree) => {
  const known = [...messagesIn(tree, 'en').keys()].filter((key) => key.startsWith('cli.')).map((key) => key.slice(4))
  const text = tree.paths
    .filter((place) => /^scripts\/.*\.mjs$/.test(place))
    .map((place) => tree.text(place))
    .join('\n')
  const said = new Set([
    ...[...text.matchAll(/\bsay\([^'()]*'([\w.]+)'(?:\s*:\s*'([\w.]+)')?/g)].flatMap(([, a, b]) => [a, b]),
    ...[...text.matchAll(/\bFault\(\s*'(\w+)'/g)].map(([, key]) => `faults.${key}`),
    ...[...text.matchAll(/\bE[A-Z_]+: '(\w+)'/g)].map(([, key]) => `faults.${key}`),
    ...[...text.matchAll(/\b(?:step|told)\(\s*'(\w+)'/g)].map(([, key]) => `steps.${key}`),
  ])
  const missing = [...said].filter((key) => key && !known.includes(key)).map((key) => `cli.json has no ${key}`)
  return [...missing, ...known.filter((key) => !said.has(key)).map((key) => `cli.${key} is said nowhere`)]
}
