// Whether the portal will be able to listen where it is asked to. Long work for a port that cannot be had would be work for nothing, so
// this is asked before anything else, even before the packages are installed: built-ins only.
import { createServer } from 'node:net'
import { Fault } from './fault.mjs'

export function portWanted() {
  const text = process.env.PORT || '3000'
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Fault('port', { value: text })
  return Number(text)
}

const faults = {
  EADDRINUSE: 'portTaken',
  EACCES: 'portClosed',
  EADDRNOTAVAIL: 'host',
  ENOTFOUND: 'host',
  EAI_AGAIN: 'host',
  EINVAL: 'host',
}

/** Takes the port and leaves it again; throws why it cannot be had. */
export function tryPort(port, host = process.env.HOST || '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const key = faults[error.code]
      reject(key ? new Fault(key, { port, host }) : error)
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}
