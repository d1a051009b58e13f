import type { MeshTransfer } from 'react-mesh-link'
import { describeAsset } from './describe-asset'

/**
 * Describes the deposits that have settled or were refunded since the last look.
 *
 * @param before the deposits at the last look; a deposit that is not among them is skipped
 * @returns one sentence for each such deposit
 */
export function newlySettled(before: readonly MeshTransfer[], after: readonly MeshTransfer[]): string[] {
  const lastStatus = new Map(before.map(({ id, status }) => [id, status]))
  return after.flatMap((transfer) => {
    const { id, status } = transfer
    const last = lastStatus.get(id)
    if (last === undefined || last === status) return []
    const what = ['Your', describeAsset(transfer), 'deposit'].filter(Boolean).join(' ')
    if (status === 'succeeded') return [`${what} has arrived.`]
    if (status === 'failed') return [`${what} has failed. Nothing was added to your savings.`]
    if (status === 'refundSucceeded') return [`${what} was refunded.`]
    return []
  })
}
