import { isTest, type Node, type Tree } from './tree'

const letters = /\p{L}/u
const shownAttributes = new Set([
  'alt',
  'title',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'summary',
  'hint',
])

function textIn(node: Node): string | null {
  if (node.type === 'JSXText' && letters.test(node.value as string)) return (node.value as string).trim()
  if (node.type === 'JSXAttribute') {
    const name = (node.name as { name?: unknown }).name
    const value = (node.value as Node | null)?.value
    return shownAttributes.has(String(name)) && typeof value === 'string' && letters.test(value) ? value : null
  }
  // A sentence in braces is a sentence all the same.
  const inner = node.type === 'JSXExpressionContainer' ? (node.expression as Node) : null
  if (inner?.type === 'Literal' && typeof inner.value === 'string' && letters.test(inner.value)) return inner.value
  return null
}

const cyrillic = /\p{Script=Cyrillic}/u
const literal = (node: Node) =>
  (node.type === 'Literal' && typeof node.value === 'string' && node.value) ||
  (node.type === 'TemplateElement' && (node.value as { cooked: string }).cooked) ||
  ''

/** What a person reads stands in the message files: no words between tags or in attributes, no Cyrillic in pages and components. */
export const words = (tree: Tree) =>
  tree.paths
    .filter((place) => /^(app|components)\/.*\.tsx?$/.test(place) && !isTest(place))
    .flatMap((place) =>
      tree.module(place).nodes.flatMap((node) => {
        const text = textIn(node) ?? (cyrillic.test(literal(node)) ? literal(node) : null)
        return text ? [`${place}: "${text.slice(0, 60)}" belongs into the message files`] : []
      }),
    )
