import type { ConnectionRecord } from './records'

/** One connection per client, end user, integration and scope: the identity rule of managed tokens. */
export function connectionOwnerKey(
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope'>,
): string {
  return JSON.stringify([owner.clientId, owner.userId, owner.integrationId, owner.scope])
}
