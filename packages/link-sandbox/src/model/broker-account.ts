import type { InstitutionAccount } from './accounts-of'
import type { ConnectionRecord } from './records'
import { stableId } from './stable-id'

/** Mesh's account of a connected login. Mesh's own id for it stays the same for the same client, user and account. */
export function brokerAccount(
  connection: Pick<ConnectionRecord, 'clientId' | 'userId'>,
  account: InstitutionAccount,
  isReconnected?: boolean,
) {
  const meshAccountId = stableId('mesh account', connection.clientId, connection.userId, account.accountId)
  const cash = Number(account.cash)
  return {
    meshAccountId,
    frontAccountId: meshAccountId,
    accountId: account.accountId,
    accountName: account.name,
    fund: cash,
    cash,
    ...(isReconnected !== undefined && { isReconnected }),
  }
}
