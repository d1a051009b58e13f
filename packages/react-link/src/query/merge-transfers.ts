import type { MeshTransfer } from '../core/contract'

/**
 * Merges an answer of the backend into what the page has. Of two answers under way at the same time, the older one may come
 * last: then each transfer stays as the newer one has it, so that a status never goes back.
 *
 * @param before what the page has
 * @param after the answer: which transfers there are, and in which order
 */
export function mergeTransfers(before: readonly MeshTransfer[] = [], after: MeshTransfer[]): MeshTransfer[] {
  const known = new Map(before.map((transfer) => [transfer.id, transfer]))
  return after.map((next) => {
    const has = known.get(next.id)
    return has && isNewer(has, next) ? has : next
  })
}

/** Only Mesh's data has times that can be compared: they grow with each change, whichever replica writes. */
function isNewer(has: MeshTransfer, next: MeshTransfer): boolean {
  if (next.status === 'unconfirmed' || has.status === 'unconfirmed') return has.status !== 'unconfirmed'
  return Date.parse(has.updatedAt) > Date.parse(next.updatedAt)
}
