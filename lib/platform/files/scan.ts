import 'server-only'
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { env } from '@/lib/platform/env/env'

/** How long the scanner may be silent, in milliseconds: it reads a large archive for a while. */
const patience = 60_000
const usualPort = 3310

/** A file in the frames of clamd's INSTREAM: each chunk behind its length (4 bytes, big-endian), a length of nothing at the end. */
async function* frames(place: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of createReadStream(place)) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    yield length
    yield chunk
  }
  yield Buffer.alloc(4)
}

/**
 * Whether a file on the disk is free of what clamd knows. `clean` without CLAMD_HOST. `away` when the scanner does not answer, or answers
 * anything but yes or no, as for a file larger than it takes: what was not looked at is not let in.
 */
export async function scan(place: string): Promise<'clean' | 'infected' | 'away'> {
  const { CLAMD_HOST } = env()
  if (!CLAMD_HOST) return 'clean'
  const { hostname, port } = new URL(`tcp://${CLAMD_HOST}`)
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usualPort })
  socket.setTimeout(patience, () => socket.destroy(new Error('no answer')))
  const said = text(socket)
  said.catch(() => {})
  try {
    await pipeline(frames(place), socket, { end: false })
    const answer = (await said).replaceAll('\0', '').trim()
    if (answer === 'stream: OK') return 'clean'
    if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
    throw new Error(answer)
  } catch {
    console.error('the virus scanner does not answer')
    return 'away'
  } finally {
    socket.destroy()
  }
}
