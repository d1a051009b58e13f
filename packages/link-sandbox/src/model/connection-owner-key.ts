import type { ConnectionRecord } from './records'

/** One connection per client, end user, integration and scope: the identity rule of managed tokens. Of a wallet, one per address. */
export function connectionOwnerKey(
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope' | 'walletAddress'>,
): string {
  const { clientId, userId, integrationId, scope, walletAddress } = owner
  return JSON.stringify([clientId, userId, integrationId, scope, ...(walletAddress ? [walletAddress] : [])])
}
