// What a user of the command line can cause or mend is a Fault: one sentence that says what to do. Built-ins only.
import { statfsSync } from 'node:fs'
import { say } from './say.mjs'

export class Fault extends Error {
  /** `key` names a sentence under `faults` in cli.json. */
  constructor(key, values = {}) {
    super(say(`faults.${key}`, values))
    this.key = key
  }
}

const full = /ENOSPC|EDQUOT|No space left on device|could not extend file|disk quota exceeded/i
const closed = /EACCES|EPERM|EROFS/

/** Any error as a Fault: a full disk and a closed folder are recognised wherever they happen, the rest is told as it is. */
export function faultOf(error) {
  if (error instanceof Fault) return error
  const text = `${error?.code ?? ''} ${error?.message ?? error}`
  if (error?.code === '53100' || full.test(text)) return new Fault('diskFull', { folder: process.cwd() })
  if (closed.test(error?.code ?? '')) return new Fault('unwritable', { folder: error.path ?? process.cwd() })
  const [first] = String(error?.message ?? error)
    .trim()
    .split('\n')
  return new Fault('defect', { message: first })
}

/** The line of a program's output that says why it ended: what an error is called before it, and Node's own last words, say nothing. */
export function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const named = lines.find((line) => /^(\w*Error|error|fatal)( \[\w+\])?:\s*\S/i.test(line))
  return named ?? lines.findLast((line) => line && !/^Node\.js v\d/.test(line)) ?? ''
}

const nothingLeft = 16 * 1024 * 1024

/**
 * The fault of a program that failed while it wrote to `folder`, if it was the full disk, else null. It may only have felt that (PostgreSQL
 * ends, and its client is merely cut off), so the disk is asked as well as all that the program printed.
 */
export function diskFaultOf(output, folder) {
  const { bavail, bsize } = statfsSync(folder)
  return full.test(output) || bavail * bsize < nothingLeft ? new Fault('diskFull', { folder }) : null
}

/** Says a fault on stderr. With DEBUG set, where it came from too. */
export function report(error) {
  process.stderr.write(`\n${faultOf(error).message}\n`)
  if (process.env.DEBUG) console.error(error)
}
