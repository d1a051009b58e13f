import type { MeshTransfer } from '../core/contract/transfer'

const SHORTEST_MS = 2_000
const LONGEST_MS = 30_000

const MOVING = new Set<MeshTransfer['status']>(['unconfirmed', 'pending', 'refundPending'])

/** Whether Mesh may still change the transfer's status. */
export function isTransferMoving({ status }: Pick<MeshTransfer, 'status'>): boolean {
  return MOVING.has(status)
}

/**
 * How long to wait before asking for transfers again: a tenth of the age of the youngest one that is moving,
 * from 2 s for a new one to 30 s after five minutes. `false` when none is moving.
 *
 * @param now epoch milliseconds
 */
export function transferPollInterval(transfers: readonly MeshTransfer[], now: number): number | false {
  const ages = transfers.filter(isTransferMoving).map(({ createdAt }) => now - Date.parse(createdAt))
  if (ages.length === 0) return false
  return Math.min(Math.max(Math.min(...ages) / 10, SHORTEST_MS), LONGEST_MS)
}
