import { createHash } from 'node:crypto'
import type { ConnectionRecord } from './records'

/** The same UUID for the same parts, always: for ids that must survive a reset of the data. */
export function stableId(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  // Version 8 (custom) and the RFC variant, so that strict UUID parsers take it.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Where `state.spent` keeps an asset of an account. */
export function spentKey(accountId: string, symbol: string): string {
  return `${accountId} ${symbol}`
}

/** One connection per client, end user, integration and scope: the identity rule of managed tokens. Of a wallet, one per address. */
export function connectionOwnerKey(
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope' | 'walletAddress'>,
): string {
  const { clientId, userId, integrationId, scope, walletAddress } = owner
  return JSON.stringify([clientId, userId, integrationId, scope, ...(walletAddress ? [walletAddress] : [])])
}
