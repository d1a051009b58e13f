import type { ConnectedAccounts } from '../model/connect-accounts'
import { accessTokenMessage } from './access-token-message'
import type { LinkConnect } from './contract'

/** The Link UI's view of a connection that was made. */
export function linkConnect(connected: ConnectedAccounts, now: number): LinkConnect {
  return {
    connectionKey: connected.connectionKey,
    accountName: connected.accounts[0]?.account.name ?? '',
    payload: accessTokenMessage(connected, now),
  }
}
