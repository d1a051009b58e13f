import type { MeshTransfer } from '../core/contract/transfer'

const SHORTEST_MS = 3_000
const LONGEST_MS = 30_000
/** A backend that asks for more is asked once an hour; timers past 24 days would end at once. */
const LONGEST_ASKED_MS = 3_600_000

const MOVING = new Set<MeshTransfer['status']>(['unconfirmed', 'pending', 'refundPending'])

/** Whether Mesh may still change the transfer's status. */
export function isTransferMoving({ status }: Pick<MeshTransfer, 'status'>): boolean {
  return MOVING.has(status)
}

/**
 * How long to wait before asking for transfers again: a tenth of the age of the youngest one that is moving,
 * from 3 s for a new one to 30 s after five minutes, and never less than the backend asks. `false` when none is moving.
 *
 * @param now epoch milliseconds
 * @param retryAfterMs what the backend asked for with its last answer, an hour at most
 */
export function transferPollInterval(
  transfers: readonly MeshTransfer[],
  now: number,
  retryAfterMs = 0,
): number | false {
  const ages = transfers.filter(isTransferMoving).map(({ createdAt }) => now - Date.parse(createdAt))
  if (ages.length === 0) return false
  const byAge = Math.min(Math.max(Math.min(...ages) / 10, SHORTEST_MS), LONGEST_MS)
  const asked = retryAfterMs > 0 ? Math.min(retryAfterMs, LONGEST_ASKED_MS) : 0
  return Math.max(asked, byAge)
}
