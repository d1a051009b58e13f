import type { Integration } from './catalog/integrations'
import type { ChosenAccounts } from './choose-accounts'
import type { Decision } from './decision'
import { hasFault } from './faults/has-fault'
import type { Given } from './given'
import { newAccountTokens } from './new-account-tokens'
import type { ConnectionRecord, TokenRecord } from './records'
import type { SandboxState } from './state'

const DAY_IN_SECONDS = 86_400

/** An institution that gives access later: a refresh token that becomes of use at `usableFrom`. */
export interface DelayedAccess {
  integration: Integration
  refresh: TokenRecord & { usableFrom: number; expiresAt: number }
}

/** Seconds until the institution gives access to what was chosen; 0 for at once, as after the first login. */
export function accessDelay(state: SandboxState, chosen: ChosenAccounts, now: number): number {
  const { session, challenge, integration, before } = chosen
  if (hasFault(state, 'login-delayed', { session, username: challenge.username })) return DAY_IN_SECONDS
  const delay = integration.accessDelaySeconds ?? 0
  return before && before.connectedAt + delay * 1000 <= now ? 0 : delay
}

/** Connects accounts whose institution gives access only after `seconds`, counted from the first login. */
export function delayAccess(chosen: ChosenAccounts, seconds: number, given: Given): Decision<DelayedAccess> {
  const { challenge, integration, accounts, owner, before } = chosen
  const id = before?.id ?? given.newId()
  const { refresh: issued } = newAccountTokens({ connectionId: id }, given)
  const connectedAt = before?.connectedAt ?? given.now
  const refresh = {
    ...issued,
    usableFrom: given.now + seconds * 1000,
    expiresAt: given.now + seconds * 1000 + (issued.expiresAt - given.now),
  }
  const connection: ConnectionRecord = {
    ...owner,
    id,
    username: challenge.username,
    accountIds: accounts.map(({ accountId }) => accountId),
    tokenId: before?.tokenId,
    tokens: [...(before?.tokens ?? []), refresh.token],
    connectedAt,
    loginExpiresAt: before?.loginExpiresAt,
  }
  return {
    events: [{ type: 'accountsConnected', challengeKey: challenge.key, connection, tokens: [refresh] }],
    result: { integration, refresh },
  }
}
