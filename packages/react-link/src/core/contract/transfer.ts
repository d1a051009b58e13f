/** `unconfirmed`: reported by the browser only; Mesh has not confirmed it yet. The others are Mesh's word. */
export type MeshTransferStatus =
  | 'unconfirmed'
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'refundPending'
  | 'refundSucceeded'

/** A transfer of this user. */
export interface MeshTransfer {
  id: string
  status: MeshTransferStatus
  symbol: string
  amount: number
  /** In US dollars, when known. */
  amountInFiat?: number
  networkId?: string
  networkName?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
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
  amount?: number
  amountInFiat?: number
  networkId?: string
  networkName?: string
  fromAddress?: string
  toAddress?: string
  clientTransactionId?: string
  errorMessage?: string
}

/** Body of `POST /transfers`; the answer is the `MeshTransfer`. */
export interface ReportTransferRequest {
  linkSessionId: string
  transfer: LinkTransferReport
}
