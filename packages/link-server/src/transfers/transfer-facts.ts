import type { MeshTransfer } from 'react-mesh-link/contract'
import { plainDecimal } from '../schemas/decimal'
import type { ReportRow, TransferRow } from '../storage/tables'
import type { TransferFacts } from '../updates'

/** Leaves out what is not known. */
export function present<T extends object>(value: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as { [Key in keyof T]?: NonNullable<T[Key]> }
}

function decimal(text: string | null): string | null {
  return text === null ? null : plainDecimal(text)
}

/** Everything Mesh has said of a transfer, for the integrator. */
export function toFacts(row: TransferRow): TransferFacts {
  return {
    id: row.transfer_id,
    status: row.status,
    ...present({
      symbol: row.symbol,
      amount: decimal(row.amount),
      sourceAmount: decimal(row.source_amount),
      amountInFiat: decimal(row.amount_in_fiat),
      totalInFiat: decimal(row.total_in_fiat),
      feesInFiat: decimal(row.fees_in_fiat),
      networkId: row.network_id,
      networkName: row.network_name,
      brokerType: row.broker_type,
      brokerName: row.broker_name,
      fromAddress: row.from_address,
      toAddress: row.to_address,
      refundAddress: row.refund_address,
      refundType: row.refund_type,
      txHash: row.tx_hash,
      transactionId: row.transaction_id,
      institutionTransactionId: row.institution_transaction_id,
    }),
    ...row.details,
    createdAt: row.created_at.toISOString(),
    statusAt: row.status_at.toISOString(),
  }
}

/** A transfer as the browser sees it: Mesh's facts. */
export function toWireTransfer(row: TransferRow): MeshTransfer {
  return {
    id: row.transfer_id,
    status: row.status,
    ...present({
      symbol: row.symbol,
      amount: decimal(row.amount),
      sourceAmount: decimal(row.source_amount),
      amountInFiat: decimal(row.amount_in_fiat),
      networkId: row.network_id,
      networkName: row.network_name,
      brokerName: row.broker_name,
      fromAddress: row.from_address,
      toAddress: row.to_address,
      refundAddress: row.refund_address,
      txHash: row.tx_hash,
    }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** A report as the browser that made it sees it: its own words, `unconfirmed`. */
export function toWireReport(row: ReportRow): MeshTransfer {
  return {
    id: row.transfer_id ?? row.institution_id ?? row.reference,
    status: 'unconfirmed',
    ...present({
      symbol: row.symbol,
      amount: decimal(row.amount),
      amountInFiat: decimal(row.amount_in_fiat),
      networkId: row.network_id,
      networkName: row.network_name,
      fromAddress: row.from_address,
      toAddress: row.to_address,
      txHash: row.tx_hash,
    }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
