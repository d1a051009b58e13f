import type { MeshLinkServerEvent } from '../events'
import { compareDecimals } from '../schemas/decimal'
import type { FactsRow, TransferRow } from '../storage/tables'
import type { SettledStatus, TransferDetails } from '../updates'
import type { Observation, ObservedFacts } from './observation'
import { definedFields } from './transfer-facts'

/** Whether amount and asset are fixed: the callbacks got them with a settlement that is still valid. */
export function isAmountFixed({ told_status, status }: TransferRow): boolean {
  const hasMoney = (it: SettledStatus | null) => it !== null && it !== 'pending' && it !== 'failed'
  return hasMoney(told_status) && hasMoney(status)
}

/**
 * Writes the facts of an observation into a row. A fixed amount or asset is never changed, because a ledger may already
 * have booked it.
 *
 * @param how `replace`: overwrite known facts; `fill`: an older observation, which only fills gaps
 * @param events gets an event when Mesh changed a fixed amount or asset
 */
export function updateFacts(
  row: TransferRow,
  { facts }: Observation,
  how: 'replace' | 'fill',
  events: MeshLinkServerEvent[],
): void {
  const columns = toColumns(facts)
  if (isAmountFixed(row)) {
    const fields = changedMoney(row, columns)
    if (how === 'replace' && fields.length > 0) {
      events.push({ type: 'transfer_facts_changed', transferId: row.transfer_id, fields })
    }
    for (const field of fields) delete columns[field]
  }
  // An older amount must not take the place of a newer amount that cannot be read.
  if (how === 'fill' && row.is_amount_unreadable) delete columns.amount
  if (columns.amount) row.is_amount_unreadable = false
  for (const [name, value] of Object.entries(columns)) {
    const column = name as keyof FactsRow
    if (how === 'fill' && row[column] !== null) continue
    Object.assign(row, { [column]: column === 'details' ? { ...row.details, ...detailsOf(facts) } : value })
  }
}

function changedMoney(row: TransferRow, columns: Partial<FactsRow>): ('amount' | 'symbol')[] {
  const fields: ('amount' | 'symbol')[] = []
  if (columns.amount && row.amount && compareDecimals(columns.amount, row.amount) !== 0) fields.push('amount')
  if (columns.symbol && row.symbol && columns.symbol.toUpperCase() !== row.symbol.toUpperCase())
    fields.push('symbol')
  return fields
}

/** The facts as columns, without those that are absent. */
function toColumns(facts: ObservedFacts): Partial<FactsRow> {
  const details = detailsOf(facts)
  return definedFields({
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
  })
}

/** The part of the facts that is stored as JSON. */
function detailsOf({ fees, steps, bridging, funding }: ObservedFacts): TransferDetails {
  return definedFields({ fees, steps, bridging, funding })
}
