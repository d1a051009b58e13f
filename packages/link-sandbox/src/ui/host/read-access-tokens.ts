import type { SavedAccessToken } from './saved-access-token'

const MOST_ACCOUNTS = 100

/** Keeps the entries that can be used; `brokerName`, `accountId` and `accountName` are obsolete and may be missing. */
export function readAccessTokens(payload: unknown): SavedAccessToken[] {
  if (!Array.isArray(payload)) return []
  return payload.slice(0, MOST_ACCOUNTS).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return []
    const fields = entry as Record<string, unknown>
    const accessToken = text(fields.accessToken)
    const brokerType = text(fields.brokerType)
    if (!accessToken || !brokerType) return []
    return [
      {
        accessToken,
        brokerType,
        brokerName: text(fields.brokerName),
        accountId: text(fields.accountId),
        accountName: text(fields.accountName),
      },
    ]
  })
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
