/** `unconfirmed`: reported by the browser only; Mesh has not confirmed it yet. The others are Mesh's word. */
export type MeshTransferStatus =
  | 'unconfirmed'
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'refundPending'
  | 'refundSucceeded'

/**
 * A transfer of this user. While it is `unconfirmed` its facts are what the browser reported; afterwards they are
 * Mesh's alone. What has not been said is absent.
 */
export interface MeshTransfer {
  id: string
  status: MeshTransferStatus
  /** Ticker of the asset. */
  symbol?: string
  /** What arrives, in the asset: decimal text, e.g. `25` or `0.004786`. */
  amount?: string
  /** What leaves the source with its fees, in the asset: decimal text. */
  sourceAmount?: string
  /** In US dollars: decimal text. */
  amountInFiat?: string
  networkId?: string
  networkName?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
  /** Where a refund goes. */
  refundAddress?: string
  txHash?: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. */
  updatedAt: string
}

/** Answer of `GET /transfers`, newest first. */
export interface MeshTransferList {
  transfers: MeshTransfer[]
}

/** What Link reports when the user sees the end of a transfer (`transferFinished`). */
export interface LinkTransferReport {
  /** Any documented spelling: `success`, `succeeded`, `pending`, `error`, `failed`. */
  status: string
  /** Mesh's id of the transfer; older Links send `txId` only. */
  transferId?: string
  txId?: string
  txHash?: string
  symbol?: string
  /** In the asset, as Link says it; decimal text is taken too. */
  amount?: number | string
  /** In US dollars, as Link says it; decimal text is taken too. */
  amountInFiat?: number | string
  networkId?: string
  networkName?: string
  fromAddress?: string
  toAddress?: string
  errorMessage?: string
}

/** Body of `POST /transfers`; the answer is the `MeshTransfer`. */
export interface ReportTransferRequest {
  linkSessionId: string
  transfer: LinkTransferReport
}
