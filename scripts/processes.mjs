// Processes we start, each in a group of its own: Ctrl-C reaches us first, and stopping one stops whatever it started itself.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const children = new Set()

/** Sends a signal to a process and everything in its group. */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // It has ended already.
  }
}

/** Starts a program; it is stopped with us (`stopAll`). `ended` resolves to `{ code, signal }`. */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options })
  const entry = { child }
  entry.ended = new Promise((resolve) => {
    const end = (code, signal) => {
      children.delete(entry)
      resolve({ code, signal })
    }
    child.once('error', () => end(1, null))
    child.once('close', end)
  })
  children.add(entry)
  return entry
}

/** Runs a program to its end: `{ code, output }` with the last 200 kB it said. `onLine` hears each line of stdout. */
export async function run(command, args, { onLine, ...options } = {}) {
  const { child, ended } = launch(command, args, options)
  let output = ''
  let rest = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output = (output + chunk).slice(-200_000)
      if (stream !== child.stdout || !onLine) return
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()
      for (const one of lines) onLine(one)
    })
  child.once('error', (error) => {
    output += error.message
  })
  const { code } = await ended
  return { code: code ?? 1, output }
}

export const node = (args, options) => run(process.execPath, args, options)

/** Asks one to stop, and makes it after `patience` milliseconds. */
export async function stop({ child, ended }, patience = 8000) {
  signalGroup(child.pid, 'SIGTERM')
  const force = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patience)
  await ended
  clearTimeout(force)
}

export const stopAll = (patience) => Promise.all([...children].map((entry) => stop(entry, patience)))

export function killAll() {
  for (const { child } of children) signalGroup(child.pid, 'SIGKILL')
}

/** Our parent and, where the system tells, its parent: npm starts scripts through a shell. */
function ancestors() {
  try {
    const [, above] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return `${process.ppid} ${above}`
  } catch {
    return String(process.ppid)
  }
}

/**
 * Runs `main` and sees to its end: Ctrl-C, SIGTERM, a closed terminal or a vanished npm stop all that was started, by `tidy`;
 * a second Ctrl-C forces. A failure is reported as one sentence, after tidying. `main` answers the exit code.
 */
export async function supervise(main, tidy, report) {
  let ending = false
  const end = async (code) => {
    if (ending) return
    ending = true
    await tidy().catch(report)
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (ending && signal === 'SIGINT') {
        killAll()
        process.exit(130)
      }
      end(process.exitCode ?? 130)
    })
  // npm does not pass SIGTERM on, and a killed one cannot: when it is gone, whoever started us wants us gone.
  if (process.env.npm_lifecycle_event) {
    const before = ancestors()
    setInterval(() => ancestors() !== before && end(0), 1000).unref()
  }
  try {
    await end(await main())
  } catch (error) {
    if (ending) return
    report(error)
    await end(1)
  }
}
