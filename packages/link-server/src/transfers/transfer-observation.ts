import type { MeshTransferStatus } from 'react-mesh-link/contract'

/** What somebody said of a transfer at some time: Mesh's webhook, Mesh's list, or the browser. */
export interface TransferObservation {
  source: 'webhook' | 'mesh' | 'report'
  /** Mesh's id, or the institution's when `isProvisional`. */
  transferId: string
  isProvisional: boolean
  /** The institution's id of the same transfer, when told. */
  institutionId?: string
  status: MeshTransferStatus
  /** When the status was true. */
  at: Date
  /** When the transfer began, when told. */
  createdAt?: Date
  clientTransactionId?: string
  symbol?: string
  amount?: number
  amountInFiat?: number
  networkId?: string
  networkName?: string
  brokerName?: string
  fromAddress?: string
  toAddress?: string
  txHash?: string
}
