import type { MeshTransfer } from 'react-mesh-link/contract'
import type { TransferRow } from '../storage/tables'

/** A transfer as the browser sees it. */
export function toWireTransfer(row: TransferRow): MeshTransfer {
  return {
    id: row.transfer_id,
    status: row.status,
    symbol: row.symbol ?? '',
    amount: row.amount ?? 0,
    amountInFiat: row.amount_in_fiat ?? undefined,
    networkId: row.network_id ?? undefined,
    networkName: row.network_name ?? undefined,
    brokerName: row.broker_name ?? undefined,
    fromAddress: row.from_address ?? undefined,
    toAddress: row.to_address ?? undefined,
    txHash: row.tx_hash ?? undefined,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
