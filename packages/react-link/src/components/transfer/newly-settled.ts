import type { MeshTransfer } from '../../core/contract'
import type { transfersWords } from '../../messages/english'
import { formatAmount } from '../amounts/format-amount'

/**
 * Says what has become of transfers since the last look.
 *
 * @param before the transfers at the last look; one that is not among them is left out
 * @returns a sentence for each transfer that has arrived, failed or come back
 */
export function newlySettled(
  before: readonly MeshTransfer[],
  after: readonly MeshTransfer[],
  t: typeof transfersWords,
  locale: string,
): string[] {
  const lastStatus = new Map(before.map(({ id, status }) => [id, status]))
  return after.flatMap(({ id, status, amount, symbol }) => {
    const last = lastStatus.get(id)
    if (last === undefined || last === status) return []
    const what = symbol && amount !== undefined ? formatAmount(amount, symbol, locale) : t.anUnknownAmount
    if (status === 'succeeded') return [t.hasArrived(what)]
    if (status === 'failed') return [t.hasFailed(what)]
    return status === 'refundSucceeded' ? [t.wasRefunded(what)] : []
  })
}
