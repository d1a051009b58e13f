import type { LinkReturnAccount } from '../../link-api/contract'
import type { Connection } from './connection'

export function connectionOf(account: LinkReturnAccount): Connection {
  return {
    connectionKey: account.connectionKey,
    integration: account.integration,
    accountName: account.accountName,
    accountNames: [account.accountName],
    isReturning: true,
  }
}
