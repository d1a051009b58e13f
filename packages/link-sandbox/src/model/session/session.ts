import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { takeFault } from '../faults/take-fault'
import type { Decision, DecisionContext } from '../state/event'
import { LIFETIMES } from '../state/limits'
import { Refusal } from '../state/refusal'
import type { ConnectionRecord, SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'

/**
 * Exchanges the one-time code of a link token for a Link session. With `standalone` (the page is not inside an app) only a
 * payment link is accepted; any other token is refused and not used up.
 */
export function openSession(
  state: SandboxState,
  command: { authCode: string; standalone?: boolean },
  context: DecisionContext,
): Decision<SessionRecord> {
  const linkToken = state.linkTokens.get(command.authCode)
  if (!linkToken) {
    throw new Refusal('token_unknown', 'This link is not valid. Go back to the app and start again.')
  }
  if (command.standalone && !linkToken.request.payLink) {
    throw new Refusal(
      'host_required',
      'This page opens inside an app. Go back to the app and start from there.',
    )
  }
  const usedFault = takeFault(state, 'token-used')
  if (linkToken.used || usedFault) {
    throw new Refusal('token_used', 'This link was used before. Go back to the app and start again.', {
      events: usedFault?.events,
    })
  }
  const expiredFault = takeFault(state, 'token-expired')
  if (linkToken.expiresAt <= context.now || expiredFault) {
    throw new Refusal('token_expired', 'This link has expired. Go back to the app and start again.', {
      events: expiredFault?.events,
    })
  }
  const session: SessionRecord = {
    key: context.newSecret(),
    clientId: linkToken.clientId,
    userId: linkToken.userId,
    scope: linkToken.scope,
    request: linkToken.request,
    expiresAt: context.now + LIFETIMES.session,
    accounts: {},
  }
  return { events: [{ type: 'sessionOpened', authCode: command.authCode, session }], result: session }
}

/** The session with this key. Throws a refusal when it is unknown or has expired. */
export function requireSession(state: SandboxState, sessionKey: string, now: number): SessionRecord {
  const session = state.sessions.get(sessionKey)
  if (session && session.expiresAt > now) return session
  throw new Refusal('session_unknown', 'This session has ended. Go back to the app and start again.')
}

/** Ids of the integrations that the user of a session has connected, latest first. */
export function recentIntegrations(
  state: SandboxState,
  { clientId, userId }: Pick<SessionRecord, 'clientId' | 'userId'>,
): string[] {
  const own = [...state.connections.values()].filter(
    (connection) => connection.clientId === clientId && connection.userId === userId,
  )
  own.sort((a, b) => b.connectedAt - a.connectedAt)
  return [...new Set(own.map(({ integrationId }) => integrationId))]
}

/** An account that a session may use. */
export interface OpenAccount {
  connection: ConnectionRecord
  integration: Integration
  account: InstitutionAccount
}

/** The account of a connection key. Throws a refusal when the connection was removed or its login has expired. */
export function requireAccount(
  state: SandboxState,
  session: SessionRecord,
  connectionKey: string,
  now: number,
): OpenAccount {
  const opened = Object.hasOwn(session.accounts, connectionKey) ? session.accounts[connectionKey] : undefined
  const connection = opened && state.connections.get(opened.connectionId)
  const integration = connection && findIntegration(connection.integrationId)
  const account =
    integration && connection.accountIds.includes(opened.accountId)
      ? accountsOf(connection.clientId, integration.id, connection.username).find(
          (candidate) => candidate.accountId === opened.accountId,
        )
      : undefined
  const isLoginOver = connection?.loginExpiresAt !== undefined && connection.loginExpiresAt <= now
  if (connection && integration && account && !isLoginOver) return { connection, integration, account }
  throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
}

/** The user says that the identity check (KYC) is done. The sandbox accepts that for the rest of the session. */
export function passKyc(
  state: SandboxState,
  command: { sessionKey: string; connectionKey: string },
  context: DecisionContext,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, context.now)
  const { connection } = requireAccount(state, session, command.connectionKey, context.now)
  if (session.kycPassed?.includes(connection.id)) return { events: [], result: undefined }
  return {
    events: [{ type: 'kycPassed', sessionKey: session.key, connectionId: connection.id }],
    result: undefined,
  }
}
