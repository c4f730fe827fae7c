/** A file that has arrived whole and lies on the disk under a passing name. `size` in bytes, `sha256` in hex. */
export type Received = { path: string; size: number; sha256: string }

/** Where contents are kept, each once and under its SHA-256. */
export type Shelf = {
  /** Does what takes long of `put`, and may go for nothing; the received file stays. */
  bring: (file: Received) => Promise<void>
  /** Keeps it; the received file is gone afterwards. */
  put: (file: Received) => Promise<void>
  get: (sha256: string) => Promise<ReadableStream<Uint8Array> | null>
  remove: (sha256: string) => Promise<void>
}

/** The store does not answer, or not as one: nothing was kept, and whatever was to rest on it is refused whole. */
export class StoreAway extends Error {}

/** A content's name on any shelf: no folder grows beyond a two-hundred-and-fifty-sixth of all. */
export const nameOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`
