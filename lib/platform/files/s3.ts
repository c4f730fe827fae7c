import 'server-only'
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/platform/env/env'
import { nameOf, type Received, type Shelf, StoreAway } from './shelf'

/**
 * How long the store may be silent, in milliseconds: before it answers, an upload of fifty megabytes over a slow line included, and between two
 * pieces of what it sends. The whole may take as long as its reader does.
 */
const usual = 120_000
/** Before it answers whether a thing is there, or forgets it: nothing travels, and a lock is held meanwhile. */
const short = 10_000

let client: AwsClient | undefined
function clientOf(): AwsClient {
  const { S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '', S3_REGION: region } = env()
  client ??= new AwsClient({
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    service: 's3',
    region,
    retries: 2,
  })
  return client
}

const addressOf = (sha256: string) => `${env().S3_ENDPOINT?.replace(/\/$/, '')}/${env().S3_BUCKET}/${nameOf(sha256)}`

/** One question to the store; an answer that is neither yes nor «no such thing» is none. */
async function ask(method: string, sha256: string, patience: number, more: RequestInit = {}): Promise<Response | null> {
  const away = new AbortController()
  const timer = setTimeout(() => away.abort(new DOMException('no answer', 'TimeoutError')), patience)
  const answer = await clientOf()
    .fetch(addressOf(sha256), { method, signal: away.signal, ...more })
    .catch((fault: Error) => {
      throw new StoreAway(`s3 ${method}: ${fault.name}`)
    })
    .finally(() => clearTimeout(timer))
  if (answer.status === 404) return null
  if (!answer.ok) throw new StoreAway(`s3 ${method}: ${answer.status}`)
  return answer
}

/** What the store sends, ended with a fault where it falls silent in the midst of it. */
function heard(body: ReadableStream<Uint8Array>, patience: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      const silence = setTimeout(() => {
        controller.error(new StoreAway('s3 GET: TimeoutError'))
        void reader.cancel().catch(() => {})
      }, patience)
      const { done, value } = await reader.read().finally(() => clearTimeout(silence))
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** The content goes with its own hash, signed: a store that got other bytes refuses them. */
const upload = async ({ path, sha256 }: Received, patience: number) =>
  ask('PUT', sha256, patience, { body: await openAsBlob(path), headers: { 'x-amz-content-sha256': sha256 } })

/** A bucket of any S3-compatible store, addressed by path, in which a content is one object. */
export const bucketWith = (patience: number): Shelf => ({
  async bring(file) {
    if (!(await ask('HEAD', file.sha256, Math.min(short, patience))) && !(await upload(file, patience)))
      throw new StoreAway('s3 PUT: no such bucket')
  },
  async put(file) {
    await this.bring(file)
    await rm(file.path, { force: true })
  },
  async get(sha256) {
    const body = (await ask('GET', sha256, patience))?.body
    return body ? heard(body, patience) : null
  },
  async remove(sha256) {
    await ask('DELETE', sha256, Math.min(short, patience))
  },
})

export const bucket = bucketWith(usual)
