// Each thing that can be checked as a step, and the sum of their tests as the last line: `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { generateClient } from './client.mjs'
import { Fault, report } from './fault.mjs'
import { node, stopAll, supervise } from './processes.mjs'
import { say } from './say.mjs'
import { line, step } from './steps.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-results-'))
const tally = { passed: 0, failed: 0 }
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }

function count(passed, failed) {
  tally.passed += passed
  tally.failed += failed
  return { note: say('tests', { passed, failed }), failed: failed > 0 }
}

/** A check that is one test in the sum: types, lint, the build. */
async function single(work) {
  try {
    const output = await work()
    if (output === '') return count(1, 0)
    line(output)
  } catch (error) {
    line(String(error.message))
  }
  return count(0, 1)
}

const tool = (args) => () =>
  single(async () => {
    const { code, output } = await node(args, { env })
    return code === 0 ? '' : output.trimEnd() || `${args[0]}: ${code}`
  })

/** What an earlier build generated speaks of pages as they were then. */
const types = () => {
  for (const stale of ['.next/types', '.next/dev/types']) rmSync(stale, { recursive: true, force: true })
  return tool(['node_modules/typescript/bin/tsc', '--noEmit'])()
}
const lint = tool(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
const building = () => single(() => build().then(() => ''))

/** Passed and failed tests of a vitest report; a file that could not even be loaded counts as one failure. */
function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
})

/** Runs a test runner that writes its report as JSON; one that dies, or fails without naming a test, is one more failure. */
async function runner(name, args, more, read) {
  const file = path.join(folder, `${name}.json`)
  const { code, output } = await node(args(file), { env: { ...env, ...more(file) } })
  const { passed, failed } = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  const unnamed = code !== 0 && failed === 0 ? 1 : 0
  if (code !== 0) line(output.trimEnd())
  return count(passed, failed + unnamed)
}

const vitest =
  (...projects) =>
  () =>
    runner(
      projects.join('-'),
      (file) => [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--passWithNoTests',
      ],
      () => ({}),
      ofVitest,
    )

const playwright = () =>
  runner(
    'e2e',
    () => ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'],
    (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    ofPlaywright,
  )

async function browser() {
  const code = "import('./tests/e2e/browser.ts').then(async (m) => console.log((await m.findBrowser())?.kind ?? ''))"
  const { output } = await node(['--import', 'tsx', '-e', code], { env })
  const kind = output.trim()
  if (!kind) throw new Fault('noBrowser')
  return kind
}

const steps = {
  browser: () => step('browser', browser),
  client: () => step('client', async () => ((await generateClient()) ? '' : say('same'))),
  types: () => step('types', types),
  lint: () => step('lint', lint),
  unit: () => step('unit', vitest('unit', 'architecture')),
  build: () => step('build', building),
  integration: () => step('integration', vitest('integration')),
  faults: () => step('faults', vitest('faults')),
  e2e: () => step('e2e', playwright),
}

/** Runs what `plan(steps)` chooses and prints the sum; the process ends with 0 only when all passed. */
export const runChecks = (plan) =>
  supervise(
    async () => {
      await plan(steps)
      line(`\n${tally.passed} passed, ${tally.failed} failed`)
      return tally.failed === 0 ? 0 : 1
    },
    async () => {
      await stopAll()
      rmSync(folder, { recursive: true, force: true })
    },
    (error) => {
      report(error)
      line(`\n${tally.passed} passed, ${tally.failed + 1} failed`)
    },
  )
