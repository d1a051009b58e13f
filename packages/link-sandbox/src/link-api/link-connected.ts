import type { ConnectedAccounts } from '../model/connect-accounts'
import { accessTokenMessage } from './access-token-message'
import type { LinkConnected } from './contract'

/** The Link UI's view of a connection that was made. */
export function linkConnected(connected: ConnectedAccounts, now: number): LinkConnected {
  return {
    step: 'connected',
    connectionKey: connected.connectionKey,
    accountName: connected.accounts[0]?.account.name ?? '',
    payload: accessTokenMessage(connected, now),
  }
}
