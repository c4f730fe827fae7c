import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { longMinutes } from '@/tests/factories/minutes'
import { akomaNtosoOf } from './akoma-ntoso'

type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return root.children[0] as Node
}
const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)]
const find = (node: Node, name: string) => all(node).filter((one) => one.name === name)
const names = (node: Node | undefined) => node?.children.map(({ name }) => name)

/** Rules of the published schema (akomantoso30.xsd) for the elements used here: their order, and what they must have. */
const order: Record<string, string[]> = {
  akomaNtoso: ['debate'],
  debate: ['meta', 'preface', 'debateBody', 'conclusions'],
  meta: ['identification', 'analysis', 'references'],
  identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
  FRBRWork: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRcountry', 'FRBRnumber'],
  FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
  FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRformat'],
}
const required: Record<string, string[]> = {
  debate: ['name'],
  identification: ['source'],
  analysis: ['source'],
  references: ['source'],
  FRBRthis: ['value'],
  FRBRuri: ['value'],
  FRBRdate: ['date', 'name'],
  FRBRauthor: ['href'],
  FRBRcountry: ['value'],
  FRBRlanguage: ['language'],
  TLCPerson: ['eId', 'href', 'showAs'],
  TLCRole: ['eId', 'href', 'showAs'],
  TLCConcept: ['eId', 'href', 'showAs'],
  TLCOrganization: ['eId', 'href', 'showAs'],
  quorumVerification: ['eId', 'outcome'],
  voting: ['eId', 'outcome'],
  quorum: ['eId', 'value'],
  count: ['eId', 'value'],
  debateSection: ['eId', 'name'],
  speech: ['eId', 'by'],
  person: ['refersTo'],
  role: ['refersTo'],
}

describe.each(['kk', 'ru'] as const)('a protocol in %s', (lang) => {
  const body = longMinutes()
  const root = parsed(akomaNtosoOf(body, lang))

  it('has the elements of a debate in their order, each with what it must have', () => {
    expect(root.attributes.xmlns).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0')
    for (const [name, children] of Object.entries(order))
      for (const node of find(root, name)) expect(names(node)).toEqual(children)
    for (const node of all(root))
      for (const attribute of required[node.name] ?? []) expect(node.attributes[attribute], node.name).toBeTruthy()
    expect(find(root, 'debateBody')[0]?.children.length).toBe(body.agenda.length + 1)
  })

  it('names each thing once, and refers to nothing that is not there', () => {
    const ids = all(root).flatMap(({ attributes }) => attributes.eId ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const references = all(root).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, value]) =>
        name !== 'eId' && value.startsWith('#') ? value.slice(1) : [],
      ),
    )
    expect(references.filter((one) => !ids.includes(one))).toEqual([])
  })

  it('says how many had to come and how many came, every vote with its counts, and every speech by whom', () => {
    const [check] = find(root, 'quorumVerification')
    expect(check?.attributes.outcome).toBe('#quorumPresent')
    expect(check?.children.map(({ name, attributes }) => [name, attributes.value])).toEqual([
      ['quorum', '13'],
      ['count', '25'],
    ])
    expect(find(root, 'speech')).toHaveLength(60)
    const [voting] = find(root, 'voting')
    expect(voting?.children.map(({ attributes }) => attributes.value)).toEqual(['25', '24', '1', '0', '0'])
    expect(find(root, 'heading').some(({ text }) => text === body.agenda[0]?.title[lang])).toBe(true)
  })

  it('is not led astray by what people typed', () => {
    const title = { kk: '</p><script>&"\u0000', ru: '</p><script>&"\u0000' }
    const first = { ...(body.agenda[0] as (typeof body.agenda)[number]), title }
    const hostile = parsed(akomaNtosoOf({ ...body, agenda: [first] }, lang))
    expect(find(hostile, 'script')).toEqual([])
    expect(find(hostile, 'heading').some(({ text }) => text === '</p><script>&"')).toBe(true)
  })
})
