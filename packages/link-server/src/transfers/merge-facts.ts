import type { MeshLinkServerEvent } from '../events'
import { compareDecimals } from '../schemas/decimal'
import type { TransferRow } from '../storage/tables'
import { detailsOf, type Observation, type ObservedFacts } from './observation'
import { present } from './transfer-facts'

/** Whether amount and asset were told as settled: from then on they stand. */
export function isMoneyTold({ told_status: told, status }: TransferRow): boolean {
  return (
    told !== null && told !== 'pending' && told !== 'failed' && status !== 'pending' && status !== 'failed'
  )
}

/**
 * Takes over what a word says. An older word only fills gaps. What was told as settled stands: a ledger can't be asked
 * to forget an amount.
 */
export function mergeFacts(
  row: TransferRow,
  { facts }: Observation,
  how: 'replace' | 'fill',
  events: MeshLinkServerEvent[],
): void {
  const said = columnsOf(facts)
  if (isMoneyTold(row)) {
    const fields = changedMoney(row, said)
    if (how === 'replace' && fields.length > 0) {
      events.push({ type: 'transfer_facts_changed', transferId: row.transfer_id, fields })
    }
    for (const field of fields) delete said[field]
  }
  // The amount of an older word says nothing of one that can't be read.
  if (how === 'fill' && row.is_amount_unreadable) delete said.amount
  if (said.amount) row.is_amount_unreadable = false
  for (const [name, value] of Object.entries(said)) {
    const column = name as keyof FactColumns
    if (how === 'fill' && row[column] !== null) continue
    Object.assign(row, { [column]: column === 'details' ? { ...row.details, ...detailsOf(facts) } : value })
  }
}

function changedMoney(row: TransferRow, said: Partial<FactColumns>): ('amount' | 'symbol')[] {
  const fields: ('amount' | 'symbol')[] = []
  if (said.amount && row.amount && compareDecimals(said.amount, row.amount) !== 0) fields.push('amount')
  if (said.symbol && row.symbol && said.symbol.toUpperCase() !== row.symbol.toUpperCase())
    fields.push('symbol')
  return fields
}

type FactColumns = Pick<
  TransferRow,
  | 'transaction_id'
  | 'institution_transaction_id'
  | 'symbol'
  | 'amount'
  | 'source_amount'
  | 'amount_in_fiat'
  | 'total_in_fiat'
  | 'fees_in_fiat'
  | 'network_id'
  | 'network_name'
  | 'broker_type'
  | 'broker_name'
  | 'from_address'
  | 'to_address'
  | 'refund_address'
  | 'refund_type'
  | 'tx_hash'
  | 'details'
>

/** What was said, as columns; nothing for what was not. */
function columnsOf(facts: ObservedFacts): Partial<FactColumns> {
  const details = detailsOf(facts)
  const columns = {
    transaction_id: facts.transactionId,
    institution_transaction_id: facts.institutionTransactionId,
    symbol: facts.symbol,
    amount: facts.amount,
    source_amount: facts.sourceAmount,
    amount_in_fiat: facts.amountInFiat,
    total_in_fiat: facts.totalInFiat,
    fees_in_fiat: facts.feesInFiat,
    network_id: facts.networkId,
    network_name: facts.networkName,
    broker_type: facts.brokerType,
    broker_name: facts.brokerName,
    from_address: facts.fromAddress,
    to_address: facts.toAddress,
    refund_address: facts.refundAddress,
    refund_type: facts.refundType,
    tx_hash: facts.txHash,
    details: Object.keys(details).length > 0 ? details : undefined,
  }
  return present(columns)
}
