// npm run statute:table: writes docs/statute.md, which rule of the law is which function and where it is tested. Read off the code: a
// function's docstring names the rules it computes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const folder = 'lib/statute'
const id = /\b[A-Z]{2}-\d+\b/g
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|const) (\w+)/g
const read = (place) => readFileSync(place, 'utf8')

/** Rules in the catalogue's order, with their sources. */
function rules() {
  const rows = read(`${folder}/catalogue.ts`).matchAll(/\{ id: '([\w-]+)',[^}]*cites: \[([^\]]*)\]/g)
  return [...rows].map(([, rule, cites]) => ({ rule, cites: cites.replaceAll("'", '') || '[P]' }))
}

/** Every documented function of the statute with the rules that its docstring's first words name. */
function functions() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return files.flatMap((name) =>
    [...read(`${folder}/${name}`).matchAll(documented)].flatMap(([, doc, called]) => {
      const [said = ''] = doc.match(/^[\s*]*((?:[A-Z]{2}-\d+[,:;]? ?)+)/) ?? []
      const more = [...doc.matchAll(/; ([A-Z]{2}-\d+):/g)].map(([, rule]) => rule)
      const named = new Set([...(said.match(id) ?? []), ...more])
      const test = `${folder}/${name.replace(/\.ts$/, '.test.ts')}`
      return [...named].map((rule) => ({
        rule,
        called,
        place: `${folder}/${name}`,
        test: existsSync(test) ? test : null,
      }))
    }),
  )
}

/** Rules that POST /api/v1/statute/evaluate and the calculators know. */
export const evaluated = () =>
  [...read(`${folder}/evaluate.ts`).matchAll(/^ {2}'([A-Z]{2}-\d+)': define\(/gm)].map(([, rule]) => rule)

/** One row a rule: its title, source, functions, tests and whether it has a calculator. */
export function statuteRows() {
  const titles = JSON.parse(read('lib/platform/i18n/messages/en/rules.json'))
  const known = functions()
  const calculated = new Set(evaluated())
  return rules().map(({ rule, cites }) => {
    const own = known.filter((one) => one.rule === rule)
    const tests = [...new Set(own.flatMap(({ test }) => test ?? []))]
    return { rule, title: titles[rule].title, cites, functions: own, tests, calculator: calculated.has(rule) }
  })
}

const head = ['Rule', 'Title', 'Source', 'Function', 'Test', 'Calculator']

/** A Markdown table with its columns aligned, as the formatter wants it. */
function table(rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

export function statuteTable() {
  const link = (place, text) => `[${text}](../${place})`
  const rows = statuteRows().map(({ rule, title, cites, functions: own, tests, calculator }) => [
    rule,
    title,
    cites,
    own.map(({ place, called }) => link(place, `\`${called}\``)).join(', ') || 'text',
    tests.map((test) => link(test, test.slice(folder.length + 1))).join(', '),
    calculator ? 'yes' : '',
  ])
  return [
    '# The statute: rule, function, test',
    '',
    'Made by `npm run statute:table` from `lib/statute`; `scripts/statute-table.test.ts` holds it current. A rule without a function is text',
    'with its source until its procedure is built. Sources: `L` Law 148-II, `MR` model regulation, `APPC`, `BC`, `S0`–`S4`, `[P]` the portal.',
    '',
    ...table(rows),
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync('docs/statute.md', statuteTable())
