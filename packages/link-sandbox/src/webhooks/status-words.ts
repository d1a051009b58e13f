import type { TransferStage } from '../model/records'

/** Mesh's words for how far a transfer is. */
export const STATUS_WORDS: Record<TransferStage, string> = {
  pending: 'Pending',
  succeeded: 'Succeeded',
  failed: 'Failed',
  refundPending: 'RefundPending',
  refundSucceeded: 'RefundSucceeded',
}
