import { walletAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import type { ConnectedAccounts } from '../connect/connect'
import { takeFault } from '../faults/take-fault'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext, SandboxEvent } from '../state/event'
import { connectionOwnerKey } from '../state/keys'
import { Refusal } from '../state/refusal'
import type { ConnectionRecord, SessionRecord, TokenRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { refuseIfDeclined } from './send'

/** Checks the faults of a wallet before Link asks the wallet itself. */
export function openWallet(
  state: SandboxState,
  command: { sessionKey: string; integrationId: string },
  context: DecisionContext,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, context.now)
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
  refuseIfDeclined(state, integration, session)
  return { events: [], result: undefined }
}

/** The wallet with this id. Throws a refusal when it is unknown or not a wallet. */
export function requireWalletIntegration(id: string): Integration {
  const integration = findIntegration(id)
  if (integration?.category === 'wallet') return integration
  throw new Refusal('integration_unknown', 'This wallet is not in the list. Choose another one.')
}

interface WalletOwner {
  session: SessionRecord
  integration: Integration
  address: string
}

/**
 * Connects a wallet that was proved, now or in an earlier session. Each address has one access token that does not expire,
 * no tokenId and no refresh token.
 *
 * @param owner `challengeKey`: the proof that was just completed. Absent: the wallet was proved earlier.
 */
export function connectWallet(
  state: SandboxState,
  owner: WalletOwner & { challengeKey?: string },
  context: DecisionContext,
): { events: SandboxEvent[]; result: ConnectedAccounts } {
  const { session, integration, address, challengeKey } = owner
  const account = walletAccount(session.clientId, address)
  if (!account) throw new Refusal('invalid_request', 'This is not a wallet address. Choose another account.')

  const existing = connectionOfWallet(state, owner)
  const id = existing?.id ?? context.newId()
  const accessToken = existing?.tokens[0] ?? walletToken(context)
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
    connectedAt: existing?.connectedAt ?? context.now,
  }
  const connectionKey = context.newSecret()
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
      isReconnected: existing !== undefined,
      connectionKey,
      accounts: [{ account, accessToken }],
    },
  }
}

/** The connection of this user to this wallet address, if there is one. */
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

/** An opaque token, as long as Mesh's access tokens for wallets. */
function walletToken(context: DecisionContext): string {
  return Array.from({ length: 8 }, () => context.newSecret()).join('')
}
