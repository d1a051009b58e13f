import { findIntegration } from '../catalog/integrations'
import { findNetwork } from '../catalog/networks'
import { parseUnits } from '../money'
import { requireSession } from '../session/session'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import type { TransferRecord } from '../state/transfer-records'

/** Filters, order and page of a list of transfers. Times are epoch ms. */
interface TransferQuery {
  clientId: string
  count: number
  offset: number
  id?: string
  clientTransactionId?: string
  userId?: string
  integrationIds?: string[]
  statuses?: TransferRecord['status'][]
  from?: number
  to?: number
  minAmountInFiat?: number
  maxAmountInFiat?: number
  hash?: string
  subClientId?: string
  orderBy: keyof typeof ORDER
  descending: boolean
}

const ORDER = {
  id: (transfer: TransferRecord) => transfer.id,
  clientTransferId: (transfer: TransferRecord) => transfer.clientTransactionId ?? '',
  userId: (transfer: TransferRecord) => transfer.userId,
  fromType: (transfer: TransferRecord) => findIntegration(transfer.integrationId)?.type ?? '',
  amountInFiat: (transfer: TransferRecord) => Number(transfer.amountInCents),
  status: (transfer: TransferRecord) => transfer.status,
  createdTimestamp: (transfer: TransferRecord) => transfer.executedAt,
  symbol: (transfer: TransferRecord) => transfer.symbol,
  networkName: (transfer: TransferRecord) => findNetwork(transfer.networkId)?.name ?? '',
}

/** One page of a client's transfers. `total` counts all matches. */
export function listTransfers(
  state: SandboxState,
  query: TransferQuery,
): { items: TransferRecord[]; total: number } {
  const isAtLeast = (cents: string, fiat: number | undefined) =>
    fiat === undefined || BigInt(cents) >= (parseUnits(Math.max(fiat, 0), 2) ?? 0n)
  const isAtMost = (cents: string, fiat: number | undefined) =>
    fiat === undefined || (fiat >= 0 && BigInt(cents) <= (parseUnits(fiat, 2) ?? 0n))
  const found = [...state.transfers.values()].filter(
    (transfer) =>
      transfer.clientId === query.clientId &&
      (query.id === undefined || transfer.id === query.id.toLowerCase()) &&
      (query.clientTransactionId === undefined ||
        transfer.clientTransactionId === query.clientTransactionId) &&
      (query.userId === undefined || transfer.userId === query.userId) &&
      (query.integrationIds === undefined ||
        query.integrationIds.some((id) => id.toLowerCase() === transfer.integrationId)) &&
      (query.statuses === undefined || query.statuses.includes(transfer.status)) &&
      (query.from === undefined || transfer.executedAt >= query.from) &&
      (query.to === undefined || transfer.executedAt <= query.to) &&
      isAtLeast(transfer.amountInCents, query.minAmountInFiat) &&
      isAtMost(transfer.amountInCents, query.maxAmountInFiat) &&
      (query.hash === undefined || transfer.hash === query.hash) &&
      (query.subClientId === undefined || transfer.subClientId === query.subClientId),
  )
  const key = ORDER[query.orderBy]
  const sign = query.descending ? -1 : 1
  // The sort is stable. Reversed input keeps the newest first among equals in a descending list.
  if (query.descending) found.reverse()
  found.sort((a, b) => sign * compare(key(a), key(b)))
  return { items: found.slice(query.offset, query.offset + query.count), total: found.length }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A transfer of the session's user. Throws a refusal when there is none with this id. */
export function requireSessionTransfer(
  state: SandboxState,
  query: { sessionKey: string; transferId: string },
  now: number,
): TransferRecord {
  const session = requireSession(state, query.sessionKey, now)
  const transfer = state.transfers.get(query.transferId)
  if (transfer && transfer.clientId === session.clientId && transfer.userId === session.userId)
    return transfer
  throw new Refusal('invalid_request', 'There is no such transfer. Go back to the app and start again.')
}
