import type { MeshTransfer } from 'react-mesh-link/contract'

/** A transfer whose status Mesh changed. */
export interface TransferUpdate {
  /** Your own id of the user, as `authenticate` gave it. */
  userId: string
  transfer: MeshTransfer
  /** Your own id of the transaction, when the intent gave one. */
  clientTransactionId?: string
}
