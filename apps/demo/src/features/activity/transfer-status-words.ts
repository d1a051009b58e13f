import type { MeshTransferStatus } from 'react-mesh-link'
import type { IconName } from '../../ui/icon'

/** How a transfer's status is shown. */
export interface StatusWords {
  label: string
  icon: IconName
  tone: 'moving' | 'good' | 'bad' | 'neutral'
}

/** Words and icon for each status of a transfer. */
export const TRANSFER_STATUS_WORDS: Record<MeshTransferStatus, StatusWords> = {
  // Only the browser has reported this transfer.
  unconfirmed: { label: 'Not confirmed yet', icon: 'clock', tone: 'moving' },
  pending: { label: 'Pending', icon: 'clock', tone: 'moving' },
  succeeded: { label: 'Completed', icon: 'arrowDown', tone: 'good' },
  failed: { label: 'Failed', icon: 'cross', tone: 'bad' },
  refundPending: { label: 'Refund on its way', icon: 'refund', tone: 'moving' },
  refundSucceeded: { label: 'Refunded', icon: 'refund', tone: 'neutral' },
}
