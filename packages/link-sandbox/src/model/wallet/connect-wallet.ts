import type { Integration } from '../catalog/integrations'
import type { ConnectedAccounts } from '../connect-accounts'
import { connectionOwnerKey } from '../connection-owner-key'
import type { SandboxEvent } from '../event'
import type { Given } from '../given'
import type { ConnectionRecord, SessionRecord, TokenRecord } from '../records'
import { Refusal } from '../refusal'
import type { SandboxState } from '../state'
import { walletAccount } from './wallet-account'

interface WalletOwner {
  session: SessionRecord
  integration: Integration
  address: string
}

/** The connection of this user to this very wallet, if there is one. */
export function connectionOfWallet(
  state: SandboxState,
  { session, integration, address }: WalletOwner,
): ConnectionRecord | undefined {
  const { clientId, userId, scope } = session
  const key = connectionOwnerKey({
    clientId,
    userId,
    integrationId: integration.id,
    scope,
    walletAddress: address,
  })
  return state.connections.get(state.connectionIds.get(key) ?? '')
}

/**
 * Connects a wallet whose key was proved, now or in an earlier session. There is one access token an address, without an
 * end: the wallet itself keeps the connection. No tokenId, no refresh.
 */
export function connectWallet(
  state: SandboxState,
  owner: WalletOwner & { challengeKey?: string },
  given: Given,
): { events: SandboxEvent[]; result: ConnectedAccounts } {
  const { session, integration, address, challengeKey } = owner
  const account = walletAccount(session.clientId, address)
  if (!account)
    throw new Refusal('invalid_request', 'This is no address of a wallet. Choose another account.')

  const before = connectionOfWallet(state, owner)
  const id = before?.id ?? given.newId()
  const accessToken = before?.tokens[0] ?? sealedToken(given)
  const token: TokenRecord = {
    token: accessToken,
    connectionId: id,
    kind: 'access',
    accountId: account.accountId,
  }
  const connection: ConnectionRecord = {
    id,
    clientId: session.clientId,
    userId: session.userId,
    integrationId: integration.id,
    scope: session.scope,
    username: address,
    walletAddress: address,
    accountIds: [account.accountId],
    tokens: [accessToken],
    connectedAt: before?.connectedAt ?? given.now,
  }
  const connectionKey = given.newSecret()
  const opened = { [connectionKey]: { connectionId: id, accountId: account.accountId } }
  return {
    events: [
      ...(challengeKey === undefined
        ? []
        : [{ type: 'accountsConnected' as const, challengeKey, connection, tokens: [token] }]),
      { type: 'accountsOpened', sessionKey: session.key, accounts: opened },
    ],
    result: {
      integration,
      connection,
      isReconnected: before !== undefined,
      connectionKey,
      accounts: [{ account, accessToken }],
    },
  }
}

/** As long as Mesh's for wallets, and as opaque; only the sandbox knows what it opens. */
function sealedToken(given: Given): string {
  return Array.from({ length: 8 }, () => given.newSecret()).join('')
}
