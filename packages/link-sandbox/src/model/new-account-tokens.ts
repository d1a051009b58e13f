import type { Given } from './given'
import { LIFETIMES } from './lifetimes'
import type { TokenRecord } from './records'

/** Access and refresh token of one account, for integrations without managed tokens. */
export function newAccountTokens(
  grant: { connectionId: string; accountId?: string; loginExpiresAt?: number },
  given: Given,
): { access: TokenRecord; refresh: TokenRecord & { expiresAt: number } } {
  const { connectionId, accountId, loginExpiresAt } = grant
  return {
    access: {
      token: given.newSecret(),
      connectionId,
      kind: 'access',
      accountId,
      expiresAt: loginExpiresAt,
    },
    refresh: {
      token: given.newSecret(),
      connectionId,
      kind: 'refresh',
      accountId,
      expiresAt: given.now + LIFETIMES.refreshToken,
    },
  }
}
