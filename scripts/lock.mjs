// One start at a time in a folder: a file with the holder's process id. Built-ins only.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Fault } from './fault.mjs'

/** Whether a process with this id runs, and is one of our scripts where the system can tell (ids are used again). */
function holds(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  try {
    return /scripts[/\\](start|dev|demo-reset|test|build)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

/** Throws the fault `alreadyRunning` while somebody holds the lock. */
export function refuseHeld(file) {
  const pid = existsSync(file) && Number(readFileSync(file, 'utf8'))
  if (pid && holds(pid)) throw new Fault('alreadyRunning', { pid })
}

/** Takes the lock or throws the fault `alreadyRunning`; answers how to give it back. */
export function lock(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    refuseHeld(file)
    rmSync(file, { force: true })
    return lock(file)
  }
  return () => rmSync(file, { force: true })
}
