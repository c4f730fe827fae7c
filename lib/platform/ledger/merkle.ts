import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { flawIn, type JsonObject } from './json'

/**
 * Merkle tree over rows that are too many for the ledger (votes, check-ins, signatures): a closing appends only the root.
 * The tree is that of RFC 6962: a leaf is SHA-256(0x00 ‖ row), a node SHA-256(0x01 ‖ left ‖ right), so that a node can
 * never pass for a leaf. The leaves are sorted by their hash first, so the root does not depend on the order of insertion
 * and anyone who has the rows in any order gets the same one. Equal rows count as often as they occur.
 */
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** How to walk from one leaf to the root: its place among `size` sorted leaves and the siblings on the way up, hex. */
export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly path: readonly string[]
}

/** The root of no rows, as RFC 6962 defines it: SHA-256 of nothing. */
export const EMPTY_ROOT = createHash('sha256').digest('hex')

/** The leaf (hex) of one row. Throws when the row is not ledger JSON. */
export function leaf(row: JsonObject): string {
  const flaw = flawIn(row, 'row')
  if (flaw !== null) throw new TypeError(`not a row for a Merkle tree: ${flaw}`)
  return createHash('sha256')
    .update(LEAF)
    .update(canonicalize(row) as string)
    .digest('hex')
}

/** The root (hex) of leaves made by `leaf`, in any order. */
export function rootOf(leaves: readonly string[]): string {
  return rootOfSorted(leaves.toSorted())
}

/** Shows that `of` is among `leaves`, or null when it is not. */
export function proofOf(leaves: readonly string[], of: string): Inclusion | null {
  const sorted = leaves.toSorted()
  const index = sorted.indexOf(of)
  return index < 0 ? null : { index, size: sorted.length, path: pathIn(sorted, index) }
}

/** Whether `proof` leads from `of` to `root`; needs none of the other leaves (RFC 9162, 2.1.3.2). */
export function verifyInclusion(root: string, of: string, proof: Inclusion): boolean {
  if (!Number.isSafeInteger(proof.size) || !Number.isSafeInteger(proof.index)) return false
  if (proof.index < 0 || proof.index >= proof.size) return false
  let place = proof.index
  let last = proof.size - 1
  let at = of
  for (const sibling of proof.path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      at = node(sibling, at)
      // A node without a right neighbour rises unpaired until it has a left one.
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = Math.floor(last / 2)
      }
    } else at = node(at, sibling)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && at === root
}

function rootOfSorted(sorted: readonly string[]): string {
  if (sorted.length === 0) return EMPTY_ROOT
  if (sorted.length === 1) return sorted[0] as string
  const split = splitOf(sorted.length)
  return node(rootOfSorted(sorted.slice(0, split)), rootOfSorted(sorted.slice(split)))
}

function pathIn(sorted: readonly string[], index: number): string[] {
  if (sorted.length === 1) return []
  const split = splitOf(sorted.length)
  const left = sorted.slice(0, split)
  const right = sorted.slice(split)
  return index < split
    ? [...pathIn(left, index), rootOfSorted(right)]
    : [...pathIn(right, index - split), rootOfSorted(left)]
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function node(left: string, right: string): string {
  return createHash('sha256')
    .update(NODE)
    .update(Buffer.from(left, 'hex'))
    .update(Buffer.from(right, 'hex'))
    .digest('hex')
}
