import type { LinkConnectedPayload } from '../../core/contract/link-payload'
import type { SessionConnection } from '../../core/session/session'
import { isRecord } from './is-record'

/**
 * Checks what Link says it connected.
 *
 * @param value what the SDK's `onIntegrationConnected` was called with
 * @returns the same without secrets, or `undefined` when it is malformed and must not be saved
 */
export function readConnected(value: unknown, handoverId: string): SessionConnection | undefined {
  if (!isRecord(value)) return undefined
  const { accessToken, delayedAuth } = value as Partial<LinkConnectedPayload>
  const part = accessToken ?? delayedAuth
  if (!isRecord(part) || !isText(part.brokerType) || typeof part.brokerName !== 'string') return undefined
  if (delayedAuth && !accessToken && !isText(delayedAuth.refreshToken)) return undefined

  const accounts: SessionConnection['accounts'] = []
  if (accessToken) {
    if (!Array.isArray(accessToken.accountTokens) || accessToken.accountTokens.length === 0) return undefined
    for (const item of accessToken.accountTokens as unknown[]) {
      if (!isRecord(item) || !isText(item.accessToken) || !isRecord(item.account)) return undefined
      const { accountId, accountName } = item.account
      if (!isText(accountId)) return undefined
      accounts.push({ id: accountId, name: typeof accountName === 'string' ? accountName : '' })
    }
  }
  // What can't be written down can't be sent either: a payload that holds itself, or a number JSON has not.
  if (!isSerializable(part)) return undefined
  const { brokerType, brokerName } = part as { brokerType: string; brokerName: string }
  return { handoverId, brokerType, brokerName, accounts, save: 'saving', connectionIds: [] }
}

function isSerializable(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
