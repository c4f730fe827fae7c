import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { env } from '@/lib/platform/env/env'
import { type Received, receive } from './store'

/** Where uploads that come in pieces are spoken to (tus 1.0); the last part of an address is the upload's id. */
export const resumablePath = '/api/uploads/resumable'

/** The largest file anybody sends in pieces, in bytes; its own route may take less. */
const largest = 20 * 1024 * 1024
/** How many one person may have under way, and how long one is waited for [P]. */
const most = 5
const patience = 24 * 3_600_000

/** Said by our own route alone, which overwrites whatever a client says. */
const ownerHeader = 'x-jiyn-account'
const folder = () => path.join(env().FILES_DIR, 'resumable')
const isOf = (owner: string, id: string) => id.startsWith(`${owner}_`)
const refusal = (status_code: number) => ({ status_code, body: '' })

type Kept = { store: FileStore; server: Server }
let kept: Kept | undefined

function tus(): Kept {
  if (kept) return kept
  mkdirSync(folder(), { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory: folder(), expirationPeriodInMilliseconds: patience })
  const ownerOf = (request: { headers: Headers }) => request.headers.get(ownerHeader) ?? ''
  const server = new Server({
    path: resumablePath,
    datastore: store,
    maxSize: largest,
    relativeLocation: true,
    namingFunction: (request) => `${ownerOf(request)}_${randomUUID()}`,
    // Somebody else's upload is as though there were none.
    onIncomingRequest: async (request, id) => {
      if (!isOf(ownerOf(request), id)) throw refusal(404)
    },
    onUploadCreate: async (request) => {
      const names = await readdir(folder())
      const own = names.filter((name) => isOf(ownerOf(request), name) && !name.endsWith('.json'))
      if (own.length >= most) throw refusal(429)
      return {}
    },
  })
  kept = { store, server }
  return kept
}

/** When the last of a person's uploads was begun: whoever begins two at once begins one after the other, so that each is counted. */
const begun = new Map<string, Promise<unknown>>()

async function afterOthers(accountId: string, begin: () => Promise<Response>): Promise<Response> {
  const mine = (begun.get(accountId) ?? Promise.resolve()).then(begin, begin)
  begun.set(accountId, mine)
  try {
    return await mine
  } finally {
    if (begun.get(accountId) === mine) begun.delete(accountId)
  }
}

/** Answers one request about a file that comes in pieces, from the person with this account. */
export function answerPiece(request: Request, accountId: string): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set(ownerHeader, accountId)
  const { url, method, body } = request
  const answer = () =>
    tus().server.handleWeb(new Request(url, { method, headers, body, duplex: 'half' } as RequestInit))
  return method === 'POST' ? afterOthers(accountId, answer) : answer()
}

/** A file whose last piece has come, as though it had come at once; the pieces are gone. Null where this person has none such. */
export async function takeWhole(
  id: string,
  accountId: string,
  limit: number,
): Promise<{ name: string; file: Received } | null> {
  if (!/^[\w-]+$/.test(id) || !isOf(accountId, id)) return null
  const { store } = tus()
  const upload = await store.getUpload(id).catch(() => null)
  if (!upload || upload.offset !== upload.size) return null
  try {
    return { name: upload.metadata?.filename ?? '', file: await receive(store.read(id), limit) }
  } finally {
    await store.remove(id)
  }
}

/** Forgets uploads that nobody went on with. */
export const dropForgotten = (): Promise<number> => tus().server.cleanUpExpiredUploads()
