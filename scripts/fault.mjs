// What a user of the command line can cause or mend is a Fault: one sentence that says what to do. Built-ins only.
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

/** Says a fault on stderr. With DEBUG set, where it came from too. */
export function report(error) {
  process.stderr.write(`\n${faultOf(error).message}\n`)
  if (process.env.DEBUG) console.error(error)
}
