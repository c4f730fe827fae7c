import 'server-only'
import { openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/platform/env/env'
import { nameOf, type Received, type Shelf, StoreAway } from './shelf'

/** How long the store may take to answer, an upload of fifty megabytes over a slow line included, in milliseconds; reading takes as long as the reader does. */
const patience = 120_000

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
async function ask(method: string, sha256: string, more: RequestInit = {}): Promise<Response | null> {
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

/** The content goes with its own hash, signed: a store that got other bytes refuses them. */
const upload = async ({ path, sha256 }: Received) =>
  ask('PUT', sha256, { body: await openAsBlob(path), headers: { 'x-amz-content-sha256': sha256 } })

/** A bucket of any S3-compatible store, addressed by path, in which a content is one object. */
export const bucket: Shelf = {
  async put(file) {
    if (!(await ask('HEAD', file.sha256)) && !(await upload(file))) throw new StoreAway('s3 PUT: no such bucket')
    await rm(file.path, { force: true })
  },
  get: async (sha256) => (await ask('GET', sha256))?.body ?? null,
  async remove(sha256) {
    await ask('DELETE', sha256)
  },
}
