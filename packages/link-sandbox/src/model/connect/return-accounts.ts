import type { InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import { Refusal } from '../state/refusal'
import type { SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { findGrant, type Grant, isOver } from './grant'

/** An account as the host page saved it. */
interface SavedToken {
  /** A tokenId or an access token. Empty for an entry that can't be read. */
  accessToken: string
  /** Mesh's broker type. Absent: not checked. */
  brokerType?: string
}

/** A saved account that the sandbox recognised. */
export interface ReturnedAccount {
  connectionKey: string
  integration: Integration
  account: InstitutionAccount
  /** Managed tokens only: the login at the institution has expired, and the token works again after the next one. */
  needsLogin: boolean
}

/** Mesh's own words. */
const REFUSED = 'Unable to initiate the transfer'

/**
 * Recognises the accounts that the host page passed for a returning user. A refused account is left out: its token is
 * unknown, revoked, ended, a refresh token, or of another user, client, scope or broker type.
 *
 * @throws Refusal when accounts were passed into a session that transfers nothing, and when all of them are refused
 */
export function returnAccounts(
  state: SandboxState,
  command: { sessionKey: string; accessTokens: readonly SavedToken[] },
  context: DecisionContext,
): Decision<ReturnedAccount[]> {
  const session = requireSession(state, command.sessionKey, context.now)
  if (command.accessTokens.length === 0) return { events: [], result: [] }
  if (!session.request.transfer) throw new Refusal('accounts_refused', REFUSED)
  const returned = new Map<string, ReturnedAccount & { connectionId: string }>()
  for (const saved of command.accessTokens) {
    const grant = findAccepted(state, session, saved, context.now)
    for (const account of grant?.accounts ?? []) {
      if (!grant || returned.has(account.accountId)) continue
      const { connection, integration, needsLogin } = grant
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
  if (result.length === 0) throw new Refusal('accounts_refused', REFUSED)
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

/** The grant of a saved token that may be used in this session. Undefined: refused. */
function findAccepted(
  state: SandboxState,
  session: SessionRecord,
  { accessToken, brokerType }: SavedToken,
  now: number,
): Grant | undefined {
  const grant = findGrant(state, accessToken, now)
  if (!grant || grant.token.kind === 'refresh' || isOver(grant)) return undefined
  const { connection, integration } = grant
  if (connection.clientId !== session.clientId || connection.userId !== session.userId) return undefined
  if (connection.scope !== session.scope) return undefined
  const isOfType = !brokerType || brokerType.toLowerCase() === integration.type.toLowerCase()
  return isOfType ? grant : undefined
}

function rank({ integration }: ReturnedAccount, integrationId: string): number {
  return integration.id === integrationId.toLowerCase() ? 0 : 1
}
