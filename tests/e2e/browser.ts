import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

export type Browser = { kind: string; executablePath: string; args: string[]; env?: Record<string, string> }

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
]

/** Whether a browser starts here at all: a binary may be present and its libraries not. */
function starts(executablePath: string, env?: Record<string, string>): boolean {
  if (!existsSync(executablePath)) return false
  const run = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 })
  return run.status === 0
}

const folder = path.resolve('.cache/browser')

/** The package unpacks into the folder for temporary files: ours, not one shared with other users of this machine. */
async function unpack(alsoLibraries: boolean): Promise<string> {
  const usual = process.env.TMPDIR
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  try {
    const { default: npm, inflate } = await import('@sparticuz/chromium')
    if (alsoLibraries) await inflate(path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'))
    return await npm.executablePath()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

/** The Chromium that travels in an npm package, with the three libraries that it needs and a bare Debian lacks. */
async function packaged(): Promise<Browser | null> {
  const kind = '@sparticuz/chromium'
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }
  const executablePath = await unpack(false)
  if (starts(executablePath, fonts)) return { kind, executablePath, args, env: fonts }
  // Half unpacked, or without its libraries: once more from the beginning, with them.
  rmSync(folder, { recursive: true, force: true })
  await unpack(true)
  const env = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
  return starts(executablePath, env) ? { kind, executablePath, args, env } : null
}

/**
 * Playwright's own browser if it was downloaded, else the system's, else the packaged one; E2E_BROWSER (own, system, npm) insists. Null
 * when none starts.
 */
export async function findBrowser(only = process.env.E2E_BROWSER): Promise<Browser | null> {
  const wanted = (kind: string) => !only || only === kind
  if (wanted('own') && starts(chromium.executablePath()))
    return { kind: 'Playwright', executablePath: chromium.executablePath(), args }
  const system = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = system.find((place) => place && starts(place))
  if (wanted('system') && found) return { kind: found, executablePath: found, args }
  return wanted('npm') ? packaged() : null
}
