import type { LinkReturnAccount } from '../../link-api/contract'
import { accountLabel } from './account-label'
import type { Connection } from './connection'

export function connectionOf(account: LinkReturnAccount): Connection {
  return {
    connectionKey: account.connectionKey,
    integration: account.integration,
    accountName: accountLabel(account.integration, account.accountName),
    accountNames: [accountLabel(account.integration, account.accountName)],
    isReturning: true,
  }
}
