import type { Integration } from '../catalog/integration'
import { takeFault } from '../faults/take-fault'
import type { Decision, DecisionContext, SandboxEvent } from '../state/event'
import type { ConnectionRecord, TokenRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import type { ChosenAccounts } from './connect'
import { newAccountTokens } from './tokens'

const DAY_IN_SECONDS = 86_400

/** A connection whose institution gives access later: the refresh token can be used from `usableFrom` on. */
export interface DelayedAccess {
  integration: Integration
  refresh: TokenRecord & { usableFrom: number; expiresAt: number }
}

/** How long the institution takes to give access, and the events of the fault that causes the delay. */
interface AccessDelay {
  seconds: number
  events: SandboxEvent[]
}

/** How long the institution takes to give access to the chosen accounts. Undefined: no delay. */
export function accessDelay(
  state: SandboxState,
  { session, challenge, integration, existing }: ChosenAccounts,
  now: number,
): AccessDelay | undefined {
  const where = { session, username: challenge.username, integrationId: integration.id }
  const fault = takeFault(state, 'login-delayed', where)
  if (fault) return { seconds: DAY_IN_SECONDS, events: fault.events }
  const seconds = integration.accessDelaySeconds
  if (seconds === undefined || (existing && existing.connectedAt + seconds * 1000 <= now)) return undefined
  return { seconds, events: [] }
}

/** Connects accounts whose institution gives access later. The delay starts at this login. */
export function delayAccess(
  chosen: ChosenAccounts,
  { seconds, events }: AccessDelay,
  context: DecisionContext,
): Decision<DelayedAccess> {
  const { challenge, integration, accounts, owner, existing } = chosen
  const id = existing?.id ?? context.newId()
  const { refresh: issued } = newAccountTokens({ connectionId: id }, context)
  const connectedAt = existing?.connectedAt ?? context.now
  const refresh = {
    ...issued,
    usableFrom: context.now + seconds * 1000,
    expiresAt: context.now + seconds * 1000 + (issued.expiresAt - context.now),
  }
  const connection: ConnectionRecord = {
    ...owner,
    id,
    username: challenge.username,
    accountIds: accounts.map(({ accountId }) => accountId),
    tokenId: existing?.tokenId,
    tokens: [...(existing?.tokens ?? []), refresh.token],
    connectedAt,
    loginExpiresAt: existing?.loginExpiresAt,
  }
  return {
    events: [
      { type: 'accountsConnected', challengeKey: challenge.key, connection, tokens: [refresh] },
      ...events,
    ],
    result: { integration, refresh },
  }
}
