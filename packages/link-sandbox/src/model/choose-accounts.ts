import { accountsOf, type InstitutionAccount } from './accounts-of'
import { findIntegration } from './catalog/find-integration'
import type { Integration } from './catalog/integrations'
import { connectionOwnerKey } from './connection-owner-key'
import type { ChallengeRecord, ConnectionRecord, SessionRecord } from './records'
import { Refusal } from './refusal'
import { requireChallenge } from './require-challenge'
import { requireSession } from './require-session'
import type { SandboxState } from './state'

/** The accounts that a person chose to share, after a login that is complete. */
export interface ChosenAccounts {
  session: SessionRecord
  challenge: ChallengeRecord
  integration: Integration
  /** At least one. */
  accounts: InstitutionAccount[]
  /** Whose connection it becomes. */
  owner: Pick<ConnectionRecord, 'clientId' | 'userId' | 'integrationId' | 'scope'>
  /** The connection that is there already. */
  before?: ConnectionRecord
}

/** Checks a choice of accounts; throws a refusal for anything that was not shown to this person. */
export function chooseAccounts(
  state: SandboxState,
  command: { sessionKey: string; challengeKey: string; accountIds: string[] },
  now: number,
): ChosenAccounts {
  const session = requireSession(state, command.sessionKey, now)
  const challenge = requireChallenge(state, command, now)
  const integration = findIntegration(challenge.integrationId)
  if (!challenge.codePassed || !integration) {
    throw new Refusal('challenge_expired', 'This login has expired. Log in again.')
  }
  const accountIds = [...new Set(command.accountIds)]
  const known = new Map(
    accountsOf(session.clientId, integration.id, challenge.username).map((one) => [one.accountId, one]),
  )
  const accounts = accountIds.flatMap((id) => known.get(id) ?? [])
  if (accounts.length === 0 || accounts.length !== accountIds.length) {
    throw new Refusal('invalid_request', 'Choose at least one of the accounts that are shown.')
  }
  const owner = {
    clientId: session.clientId,
    userId: session.userId,
    integrationId: integration.id,
    scope: session.scope,
  }
  const before = state.connections.get(state.connectionIds.get(connectionOwnerKey(owner)) ?? '')
  return { session, challenge, integration, accounts, owner, before }
}
