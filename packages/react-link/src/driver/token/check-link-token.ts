import type { LinkTokenResponse } from '../../core/contract/link-token'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { assertTrustedOrigin } from '../../core/link-token/assert-trusted-origin'
import { type DecodedLinkToken, decodeLinkToken } from '../../core/link-token/decode-link-token'
import { assertFirstUse } from './assert-first-use'
import { hasExpired } from './has-expired'

interface CheckOptions {
  /** When the session began, and the token was asked for or taken. Epoch milliseconds. */
  askedAt: number
  trustedLinkOrigins: readonly string[]
}

/**
 * Checks what the backend gave, before anything is framed or given an access token.
 *
 * @throws MeshLinkError that says what is wrong with it; nothing of the token is in it
 */
export function checkLinkToken(
  token: LinkTokenResponse,
  { askedAt, trustedLinkOrigins }: CheckOptions,
): DecodedLinkToken {
  const decoded = decodeLinkToken(token?.linkToken)
  assertTrustedOrigin(decoded.origin, trustedLinkOrigins)
  if (typeof token.linkSessionId !== 'string') {
    throw new MeshLinkError(
      'backend_invalid_response',
      'The backend gave a link token without a linkSessionId.',
    )
  }
  if (hasExpired(token, askedAt)) {
    throw new MeshLinkError(
      'link_token_expired',
      'It took too long to open Link, and its token is no longer valid. Try again.',
      { isRetryable: true },
    )
  }
  assertFirstUse(token.linkToken)
  return decoded
}
