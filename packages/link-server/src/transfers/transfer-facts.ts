import type { MeshTransfer } from 'react-mesh-link/contract'
import { plainDecimal } from '../schemas/decimal'
import type { ReportRow, TransferRow } from '../storage/tables'
import type { TransferFacts } from '../updates'

/** Removes the fields that are null or undefined. */
export function definedFields<T extends object>(value: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && field !== undefined),
  ) as { [Key in keyof T]?: NonNullable<T[Key]> }
}

function decimal(text: string | null): string | null {
  return text === null ? null : plainDecimal(text)
}

/** The fields that transfers and reports have in common. */
function commonFields(row: TransferRow | ReportRow) {
  return {
    symbol: row.symbol,
    amount: decimal(row.amount),
    amountInFiat: decimal(row.amount_in_fiat),
    networkId: row.network_id,
    networkName: row.network_name,
    fromAddress: row.from_address,
    toAddress: row.to_address,
    txHash: row.tx_hash,
  }
}

/** Everything that Mesh said about a transfer, in the form that callbacks get. */
export function toFacts(row: TransferRow): TransferFacts {
  return {
    id: row.transfer_id,
    status: row.status,
    ...definedFields({
      ...commonFields(row),
      sourceAmount: decimal(row.source_amount),
      totalInFiat: decimal(row.total_in_fiat),
      feesInFiat: decimal(row.fees_in_fiat),
      brokerType: row.broker_type,
      brokerName: row.broker_name,
      refundAddress: row.refund_address,
      refundType: row.refund_type,
      transactionId: row.transaction_id,
      institutionTransactionId: row.institution_transaction_id,
    }),
    ...row.details,
    createdAt: row.created_at.toISOString(),
    statusAt: row.status_at.toISOString(),
  }
}

/** A transfer with Mesh's data, in the form that the browser gets. */
export function toWireTransfer(row: TransferRow): MeshTransfer {
  return {
    id: row.transfer_id,
    status: row.status,
    ...definedFields({
      ...commonFields(row),
      sourceAmount: decimal(row.source_amount),
      brokerName: row.broker_name,
      refundAddress: row.refund_address,
      clientTransactionId: row.transaction_id,
    }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** A report with the transaction id of its Link session. */
export type ReportOfSession = ReportRow & { transaction_id: string | null }

/** A browser's report, in the form that the browser gets: its own data, with the status `unconfirmed`. */
export function toWireReport(row: ReportOfSession): MeshTransfer {
  return {
    id: row.transfer_id ?? row.institution_id ?? row.reference,
    status: 'unconfirmed',
    ...definedFields({ ...commonFields(row), clientTransactionId: row.transaction_id }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
