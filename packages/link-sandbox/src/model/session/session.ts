import { accountsOf, type InstitutionAccount } from '../accounts'
import type { Integration } from '../catalog/integration'
import { findIntegration } from '../catalog/integrations'
import { takeFault } from '../faults/take-fault'
import type { Decision, Given } from '../state/event'
import { LIFETIMES } from '../state/limits'
import type { ConnectionRecord, SessionRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'

/**
 * Trades the one-time code of a link token for a Link session. A page of its own, with no app around it, gets one for a
 * payment link only; any other token is left unspent.
 */
export function openSession(
  state: SandboxState,
  command: { authCode: string; standalone?: boolean },
  given: Given,
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
  if (linkToken.expiresAt <= given.now || expiredFault) {
    throw new Refusal('token_expired', 'This link has expired. Go back to the app and start again.', {
      events: expiredFault?.events,
    })
  }
  const session: SessionRecord = {
    key: given.newSecret(),
    clientId: linkToken.clientId,
    userId: linkToken.userId,
    scope: linkToken.scope,
    request: linkToken.request,
    expiresAt: given.now + LIFETIMES.session,
    accounts: {},
  }
  return { events: [{ type: 'sessionOpened', authCode: command.authCode, session }], result: session }
}

/** The live session with this key, or a refusal. */
export function requireSession(state: SandboxState, sessionKey: string, now: number): SessionRecord {
  const session = state.sessions.get(sessionKey)
  if (session && session.expiresAt > now) return session
  throw new Refusal('session_unknown', 'This session has ended. Go back to the app and start again.')
}

/** Ids of the integrations that the user of a session has connected, the latest first. */
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

/** An account that a session may use now. */
export interface OpenAccount {
  connection: ConnectionRecord
  integration: Integration
  account: InstitutionAccount
}

/** The account behind a connection key of this session, as long as its connection lives, or a refusal. */
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

/** The person says that the institution knows them now; in the sandbox it takes their word for the rest of the session. */
export function passKyc(
  state: SandboxState,
  command: { sessionKey: string; connectionKey: string },
  given: Given,
): Decision<void> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { connection } = requireAccount(state, session, command.connectionKey, given.now)
  if (session.kycPassed?.includes(connection.id)) return { events: [], result: undefined }
  return {
    events: [{ type: 'kycPassed', sessionKey: session.key, connectionId: connection.id }],
    result: undefined,
  }
}
