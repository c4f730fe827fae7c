import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ParseResult, parseSync } from 'oxc-parser'

/** Any node of the syntax tree, walked without caring for its kind. */
export type Node = { type: string; start: number; end: number; [field: string]: unknown }

export type Import = { from: string; typeOnly: boolean; reexport: boolean }

export type Module = {
  text: string
  imports: Import[]
  nodes: readonly Node[]
  /** 'use client', 'use server', if the file begins with one. */
  directive: string | null
  exports: ParseResult['module']['staticExports']
  /** It says nothing of its own: only imports and what it passes on. */
  hollow: boolean
}

/** A repository, or one written for a test: paths from its root with `/`, and what each file says. */
export type Tree = {
  paths: readonly string[]
  text: (place: string) => string
  /** A file of TypeScript, parsed once. */
  module: (place: string) => Module
}

export const isCode = (place: string) => /\.(ts|tsx|mts)$/.test(place) && !place.endsWith('.d.mts')
export const isTest = (place: string) => /\.(test|spec)\.tsx?$/.test(place)

function collect(value: unknown, found: Node[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, found)
  else if (value && typeof value === 'object') {
    if ('type' in value && 'start' in value) found.push(value as Node)
    for (const inner of Object.values(value)) collect(inner, found)
  }
}

function parse(place: string, text: string): Module {
  const { program, module, errors } = parseSync(place, text)
  if (errors.length > 0) throw new Error(`${place}: ${errors[0]?.message}`)
  const nodes: Node[] = []
  collect(program.body, nodes)
  const imports: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    reexport: false,
  }))
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) imports.push({ from: moduleRequest.value, typeOnly: isType, reexport: true })
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = text.slice(moduleRequest.start, moduleRequest.end).match(/^['"`](.*)['"`]$/)?.[1]
    if (literal) imports.push({ from: literal, typeOnly: false, reexport: false })
  }
  for (const node of nodes)
    if (node.type === 'TSImportType')
      imports.push({ from: (node.source as { value: string }).value, typeOnly: true, reexport: false })
  const first = program.body[0]
  const directive = first?.type === 'ExpressionStatement' && 'directive' in first ? (first.directive ?? null) : null
  const passesOn = (statement: object) => 'source' in statement && statement.source !== null
  const hollow = imports.some(({ reexport }) => reexport) && program.body.every(passesOn)
  return { text, imports, nodes, directive, exports: module.staticExports, hollow }
}

function treeOf(paths: string[], read: (place: string) => string): Tree {
  const parsed = new Map<string, Module>()
  return {
    paths: paths.sort(),
    text: read,
    module(place) {
      const known = parsed.get(place) ?? parse(place, read(place))
      parsed.set(place, known)
      return known
    },
  }
}

/** A tree that exists only in a test of the rules. */
export const imagined = (files: Record<string, string>): Tree =>
  treeOf(Object.keys(files), (place) => files[place] ?? '')

const leave = new Set(['node_modules', '.git', '.next', '.data', '.cache', 'test-results', 'playwright-report'])
const generated = 'lib/platform/db/generated'

/** The repository as it lies on the disk, without what is generated. */
export function repository(root: string): Tree {
  const paths: string[] = []
  const enter = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const place = path.posix.join(folder, entry.name)
      if (leave.has(entry.name) || place === generated) continue
      if (entry.isDirectory()) enter(place)
      else if (!/\.tsbuildinfo$|^next-env\.d\.ts$/.test(entry.name)) paths.push(place)
    }
  }
  enter('')
  return treeOf(paths, (place) => readFileSync(path.join(root, place), 'utf8'))
}
