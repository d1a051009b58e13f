import type { MeshTransfer } from 'react-mesh-link'
import { describeAsset } from './describe-asset'

/**
 * Says what has become of deposits since they were last looked at.
 *
 * @param before as they were; whatever is not among them is news of its own, told elsewhere
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
