import type { TransferRecord } from './records'

/** When the next step of a transfer's settlement is due, epoch ms. */
export function settlesNextAt({ refund, refundsAt, settlesAt }: TransferRecord): number {
  return refund === 'pending' ? (refundsAt ?? settlesAt) : settlesAt
}
