import type { MeshTransferStatus } from '../../core/contract'
import type { statusWords } from '../../messages/english'

/** How a status is to be taken. */
type TransferTone = 'moving' | 'good' | 'bad' | 'neutral'

type Word = keyof typeof statusWords

interface StatusWords {
  label: Word
  tone: TransferTone
  /** The steps of the way that the transfer takes. */
  steps: readonly Word[]
  /** Index of the step that it has reached. */
  reached: number
}

const WAY = ['stepSent', 'stepConfirming', 'stepArrived'] as const
const FAILED = ['stepSent', 'stepFailed'] as const
const BACK = ['stepSent', 'stepRefunding', 'stepRefunded'] as const

/** Words and steps of each status. Source of the statuses: Mesh docs, "Transfer updates". */
export const TRANSFER_STATUS: Record<MeshTransferStatus, StatusWords> = {
  // Only the browser has reported this transfer.
  unconfirmed: { label: 'transferUnconfirmed', tone: 'moving', steps: WAY, reached: 0 },
  pending: { label: 'transferPending', tone: 'moving', steps: WAY, reached: 1 },
  succeeded: { label: 'transferSucceeded', tone: 'good', steps: WAY, reached: 2 },
  failed: { label: 'transferFailed', tone: 'bad', steps: FAILED, reached: 1 },
  refundPending: { label: 'refundPending', tone: 'moving', steps: BACK, reached: 1 },
  refundSucceeded: { label: 'refundSucceeded', tone: 'neutral', steps: BACK, reached: 2 },
}
