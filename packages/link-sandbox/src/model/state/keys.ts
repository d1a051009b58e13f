import { createHash } from 'node:crypto'
import type { ConnectionRecord } from './session-records'

/** A UUID that is always the same for the same parts: for ids that must not change when the data is reset. */
export function stableId(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // Version 8 (custom) with the RFC variant: strict UUID parsers accept it.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Key of `state.spent` for an asset of an account. */
export function spentKey(accountId: string, symbol: string): string {
  return `${accountId} ${symbol}`
}

/** Managed tokens: one connection per client, end user, integration and scope. Wallets: one per address as well. */
export function connectionOwnerKey(
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope' | 'walletAddress'>,
): string {
  const { clientId, userId, integrationId, scope, walletAddress } = owner
  return JSON.stringify([clientId, userId, integrationId, scope, ...(walletAddress ? [walletAddress] : [])])
}
