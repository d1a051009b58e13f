import type { LinkTokenResponse } from '../../core/contract/link-token'

/**
 * Whether a link token's life is over.
 *
 * @param askedAt when it was asked for, epoch milliseconds
 */
export function hasExpired({ expiresInSeconds }: LinkTokenResponse, askedAt: number): boolean {
  return Date.now() - askedAt > expiresInSeconds * 1_000
}
