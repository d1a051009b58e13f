import type { InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import type { SandboxState } from '../state/state'
import { findGrant } from './grant'

/** A saved account that the sandbox recognised. */
export interface ReturnedAccount {
  connectionKey: string
  integration: Integration
  account: InstitutionAccount
  needsLogin: boolean
}

/**
 * Recognises the accounts that the host page passed for a returning user. Tokens that are unknown, revoked, or of another
 * user or broker type are ignored: the user then logs in as usual.
 */
export function returnAccounts(
  state: SandboxState,
  command: { sessionKey: string; accessTokens: { accessToken: string; brokerType?: string }[] },
  context: DecisionContext,
): Decision<ReturnedAccount[]> {
  const session = requireSession(state, command.sessionKey, context.now)
  const returned = new Map<string, ReturnedAccount & { connectionId: string }>()
  for (const { accessToken, brokerType } of command.accessTokens) {
    const grant = findGrant(state, accessToken, context.now)
    if (!grant || grant.token.kind === 'refresh') continue
    const { connection, integration, needsLogin } = grant
    if (connection.clientId !== session.clientId || connection.userId !== session.userId) continue
    if (connection.scope !== session.scope) continue
    if (brokerType && brokerType.toLowerCase() !== integration.type.toLowerCase()) continue
    for (const account of grant.accounts) {
      if (returned.has(account.accountId)) continue
      const connectionKey = context.newSecret()
      returned.set(account.accountId, {
        connectionKey,
        integration,
        account,
        needsLogin,
        connectionId: connection.id,
      })
    }
  }
  const result = [...returned.values()]
  // The integration that the link token names comes first. The others keep the host page's order.
  const { integrationId } = session.request
  if (integrationId) result.sort((a, b) => rank(a, integrationId) - rank(b, integrationId))
  const usable = result.filter(({ needsLogin }) => !needsLogin)
  if (usable.length === 0) return { events: [], result }
  const accounts = Object.fromEntries(
    usable.map(({ connectionKey, connectionId, account }) => [
      connectionKey,
      { connectionId, accountId: account.accountId },
    ]),
  )
  return { events: [{ type: 'accountsOpened', sessionKey: session.key, accounts }], result }
}

function rank({ integration }: ReturnedAccount, integrationId: string): number {
  return integration.id === integrationId.toLowerCase() ? 0 : 1
}
