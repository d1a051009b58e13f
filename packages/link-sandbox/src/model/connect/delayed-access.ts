import type { Integration } from '../catalog/integration'
import { takeFault } from '../faults/take-fault'
import type { Decision, Given, SandboxEvent } from '../state/event'
import type { ConnectionRecord, TokenRecord } from '../state/records'
import type { SandboxState } from '../state/state'
import { type ChosenAccounts, newAccountTokens } from './connect'

const DAY_IN_SECONDS = 86_400

/** An institution that gives access later: a refresh token that becomes of use at `usableFrom`. */
export interface DelayedAccess {
  integration: Integration
  refresh: TokenRecord & { usableFrom: number; expiresAt: number }
}

/** An institution that gives access later: after so many seconds, and with the events of the fault that makes it so. */
interface AccessDelay {
  seconds: number
  events: SandboxEvent[]
}

/** How long the institution takes to give access to what was chosen; undefined for at once, as after the first login. */
export function accessDelay(
  state: SandboxState,
  { session, challenge, integration, before }: ChosenAccounts,
  now: number,
): AccessDelay | undefined {
  const where = { session, username: challenge.username, integrationId: integration.id }
  const fault = takeFault(state, 'login-delayed', where)
  if (fault) return { seconds: DAY_IN_SECONDS, events: fault.events }
  const seconds = integration.accessDelaySeconds
  if (seconds === undefined || (before && before.connectedAt + seconds * 1000 <= now)) return undefined
  return { seconds, events: [] }
}

/** Connects accounts whose institution gives access later, counted from this login. */
export function delayAccess(
  chosen: ChosenAccounts,
  { seconds, events }: AccessDelay,
  given: Given,
): Decision<DelayedAccess> {
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
    events: [
      { type: 'accountsConnected', challengeKey: challenge.key, connection, tokens: [refresh] },
      ...events,
    ],
    result: { integration, refresh },
  }
}
