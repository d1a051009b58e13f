import type { TransferRow } from '../storage/tables'
import type { TransferObservation } from './transfer-observation'

/** The facts of a transfer, without its status. */
type Facts = Pick<
  TransferRow,
  | 'client_transaction_id'
  | 'symbol'
  | 'amount'
  | 'amount_in_fiat'
  | 'network_id'
  | 'network_name'
  | 'broker_name'
  | 'from_address'
  | 'to_address'
  | 'tx_hash'
>

/** Merges what was observed into what is known: Mesh's word replaces, the browser's only fills gaps. */
export function observedColumns(it: TransferObservation, known?: Facts): Facts {
  const observed: Facts = {
    client_transaction_id: it.clientTransactionId ?? null,
    symbol: it.symbol ?? null,
    amount: it.amount ?? null,
    amount_in_fiat: it.amountInFiat ?? null,
    network_id: it.networkId ?? null,
    network_name: it.networkName ?? null,
    broker_name: it.brokerName ?? null,
    from_address: it.fromAddress ?? null,
    to_address: it.toAddress ?? null,
    tx_hash: it.txHash ?? null,
  }
  if (!known) return observed
  const [weak, strong] = it.source === 'report' ? [observed, known] : [known, observed]
  return {
    client_transaction_id: strong.client_transaction_id ?? weak.client_transaction_id,
    symbol: strong.symbol ?? weak.symbol,
    amount: strong.amount ?? weak.amount,
    amount_in_fiat: strong.amount_in_fiat ?? weak.amount_in_fiat,
    network_id: strong.network_id ?? weak.network_id,
    network_name: strong.network_name ?? weak.network_name,
    broker_name: strong.broker_name ?? weak.broker_name,
    from_address: strong.from_address ?? weak.from_address,
    to_address: strong.to_address ?? weak.to_address,
    tx_hash: strong.tx_hash ?? weak.tx_hash,
  }
}
