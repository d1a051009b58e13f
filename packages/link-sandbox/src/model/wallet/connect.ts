import { walletAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import type { ConnectedAccounts } from '../connect/connect'
import { takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, Given, SandboxEvent } from '../state/event'
import { connectionOwnerKey } from '../state/keys'
import type { ConnectionRecord, SessionRecord, TokenRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { refuseDeclined } from './send'

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
  const accessToken = before?.tokens[0] ?? walletToken(given)
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
function walletToken(given: Given): string {
  return Array.from({ length: 8 }, () => given.newSecret()).join('')
}

/** Whether Link may turn to a wallet: what is wrong with it on demand shows here, before the wallet itself is asked. */
export function openWallet(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  given: Given,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, given.now)
  const integration = requireWalletIntegration(command.integrationId)
  const where = { session, integrationId: integration.id }
  const unavailable = takeFault(state, 'wallet-unavailable', where)
  if (unavailable) {
    const message = `${integration.name} does not open. Check that it is unlocked and try again.`
    throw new Refusal('wallet_unavailable', message, {
      details: { integration: integration.name },
      events: unavailable.events,
    })
  }
  refuseDeclined(state, integration, session)
  return { events: [], result: undefined }
}

/** The wallet of the catalog with this id, or a refusal. */
export function requireWalletIntegration(id: string): Integration {
  const integration = findIntegration(id)
  if (integration?.category === 'wallet') return integration
  throw new Refusal('integration_unknown', 'This wallet is not in the list. Choose another one.')
}
